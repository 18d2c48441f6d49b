import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { InArgs, InStatement, InValue, ResultSet, Row } from '@libsql/client'

/** https://www.sqlite.org/rescode.html: the names that others look for; the rest go by the name of their kind. */
const codes: Record<number, string> = {
  5: 'BUSY',
  6: 'LOCKED',
  10: 'IOERR',
  13: 'FULL',
  14: 'CANTOPEN',
  19: 'CONSTRAINT',
  275: 'CONSTRAINT_CHECK',
  517: 'BUSY_SNAPSHOT',
  787: 'CONSTRAINT_FOREIGNKEY',
  1299: 'CONSTRAINT_NOTNULL',
  1555: 'CONSTRAINT_PRIMARYKEY',
  2067: 'CONSTRAINT_UNIQUE',
}

/** What SQLite refused; `code` is its own name for why, such as SQLITE_CONSTRAINT_UNIQUE. */
export class SqliteRefused extends Error {
  readonly code: string
  constructor(error: { errcode: number; message: string }) {
    super(error.message)
    this.code = `SQLITE_${codes[error.errcode] ?? codes[error.errcode & 0xff] ?? 'ERROR'}`
  }
}

const isSqliteError = (error: unknown): error is Error & { errcode: number } =>
  error instanceof Error && typeof (error as { errcode?: unknown }).errcode === 'number'

const toSql = (value: InValue): SQLInputValue => {
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'boolean') return value ? 1 : 0
  return value
}

const listOf = (args: InArgs | undefined): SQLInputValue[] => {
  if (args !== undefined && !Array.isArray(args))
    throw new TypeError('arguments of a statement come as a list')
  return (args ?? []).map(toSql)
}

/** A row by number and by name. Drizzle reads by number, since two columns may have one name. */
const rowsOf = (names: readonly string[]) => {
  class ByNumberAndName {
    readonly #values: readonly unknown[]
    constructor(values: readonly unknown[]) {
      this.#values = values
      for (const [at, name] of names.entries()) (this as Record<string, unknown>)[name] ??= values[at]
    }
    at(index: number): unknown {
      return this.#values[index]
    }
  }
  Object.defineProperty(ByNumberAndName.prototype, 'length', { value: names.length })
  for (const index of names.keys())
    Object.defineProperty(ByNumberAndName.prototype, index, {
      get(this: ByNumberAndName) {
        return this.at(index)
      },
    })
  return (values: readonly unknown[]): Row => new ByNumberAndName(values) as unknown as Row
}

interface Prepared {
  statement: StatementSync
  names: string[]
  row: (values: readonly unknown[]) => Row
}

/** Statements that are kept ready; Payload asks much the same ones again and again. */
const mostPrepared = 500

/** One connection to a SQLite file. Node's own driver: that of libsql leaves a statement open that met a lock, and with it an old view of the file. */
export class SqliteConnection {
  readonly #database: DatabaseSync
  readonly #prepared = new Map<string, Prepared>()

  /** `patience`: milliseconds for which the whole process may stand still while the file is locked. */
  constructor(path: string, patience: number) {
    this.#database = new DatabaseSync(path, { timeout: patience })
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction
  }

  /** Throws SqliteRefused. */
  run(asked: InStatement): ResultSet {
    const { sql, args } = typeof asked === 'string' ? { sql: asked, args: undefined } : asked
    try {
      const { statement, names, row } = this.#prepare(sql)
      const values = listOf(args)
      if (names.length === 0) {
        const { changes, lastInsertRowid } = statement.run(...values)
        if (/^\s*(?:create|alter|drop)\b/i.test(sql)) this.#prepared.clear()
        return resultOf([], [], Number(changes), BigInt(lastInsertRowid))
      }
      const rows = (statement.all(...values) as unknown as unknown[][]).map(row)
      return resultOf(names, rows, rows.length, undefined)
    } catch (error) {
      throw isSqliteError(error) ? new SqliteRefused(error) : error
    }
  }

  /** Several statements in one text, without arguments. */
  runAll(sql: string): void {
    this.#prepared.clear()
    this.#database.exec(sql)
  }

  close(): void {
    this.#prepared.clear()
    this.#database.close()
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    statement.setReturnArrays(true)
    const names = statement.columns().map(({ name }) => name)
    const prepared = { statement, names, row: rowsOf(names) }
    if (this.#prepared.size >= mostPrepared) this.#prepared.clear()
    this.#prepared.set(sql, prepared)
    return prepared
  }
}

const resultOf = (
  columns: string[],
  rows: Row[],
  rowsAffected: number,
  lastInsertRowid: bigint | undefined,
): ResultSet => ({
  columns,
  columnTypes: columns.map(() => ''),
  rows,
  rowsAffected,
  lastInsertRowid,
  toJSON: () => ({ columns, rows, rowsAffected }),
})
