import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { migrations } from '../migrations/index.ts'
import { guardSaves } from './optimistic-lock.ts'

/**
 * SQLite in `folder/lectern.db`.
 * Transactions stay off: libsql loses its settings after each one, and parallel writes then fail as busy.
 */
export function sqliteFileAdapter(folder: string) {
  const adapter = sqliteAdapter({
    client: { url: pathToFileURL(join(folder, 'lectern.db')).href },
    // Strings, as in MongoDB.
    idType: 'uuid',
    wal: { synchronous: 'NORMAL', journalSizeLimit: 64 * 1024 * 1024 },
    busyTimeout: 10_000,
    push: false,
    migrationDir: join(dirname(dirname(fileURLToPath(import.meta.url))), 'migrations'),
    prodMigrations: migrations,
  })
  const { init } = adapter
  return {
    ...adapter,
    init: (args: Parameters<typeof init>[0]) => {
      mkdirSync(folder, { recursive: true })
      return guardSaves(init(args))
    },
  }
}
