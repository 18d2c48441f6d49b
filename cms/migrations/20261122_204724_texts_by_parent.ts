import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

// Payload indexes these tables by (order, parent_id) only: finding the texts of one document then reads all of them.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_event_reports_v_texts_parent_idx\` ON \`_event_reports_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_exemplars_v_texts_parent_idx\` ON \`_exemplars_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_lecture_scripts_v_texts_parent_idx\` ON \`_lecture_scripts_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_site_settings_v_texts_parent_idx\` ON \`_site_settings_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_stories_v_texts_parent_idx\` ON \`_stories_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`event_reports_texts_parent_idx\` ON \`event_reports_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`exemplars_texts_parent_idx\` ON \`exemplars_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`fingerprints_texts_parent_idx\` ON \`fingerprints_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`lecture_scripts_texts_parent_idx\` ON \`lecture_scripts_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`signed_revisions_texts_parent_idx\` ON \`signed_revisions_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`site_settings_texts_parent_idx\` ON \`site_settings_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`stories_texts_parent_idx\` ON \`stories_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`terminology_texts_parent_idx\` ON \`terminology_texts\` (\`parent_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX IF EXISTS \`_event_reports_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`_exemplars_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`_lecture_scripts_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`_site_settings_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`_stories_v_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`event_reports_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`exemplars_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`fingerprints_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`lecture_scripts_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`signed_revisions_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`site_settings_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`stories_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX IF EXISTS \`terminology_texts_parent_idx\`;`)
}
