import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapter } from 'payload'
import { migrations } from '../migrations/index.ts'
import { unknownDatabase } from './migrate.ts'
import { guardSaves } from './optimistic-lock.ts'
import { DatabaseRefused } from './require-replica-set.ts'
import { SqliteClient } from './sqlite-client.ts'
import { wholeSaves } from './whole-saves.ts'

/** SQLite in `folder/lectern.db`; every save is one transaction. */
export function sqliteFileAdapter(folder: string) {
  const path = join(folder, 'lectern.db')
  const adapter = sqliteAdapter({
    client: { url: pathToFileURL(path).href },
    // Strings, as in MongoDB.
    idType: 'uuid',
    wal: { synchronous: 'FULL', journalSizeLimit: 64 * 1024 * 1024 },
    push: false,
    migrationDir: join(dirname(dirname(fileURLToPath(import.meta.url))), 'migrations'),
    prodMigrations: migrations,
  })
  const { init } = adapter
  return {
    ...adapter,
    init: (args: Parameters<typeof init>[0]) => {
      mkdirSync(folder, { recursive: true })
      const database = init(args)
      database.client = new SqliteClient(path)
      return guardSaves(withStatistics(withMigrations(wholeSaves(database))))
    },
  }
}

/** Refuses a file that this version does not know, and lets a migration drop a table that it makes anew. */
function withMigrations<Adapter extends Pick<SQLiteAdapter, 'client'> & Pick<DatabaseAdapter, 'migrate'>>(
  adapter: Adapter,
): Adapter {
  const { migrate } = adapter
  adapter.migrate = async function migrated(this: Adapter, ...args) {
    const { rows } = await adapter.client.execute(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'",
    )
    const seen =
      rows.length > 0 ? await adapter.client.execute('SELECT name FROM payload_migrations') : { rows: [] }
    const problem = unknownDatabase(seen.rows.map((row) => String(row[0])))
    if (problem) throw new DatabaseRefused(problem)
    await adapter.client.execute('PRAGMA foreign_keys = OFF')
    try {
      await migrate.apply(this, args)
    } finally {
      await adapter.client.execute('PRAGMA foreign_keys = ON')
    }
  }
  return adapter
}

type Connected = Pick<DatabaseAdapter, 'connect' | 'payload'> & Pick<SQLiteAdapter, 'client'>

/**
 * Has SQLite count what its indexes hold whenever a process opens the file. Without that it takes the index of what is not
 * in the trash, which is everything, for the best one: at 20,000 pieces a list took 79 ms instead of 4. Half a second then.
 */
function withStatistics<Adapter extends Pick<DatabaseAdapter, 'connect'>>(adapter: Adapter): Adapter {
  const { connect } = adapter
  adapter.connect = async function counted(this: Connected, ...args) {
    await connect?.apply(this, args)
    try {
      await this.client.execute('ANALYZE')
    } catch (error) {
      // Somebody else holds the file: only slower.
      this.payload.logger.warn({ err: error, msg: 'SQLite 的统计信息没有更新' })
    }
  }
  return adapter
}
