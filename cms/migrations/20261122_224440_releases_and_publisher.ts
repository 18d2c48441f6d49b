import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`release_requests\`;`)
  await db.run(sql`DROP TABLE \`publisher_state\`;`)
}
