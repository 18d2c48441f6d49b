import type { Payload } from 'payload'
import type { SqliteClient } from './sqlite-client.ts'

/** Lines of a report that are told; a broken file has thousands. */
const mostTold = 10

/**
 * Says in Chinese what SQLite itself finds wrong with its file (`integrity_check`, `foreign_key_check`); none when it is sound.
 * MongoDB checks its own files: nothing is asked of it.
 */
export async function databaseProblems(payload: Payload): Promise<string[]> {
  if (payload.db.name !== 'sqlite') return []
  const { client } = payload.db as unknown as { client: SqliteClient }
  const told = await client.execute(`PRAGMA integrity_check(${mostTold})`).then(
    ({ rows }) => rows.map((row) => String(row[0])).filter((line) => line !== 'ok'),
    // Too broken even to be looked through.
    (error: Error) => [error.message],
  )
  if (told.length > 0)
    return told.map((line) => `数据库文件已损坏（${line}）：请停止写入，从最近的备份恢复。`)
  const { rows: loose } = await client.execute('PRAGMA foreign_key_check')
  const tables = [...new Set(loose.map((row) => String(row[0])))]
  return tables.length > 0
    ? [`数据库里有找不到主人的行（${tables.slice(0, mostTold).join('、')}）：请把这一行告诉维护人员。`]
    : []
}
