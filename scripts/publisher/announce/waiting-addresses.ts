import { DatabaseSync } from 'node:sqlite'

/** Addresses that wait for an engine, in a file of their own, so that a restart neither loses nor repeats any. */
export class WaitingAddresses {
  readonly #db: DatabaseSync

  constructor(path: string) {
    this.#db = new DatabaseSync(path)
    this.#db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA busy_timeout = 5000;
      CREATE TABLE IF NOT EXISTS releases (name TEXT PRIMARY KEY, at INTEGER NOT NULL);
      CREATE TABLE IF NOT EXISTS waiting (
        place INTEGER PRIMARY KEY AUTOINCREMENT,
        engine TEXT NOT NULL, address TEXT NOT NULL, at INTEGER NOT NULL,
        UNIQUE (engine, address)
      );
      CREATE TABLE IF NOT EXISTS engines (name TEXT PRIMARY KEY, next INTEGER NOT NULL, failures INTEGER NOT NULL);
    `)
  }

  /** Queues the addresses of a release for each engine, once; the same release again adds nothing. */
  add(release: string, of: { engine: string; addresses: Iterable<string> }[], now: Date): void {
    const at = now.getTime()
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const isNew = this.#db
        .prepare('INSERT OR IGNORE INTO releases (name, at) VALUES (?, ?)')
        .run(release, at).changes
      if (isNew) {
        const insert = this.#db.prepare(
          'INSERT OR IGNORE INTO waiting (engine, address, at) VALUES (?, ?, ?)',
        )
        for (const { engine, addresses } of of)
          for (const address of addresses) insert.run(engine, address, at)
      }
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
  }

  /** The first addresses that wait for an engine. */
  first(engine: string, most: number): { place: number; address: string }[] {
    return this.#db
      .prepare('SELECT place, address FROM waiting WHERE engine = ? ORDER BY place LIMIT ?')
      .all(engine, most) as { place: number; address: string }[]
  }

  /** Forgets what an engine has taken. */
  taken(engine: string, places: readonly number[]): void {
    const remove = this.#db.prepare('DELETE FROM waiting WHERE engine = ? AND place = ?')
    this.#db.exec('BEGIN IMMEDIATE')
    for (const place of places) remove.run(engine, place)
    this.#db.exec('COMMIT')
  }

  /** When an engine may be asked again (milliseconds), and how often in a row it has not taken what it got. */
  turn(engine: string): { next: number; failures: number } {
    const row = this.#db.prepare('SELECT next, failures FROM engines WHERE name = ?').get(engine)
    return (row as { next: number; failures: number } | undefined) ?? { next: 0, failures: 0 }
  }

  setTurn(engine: string, next: number, failures: number): void {
    this.#db
      .prepare(
        'INSERT INTO engines (name, next, failures) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET next = excluded.next, failures = excluded.failures',
      )
      .run(engine, next, failures)
  }

  /** Drops what is of another site: its address was changed. */
  keepOnly(origin: string): void {
    this.#db
      .prepare('DELETE FROM waiting WHERE substr(address, 1, ?) <> ?')
      .run(origin.length + 1, `${origin}/`)
  }

  /** What this release changed was queued before. */
  knows(release: string): boolean {
    return this.#db.prepare('SELECT 1 FROM releases WHERE name = ?').get(release) !== undefined
  }

  /** Drops what is too old to be news, and forgets releases that are not kept any more. */
  prune(before: Date, kept: readonly string[]): void {
    this.#db.prepare('DELETE FROM waiting WHERE at < ?').run(before.getTime())
    this.#db
      .prepare('DELETE FROM releases WHERE name NOT IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(kept))
  }

  close(): void {
    this.#db.close()
  }
}
