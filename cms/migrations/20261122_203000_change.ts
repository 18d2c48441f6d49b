import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`terminology_id\` text(36) REFERENCES terminology(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terminology_id_idx\` ON \`payload_locked_documents_rels\` (\`terminology_id\`);`)
  // As in texts_by_parent: Payload would read all rows to find those of one document.
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`fingerprints_texts_parent_idx\` ON \`fingerprints_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`terminology_texts_parent_idx\` ON \`terminology_texts\` (\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`users_notification_preferences_not_in_admin\`;`)
  await db.run(sql`DROP TABLE \`users_notification_preferences_not_by_mail\`;`)
  await db.run(sql`DROP TABLE \`terminology\`;`)
  await db.run(sql`DROP TABLE \`terminology_texts\`;`)
  await db.run(sql`DROP TABLE \`fingerprints\`;`)
  await db.run(sql`DROP TABLE \`fingerprints_texts\`;`)
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
  	FOREIGN KEY (\`api_clients_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "lecture_scripts_id", "stories_id", "exemplars_id", "event_reports_id", "events_id", "teams_id", "units_id", "topics_id", "spirits_id", "red_sites_id", "series_id", "media_id", "files_id", "terms_id", "pages_id", "redirects_id", "users_id", "api_clients_id") SELECT "id", "order", "parent_id", "path", "lecture_scripts_id", "stories_id", "exemplars_id", "event_reports_id", "events_id", "teams_id", "units_id", "topics_id", "spirits_id", "red_sites_id", "series_id", "media_id", "files_id", "terms_id", "pages_id", "redirects_id", "users_id", "api_clients_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_clients_id_idx\` ON \`payload_locked_documents_rels\` (\`api_clients_id\`);`)
}
