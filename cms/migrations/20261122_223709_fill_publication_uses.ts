import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { usesOf } from '../publishing/uses.ts'

// Payload finds the texts of a row without an index, and the rows from before say nothing of what they use.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`publications_texts_parent_idx\` ON \`publications_texts\` (\`parent_id\`);`)
  const rows = await db.all<{ id: string; snapshot: string }>(
    sql`SELECT id, snapshot FROM publications WHERE snapshot IS NOT NULL`,
  )
  for (const { id, snapshot } of rows)
    for (const [index, used] of usesOf(JSON.parse(snapshot) as Record<string, unknown>).entries())
      await db.run(
        sql`INSERT INTO publications_texts ("order", parent_id, path, text) VALUES (${index + 1}, ${id}, 'uses', ${used})`,
      )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX IF EXISTS \`publications_texts_parent_idx\`;`)
  await db.run(sql`DELETE FROM publications_texts WHERE path = 'uses';`)
}
