import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`lecture_scripts_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_passed_order_idx\` ON \`lecture_scripts_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_passed_parent_id_idx\` ON \`lecture_scripts_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_passed_by_idx\` ON \`lecture_scripts_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`lecture_scripts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`cover_id\` text(36),
  	\`body\` text,
  	\`words\` numeric,
  	\`speaking_minutes\` numeric,
  	\`target_minutes\` numeric,
  	\`form_id\` text(36),
  	\`base_script_id\` text(36),
  	\`team_id\` text(36),
  	\`unit_id\` text(36),
  	\`series_id\` text(36),
  	\`source_name\` text,
  	\`source_issue\` text,
  	\`source_address\` text,
  	\`slug\` text,
  	\`display_date\` text,
  	\`published_at\` text,
  	\`import_key\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`form_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`base_script_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`lecture_scripts_title_idx\` ON \`lecture_scripts\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_cover_idx\` ON \`lecture_scripts\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_form_idx\` ON \`lecture_scripts\` (\`form_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_base_script_idx\` ON \`lecture_scripts\` (\`base_script_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_team_idx\` ON \`lecture_scripts\` (\`team_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_unit_idx\` ON \`lecture_scripts\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_series_idx\` ON \`lecture_scripts\` (\`series_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lecture_scripts_slug_idx\` ON \`lecture_scripts\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_display_date_idx\` ON \`lecture_scripts\` (\`display_date\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_published_at_idx\` ON \`lecture_scripts\` (\`published_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lecture_scripts_import_key_idx\` ON \`lecture_scripts\` (\`import_key\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_owner_unit_idx\` ON \`lecture_scripts\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_created_by_idx\` ON \`lecture_scripts\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_workflow_state_idx\` ON \`lecture_scripts\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_workflow_public_state_idx\` ON \`lecture_scripts\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_workflow_submitted_by_idx\` ON \`lecture_scripts\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_workflow_submitted_at_idx\` ON \`lecture_scripts\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_workflow_due_at_idx\` ON \`lecture_scripts\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_workflow_returned_by_idx\` ON \`lecture_scripts\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_workflow_publish_at_idx\` ON \`lecture_scripts\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_workflow_workflow_withdraw_at_idx\` ON \`lecture_scripts\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_updated_at_idx\` ON \`lecture_scripts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_created_at_idx\` ON \`lecture_scripts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_deleted_at_idx\` ON \`lecture_scripts\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`lecture_scripts_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lecture_scripts_texts_order_parent\` ON \`lecture_scripts_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`lecture_scripts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`terms_id\` text(36),
  	\`stories_id\` text(36),
  	\`red_sites_id\` text(36),
  	\`lecture_scripts_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`red_sites_id\`) REFERENCES \`red_sites\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_order_idx\` ON \`lecture_scripts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_parent_idx\` ON \`lecture_scripts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_path_idx\` ON \`lecture_scripts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_topics_id_idx\` ON \`lecture_scripts_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_terms_id_idx\` ON \`lecture_scripts_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_stories_id_idx\` ON \`lecture_scripts_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_red_sites_id_idx\` ON \`lecture_scripts_rels\` (\`red_sites_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_lecture_scripts_id_idx\` ON \`lecture_scripts_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_exemplars_id_idx\` ON \`lecture_scripts_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_event_reports_id_idx\` ON \`lecture_scripts_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_files_id_idx\` ON \`lecture_scripts_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_rels_users_id_idx\` ON \`lecture_scripts_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_lecture_scripts_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_lecture_scripts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_passed_order_idx\` ON \`_lecture_scripts_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_passed_parent_id_idx\` ON \`_lecture_scripts_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_passed_by_idx\` ON \`_lecture_scripts_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_lecture_scripts_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`version_cover_id\` text(36),
  	\`version_body\` text,
  	\`version_words\` numeric,
  	\`version_speaking_minutes\` numeric,
  	\`version_target_minutes\` numeric,
  	\`version_form_id\` text(36),
  	\`version_base_script_id\` text(36),
  	\`version_team_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_series_id\` text(36),
  	\`version_source_name\` text,
  	\`version_source_issue\` text,
  	\`version_source_address\` text,
  	\`version_slug\` text,
  	\`version_display_date\` text,
  	\`version_published_at\` text,
  	\`version_import_key\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_form_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_base_script_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_parent_idx\` ON \`_lecture_scripts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_title_idx\` ON \`_lecture_scripts_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_cover_idx\` ON \`_lecture_scripts_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_form_idx\` ON \`_lecture_scripts_v\` (\`version_form_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_base_script_idx\` ON \`_lecture_scripts_v\` (\`version_base_script_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_team_idx\` ON \`_lecture_scripts_v\` (\`version_team_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_unit_idx\` ON \`_lecture_scripts_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_series_idx\` ON \`_lecture_scripts_v\` (\`version_series_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_slug_idx\` ON \`_lecture_scripts_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_display_date_idx\` ON \`_lecture_scripts_v\` (\`version_display_date\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_published_at_idx\` ON \`_lecture_scripts_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_import_key_idx\` ON \`_lecture_scripts_v\` (\`version_import_key\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_owner_unit_idx\` ON \`_lecture_scripts_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_created_by_idx\` ON \`_lecture_scripts_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_version_workflow_sta_idx\` ON \`_lecture_scripts_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_version_workflow_pub_idx\` ON \`_lecture_scripts_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_version_workflow_sub_idx\` ON \`_lecture_scripts_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_version_workflow_s_1_idx\` ON \`_lecture_scripts_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_version_workflow_due_idx\` ON \`_lecture_scripts_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_version_workflow_ret_idx\` ON \`_lecture_scripts_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_version_workflow_p_1_idx\` ON \`_lecture_scripts_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_workflow_version_workflow_wit_idx\` ON \`_lecture_scripts_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_updated_at_idx\` ON \`_lecture_scripts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_created_at_idx\` ON \`_lecture_scripts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_version_version_deleted_at_idx\` ON \`_lecture_scripts_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_created_at_idx\` ON \`_lecture_scripts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_updated_at_idx\` ON \`_lecture_scripts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_lecture_scripts_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_lecture_scripts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_texts_order_parent\` ON \`_lecture_scripts_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_lecture_scripts_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`terms_id\` text(36),
  	\`stories_id\` text(36),
  	\`red_sites_id\` text(36),
  	\`lecture_scripts_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_lecture_scripts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`red_sites_id\`) REFERENCES \`red_sites\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_order_idx\` ON \`_lecture_scripts_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_parent_idx\` ON \`_lecture_scripts_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_path_idx\` ON \`_lecture_scripts_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_topics_id_idx\` ON \`_lecture_scripts_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_terms_id_idx\` ON \`_lecture_scripts_v_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_stories_id_idx\` ON \`_lecture_scripts_v_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_red_sites_id_idx\` ON \`_lecture_scripts_v_rels\` (\`red_sites_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_lecture_scripts_id_idx\` ON \`_lecture_scripts_v_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_exemplars_id_idx\` ON \`_lecture_scripts_v_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_event_reports_id_idx\` ON \`_lecture_scripts_v_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_files_id_idx\` ON \`_lecture_scripts_v_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_rels_users_id_idx\` ON \`_lecture_scripts_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`address\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_references_order_idx\` ON \`stories_references\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_references_parent_id_idx\` ON \`stories_references\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_workflow_passed_order_idx\` ON \`stories_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_workflow_passed_parent_id_idx\` ON \`stories_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_workflow_passed_by_idx\` ON \`stories_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`stories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`subtitle\` text,
  	\`story_kind\` text,
  	\`period\` text,
  	\`place\` text,
  	\`summary\` text,
  	\`cover_id\` text(36),
  	\`body\` text,
  	\`team_id\` text(36),
  	\`unit_id\` text(36),
  	\`series_id\` text(36),
  	\`source_name\` text,
  	\`source_issue\` text,
  	\`source_address\` text,
  	\`reference_state\` text,
  	\`slug\` text,
  	\`display_date\` text,
  	\`published_at\` text,
  	\`import_key\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_title_idx\` ON \`stories\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`stories_cover_idx\` ON \`stories\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_team_idx\` ON \`stories\` (\`team_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_unit_idx\` ON \`stories\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_series_idx\` ON \`stories\` (\`series_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stories_slug_idx\` ON \`stories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`stories_display_date_idx\` ON \`stories\` (\`display_date\`);`)
  await db.run(sql`CREATE INDEX \`stories_published_at_idx\` ON \`stories\` (\`published_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stories_import_key_idx\` ON \`stories\` (\`import_key\`);`)
  await db.run(sql`CREATE INDEX \`stories_owner_unit_idx\` ON \`stories\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_by_idx\` ON \`stories\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_workflow_workflow_state_idx\` ON \`stories\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`stories_workflow_workflow_public_state_idx\` ON \`stories\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`stories_workflow_workflow_submitted_by_idx\` ON \`stories\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_workflow_workflow_submitted_at_idx\` ON \`stories\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_workflow_workflow_due_at_idx\` ON \`stories\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_workflow_workflow_returned_by_idx\` ON \`stories\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_workflow_workflow_publish_at_idx\` ON \`stories\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_workflow_workflow_withdraw_at_idx\` ON \`stories\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_updated_at_idx\` ON \`stories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_at_idx\` ON \`stories\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_deleted_at_idx\` ON \`stories\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`stories_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_texts_order_parent\` ON \`stories_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`terms_id\` text(36),
  	\`spirits_id\` text(36),
  	\`red_sites_id\` text(36),
  	\`lecture_scripts_id\` text(36),
  	\`stories_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`spirits_id\`) REFERENCES \`spirits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`red_sites_id\`) REFERENCES \`red_sites\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_rels_order_idx\` ON \`stories_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_parent_idx\` ON \`stories_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_path_idx\` ON \`stories_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_topics_id_idx\` ON \`stories_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_terms_id_idx\` ON \`stories_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_spirits_id_idx\` ON \`stories_rels\` (\`spirits_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_red_sites_id_idx\` ON \`stories_rels\` (\`red_sites_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_lecture_scripts_id_idx\` ON \`stories_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_stories_id_idx\` ON \`stories_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_exemplars_id_idx\` ON \`stories_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_event_reports_id_idx\` ON \`stories_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_files_id_idx\` ON \`stories_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_users_id_idx\` ON \`stories_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`address\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_version_references_order_idx\` ON \`_stories_v_version_references\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_references_parent_id_idx\` ON \`_stories_v_version_references\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_passed_order_idx\` ON \`_stories_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_passed_parent_id_idx\` ON \`_stories_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_passed_by_idx\` ON \`_stories_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_subtitle\` text,
  	\`version_story_kind\` text,
  	\`version_period\` text,
  	\`version_place\` text,
  	\`version_summary\` text,
  	\`version_cover_id\` text(36),
  	\`version_body\` text,
  	\`version_team_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_series_id\` text(36),
  	\`version_source_name\` text,
  	\`version_source_issue\` text,
  	\`version_source_address\` text,
  	\`version_reference_state\` text,
  	\`version_slug\` text,
  	\`version_display_date\` text,
  	\`version_published_at\` text,
  	\`version_import_key\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_parent_idx\` ON \`_stories_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_title_idx\` ON \`_stories_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_cover_idx\` ON \`_stories_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_team_idx\` ON \`_stories_v\` (\`version_team_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_unit_idx\` ON \`_stories_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_series_idx\` ON \`_stories_v\` (\`version_series_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_slug_idx\` ON \`_stories_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_display_date_idx\` ON \`_stories_v\` (\`version_display_date\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_published_at_idx\` ON \`_stories_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_import_key_idx\` ON \`_stories_v\` (\`version_import_key\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_owner_unit_idx\` ON \`_stories_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_by_idx\` ON \`_stories_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_version_workflow_state_idx\` ON \`_stories_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_version_workflow_public_stat_idx\` ON \`_stories_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_version_workflow_submitted_b_idx\` ON \`_stories_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_version_workflow_submitted_a_idx\` ON \`_stories_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_version_workflow_due_at_idx\` ON \`_stories_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_version_workflow_returned_by_idx\` ON \`_stories_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_version_workflow_publish_at_idx\` ON \`_stories_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_workflow_version_workflow_withdraw_at_idx\` ON \`_stories_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_updated_at_idx\` ON \`_stories_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_at_idx\` ON \`_stories_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_deleted_at_idx\` ON \`_stories_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_created_at_idx\` ON \`_stories_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_updated_at_idx\` ON \`_stories_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_texts_order_parent\` ON \`_stories_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`terms_id\` text(36),
  	\`spirits_id\` text(36),
  	\`red_sites_id\` text(36),
  	\`lecture_scripts_id\` text(36),
  	\`stories_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`spirits_id\`) REFERENCES \`spirits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`red_sites_id\`) REFERENCES \`red_sites\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_order_idx\` ON \`_stories_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_parent_idx\` ON \`_stories_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_path_idx\` ON \`_stories_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_topics_id_idx\` ON \`_stories_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_terms_id_idx\` ON \`_stories_v_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_spirits_id_idx\` ON \`_stories_v_rels\` (\`spirits_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_red_sites_id_idx\` ON \`_stories_v_rels\` (\`red_sites_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_lecture_scripts_id_idx\` ON \`_stories_v_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_stories_id_idx\` ON \`_stories_v_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_exemplars_id_idx\` ON \`_stories_v_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_event_reports_id_idx\` ON \`_stories_v_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_files_id_idx\` ON \`_stories_v_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_users_id_idx\` ON \`_stories_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`exemplars_honours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`level\` text,
  	\`batch\` text,
  	\`year\` numeric,
  	\`awarding_body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`exemplars_honours_order_idx\` ON \`exemplars_honours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_honours_parent_id_idx\` ON \`exemplars_honours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`exemplars_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_passed_order_idx\` ON \`exemplars_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_passed_parent_id_idx\` ON \`exemplars_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_passed_by_idx\` ON \`exemplars_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`exemplars\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`subtitle\` text,
  	\`exemplar_kind\` text,
  	\`name\` text,
  	\`work_unit\` text,
  	\`role\` text,
  	\`portrait_id\` text(36),
  	\`quotation\` text,
  	\`summary\` text,
  	\`cover_id\` text(36),
  	\`body\` text,
  	\`team_id\` text(36),
  	\`unit_id\` text(36),
  	\`series_id\` text(36),
  	\`source_name\` text,
  	\`source_issue\` text,
  	\`source_address\` text,
  	\`consent_obtained\` integer,
  	\`consent_scope\` text,
  	\`consent_expires\` text,
  	\`consent_minor\` integer,
  	\`consent_guardian\` text,
  	\`slug\` text,
  	\`display_date\` text,
  	\`published_at\` text,
  	\`import_key\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`exemplars_title_idx\` ON \`exemplars\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_portrait_idx\` ON \`exemplars\` (\`portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_cover_idx\` ON \`exemplars\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_team_idx\` ON \`exemplars\` (\`team_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_unit_idx\` ON \`exemplars\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_series_idx\` ON \`exemplars\` (\`series_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`exemplars_slug_idx\` ON \`exemplars\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_display_date_idx\` ON \`exemplars\` (\`display_date\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_published_at_idx\` ON \`exemplars\` (\`published_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`exemplars_import_key_idx\` ON \`exemplars\` (\`import_key\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_owner_unit_idx\` ON \`exemplars\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_created_by_idx\` ON \`exemplars\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_workflow_state_idx\` ON \`exemplars\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_workflow_public_state_idx\` ON \`exemplars\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_workflow_submitted_by_idx\` ON \`exemplars\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_workflow_submitted_at_idx\` ON \`exemplars\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_workflow_due_at_idx\` ON \`exemplars\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_workflow_returned_by_idx\` ON \`exemplars\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_workflow_publish_at_idx\` ON \`exemplars\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_workflow_workflow_withdraw_at_idx\` ON \`exemplars\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_updated_at_idx\` ON \`exemplars\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_created_at_idx\` ON \`exemplars\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_deleted_at_idx\` ON \`exemplars\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`exemplars_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`exemplars_texts_order_parent\` ON \`exemplars_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`exemplars_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`terms_id\` text(36),
  	\`lecture_scripts_id\` text(36),
  	\`stories_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`exemplars_rels_order_idx\` ON \`exemplars_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_rels_parent_idx\` ON \`exemplars_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_rels_path_idx\` ON \`exemplars_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_rels_topics_id_idx\` ON \`exemplars_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_rels_terms_id_idx\` ON \`exemplars_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_rels_lecture_scripts_id_idx\` ON \`exemplars_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_rels_stories_id_idx\` ON \`exemplars_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_rels_exemplars_id_idx\` ON \`exemplars_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_rels_event_reports_id_idx\` ON \`exemplars_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_rels_files_id_idx\` ON \`exemplars_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_rels_users_id_idx\` ON \`exemplars_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_exemplars_v_version_honours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`level\` text,
  	\`batch\` text,
  	\`year\` numeric,
  	\`awarding_body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_exemplars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_honours_order_idx\` ON \`_exemplars_v_version_honours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_honours_parent_id_idx\` ON \`_exemplars_v_version_honours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_exemplars_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_exemplars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_passed_order_idx\` ON \`_exemplars_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_passed_parent_id_idx\` ON \`_exemplars_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_passed_by_idx\` ON \`_exemplars_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_exemplars_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_subtitle\` text,
  	\`version_exemplar_kind\` text,
  	\`version_name\` text,
  	\`version_work_unit\` text,
  	\`version_role\` text,
  	\`version_portrait_id\` text(36),
  	\`version_quotation\` text,
  	\`version_summary\` text,
  	\`version_cover_id\` text(36),
  	\`version_body\` text,
  	\`version_team_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_series_id\` text(36),
  	\`version_source_name\` text,
  	\`version_source_issue\` text,
  	\`version_source_address\` text,
  	\`version_consent_obtained\` integer,
  	\`version_consent_scope\` text,
  	\`version_consent_expires\` text,
  	\`version_consent_minor\` integer,
  	\`version_consent_guardian\` text,
  	\`version_slug\` text,
  	\`version_display_date\` text,
  	\`version_published_at\` text,
  	\`version_import_key\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_exemplars_v_parent_idx\` ON \`_exemplars_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_title_idx\` ON \`_exemplars_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_portrait_idx\` ON \`_exemplars_v\` (\`version_portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_cover_idx\` ON \`_exemplars_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_team_idx\` ON \`_exemplars_v\` (\`version_team_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_unit_idx\` ON \`_exemplars_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_series_idx\` ON \`_exemplars_v\` (\`version_series_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_slug_idx\` ON \`_exemplars_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_display_date_idx\` ON \`_exemplars_v\` (\`version_display_date\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_published_at_idx\` ON \`_exemplars_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_import_key_idx\` ON \`_exemplars_v\` (\`version_import_key\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_owner_unit_idx\` ON \`_exemplars_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_created_by_idx\` ON \`_exemplars_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_version_workflow_state_idx\` ON \`_exemplars_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_version_workflow_public_st_idx\` ON \`_exemplars_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_version_workflow_submitted_idx\` ON \`_exemplars_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_version_workflow_submitt_1_idx\` ON \`_exemplars_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_version_workflow_due_at_idx\` ON \`_exemplars_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_version_workflow_returned__idx\` ON \`_exemplars_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_version_workflow_publish_a_idx\` ON \`_exemplars_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_workflow_version_workflow_withdraw__idx\` ON \`_exemplars_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_updated_at_idx\` ON \`_exemplars_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_created_at_idx\` ON \`_exemplars_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_version_version_deleted_at_idx\` ON \`_exemplars_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_created_at_idx\` ON \`_exemplars_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_updated_at_idx\` ON \`_exemplars_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_exemplars_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_exemplars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_exemplars_v_texts_order_parent\` ON \`_exemplars_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_exemplars_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`terms_id\` text(36),
  	\`lecture_scripts_id\` text(36),
  	\`stories_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_exemplars_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_order_idx\` ON \`_exemplars_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_parent_idx\` ON \`_exemplars_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_path_idx\` ON \`_exemplars_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_topics_id_idx\` ON \`_exemplars_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_terms_id_idx\` ON \`_exemplars_v_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_lecture_scripts_id_idx\` ON \`_exemplars_v_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_stories_id_idx\` ON \`_exemplars_v_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_exemplars_id_idx\` ON \`_exemplars_v_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_event_reports_id_idx\` ON \`_exemplars_v_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_files_id_idx\` ON \`_exemplars_v_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_rels_users_id_idx\` ON \`_exemplars_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`event_reports_statistics\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`value\` text,
  	\`unit\` text,
  	\`qualifier\` text,
  	\`as_of\` text,
  	\`source\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`event_reports_statistics_order_idx\` ON \`event_reports_statistics\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_statistics_parent_id_idx\` ON \`event_reports_statistics\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`event_reports_gallery\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`picture_id\` text(36),
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`event_reports_gallery_order_idx\` ON \`event_reports_gallery\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_gallery_parent_id_idx\` ON \`event_reports_gallery\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_gallery_picture_idx\` ON \`event_reports_gallery\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`event_reports_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_passed_order_idx\` ON \`event_reports_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_passed_parent_id_idx\` ON \`event_reports_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_passed_by_idx\` ON \`event_reports_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`event_reports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`subtitle\` text,
  	\`event_id\` text(36),
  	\`attendance\` numeric,
  	\`summary\` text,
  	\`cover_id\` text(36),
  	\`body\` text,
  	\`team_id\` text(36),
  	\`unit_id\` text(36),
  	\`series_id\` text(36),
  	\`source_name\` text,
  	\`source_issue\` text,
  	\`source_address\` text,
  	\`slug\` text,
  	\`display_date\` text,
  	\`published_at\` text,
  	\`import_key\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`event_reports_title_idx\` ON \`event_reports\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_event_idx\` ON \`event_reports\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_cover_idx\` ON \`event_reports\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_team_idx\` ON \`event_reports\` (\`team_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_unit_idx\` ON \`event_reports\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_series_idx\` ON \`event_reports\` (\`series_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`event_reports_slug_idx\` ON \`event_reports\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_display_date_idx\` ON \`event_reports\` (\`display_date\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_published_at_idx\` ON \`event_reports\` (\`published_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`event_reports_import_key_idx\` ON \`event_reports\` (\`import_key\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_owner_unit_idx\` ON \`event_reports\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_created_by_idx\` ON \`event_reports\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_workflow_state_idx\` ON \`event_reports\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_workflow_public_state_idx\` ON \`event_reports\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_workflow_submitted_by_idx\` ON \`event_reports\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_workflow_submitted_at_idx\` ON \`event_reports\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_workflow_due_at_idx\` ON \`event_reports\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_workflow_returned_by_idx\` ON \`event_reports\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_workflow_publish_at_idx\` ON \`event_reports\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_workflow_workflow_withdraw_at_idx\` ON \`event_reports\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_updated_at_idx\` ON \`event_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_created_at_idx\` ON \`event_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_deleted_at_idx\` ON \`event_reports\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`event_reports_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`event_reports_texts_order_parent\` ON \`event_reports_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`event_reports_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`terms_id\` text(36),
  	\`lecture_scripts_id\` text(36),
  	\`stories_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`event_reports_rels_order_idx\` ON \`event_reports_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_rels_parent_idx\` ON \`event_reports_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_rels_path_idx\` ON \`event_reports_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_rels_topics_id_idx\` ON \`event_reports_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_rels_terms_id_idx\` ON \`event_reports_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_rels_lecture_scripts_id_idx\` ON \`event_reports_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_rels_stories_id_idx\` ON \`event_reports_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_rels_exemplars_id_idx\` ON \`event_reports_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_rels_event_reports_id_idx\` ON \`event_reports_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_rels_files_id_idx\` ON \`event_reports_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_rels_users_id_idx\` ON \`event_reports_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_event_reports_v_version_statistics\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`value\` text,
  	\`unit\` text,
  	\`qualifier\` text,
  	\`as_of\` text,
  	\`source\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_event_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_statistics_order_idx\` ON \`_event_reports_v_version_statistics\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_statistics_parent_id_idx\` ON \`_event_reports_v_version_statistics\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_event_reports_v_version_gallery\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`picture_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_event_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_gallery_order_idx\` ON \`_event_reports_v_version_gallery\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_gallery_parent_id_idx\` ON \`_event_reports_v_version_gallery\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_gallery_picture_idx\` ON \`_event_reports_v_version_gallery\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`_event_reports_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_event_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_passed_order_idx\` ON \`_event_reports_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_passed_parent_id_idx\` ON \`_event_reports_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_passed_by_idx\` ON \`_event_reports_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_event_reports_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_subtitle\` text,
  	\`version_event_id\` text(36),
  	\`version_attendance\` numeric,
  	\`version_summary\` text,
  	\`version_cover_id\` text(36),
  	\`version_body\` text,
  	\`version_team_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_series_id\` text(36),
  	\`version_source_name\` text,
  	\`version_source_issue\` text,
  	\`version_source_address\` text,
  	\`version_slug\` text,
  	\`version_display_date\` text,
  	\`version_published_at\` text,
  	\`version_import_key\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_event_reports_v_parent_idx\` ON \`_event_reports_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_title_idx\` ON \`_event_reports_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_event_idx\` ON \`_event_reports_v\` (\`version_event_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_cover_idx\` ON \`_event_reports_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_team_idx\` ON \`_event_reports_v\` (\`version_team_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_unit_idx\` ON \`_event_reports_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_series_idx\` ON \`_event_reports_v\` (\`version_series_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_slug_idx\` ON \`_event_reports_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_display_date_idx\` ON \`_event_reports_v\` (\`version_display_date\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_published_at_idx\` ON \`_event_reports_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_import_key_idx\` ON \`_event_reports_v\` (\`version_import_key\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_owner_unit_idx\` ON \`_event_reports_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_created_by_idx\` ON \`_event_reports_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_version_workflow_state_idx\` ON \`_event_reports_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_version_workflow_publi_idx\` ON \`_event_reports_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_version_workflow_submi_idx\` ON \`_event_reports_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_version_workflow_sub_1_idx\` ON \`_event_reports_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_version_workflow_due_a_idx\` ON \`_event_reports_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_version_workflow_retur_idx\` ON \`_event_reports_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_version_workflow_pub_1_idx\` ON \`_event_reports_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_workflow_version_workflow_withd_idx\` ON \`_event_reports_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_updated_at_idx\` ON \`_event_reports_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_created_at_idx\` ON \`_event_reports_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_version_version_deleted_at_idx\` ON \`_event_reports_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_created_at_idx\` ON \`_event_reports_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_updated_at_idx\` ON \`_event_reports_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_event_reports_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_event_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_event_reports_v_texts_order_parent\` ON \`_event_reports_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_event_reports_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`terms_id\` text(36),
  	\`lecture_scripts_id\` text(36),
  	\`stories_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	\`files_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_event_reports_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_order_idx\` ON \`_event_reports_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_parent_idx\` ON \`_event_reports_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_path_idx\` ON \`_event_reports_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_topics_id_idx\` ON \`_event_reports_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_terms_id_idx\` ON \`_event_reports_v_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_lecture_scripts_id_idx\` ON \`_event_reports_v_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_stories_id_idx\` ON \`_event_reports_v_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_exemplars_id_idx\` ON \`_event_reports_v_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_event_reports_id_idx\` ON \`_event_reports_v_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_files_id_idx\` ON \`_event_reports_v_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_rels_users_id_idx\` ON \`_event_reports_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`events_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_workflow_passed_order_idx\` ON \`events_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_passed_parent_id_idx\` ON \`events_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_passed_by_idx\` ON \`events_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`starts_at\` text,
  	\`ends_at\` text,
  	\`state\` text DEFAULT 'planned',
  	\`place\` text,
  	\`attendance\` numeric,
  	\`team_id\` text(36),
  	\`form_id\` text(36),
  	\`slug\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`form_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`events_title_idx\` ON \`events\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`events_starts_at_idx\` ON \`events\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`events_team_idx\` ON \`events\` (\`team_id\`);`)
  await db.run(sql`CREATE INDEX \`events_form_idx\` ON \`events\` (\`form_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`events_owner_unit_idx\` ON \`events\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`events_created_by_idx\` ON \`events\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_workflow_state_idx\` ON \`events\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_workflow_public_state_idx\` ON \`events\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_workflow_submitted_by_idx\` ON \`events\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_workflow_submitted_at_idx\` ON \`events\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_workflow_due_at_idx\` ON \`events\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_workflow_returned_by_idx\` ON \`events\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_workflow_publish_at_idx\` ON \`events\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`events_workflow_workflow_withdraw_at_idx\` ON \`events\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`events_deleted_at_idx\` ON \`events\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`terms_id\` text(36),
  	\`lecture_scripts_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_rels_order_idx\` ON \`events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_parent_idx\` ON \`events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_path_idx\` ON \`events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_terms_id_idx\` ON \`events_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_lecture_scripts_id_idx\` ON \`events_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_users_id_idx\` ON \`events_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_passed_order_idx\` ON \`_events_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_passed_parent_id_idx\` ON \`_events_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_passed_by_idx\` ON \`_events_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_starts_at\` text,
  	\`version_ends_at\` text,
  	\`version_state\` text DEFAULT 'planned',
  	\`version_place\` text,
  	\`version_attendance\` numeric,
  	\`version_team_id\` text(36),
  	\`version_form_id\` text(36),
  	\`version_slug\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_form_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_parent_idx\` ON \`_events_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_title_idx\` ON \`_events_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_starts_at_idx\` ON \`_events_v\` (\`version_starts_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_team_idx\` ON \`_events_v\` (\`version_team_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_form_idx\` ON \`_events_v\` (\`version_form_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_slug_idx\` ON \`_events_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_owner_unit_idx\` ON \`_events_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_by_idx\` ON \`_events_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_version_workflow_state_idx\` ON \`_events_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_version_workflow_public_state_idx\` ON \`_events_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_version_workflow_submitted_by_idx\` ON \`_events_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_version_workflow_submitted_at_idx\` ON \`_events_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_version_workflow_due_at_idx\` ON \`_events_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_version_workflow_returned_by_idx\` ON \`_events_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_version_workflow_publish_at_idx\` ON \`_events_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_workflow_version_workflow_withdraw_at_idx\` ON \`_events_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_updated_at_idx\` ON \`_events_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_at_idx\` ON \`_events_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_deleted_at_idx\` ON \`_events_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_created_at_idx\` ON \`_events_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_updated_at_idx\` ON \`_events_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`terms_id\` text(36),
  	\`lecture_scripts_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_rels_order_idx\` ON \`_events_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_parent_idx\` ON \`_events_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_path_idx\` ON \`_events_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_terms_id_idx\` ON \`_events_v_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_lecture_scripts_id_idx\` ON \`_events_v_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_users_id_idx\` ON \`_events_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`teams_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_workflow_passed_order_idx\` ON \`teams_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`teams_workflow_passed_parent_id_idx\` ON \`teams_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_workflow_passed_by_idx\` ON \`teams_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`teams\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`unit_id\` text(36),
  	\`cover_id\` text(36),
  	\`body\` text,
  	\`slug\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_title_idx\` ON \`teams\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`teams_unit_idx\` ON \`teams\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_cover_idx\` ON \`teams\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`teams_slug_idx\` ON \`teams\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`teams_owner_unit_idx\` ON \`teams\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_created_by_idx\` ON \`teams\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_workflow_workflow_state_idx\` ON \`teams\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`teams_workflow_workflow_public_state_idx\` ON \`teams\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`teams_workflow_workflow_submitted_by_idx\` ON \`teams\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_workflow_workflow_submitted_at_idx\` ON \`teams\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_workflow_workflow_due_at_idx\` ON \`teams\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_workflow_workflow_returned_by_idx\` ON \`teams\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_workflow_workflow_publish_at_idx\` ON \`teams\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_workflow_workflow_withdraw_at_idx\` ON \`teams\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_updated_at_idx\` ON \`teams\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_created_at_idx\` ON \`teams\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_deleted_at_idx\` ON \`teams\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`teams_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`terms_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_rels_order_idx\` ON \`teams_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`teams_rels_parent_idx\` ON \`teams_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_rels_path_idx\` ON \`teams_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`teams_rels_terms_id_idx\` ON \`teams_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_rels_users_id_idx\` ON \`teams_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_teams_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_teams_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_passed_order_idx\` ON \`_teams_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_passed_parent_id_idx\` ON \`_teams_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_passed_by_idx\` ON \`_teams_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_teams_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_unit_id\` text(36),
  	\`version_cover_id\` text(36),
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_teams_v_parent_idx\` ON \`_teams_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_title_idx\` ON \`_teams_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_unit_idx\` ON \`_teams_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_cover_idx\` ON \`_teams_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_slug_idx\` ON \`_teams_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_owner_unit_idx\` ON \`_teams_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_created_by_idx\` ON \`_teams_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_version_workflow_state_idx\` ON \`_teams_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_version_workflow_public_state_idx\` ON \`_teams_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_version_workflow_submitted_by_idx\` ON \`_teams_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_version_workflow_submitted_at_idx\` ON \`_teams_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_version_workflow_due_at_idx\` ON \`_teams_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_version_workflow_returned_by_idx\` ON \`_teams_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_version_workflow_publish_at_idx\` ON \`_teams_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_workflow_version_workflow_withdraw_at_idx\` ON \`_teams_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_updated_at_idx\` ON \`_teams_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_created_at_idx\` ON \`_teams_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_deleted_at_idx\` ON \`_teams_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_created_at_idx\` ON \`_teams_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_updated_at_idx\` ON \`_teams_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_teams_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`terms_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_teams_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_teams_v_rels_order_idx\` ON \`_teams_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_rels_parent_idx\` ON \`_teams_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_rels_path_idx\` ON \`_teams_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_rels_terms_id_idx\` ON \`_teams_v_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_rels_users_id_idx\` ON \`_teams_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`units_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`units_workflow_passed_order_idx\` ON \`units_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`units_workflow_passed_parent_id_idx\` ON \`units_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`units_workflow_passed_by_idx\` ON \`units_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`units\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`brand\` text,
  	\`slug\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`units_title_idx\` ON \`units\` (\`title\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`units_slug_idx\` ON \`units\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`units_owner_unit_idx\` ON \`units\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`units_created_by_idx\` ON \`units\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`units_workflow_workflow_state_idx\` ON \`units\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`units_workflow_workflow_public_state_idx\` ON \`units\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`units_workflow_workflow_submitted_by_idx\` ON \`units\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`units_workflow_workflow_submitted_at_idx\` ON \`units\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`units_workflow_workflow_due_at_idx\` ON \`units\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`units_workflow_workflow_returned_by_idx\` ON \`units\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`units_workflow_workflow_publish_at_idx\` ON \`units\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`units_workflow_workflow_withdraw_at_idx\` ON \`units\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`units_updated_at_idx\` ON \`units\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`units_created_at_idx\` ON \`units\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`units_deleted_at_idx\` ON \`units\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`units_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`units_rels_order_idx\` ON \`units_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_parent_idx\` ON \`units_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_path_idx\` ON \`units_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_users_id_idx\` ON \`units_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_units_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_units_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_passed_order_idx\` ON \`_units_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_passed_parent_id_idx\` ON \`_units_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_passed_by_idx\` ON \`_units_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_units_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_brand\` text,
  	\`version_slug\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_units_v_parent_idx\` ON \`_units_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_title_idx\` ON \`_units_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_slug_idx\` ON \`_units_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_owner_unit_idx\` ON \`_units_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_created_by_idx\` ON \`_units_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_version_workflow_state_idx\` ON \`_units_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_version_workflow_public_state_idx\` ON \`_units_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_version_workflow_submitted_by_idx\` ON \`_units_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_version_workflow_submitted_at_idx\` ON \`_units_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_version_workflow_due_at_idx\` ON \`_units_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_version_workflow_returned_by_idx\` ON \`_units_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_version_workflow_publish_at_idx\` ON \`_units_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_workflow_version_workflow_withdraw_at_idx\` ON \`_units_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_updated_at_idx\` ON \`_units_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_created_at_idx\` ON \`_units_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_version_version_deleted_at_idx\` ON \`_units_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_created_at_idx\` ON \`_units_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_updated_at_idx\` ON \`_units_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_units_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_units_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_units_v_rels_order_idx\` ON \`_units_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_rels_parent_idx\` ON \`_units_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_rels_path_idx\` ON \`_units_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_units_v_rels_users_id_idx\` ON \`_units_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`topics_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_workflow_passed_order_idx\` ON \`topics_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`topics_workflow_passed_parent_id_idx\` ON \`topics_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_workflow_passed_by_idx\` ON \`topics_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`order\` numeric DEFAULT 0,
  	\`cover_id\` text(36),
  	\`body\` text,
  	\`slug\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_title_idx\` ON \`topics\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`topics_order_idx\` ON \`topics\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`topics_cover_idx\` ON \`topics\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`topics_owner_unit_idx\` ON \`topics\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_by_idx\` ON \`topics\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_workflow_workflow_state_idx\` ON \`topics\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`topics_workflow_workflow_public_state_idx\` ON \`topics\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`topics_workflow_workflow_submitted_by_idx\` ON \`topics\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_workflow_workflow_submitted_at_idx\` ON \`topics\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_workflow_workflow_due_at_idx\` ON \`topics\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_workflow_workflow_returned_by_idx\` ON \`topics\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_workflow_workflow_publish_at_idx\` ON \`topics\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_workflow_workflow_withdraw_at_idx\` ON \`topics\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_deleted_at_idx\` ON \`topics\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`topics_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_rels_order_idx\` ON \`topics_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_parent_idx\` ON \`topics_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_path_idx\` ON \`topics_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_users_id_idx\` ON \`topics_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_topics_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_passed_order_idx\` ON \`_topics_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_passed_parent_id_idx\` ON \`_topics_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_passed_by_idx\` ON \`_topics_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_topics_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_order\` numeric DEFAULT 0,
  	\`version_cover_id\` text(36),
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_topics_v_parent_idx\` ON \`_topics_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_title_idx\` ON \`_topics_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_order_idx\` ON \`_topics_v\` (\`version_order\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_cover_idx\` ON \`_topics_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_slug_idx\` ON \`_topics_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_owner_unit_idx\` ON \`_topics_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_created_by_idx\` ON \`_topics_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_version_workflow_state_idx\` ON \`_topics_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_version_workflow_public_state_idx\` ON \`_topics_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_version_workflow_submitted_by_idx\` ON \`_topics_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_version_workflow_submitted_at_idx\` ON \`_topics_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_version_workflow_due_at_idx\` ON \`_topics_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_version_workflow_returned_by_idx\` ON \`_topics_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_version_workflow_publish_at_idx\` ON \`_topics_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_workflow_version_workflow_withdraw_at_idx\` ON \`_topics_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_updated_at_idx\` ON \`_topics_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_created_at_idx\` ON \`_topics_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_deleted_at_idx\` ON \`_topics_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_created_at_idx\` ON \`_topics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_updated_at_idx\` ON \`_topics_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_topics_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_order_idx\` ON \`_topics_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_parent_idx\` ON \`_topics_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_path_idx\` ON \`_topics_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_users_id_idx\` ON \`_topics_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`spirits_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`spirits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`spirits_workflow_passed_order_idx\` ON \`spirits_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`spirits_workflow_passed_parent_id_idx\` ON \`spirits_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`spirits_workflow_passed_by_idx\` ON \`spirits_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`spirits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`wording\` text,
  	\`period\` text,
  	\`origin\` text,
  	\`order\` numeric DEFAULT 0,
  	\`body\` text,
  	\`slug\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`spirits_title_idx\` ON \`spirits\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`spirits_order_idx\` ON \`spirits\` (\`order\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`spirits_slug_idx\` ON \`spirits\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`spirits_owner_unit_idx\` ON \`spirits\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`spirits_created_by_idx\` ON \`spirits\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`spirits_workflow_workflow_state_idx\` ON \`spirits\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`spirits_workflow_workflow_public_state_idx\` ON \`spirits\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`spirits_workflow_workflow_submitted_by_idx\` ON \`spirits\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`spirits_workflow_workflow_submitted_at_idx\` ON \`spirits\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`spirits_workflow_workflow_due_at_idx\` ON \`spirits\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`spirits_workflow_workflow_returned_by_idx\` ON \`spirits\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`spirits_workflow_workflow_publish_at_idx\` ON \`spirits\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`spirits_workflow_workflow_withdraw_at_idx\` ON \`spirits\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`spirits_updated_at_idx\` ON \`spirits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`spirits_created_at_idx\` ON \`spirits\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`spirits_deleted_at_idx\` ON \`spirits\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`spirits_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`red_sites_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`spirits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`red_sites_id\`) REFERENCES \`red_sites\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`spirits_rels_order_idx\` ON \`spirits_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`spirits_rels_parent_idx\` ON \`spirits_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`spirits_rels_path_idx\` ON \`spirits_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`spirits_rels_red_sites_id_idx\` ON \`spirits_rels\` (\`red_sites_id\`);`)
  await db.run(sql`CREATE INDEX \`spirits_rels_users_id_idx\` ON \`spirits_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_spirits_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_spirits_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_passed_order_idx\` ON \`_spirits_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_passed_parent_id_idx\` ON \`_spirits_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_passed_by_idx\` ON \`_spirits_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_spirits_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_wording\` text,
  	\`version_period\` text,
  	\`version_origin\` text,
  	\`version_order\` numeric DEFAULT 0,
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`spirits\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_spirits_v_parent_idx\` ON \`_spirits_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_version_title_idx\` ON \`_spirits_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_version_order_idx\` ON \`_spirits_v\` (\`version_order\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_version_slug_idx\` ON \`_spirits_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_version_owner_unit_idx\` ON \`_spirits_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_version_created_by_idx\` ON \`_spirits_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_version_workflow_state_idx\` ON \`_spirits_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_version_workflow_public_stat_idx\` ON \`_spirits_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_version_workflow_submitted_b_idx\` ON \`_spirits_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_version_workflow_submitted_a_idx\` ON \`_spirits_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_version_workflow_due_at_idx\` ON \`_spirits_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_version_workflow_returned_by_idx\` ON \`_spirits_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_version_workflow_publish_at_idx\` ON \`_spirits_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_workflow_version_workflow_withdraw_at_idx\` ON \`_spirits_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_version_updated_at_idx\` ON \`_spirits_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_version_created_at_idx\` ON \`_spirits_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_version_version_deleted_at_idx\` ON \`_spirits_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_created_at_idx\` ON \`_spirits_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_updated_at_idx\` ON \`_spirits_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_spirits_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`red_sites_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_spirits_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`red_sites_id\`) REFERENCES \`red_sites\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_spirits_v_rels_order_idx\` ON \`_spirits_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_rels_parent_idx\` ON \`_spirits_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_rels_path_idx\` ON \`_spirits_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_rels_red_sites_id_idx\` ON \`_spirits_v_rels\` (\`red_sites_id\`);`)
  await db.run(sql`CREATE INDEX \`_spirits_v_rels_users_id_idx\` ON \`_spirits_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`red_sites_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`red_sites\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_passed_order_idx\` ON \`red_sites_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_passed_parent_id_idx\` ON \`red_sites_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_passed_by_idx\` ON \`red_sites_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`red_sites\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`place\` text,
  	\`address\` text,
  	\`hours\` text,
  	\`phone\` text,
  	\`notes\` text,
  	\`cover_id\` text(36),
  	\`body\` text,
  	\`slug\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`red_sites_title_idx\` ON \`red_sites\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_cover_idx\` ON \`red_sites\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`red_sites_slug_idx\` ON \`red_sites\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_owner_unit_idx\` ON \`red_sites\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_created_by_idx\` ON \`red_sites\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_workflow_state_idx\` ON \`red_sites\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_workflow_public_state_idx\` ON \`red_sites\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_workflow_submitted_by_idx\` ON \`red_sites\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_workflow_submitted_at_idx\` ON \`red_sites\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_workflow_due_at_idx\` ON \`red_sites\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_workflow_returned_by_idx\` ON \`red_sites\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_workflow_publish_at_idx\` ON \`red_sites\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_workflow_workflow_withdraw_at_idx\` ON \`red_sites\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_updated_at_idx\` ON \`red_sites\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_created_at_idx\` ON \`red_sites\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_deleted_at_idx\` ON \`red_sites\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`red_sites_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`spirits_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`red_sites\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`spirits_id\`) REFERENCES \`spirits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`red_sites_rels_order_idx\` ON \`red_sites_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_rels_parent_idx\` ON \`red_sites_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_rels_path_idx\` ON \`red_sites_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_rels_spirits_id_idx\` ON \`red_sites_rels\` (\`spirits_id\`);`)
  await db.run(sql`CREATE INDEX \`red_sites_rels_users_id_idx\` ON \`red_sites_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_red_sites_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_red_sites_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_passed_order_idx\` ON \`_red_sites_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_passed_parent_id_idx\` ON \`_red_sites_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_passed_by_idx\` ON \`_red_sites_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_red_sites_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_place\` text,
  	\`version_address\` text,
  	\`version_hours\` text,
  	\`version_phone\` text,
  	\`version_notes\` text,
  	\`version_cover_id\` text(36),
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`red_sites\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_red_sites_v_parent_idx\` ON \`_red_sites_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_version_title_idx\` ON \`_red_sites_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_version_cover_idx\` ON \`_red_sites_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_version_slug_idx\` ON \`_red_sites_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_version_owner_unit_idx\` ON \`_red_sites_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_version_created_by_idx\` ON \`_red_sites_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_version_workflow_state_idx\` ON \`_red_sites_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_version_workflow_public_st_idx\` ON \`_red_sites_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_version_workflow_submitted_idx\` ON \`_red_sites_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_version_workflow_submitt_1_idx\` ON \`_red_sites_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_version_workflow_due_at_idx\` ON \`_red_sites_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_version_workflow_returned__idx\` ON \`_red_sites_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_version_workflow_publish_a_idx\` ON \`_red_sites_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_workflow_version_workflow_withdraw__idx\` ON \`_red_sites_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_version_updated_at_idx\` ON \`_red_sites_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_version_created_at_idx\` ON \`_red_sites_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_version_version_deleted_at_idx\` ON \`_red_sites_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_created_at_idx\` ON \`_red_sites_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_updated_at_idx\` ON \`_red_sites_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_red_sites_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`spirits_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_red_sites_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`spirits_id\`) REFERENCES \`spirits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_red_sites_v_rels_order_idx\` ON \`_red_sites_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_rels_parent_idx\` ON \`_red_sites_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_rels_path_idx\` ON \`_red_sites_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_rels_spirits_id_idx\` ON \`_red_sites_v_rels\` (\`spirits_id\`);`)
  await db.run(sql`CREATE INDEX \`_red_sites_v_rels_users_id_idx\` ON \`_red_sites_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`series_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`series_workflow_passed_order_idx\` ON \`series_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`series_workflow_passed_parent_id_idx\` ON \`series_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`series_workflow_passed_by_idx\` ON \`series_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`series\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`premium\` integer DEFAULT false,
  	\`cover_id\` text(36),
  	\`body\` text,
  	\`slug\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`series_title_idx\` ON \`series\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`series_cover_idx\` ON \`series\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`series_slug_idx\` ON \`series\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`series_owner_unit_idx\` ON \`series\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`series_created_by_idx\` ON \`series\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`series_workflow_workflow_state_idx\` ON \`series\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`series_workflow_workflow_public_state_idx\` ON \`series\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`series_workflow_workflow_submitted_by_idx\` ON \`series\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`series_workflow_workflow_submitted_at_idx\` ON \`series\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`series_workflow_workflow_due_at_idx\` ON \`series\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`series_workflow_workflow_returned_by_idx\` ON \`series\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`series_workflow_workflow_publish_at_idx\` ON \`series\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`series_workflow_workflow_withdraw_at_idx\` ON \`series\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`series_updated_at_idx\` ON \`series\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`series_created_at_idx\` ON \`series\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`series_deleted_at_idx\` ON \`series\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`series_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`series_rels_order_idx\` ON \`series_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`series_rels_parent_idx\` ON \`series_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`series_rels_path_idx\` ON \`series_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`series_rels_users_id_idx\` ON \`series_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_series_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_series_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_passed_order_idx\` ON \`_series_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_passed_parent_id_idx\` ON \`_series_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_passed_by_idx\` ON \`_series_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_series_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_premium\` integer DEFAULT false,
  	\`version_cover_id\` text(36),
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_series_v_parent_idx\` ON \`_series_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_title_idx\` ON \`_series_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_cover_idx\` ON \`_series_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_slug_idx\` ON \`_series_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_owner_unit_idx\` ON \`_series_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_created_by_idx\` ON \`_series_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_version_workflow_state_idx\` ON \`_series_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_version_workflow_public_state_idx\` ON \`_series_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_version_workflow_submitted_by_idx\` ON \`_series_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_version_workflow_submitted_at_idx\` ON \`_series_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_version_workflow_due_at_idx\` ON \`_series_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_version_workflow_returned_by_idx\` ON \`_series_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_version_workflow_publish_at_idx\` ON \`_series_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_workflow_version_workflow_withdraw_at_idx\` ON \`_series_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_updated_at_idx\` ON \`_series_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_created_at_idx\` ON \`_series_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_deleted_at_idx\` ON \`_series_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_created_at_idx\` ON \`_series_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_updated_at_idx\` ON \`_series_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_series_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_series_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_series_v_rels_order_idx\` ON \`_series_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_rels_parent_idx\` ON \`_series_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_rels_path_idx\` ON \`_series_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_rels_users_id_idx\` ON \`_series_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`credit\` text,
  	\`hash\` text,
  	\`source_hash\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_hash_idx\` ON \`media\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`media_source_hash_idx\` ON \`media\` (\`source_hash\`);`)
  await db.run(sql`CREATE INDEX \`media_created_by_idx\` ON \`media\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE TABLE \`files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`transcript\` text,
  	\`hash\` text,
  	\`source_hash\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`files_hash_idx\` ON \`files\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`files_source_hash_idx\` ON \`files\` (\`source_hash\`);`)
  await db.run(sql`CREATE INDEX \`files_created_by_idx\` ON \`files\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`files_updated_at_idx\` ON \`files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`files_created_at_idx\` ON \`files\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`files_deleted_at_idx\` ON \`files\` (\`deleted_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`files_filename_idx\` ON \`files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`terms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`vocabulary\` text NOT NULL,
  	\`order\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`terms_name_idx\` ON \`terms\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`terms_vocabulary_idx\` ON \`terms\` (\`vocabulary\`);`)
  await db.run(sql`CREATE INDEX \`terms_order_idx\` ON \`terms\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`terms_updated_at_idx\` ON \`terms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`terms_created_at_idx\` ON \`terms\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`pages_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_workflow_passed_order_idx\` ON \`pages_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pages_workflow_passed_parent_id_idx\` ON \`pages_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_workflow_passed_by_idx\` ON \`pages_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`pages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`body\` text,
  	\`slug\` text,
  	\`change_note\` text,
  	\`owner_unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`workflow_state\` text DEFAULT 'draft',
  	\`workflow_public_state\` text DEFAULT 'never',
  	\`workflow_revision\` numeric DEFAULT 1,
  	\`workflow_submitted_by_id\` text(36),
  	\`workflow_submitted_at\` text,
  	\`workflow_due_at\` text,
  	\`workflow_return_reason\` text,
  	\`workflow_returned_by_id\` text(36),
  	\`workflow_returned_at\` text,
  	\`workflow_planned_revision\` numeric,
  	\`workflow_publish_at\` text,
  	\`workflow_withdraw_at\` text,
  	\`saves\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_title_idx\` ON \`pages\` (\`title\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_slug_idx\` ON \`pages\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`pages_owner_unit_idx\` ON \`pages\` (\`owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_created_by_idx\` ON \`pages\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_workflow_workflow_state_idx\` ON \`pages\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`pages_workflow_workflow_public_state_idx\` ON \`pages\` (\`workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`pages_workflow_workflow_submitted_by_idx\` ON \`pages\` (\`workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_workflow_workflow_submitted_at_idx\` ON \`pages\` (\`workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_workflow_workflow_due_at_idx\` ON \`pages\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_workflow_workflow_returned_by_idx\` ON \`pages\` (\`workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_workflow_workflow_publish_at_idx\` ON \`pages\` (\`workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_workflow_workflow_withdraw_at_idx\` ON \`pages\` (\`workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_updated_at_idx\` ON \`pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_created_at_idx\` ON \`pages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_deleted_at_idx\` ON \`pages\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`pages_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_rels_order_idx\` ON \`pages_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_parent_idx\` ON \`pages_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_path_idx\` ON \`pages_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_users_id_idx\` ON \`pages_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_version_workflow_passed\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`step\` text,
  	\`by_id\` text(36),
  	\`at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_passed_order_idx\` ON \`_pages_v_version_workflow_passed\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_passed_parent_id_idx\` ON \`_pages_v_version_workflow_passed\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_passed_by_idx\` ON \`_pages_v_version_workflow_passed\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`version_change_note\` text,
  	\`version_owner_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_workflow_public_state\` text DEFAULT 'never',
  	\`version_workflow_revision\` numeric DEFAULT 1,
  	\`version_workflow_submitted_by_id\` text(36),
  	\`version_workflow_submitted_at\` text,
  	\`version_workflow_due_at\` text,
  	\`version_workflow_return_reason\` text,
  	\`version_workflow_returned_by_id\` text(36),
  	\`version_workflow_returned_at\` text,
  	\`version_workflow_planned_revision\` numeric,
  	\`version_workflow_publish_at\` text,
  	\`version_workflow_withdraw_at\` text,
  	\`version_saves\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_workflow_returned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_parent_idx\` ON \`_pages_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_title_idx\` ON \`_pages_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_slug_idx\` ON \`_pages_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_owner_unit_idx\` ON \`_pages_v\` (\`version_owner_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_created_by_idx\` ON \`_pages_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_version_workflow_state_idx\` ON \`_pages_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_version_workflow_public_state_idx\` ON \`_pages_v\` (\`version_workflow_public_state\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_version_workflow_submitted_by_idx\` ON \`_pages_v\` (\`version_workflow_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_version_workflow_submitted_at_idx\` ON \`_pages_v\` (\`version_workflow_submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_version_workflow_due_at_idx\` ON \`_pages_v\` (\`version_workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_version_workflow_returned_by_idx\` ON \`_pages_v\` (\`version_workflow_returned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_version_workflow_publish_at_idx\` ON \`_pages_v\` (\`version_workflow_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_workflow_version_workflow_withdraw_at_idx\` ON \`_pages_v\` (\`version_workflow_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_updated_at_idx\` ON \`_pages_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_created_at_idx\` ON \`_pages_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_deleted_at_idx\` ON \`_pages_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_created_at_idx\` ON \`_pages_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_updated_at_idx\` ON \`_pages_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_order_idx\` ON \`_pages_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_parent_idx\` ON \`_pages_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_path_idx\` ON \`_pages_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_users_id_idx\` ON \`_pages_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`redirects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`permanent\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`redirects_from_idx\` ON \`redirects\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`redirects_to_idx\` ON \`redirects\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`redirects_updated_at_idx\` ON \`redirects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirects_created_at_idx\` ON \`redirects\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`redirects_deleted_at_idx\` ON \`redirects\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`_redirects_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_from\` text NOT NULL,
  	\`version_to\` text NOT NULL,
  	\`version_permanent\` integer DEFAULT true,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_redirects_v_parent_idx\` ON \`_redirects_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_from_idx\` ON \`_redirects_v\` (\`version_from\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_to_idx\` ON \`_redirects_v\` (\`version_to\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_updated_at_idx\` ON \`_redirects_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_created_at_idx\` ON \`_redirects_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_deleted_at_idx\` ON \`_redirects_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_created_at_idx\` ON \`_redirects_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_updated_at_idx\` ON \`_redirects_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`feature_slots\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`place\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`capacity\` numeric DEFAULT 1 NOT NULL,
  	\`topic_id\` text(36),
  	\`fallback\` text DEFAULT 'newest' NOT NULL,
  	\`fallback_kind\` text,
  	\`fallback_topic_id\` text(36),
  	\`key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`fallback_topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`feature_slots_place_idx\` ON \`feature_slots\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`feature_slots_topic_idx\` ON \`feature_slots\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`feature_slots_fallback_topic_idx\` ON \`feature_slots\` (\`fallback_topic_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`feature_slots_key_idx\` ON \`feature_slots\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`feature_slots_updated_at_idx\` ON \`feature_slots\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`feature_slots_created_at_idx\` ON \`feature_slots\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`features\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slot_id\` text(36) NOT NULL,
  	\`starts_at\` text NOT NULL,
  	\`ends_at\` text,
  	\`order\` numeric DEFAULT 0,
  	\`title\` text,
  	\`summary\` text,
  	\`picture_id\` text(36),
  	\`note\` text,
  	\`item_title\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`slot_id\`) REFERENCES \`feature_slots\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`features_slot_idx\` ON \`features\` (\`slot_id\`);`)
  await db.run(sql`CREATE INDEX \`features_starts_at_idx\` ON \`features\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`features_ends_at_idx\` ON \`features\` (\`ends_at\`);`)
  await db.run(sql`CREATE INDEX \`features_picture_idx\` ON \`features\` (\`picture_id\`);`)
  await db.run(sql`CREATE INDEX \`features_item_title_idx\` ON \`features\` (\`item_title\`);`)
  await db.run(sql`CREATE INDEX \`features_updated_at_idx\` ON \`features\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`features_created_at_idx\` ON \`features\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`features_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`lecture_scripts_id\` text(36),
  	\`stories_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`features\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`features_rels_order_idx\` ON \`features_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`features_rels_parent_idx\` ON \`features_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`features_rels_path_idx\` ON \`features_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`features_rels_lecture_scripts_id_idx\` ON \`features_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`features_rels_stories_id_idx\` ON \`features_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`features_rels_exemplars_id_idx\` ON \`features_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`features_rels_event_reports_id_idx\` ON \`features_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`features_rels_topics_id_idx\` ON \`features_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_value_idx\` ON \`users_roles\` (\`value\`);`)
  await db.run(sql`CREATE TABLE \`users_notification_preferences_not_in_admin\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_notification_preferences_not_in_admin_order_idx\` ON \`users_notification_preferences_not_in_admin\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_notification_preferences_not_in_admin_parent_idx\` ON \`users_notification_preferences_not_in_admin\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_notification_preferences_not_by_mail\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_notification_preferences_not_by_mail_order_idx\` ON \`users_notification_preferences_not_by_mail\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_notification_preferences_not_by_mail_parent_idx\` ON \`users_notification_preferences_not_by_mail\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`browser\` text,
  	\`address\` text,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`unit_id\` text(36),
  	\`all_units\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_unit_idx\` ON \`users\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`units_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_units_id_idx\` ON \`users_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`secret\` text NOT NULL,
  	\`last_step\` numeric NOT NULL,
  	\`recovery_codes\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`second_factors_user_idx\` ON \`second_factors\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_updated_at_idx\` ON \`second_factors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_created_at_idx\` ON \`second_factors\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`signed_revisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`title\` text NOT NULL,
  	\`snapshot\` text NOT NULL,
  	\`record\` text NOT NULL,
  	\`signer\` text,
  	\`change_note\` text,
  	\`signed_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`signed_revisions_key_idx\` ON \`signed_revisions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`signed_revisions_document_idx\` ON \`signed_revisions\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`signed_revisions_updated_at_idx\` ON \`signed_revisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signed_revisions_created_at_idx\` ON \`signed_revisions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`signed_revisions_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`signed_revisions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`signed_revisions_texts_order_parent\` ON \`signed_revisions_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`address\` text,
  	\`revision\` numeric,
  	\`snapshot\` text,
  	\`signoff\` text,
  	\`changes\` text,
  	\`first_published_at\` text,
  	\`published_at\` text,
  	\`planned_revision\` numeric,
  	\`publish_at\` text,
  	\`withdraw_at\` text,
  	\`withdrawal_plan\` text,
  	\`refusal\` text,
  	\`withdrawal_kind\` text,
  	\`withdrawal_reason\` text,
  	\`withdrawal_to\` text,
  	\`withdrawal_notice\` text,
  	\`withdrawal_at\` text,
  	\`withdrawal_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_key_idx\` ON \`publications\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`publications_subject_idx\` ON \`publications\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`publications_document_idx\` ON \`publications\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`publications_state_idx\` ON \`publications\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`publications_address_idx\` ON \`publications\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`publications_first_published_at_idx\` ON \`publications\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_published_at_idx\` ON \`publications\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_publish_at_idx\` ON \`publications\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_withdraw_at_idx\` ON \`publications\` (\`withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_key_idx\` ON \`publications\` (\`state\`,\`key\`);`)
  await db.run(sql`CREATE INDEX \`subject_state_publishedAt_idx\` ON \`publications\` (\`subject\`,\`state\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`publications_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_texts_order_parent\` ON \`publications_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_texts_text_idx\` ON \`publications_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`publication_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`change\` text NOT NULL,
  	\`release\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`publication_events_document_idx\` ON \`publication_events\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`publication_events_release_idx\` ON \`publication_events\` (\`release\`);`)
  await db.run(sql`CREATE INDEX \`publication_events_updated_at_idx\` ON \`publication_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publication_events_created_at_idx\` ON \`publication_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`state\` text NOT NULL,
  	\`token\` numeric NOT NULL,
  	\`name\` text,
  	\`step\` text,
  	\`started_at\` text NOT NULL,
  	\`switched_at\` text,
  	\`seconds\` numeric,
  	\`tries\` numeric DEFAULT 1 NOT NULL,
  	\`records\` numeric,
  	\`pages\` numeric,
  	\`changes\` text,
  	\`problems\` text,
  	\`error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`releases_number_idx\` ON \`releases\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`release_requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`release\` numeric,
  	\`name\` text,
  	\`by\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`answer\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`release_requests_state_idx\` ON \`release_requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`release_requests_updated_at_idx\` ON \`release_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`release_requests_created_at_idx\` ON \`release_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publisher_state\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`holder\` text,
  	\`token\` numeric NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`seen_at\` text,
  	\`live\` numeric DEFAULT 0 NOT NULL,
  	\`held\` integer DEFAULT false,
  	\`kept\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publisher_state_key_idx\` ON \`publisher_state\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`publisher_state_updated_at_idx\` ON \`publisher_state\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publisher_state_created_at_idx\` ON \`publisher_state\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`notifications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36),
  	\`event\` text NOT NULL,
  	\`subject_collection\` text NOT NULL,
  	\`subject_document\` text NOT NULL,
  	\`subject_title\` text,
  	\`text\` text NOT NULL,
  	\`in_admin\` integer DEFAULT true,
  	\`occasion\` text,
  	\`read_at\` text,
  	\`mail\` text,
  	\`mail_due_at\` text,
  	\`mail_attempts\` numeric,
  	\`mail_error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notifications_user_idx\` ON \`notifications\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`notifications_occasion_idx\` ON \`notifications\` (\`occasion\`);`)
  await db.run(sql`CREATE INDEX \`notifications_read_at_idx\` ON \`notifications\` (\`read_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_mail_idx\` ON \`notifications\` (\`mail\`);`)
  await db.run(sql`CREATE INDEX \`notifications_mail_due_at_idx\` ON \`notifications\` (\`mail_due_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_updated_at_idx\` ON \`notifications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_created_at_idx\` ON \`notifications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject_collection\` text NOT NULL,
  	\`subject_document\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`passage\` text,
  	\`text\` text NOT NULL,
  	\`author_id\` text(36),
  	\`author_name\` text,
  	\`resolved_at\` text,
  	\`resolved_by_name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_subject_subject_document_idx\` ON \`comments\` (\`subject_document\`);`)
  await db.run(sql`CREATE INDEX \`comments_author_idx\` ON \`comments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_updated_at_idx\` ON \`comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`comments_created_at_idx\` ON \`comments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`terminology\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`preferred\` text NOT NULL,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`terminology_preferred_idx\` ON \`terminology\` (\`preferred\`);`)
  await db.run(sql`CREATE INDEX \`terminology_updated_at_idx\` ON \`terminology\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`terminology_created_at_idx\` ON \`terminology\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`terminology_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`terminology\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`terminology_texts_order_parent\` ON \`terminology_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`fingerprints\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`title\` text,
  	\`print\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`fingerprints_key_idx\` ON \`fingerprints\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`fingerprints_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`fingerprints\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`fingerprints_texts_order_parent\` ON \`fingerprints_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`fingerprints_texts_text_idx\` ON \`fingerprints_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`calendar_feeds\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`read_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_feeds_user_idx\` ON \`calendar_feeds\` (\`user\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_feeds_hash_idx\` ON \`calendar_feeds\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_updated_at_idx\` ON \`calendar_feeds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_created_at_idx\` ON \`calendar_feeds\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`import_batches\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`owner\` text NOT NULL,
  	\`owner_name\` text,
  	\`unit\` text,
  	\`choices\` text,
  	\`touched_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`import_batches_owner_idx\` ON \`import_batches\` (\`owner\`);`)
  await db.run(sql`CREATE INDEX \`import_batches_unit_idx\` ON \`import_batches\` (\`unit\`);`)
  await db.run(sql`CREATE INDEX \`import_batches_touched_at_idx\` ON \`import_batches\` (\`touched_at\`);`)
  await db.run(sql`CREATE INDEX \`import_batches_updated_at_idx\` ON \`import_batches\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_batches_created_at_idx\` ON \`import_batches\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`import_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`batch\` text NOT NULL,
  	\`place\` numeric NOT NULL,
  	\`name\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`size\` numeric NOT NULL,
  	\`state\` text NOT NULL,
  	\`message\` text,
  	\`summary\` text,
  	\`corrections\` text,
  	\`choices\` text,
  	\`kept\` text,
  	\`checked\` integer DEFAULT false,
  	\`draft_key\` text,
  	\`draft_collection\` text,
  	\`draft_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`import_files_batch_idx\` ON \`import_files\` (\`batch\`);`)
  await db.run(sql`CREATE INDEX \`import_files_hash_idx\` ON \`import_files\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`import_files_state_idx\` ON \`import_files\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`import_files_draft_id_idx\` ON \`import_files\` (\`draft_id\`);`)
  await db.run(sql`CREATE INDEX \`import_files_updated_at_idx\` ON \`import_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_files_created_at_idx\` ON \`import_files\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`api_clients\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`api_clients_updated_at_idx\` ON \`api_clients\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`api_clients_created_at_idx\` ON \`api_clients\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_entries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`actor_id\` text,
  	\`actor_name\` text,
  	\`action\` text NOT NULL,
  	\`subject_collection\` text,
  	\`subject_id\` text,
  	\`subject_title\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`detail\` text,
  	\`previous_hash\` text NOT NULL,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_entries_sequence_idx\` ON \`audit_entries\` (\`sequence\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_entries_key_idx\` ON \`audit_entries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_at_idx\` ON \`audit_entries\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_actor_id_idx\` ON \`audit_entries\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_actor_name_idx\` ON \`audit_entries\` (\`actor_name\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_action_idx\` ON \`audit_entries\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_subject_collection_idx\` ON \`audit_entries\` (\`subject_collection\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_subject_id_idx\` ON \`audit_entries\` (\`subject_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_intents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`actor_id\` text,
  	\`actor_name\` text,
  	\`action\` text NOT NULL,
  	\`subject_collection\` text,
  	\`subject_id\` text,
  	\`subject_title\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`detail\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_intents_key_idx\` ON \`audit_intents\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`audit_intents_at_idx\` ON \`audit_intents\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_intents_actor_id_idx\` ON \`audit_intents\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_intents_actor_name_idx\` ON \`audit_intents\` (\`actor_name\`);`)
  await db.run(sql`CREATE INDEX \`audit_intents_action_idx\` ON \`audit_intents\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_intents_subject_collection_idx\` ON \`audit_intents\` (\`subject_collection\`);`)
  await db.run(sql`CREATE INDEX \`audit_intents_subject_id_idx\` ON \`audit_intents\` (\`subject_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_heads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_heads_name_idx\` ON \`audit_heads\` (\`name\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`lecture_scripts_id\` text(36),
  	\`stories_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	\`events_id\` text(36),
  	\`teams_id\` text(36),
  	\`units_id\` text(36),
  	\`topics_id\` text(36),
  	\`spirits_id\` text(36),
  	\`red_sites_id\` text(36),
  	\`series_id\` text(36),
  	\`media_id\` text(36),
  	\`files_id\` text(36),
  	\`terms_id\` text(36),
  	\`pages_id\` text(36),
  	\`redirects_id\` text(36),
  	\`feature_slots_id\` text(36),
  	\`features_id\` text(36),
  	\`users_id\` text(36),
  	\`terminology_id\` text(36),
  	\`api_clients_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`teams_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`spirits_id\`) REFERENCES \`spirits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`red_sites_id\`) REFERENCES \`red_sites\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`feature_slots_id\`) REFERENCES \`feature_slots\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`features_id\`) REFERENCES \`features\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terminology_id\`) REFERENCES \`terminology\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_clients_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lecture_scripts_id_idx\` ON \`payload_locked_documents_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_stories_id_idx\` ON \`payload_locked_documents_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_exemplars_id_idx\` ON \`payload_locked_documents_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_event_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teams_id_idx\` ON \`payload_locked_documents_rels\` (\`teams_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_units_id_idx\` ON \`payload_locked_documents_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_spirits_id_idx\` ON \`payload_locked_documents_rels\` (\`spirits_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_red_sites_id_idx\` ON \`payload_locked_documents_rels\` (\`red_sites_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_series_id_idx\` ON \`payload_locked_documents_rels\` (\`series_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terms_id_idx\` ON \`payload_locked_documents_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_feature_slots_id_idx\` ON \`payload_locked_documents_rels\` (\`feature_slots_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_features_id_idx\` ON \`payload_locked_documents_rels\` (\`features_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terminology_id_idx\` ON \`payload_locked_documents_rels\` (\`terminology_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_clients_id_idx\` ON \`payload_locked_documents_rels\` (\`api_clients_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	\`api_clients_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_clients_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_api_clients_id_idx\` ON \`payload_preferences_rels\` (\`api_clients_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_greyscale\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_greyscale_order_idx\` ON \`site_settings_greyscale\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_greyscale_parent_id_idx\` ON \`site_settings_greyscale\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`site_name\` text DEFAULT '宣讲台' NOT NULL,
  	\`tagline\` text,
  	\`description\` text,
  	\`origin\` text,
  	\`organiser\` text,
  	\`undertaker\` text,
  	\`site_id_code\` text,
  	\`icp\` text,
  	\`public_security_text\` text,
  	\`public_security_code\` text,
  	\`address\` text,
  	\`phone\` text,
  	\`report_line\` text,
  	\`licence\` text,
  	\`badge_picture_id\` text(36),
  	\`badge_address\` text,
  	\`columns_lecture_description\` text,
  	\`columns_story_description\` text,
  	\`columns_exemplar_description\` text,
  	\`columns_event_report_description\` text,
  	\`reviews_lecture\` text DEFAULT '2',
  	\`reviews_story\` text DEFAULT '2',
  	\`reviews_exemplar\` text DEFAULT '2',
  	\`reviews_event_report\` text DEFAULT '2',
  	\`reviews_event\` text DEFAULT '2',
  	\`reviews_topic\` text DEFAULT '2',
  	\`reviews_spirit\` text DEFAULT '2',
  	\`reviews_red_site\` text DEFAULT '2',
  	\`reviews_team\` text DEFAULT '2',
  	\`reviews_unit\` text DEFAULT '2',
  	\`reviews_series\` text DEFAULT '2',
  	\`reviews_page\` text DEFAULT '2',
  	\`review_hours\` numeric DEFAULT 24,
  	\`characters_per_minute\` numeric DEFAULT 240 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`badge_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_badge_badge_picture_idx\` ON \`site_settings\` (\`badge_picture_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_texts_order_parent\` ON \`site_settings_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_settings_v_version_greyscale\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_site_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_greyscale_order_idx\` ON \`_site_settings_v_version_greyscale\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_greyscale_parent_id_idx\` ON \`_site_settings_v_version_greyscale\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_settings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_site_name\` text DEFAULT '宣讲台' NOT NULL,
  	\`version_tagline\` text,
  	\`version_description\` text,
  	\`version_origin\` text,
  	\`version_organiser\` text,
  	\`version_undertaker\` text,
  	\`version_site_id_code\` text,
  	\`version_icp\` text,
  	\`version_public_security_text\` text,
  	\`version_public_security_code\` text,
  	\`version_address\` text,
  	\`version_phone\` text,
  	\`version_report_line\` text,
  	\`version_licence\` text,
  	\`version_badge_picture_id\` text(36),
  	\`version_badge_address\` text,
  	\`version_columns_lecture_description\` text,
  	\`version_columns_story_description\` text,
  	\`version_columns_exemplar_description\` text,
  	\`version_columns_event_report_description\` text,
  	\`version_reviews_lecture\` text DEFAULT '2',
  	\`version_reviews_story\` text DEFAULT '2',
  	\`version_reviews_exemplar\` text DEFAULT '2',
  	\`version_reviews_event_report\` text DEFAULT '2',
  	\`version_reviews_event\` text DEFAULT '2',
  	\`version_reviews_topic\` text DEFAULT '2',
  	\`version_reviews_spirit\` text DEFAULT '2',
  	\`version_reviews_red_site\` text DEFAULT '2',
  	\`version_reviews_team\` text DEFAULT '2',
  	\`version_reviews_unit\` text DEFAULT '2',
  	\`version_reviews_series\` text DEFAULT '2',
  	\`version_reviews_page\` text DEFAULT '2',
  	\`version_review_hours\` numeric DEFAULT 24,
  	\`version_characters_per_minute\` numeric DEFAULT 240 NOT NULL,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`version_badge_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_badge_version_badge_picture_idx\` ON \`_site_settings_v\` (\`version_badge_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_created_at_idx\` ON \`_site_settings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_updated_at_idx\` ON \`_site_settings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_site_settings_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_site_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_settings_v_texts_order_parent\` ON \`_site_settings_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`navigation_main\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`address\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`navigation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`navigation_main_order_idx\` ON \`navigation_main\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`navigation_main_parent_id_idx\` ON \`navigation_main\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`navigation_footer\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`address\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`navigation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`navigation_footer_order_idx\` ON \`navigation_footer\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`navigation_footer_parent_id_idx\` ON \`navigation_footer\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`navigation\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`_navigation_v_version_main\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_navigation_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_navigation_v_version_main_order_idx\` ON \`_navigation_v_version_main\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_navigation_v_version_main_parent_id_idx\` ON \`_navigation_v_version_main\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_navigation_v_version_footer\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_navigation_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_navigation_v_version_footer_order_idx\` ON \`_navigation_v_version_footer\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_navigation_v_version_footer_parent_id_idx\` ON \`_navigation_v_version_footer\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_navigation_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`_navigation_v_created_at_idx\` ON \`_navigation_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_navigation_v_updated_at_idx\` ON \`_navigation_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`editorial_calendar_memorial_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`day\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`editorial_calendar\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`editorial_calendar_memorial_days_order_idx\` ON \`editorial_calendar_memorial_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`editorial_calendar_memorial_days_parent_id_idx\` ON \`editorial_calendar_memorial_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`editorial_calendar\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`_editorial_calendar_v_version_memorial_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_editorial_calendar_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_editorial_calendar_v_version_memorial_days_order_idx\` ON \`_editorial_calendar_v_version_memorial_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_editorial_calendar_v_version_memorial_days_parent_id_idx\` ON \`_editorial_calendar_v_version_memorial_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_editorial_calendar_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`_editorial_calendar_v_created_at_idx\` ON \`_editorial_calendar_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_editorial_calendar_v_updated_at_idx\` ON \`_editorial_calendar_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lecture_scripts_texts_parent_idx\` ON \`lecture_scripts_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecture_scripts_v_texts_parent_idx\` ON \`_lecture_scripts_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_texts_parent_idx\` ON \`stories_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_texts_parent_idx\` ON \`_stories_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`exemplars_texts_parent_idx\` ON \`exemplars_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_exemplars_v_texts_parent_idx\` ON \`_exemplars_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`event_reports_texts_parent_idx\` ON \`event_reports_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_event_reports_v_texts_parent_idx\` ON \`_event_reports_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_revisions_texts_parent_idx\` ON \`signed_revisions_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_texts_parent_idx\` ON \`publications_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`terminology_texts_parent_idx\` ON \`terminology_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`fingerprints_texts_parent_idx\` ON \`fingerprints_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_texts_parent_idx\` ON \`site_settings_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_texts_parent_idx\` ON \`_site_settings_v_texts\` (\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`lecture_scripts_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`lecture_scripts\`;`)
  await db.run(sql`DROP TABLE \`lecture_scripts_texts\`;`)
  await db.run(sql`DROP TABLE \`lecture_scripts_rels\`;`)
  await db.run(sql`DROP TABLE \`_lecture_scripts_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_lecture_scripts_v\`;`)
  await db.run(sql`DROP TABLE \`_lecture_scripts_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_lecture_scripts_v_rels\`;`)
  await db.run(sql`DROP TABLE \`stories_references\`;`)
  await db.run(sql`DROP TABLE \`stories_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`stories\`;`)
  await db.run(sql`DROP TABLE \`stories_texts\`;`)
  await db.run(sql`DROP TABLE \`stories_rels\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_references\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_stories_v\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_rels\`;`)
  await db.run(sql`DROP TABLE \`exemplars_honours\`;`)
  await db.run(sql`DROP TABLE \`exemplars_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`exemplars\`;`)
  await db.run(sql`DROP TABLE \`exemplars_texts\`;`)
  await db.run(sql`DROP TABLE \`exemplars_rels\`;`)
  await db.run(sql`DROP TABLE \`_exemplars_v_version_honours\`;`)
  await db.run(sql`DROP TABLE \`_exemplars_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_exemplars_v\`;`)
  await db.run(sql`DROP TABLE \`_exemplars_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_exemplars_v_rels\`;`)
  await db.run(sql`DROP TABLE \`event_reports_statistics\`;`)
  await db.run(sql`DROP TABLE \`event_reports_gallery\`;`)
  await db.run(sql`DROP TABLE \`event_reports_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`event_reports\`;`)
  await db.run(sql`DROP TABLE \`event_reports_texts\`;`)
  await db.run(sql`DROP TABLE \`event_reports_rels\`;`)
  await db.run(sql`DROP TABLE \`_event_reports_v_version_statistics\`;`)
  await db.run(sql`DROP TABLE \`_event_reports_v_version_gallery\`;`)
  await db.run(sql`DROP TABLE \`_event_reports_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_event_reports_v\`;`)
  await db.run(sql`DROP TABLE \`_event_reports_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_event_reports_v_rels\`;`)
  await db.run(sql`DROP TABLE \`events_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`events_rels\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_events_v\`;`)
  await db.run(sql`DROP TABLE \`_events_v_rels\`;`)
  await db.run(sql`DROP TABLE \`teams_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`teams\`;`)
  await db.run(sql`DROP TABLE \`teams_rels\`;`)
  await db.run(sql`DROP TABLE \`_teams_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_teams_v\`;`)
  await db.run(sql`DROP TABLE \`_teams_v_rels\`;`)
  await db.run(sql`DROP TABLE \`units_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`units\`;`)
  await db.run(sql`DROP TABLE \`units_rels\`;`)
  await db.run(sql`DROP TABLE \`_units_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_units_v\`;`)
  await db.run(sql`DROP TABLE \`_units_v_rels\`;`)
  await db.run(sql`DROP TABLE \`topics_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`topics_rels\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_topics_v\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_rels\`;`)
  await db.run(sql`DROP TABLE \`spirits_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`spirits\`;`)
  await db.run(sql`DROP TABLE \`spirits_rels\`;`)
  await db.run(sql`DROP TABLE \`_spirits_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_spirits_v\`;`)
  await db.run(sql`DROP TABLE \`_spirits_v_rels\`;`)
  await db.run(sql`DROP TABLE \`red_sites_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`red_sites\`;`)
  await db.run(sql`DROP TABLE \`red_sites_rels\`;`)
  await db.run(sql`DROP TABLE \`_red_sites_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_red_sites_v\`;`)
  await db.run(sql`DROP TABLE \`_red_sites_v_rels\`;`)
  await db.run(sql`DROP TABLE \`series_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`series\`;`)
  await db.run(sql`DROP TABLE \`series_rels\`;`)
  await db.run(sql`DROP TABLE \`_series_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_series_v\`;`)
  await db.run(sql`DROP TABLE \`_series_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`files\`;`)
  await db.run(sql`DROP TABLE \`terms\`;`)
  await db.run(sql`DROP TABLE \`pages_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`pages\`;`)
  await db.run(sql`DROP TABLE \`pages_rels\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_version_workflow_passed\`;`)
  await db.run(sql`DROP TABLE \`_pages_v\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_rels\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`DROP TABLE \`_redirects_v\`;`)
  await db.run(sql`DROP TABLE \`feature_slots\`;`)
  await db.run(sql`DROP TABLE \`features\`;`)
  await db.run(sql`DROP TABLE \`features_rels\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_notification_preferences_not_in_admin\`;`)
  await db.run(sql`DROP TABLE \`users_notification_preferences_not_by_mail\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP TABLE \`signed_revisions\`;`)
  await db.run(sql`DROP TABLE \`signed_revisions_texts\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`publications_texts\`;`)
  await db.run(sql`DROP TABLE \`publication_events\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`release_requests\`;`)
  await db.run(sql`DROP TABLE \`publisher_state\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`terminology\`;`)
  await db.run(sql`DROP TABLE \`terminology_texts\`;`)
  await db.run(sql`DROP TABLE \`fingerprints\`;`)
  await db.run(sql`DROP TABLE \`fingerprints_texts\`;`)
  await db.run(sql`DROP TABLE \`calendar_feeds\`;`)
  await db.run(sql`DROP TABLE \`import_batches\`;`)
  await db.run(sql`DROP TABLE \`import_files\`;`)
  await db.run(sql`DROP TABLE \`api_clients\`;`)
  await db.run(sql`DROP TABLE \`audit_entries\`;`)
  await db.run(sql`DROP TABLE \`audit_intents\`;`)
  await db.run(sql`DROP TABLE \`audit_heads\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`site_settings_greyscale\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings_texts\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v_version_greyscale\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v_texts\`;`)
  await db.run(sql`DROP TABLE \`navigation_main\`;`)
  await db.run(sql`DROP TABLE \`navigation_footer\`;`)
  await db.run(sql`DROP TABLE \`navigation\`;`)
  await db.run(sql`DROP TABLE \`_navigation_v_version_main\`;`)
  await db.run(sql`DROP TABLE \`_navigation_v_version_footer\`;`)
  await db.run(sql`DROP TABLE \`_navigation_v\`;`)
  await db.run(sql`DROP TABLE \`editorial_calendar_memorial_days\`;`)
  await db.run(sql`DROP TABLE \`editorial_calendar\`;`)
  await db.run(sql`DROP TABLE \`_editorial_calendar_v_version_memorial_days\`;`)
  await db.run(sql`DROP TABLE \`_editorial_calendar_v\`;`)
}
