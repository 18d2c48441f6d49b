import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`publication_events\` ADD \`release\` numeric DEFAULT 0 NOT NULL;`)
  await db.run(sql`CREATE INDEX \`publication_events_document_idx\` ON \`publication_events\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`publication_events_release_idx\` ON \`publication_events\` (\`release\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`publications_texts\`;`)
  await db.run(sql`DROP INDEX \`publication_events_document_idx\`;`)
  await db.run(sql`DROP INDEX \`publication_events_release_idx\`;`)
  await db.run(sql`ALTER TABLE \`publication_events\` DROP COLUMN \`release\`;`)
}
