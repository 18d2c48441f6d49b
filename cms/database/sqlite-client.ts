import type { Client, InStatement, ResultSet } from '@libsql/client'
import {
  enterTransaction,
  type OpenTransaction,
  surroundingTransaction,
  WriteOutsideTransaction,
} from './open-transaction.ts'
import { SqliteConnection } from './sqlite-connection.ts'
import { patiently, writeTurns } from './write-turns.ts'

const sqlOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql)

/** Whether a statement only reads. What is not known to is taken for a write. */
const reads = (sql: string): boolean =>
  /^\s*(?:select|explain|pragma\s+\w+\s*(?:\(|;|$))/i.test(sql) ||
  (/^\s*with\b/i.test(sql) && !/\b(?:insert|update|delete|replace)\b/i.test(sql))

const isSetting = (sql: string): boolean => /^\s*pragma\s+\w+\s*=/i.test(sql)

function refuseOutside(sql: string, own?: OpenTransaction): void {
  if (surroundingTransaction(own)) throw new WriteOutsideTransaction(sql)
}

/** A reader waits for a lock only while another process opens or closes the file. */
const readersPatience = 5_000

/**
 * A SQLite file behind two connections: one that reads, and one on which this process has one write transaction open at a time.
 * The driver stops the process while it waits for a lock, so nobody may wait for a lock that the same process holds:
 * writers queue here, and a lock of another process is asked for again and again. A write from within a transaction
 * that does not belong to it throws WriteOutsideTransaction.
 */
export class SqliteClient implements Client {
  closed = false
  readonly protocol = 'file'
  readonly #reader: SqliteConnection
  readonly #writer: SqliteConnection
  readonly #turn = writeTurns()

  constructor(path: string) {
    this.#reader = new SqliteConnection(path, readersPatience)
    this.#writer = new SqliteConnection(path, 0)
  }

  execute = async (statement: InStatement): Promise<ResultSet> => {
    const sql = sqlOf(statement)
    if (reads(sql)) return this.#reader.run(statement)
    if (!isSetting(sql)) return (await this.#alone(sql, () => [this.#writer.run(statement)]))[0] as ResultSet
    this.#reader.run(statement)
    return this.#inTurn(sql, () => this.#writer.run(statement))
  }

  batch: Client['batch'] = (statements) =>
    this.#alone('batch', () => statements.map((each) => this.#writer.run(each as InStatement)))

  /** Without foreign keys, since a table that is made anew is dropped in between. */
  migrate: Client['migrate'] = async (statements) => {
    await this.execute('PRAGMA foreign_keys = OFF')
    try {
      return await this.batch(statements)
    } finally {
      await this.execute('PRAGMA foreign_keys = ON')
    }
  }

  executeMultiple: Client['executeMultiple'] = (sql) => this.#inTurn(sql, () => this.#writer.runAll(sql))

  sync: Client['sync'] = () => Promise.reject(new Error('a file has nothing to be synchronised with'))

  close(): void {
    if (this.closed) return
    this.closed = true
    this.#reader.close()
    this.#writer.close()
  }

  /** To be called before its caller awaits anything: see enterTransaction. */
  transaction = (): Promise<SqliteTransaction> =>
    Promise.resolve(new SqliteTransaction(this.#reader, this.#writer, this.#turn, enterTransaction()))

  async #inTurn<Result>(sql: string, run: () => Result): Promise<Result> {
    refuseOutside(sql)
    const end = await this.#turn()
    try {
      return await patiently(run)
    } finally {
      end()
    }
  }

  #alone<Result>(sql: string, run: () => Result): Promise<Result> {
    return this.#inTurn(sql, () => {
      this.#writer.run('BEGIN IMMEDIATE')
      try {
        const result = run()
        this.#writer.run('COMMIT')
        return result
      } finally {
        if (this.#writer.inTransaction) this.#writer.run('ROLLBACK')
      }
    })
  }
}

/**
 * Begins with its first write: what comes before (access, validation, making the sizes of a picture) holds up nobody.
 * Reads before that see what is committed, reads after it also its own writes.
 */
export class SqliteTransaction {
  closed = false
  readonly #reader: SqliteConnection
  readonly #writer: SqliteConnection
  readonly #turn: () => Promise<() => void>
  readonly #mark: OpenTransaction
  #begun: Promise<void> | undefined
  #endTurn = () => {}

  constructor(
    reader: SqliteConnection,
    writer: SqliteConnection,
    turn: () => Promise<() => void>,
    mark: OpenTransaction,
  ) {
    this.#reader = reader
    this.#writer = writer
    this.#turn = turn
    this.#mark = mark
  }

  execute = async (statement: InStatement): Promise<ResultSet> => {
    const sql = sqlOf(statement)
    if (!reads(sql)) {
      refuseOutside(sql, this.#mark)
      this.#begun ??= this.#begin()
    }
    await this.#begun
    this.#checkOpen()
    return (this.#begun ? this.#writer : this.#reader).run(statement)
  }

  batch = async (statements: InStatement[]): Promise<ResultSet[]> => {
    const results: ResultSet[] = []
    for (const statement of statements) results.push(await this.execute(statement))
    return results
  }

  executeMultiple = (): Promise<void> =>
    Promise.reject(new Error('several statements in one text are not for a transaction'))

  commit = async (): Promise<void> => {
    try {
      await this.#begun
      this.#checkOpen()
      if (this.#begun) this.#writer.run('COMMIT')
    } catch (error) {
      await this.rollback()
      throw error
    }
    this.#end()
  }

  rollback = async (): Promise<void> => {
    if (this.closed) return
    await this.#begun?.catch(() => undefined)
    if (this.#begun && this.#writer.inTransaction) this.#writer.run('ROLLBACK')
    this.#end()
  }

  close(): void {
    void this.rollback()
  }

  async #begin(): Promise<void> {
    const end = await this.#turn()
    try {
      await patiently(() => this.#writer.run('BEGIN IMMEDIATE'))
      this.#endTurn = end
    } catch (error) {
      end()
      throw error
    }
  }

  #end(): void {
    this.closed = true
    this.#mark.open = false
    this.#endTurn()
  }

  /** A full disk may have made SQLite end the transaction by itself; what came next would stand alone. */
  #checkOpen(): void {
    if (this.closed || (this.#begun && !this.#writer.inTransaction))
      throw new Error('this transaction has ended')
  }
}
