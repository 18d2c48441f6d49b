import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`feature_slots_id\` text(36) REFERENCES feature_slots(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`features_id\` text(36) REFERENCES features(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_feature_slots_id_idx\` ON \`payload_locked_documents_rels\` (\`feature_slots_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_features_id_idx\` ON \`payload_locked_documents_rels\` (\`features_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`feature_slots\`;`)
  await db.run(sql`DROP TABLE \`features\`;`)
  await db.run(sql`DROP TABLE \`features_rels\`;`)
  await db.run(sql`DROP TABLE \`site_settings_greyscale\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v_version_greyscale\`;`)
  await db.run(sql`DROP TABLE \`editorial_calendar_memorial_days\`;`)
  await db.run(sql`DROP TABLE \`editorial_calendar\`;`)
  await db.run(sql`DROP TABLE \`_editorial_calendar_v_version_memorial_days\`;`)
  await db.run(sql`DROP TABLE \`_editorial_calendar_v\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
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
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terminology_id\`) REFERENCES \`terminology\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_clients_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "lecture_scripts_id", "stories_id", "exemplars_id", "event_reports_id", "events_id", "teams_id", "units_id", "topics_id", "spirits_id", "red_sites_id", "series_id", "media_id", "files_id", "terms_id", "pages_id", "redirects_id", "users_id", "terminology_id", "api_clients_id") SELECT "id", "order", "parent_id", "path", "lecture_scripts_id", "stories_id", "exemplars_id", "event_reports_id", "events_id", "teams_id", "units_id", "topics_id", "spirits_id", "red_sites_id", "series_id", "media_id", "files_id", "terms_id", "pages_id", "redirects_id", "users_id", "terminology_id", "api_clients_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terminology_id_idx\` ON \`payload_locked_documents_rels\` (\`terminology_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_clients_id_idx\` ON \`payload_locked_documents_rels\` (\`api_clients_id\`);`)
}
