import type { Migration, Payload } from 'payload'
import { migrations } from '../migrations/index.ts'
import { DatabaseRefused } from './require-replica-set.ts'

/** Why a database that has seen these migrations is not opened, in Chinese and English; undefined when it is. */
export function unknownDatabase(seen: readonly string[]): string | undefined {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = seen.filter((name) => !known.has(name))
  return unknown.length > 0
    ? `这个内容库由另一个版本的宣讲台写过（${unknown.join('、')}），这个版本不认识它，没有打开，也没有改动：请换用写过它的版本或更新的版本；要退回旧版本，请恢复升级之前的备份。 / This database was written by another version of Lectern; use that version or a newer one.`
    : undefined
}

async function seenBy(payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: number | string; name?: string | null }>({
    collection: 'payload-migrations',
    pagination: false,
    limit: 0,
  })
  return docs.flatMap(({ name }) => name ?? [])
}

/**
 * Brings the tables of a SQLite file up to this version; MongoDB makes its collections and indexes by itself, and only
 * notes which version has been there. Throws DatabaseRefused when a newer version has.
 */
export async function migrate(payload: Payload): Promise<void> {
  if (payload.db.name === 'sqlite') {
    // The adapter types what it hands to a migration, Payload does not.
    await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
    return
  }
  const seen = await seenBy(payload)
  const problem = unknownDatabase(seen)
  if (problem) throw new DatabaseRefused(problem)
  for (const { name } of migrations)
    if (!seen.includes(name))
      await payload.db.create({ collection: 'payload-migrations', data: { name, batch: 1 } })
}
