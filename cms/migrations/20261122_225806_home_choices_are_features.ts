import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`site_settings_rels\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v_rels\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`site_settings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`lecture_scripts_id\` text(36),
  	\`stories_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_rels_order_idx\` ON \`site_settings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_rels_parent_idx\` ON \`site_settings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_rels_path_idx\` ON \`site_settings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_rels_lecture_scripts_id_idx\` ON \`site_settings_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_rels_stories_id_idx\` ON \`site_settings_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_rels_exemplars_id_idx\` ON \`site_settings_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_rels_event_reports_id_idx\` ON \`site_settings_rels\` (\`event_reports_id\`);`)
  await db.run(sql`CREATE TABLE \`_site_settings_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`lecture_scripts_id\` text(36),
  	\`stories_id\` text(36),
  	\`exemplars_id\` text(36),
  	\`event_reports_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_site_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lecture_scripts_id\`) REFERENCES \`lecture_scripts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`exemplars_id\`) REFERENCES \`exemplars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`event_reports_id\`) REFERENCES \`event_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_site_settings_v_rels_order_idx\` ON \`_site_settings_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_rels_parent_idx\` ON \`_site_settings_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_rels_path_idx\` ON \`_site_settings_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_rels_lecture_scripts_id_idx\` ON \`_site_settings_v_rels\` (\`lecture_scripts_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_rels_stories_id_idx\` ON \`_site_settings_v_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_rels_exemplars_id_idx\` ON \`_site_settings_v_rels\` (\`exemplars_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_rels_event_reports_id_idx\` ON \`_site_settings_v_rels\` (\`event_reports_id\`);`)
}
