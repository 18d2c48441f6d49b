import { mongodbAdapter } from './mongodb.ts'
import { sqliteFileAdapter } from './sqlite.ts'

/** Where the database is: an address, or the folder of the SQLite file. */
export interface DatabasePlace {
  databaseUrl: string | undefined
  folder: string
}

/**
 * The database a setting names: `mongodb://…` or `mongodb+srv://…`, or the SQLite file when nothing is set.
 * Throws an Error in Chinese for an address of another kind.
 */
export function databaseAdapter(settings: DatabasePlace) {
  const { databaseUrl } = settings
  if (!databaseUrl) return sqliteFileAdapter(settings.folder)
  if (/^mongodb(?:\+srv)?:\/\//.test(databaseUrl)) return mongodbAdapter(databaseUrl)
  throw new Error(
    'DATABASE_URL 不是可用的数据库地址：请写 mongodb://主机:端口/库名?replicaSet=副本集名，或者不设置（使用自带的 SQLite）。',
  )
}
