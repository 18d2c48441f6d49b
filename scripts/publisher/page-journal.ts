import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { InlineHashes } from './inline-hashes.ts'

/** What is known of a page beside its file. */
export interface PageNote {
  /** What it read: key to digest. */
  reads: readonly (readonly [key: string, digest: string])[]
  /** Addresses of this site that it links to. */
  links: readonly string[]
  /** Of the few pages that have inline scripts and styles. */
  inline?: InlineHashes
}

/** Tells builds of the renderer apart: a page of another one may look different though it read the same. */
export function rendererDigest(folder: string): string {
  const digest = createHash('sha256').update(process.version)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.built-from')
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) digest.update(file.slice(folder.length)).update(readFileSync(file))
  return digest.digest('hex')
}

/** Notes that are written in one go: the lock of the database is never held while pages are rendered. */
const atOnce = 500

/**
 * Keeps what the pages of the newest release read, so that a publisher that starts asks for that instead of rendering everything.
 * `renderer` is the digest of the one that renders. What a release changes counts from its `commit` on; until then, and after a
 * kill half-way, the journal knows either the release before or none. Of two processes the one that began last writes.
 */
export function openPageJournal(folder: string, renderer: string) {
  const database = new DatabaseSync(join(folder, 'pages.db'))
  database.exec(`
    PRAGMA busy_timeout = 30000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA journal_size_limit = 1000000;
    CREATE TABLE IF NOT EXISTS pages (address TEXT PRIMARY KEY, note TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `)
  const sql = {
    pages: database.prepare('SELECT address, note FROM pages'),
    put: database.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?)'),
    remove: database.prepare('DELETE FROM pages WHERE address = ?'),
    state: database.prepare('SELECT value FROM state WHERE name = ?'),
    setState: database.prepare('INSERT OR REPLACE INTO state VALUES (?, ?)'),
    forgetRelease: database.prepare("DELETE FROM state WHERE name = 'made for'"),
  }
  const stateOf = (name: 'made for' | 'writer') =>
    (sql.state.get(name) as { value: string } | undefined)?.value
  const madeFor = (release: string) => `${release} ${renderer}`
  let writer: string | undefined
  let anew = false
  /** What is not written yet; without a note the page goes. */
  let waiting = new Map<string, PageNote | undefined>()

  const transaction = (run: () => void) => {
    database.exec('BEGIN IMMEDIATE')
    try {
      run()
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
  const write = (release?: string) =>
    transaction(() => {
      if (writer === undefined || stateOf('writer') !== writer) return
      if (anew) database.exec('DELETE FROM pages')
      for (const [address, note] of waiting)
        if (note) sql.put.run(address, JSON.stringify(note))
        else sql.remove.run(address)
      if (release === undefined) sql.forgetRelease.run()
      else sql.setState.run('made for', madeFor(release))
      anew = false
      waiting = new Map()
    })

  return {
    /** Whether it knows the pages of a release, as this renderer makes them. */
    knows: (release: string | undefined): boolean =>
      release !== undefined && stateOf('made for') === madeFor(release),
    /** The pages of the release that it knows, by their addresses. */
    *pages(): Iterable<[address: string, note: PageNote]> {
      for (const row of sql.pages.iterate()) {
        const { address, note } = row as { address: string; note: string }
        yield [address, JSON.parse(note) as PageNote]
      }
    },
    /** Begins with what the next release changes; `fromNothing` when each of its pages is going to be put. */
    begin(fromNothing: boolean): void {
      writer = randomUUID()
      anew = fromNothing
      waiting = new Map()
      sql.setState.run('writer', writer)
    },
    put(address: string, note: PageNote): void {
      waiting.set(address, note)
      if (waiting.size >= atOnce) write()
    },
    remove(address: string): void {
      waiting.set(address, undefined)
    },
    /** The release is live. */
    commit: (release: string): void => write(release),
    close: (): void => database.close(),
  }
}

export type PageJournal = ReturnType<typeof openPageJournal>
