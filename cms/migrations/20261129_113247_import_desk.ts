import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`import_batches\`;`)
  await db.run(sql`DROP TABLE \`import_files\`;`)
}
