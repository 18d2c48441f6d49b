import type { DatabaseSync } from 'node:sqlite'
import { ReleaseSuperseded } from './errors.ts'
import type { FolderName, Placement } from './folders.ts'
import { parseNote, type ReleaseNote } from './note.ts'
import { namedByContent, textual } from './paths.ts'
import type { ReleaseDifference, ReleaseFiles } from './releases.ts'

export interface ReleaseRow {
  id: number
  name: string
  note: string
  state: 'prepared' | 'released'
}

/** What a folder holds, and what it is becoming; none: nothing that is known. */
export interface FolderRow {
  release: number | null
  becoming: number | null
  left_at: number
}

/** Hash by path; null for a path that goes. */
export type Changes = ReadonlyMap<string, string | null>

const unnamed = `hash NOT IN (SELECT before FROM changes WHERE before IS NOT NULL UNION ALL SELECT after FROM changes WHERE after IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM files WHERE files.hash = objects.hash)`

/** What the store's database knows: releases and what each changed, contents, what the two folders hold. It touches no file. */
export function releaseLedger(database: DatabaseSync) {
  const sql = {
    newest: database.prepare("SELECT * FROM releases WHERE state = 'released' ORDER BY id DESC LIMIT 1"),
    byName: database.prepare('SELECT * FROM releases WHERE name = ?'),
    hashOf: database.prepare('SELECT hash FROM files WHERE path = ?'),
    folder: database.prepare('SELECT release, becoming, left_at FROM folders WHERE name = ?'),
    state: database.prepare('SELECT value FROM state WHERE name = ?'),
    setState: database.prepare('UPDATE state SET value = ? WHERE name = ?'),
    hasObject: database.prepare('SELECT twins FROM objects WHERE hash = ?'),
    addObject: database.prepare(
      'INSERT INTO objects VALUES (?, ?) ON CONFLICT DO UPDATE SET twins = coalesce(excluded.twins, twins)',
    ),
    addChange: database.prepare('INSERT INTO changes VALUES (?, ?, ?, ?)'),
    unsettled: database.prepare(
      "SELECT 1 FROM releases WHERE state = 'prepared' UNION ALL SELECT 1 FROM folders WHERE becoming IS NOT NULL",
    ),
    wasReleased: database.prepare(
      "SELECT 1 FROM changes JOIN releases ON releases.id = changes.release AND state = 'released' WHERE path = ? LIMIT 1",
    ),
    replacedAfter: database.prepare(
      'SELECT before FROM changes WHERE path = ? AND release > ? ORDER BY release LIMIT 1',
    ),
  }
  const stateOf = (name: 'token' | 'writing') => (sql.state.get(name) as { value: number }).value
  const folder = (name: FolderName) => sql.folder.get(name) as unknown as FolderRow
  const byName = (name: string) => sql.byName.get(name) as unknown as ReleaseRow | undefined
  const released = (name: string): ReleaseRow | undefined => {
    const row = byName(name)
    return row?.state === 'released' ? row : undefined
  }
  const rollBack = () => {
    if (database.isTransaction) database.exec('ROLLBACK')
  }

  const files: ReleaseFiles = {
    hashOf: (path) => (sql.hashOf.get(path) as { hash: string } | undefined)?.hash,
    get size() {
      return (database.prepare('SELECT count(*) AS n FROM files').get() as { n: number }).n
    },
    *[Symbol.iterator]() {
      for (const row of database.prepare('SELECT path, hash FROM files ORDER BY path').iterate())
        yield row as { path: string; hash: string }
    },
  }

  return {
    files,
    byName,
    released,
    newest: () => sql.newest.get() as unknown as ReleaseRow | undefined,
    /** Newest first. */
    list: (state: ReleaseRow['state']) =>
      database
        .prepare('SELECT * FROM releases WHERE state = ? ORDER BY id DESC')
        .all(state) as unknown as ReleaseRow[],
    folder,
    /** Hashes of the twins of contents that are kept, null when they have none; undefined when they are not kept. */
    twinsOf: (hash: string) => (sql.hasObject.get(hash) as { twins: string | null } | undefined)?.twins,
    /** Whether contents may lie there that nobody names. */
    writing: () => stateOf('writing') !== 0,
    setWriting: (writing: boolean) => void sql.setState.run(writing ? 1 : 0, 'writing'),
    /** Whether a release was begun and neither shown nor given up. */
    unsettled: () => sql.unsettled.get() !== undefined,

    transaction<T>(run: () => T): T {
      database.exec('BEGIN IMMEDIATE')
      try {
        const value = run()
        database.exec('COMMIT')
        return value
      } catch (error) {
        rollBack()
        throw error
      }
    },
    async transactionAcross<T>(run: () => Promise<T>): Promise<T> {
      database.exec('BEGIN IMMEDIATE')
      try {
        const value = await run()
        database.exec('COMMIT')
        return value
      } catch (error) {
        rollBack()
        throw error
      }
    },

    /** Throws ReleaseSuperseded for a token that is lower than one that was seen. */
    requireToken(token: number): void {
      const highest = stateOf('token')
      if (token < highest)
        throw new ReleaseSuperseded(
          `另一个发布程序已经接手（令牌 ${highest}，本程序是 ${token}）：本程序不再发布。`,
        )
      if (token > highest) sql.setState.run(token, 'token')
    },

    /** Writes down a release that is being made, with what it changes and contents that are new with their twins. */
    add(note: ReleaseNote, changes: Changes, fresh: ReadonlyMap<string, string | null>): number {
      const { lastInsertRowid } = database
        .prepare("INSERT INTO releases (name, note, state) VALUES (?, ?, 'prepared')")
        .run(note.name, JSON.stringify(note))
      const id = Number(lastInsertRowid)
      for (const [hash, twins] of fresh) sql.addObject.run(hash, twins)
      for (const [path, after] of changes) sql.addChange.run(id, path, files.hashOf(path) ?? null, after)
      return id
    },
    /** The files of the newest release take over what a release changed; the release is the newest from now on. */
    record(id: number, name: FolderName, at: number): void {
      database.prepare("UPDATE releases SET state = 'released' WHERE id = ?").run(id)
      database
        .prepare(
          'DELETE FROM files WHERE path IN (SELECT path FROM changes WHERE release = ? AND after IS NULL)',
        )
        .run(id)
      database
        .prepare(
          'INSERT OR REPLACE INTO files SELECT path, after FROM changes WHERE release = ? AND after IS NOT NULL',
        )
        .run(id)
      database.prepare('UPDATE folders SET left_at = ? WHERE name <> ?').run(at, name)
    },
    /** Drops a release that never went live; returns the contents that it may have been alone to name. */
    forget(id: number): string[] {
      // Should nobody come to collect them, the next change sweeps them up.
      sql.setState.run(1, 'writing')
      const rows = database.prepare('DELETE FROM changes WHERE release = ? RETURNING after').all(id)
      database.prepare('DELETE FROM releases WHERE id = ?').run(id)
      return (rows as unknown as { after: string | null }[]).flatMap(({ after }) => after ?? [])
    },

    /** A folder is on its way to a release. */
    becomes: (name: FolderName, id: number) =>
      void database.prepare('UPDATE folders SET becoming = ? WHERE name = ?').run(id, name),
    /** A folder holds a release, or the newest files of no release. */
    holds: (name: FolderName, id: number) =>
      void database
        .prepare('UPDATE folders SET release = ?, becoming = NULL WHERE name = ?')
        .run(id === 0 ? null : id, name),
    /** What a folder needs to hold the release `id`, or the newest; `half` is one that it may be half-way to. */
    placements(name: FolderName, id: number, half: number | null): Placement[] {
      const { release } = folder(name)
      const all = release === null
      // What the folder holds of a path: unknown half-way, else what the first release after its own replaced.
      return database
        .prepare(
          `WITH paths AS (
             SELECT path FROM files WHERE ?1
             UNION SELECT path FROM changes WHERE release > ?2 OR release = ?3 OR release = ?4
           ), wanted AS (
             SELECT paths.path,
               CASE WHEN changes.path IS NULL THEN files.hash ELSE changes.after END AS hash,
               CASE WHEN later.path IS NULL THEN files.hash ELSE later.before END AS held
             FROM paths
             LEFT JOIN files ON files.path = paths.path
             LEFT JOIN changes ON changes.release = ?4 AND changes.path = paths.path
             LEFT JOIN changes AS later ON later.path = paths.path AND later.release =
               (SELECT min(release) FROM changes WHERE changes.path = paths.path AND release > ?2)
           )
           SELECT path, wanted.hash AS hash, held, twins FROM wanted
           LEFT JOIN objects ON objects.hash = wanted.hash
           WHERE ?5 OR wanted.hash IS NOT held
           ORDER BY path`,
        )
        .all(all ? 1 : 0, release ?? 0, half ?? 0, id, all || half !== null ? 1 : 0)
        .map((row) => {
          const { path, hash, held, twins } = row as Record<'path', string> &
            Record<'hash' | 'held' | 'twins', string | null>
          const wasReleased = files.hashOf(path) !== undefined || sql.wasReleased.get(path) !== undefined
          return {
            path,
            hash,
            twins: Boolean(twins) && textual(path),
            replaces: half !== null || (!all && held !== null),
            lingers: hash === null && namedByContent(path) && wasReleased,
          }
        })
    },

    changedBy(name: string): { written: string[]; removed: string[] } {
      const rows = database
        .prepare(
          'SELECT path, after FROM changes JOIN releases ON releases.id = changes.release WHERE releases.name = ?',
        )
        .all(name) as unknown as { path: string; after: string | null }[]
      const paths = (gone: boolean) =>
        rows.filter(({ after }) => (after === null) === gone).map(({ path }) => path)
      return { written: paths(false), removed: paths(true) }
    },
    /** What a release has at the paths that were changed after it; null where it has nothing. */
    heldSince(id: number): Map<string, string | null> {
      const rows = database
        .prepare(
          `SELECT path, before FROM changes AS change WHERE release =
             (SELECT min(release) FROM changes WHERE path = change.path AND release > ?1) AND release > ?1`,
        )
        .all(id) as unknown as { path: string; before: string | null }[]
      return new Map(rows.map(({ path, before }) => [path, before]))
    },
    differences(one: string, other: string): ReleaseDifference[] {
      const [a, b] = [released(one), released(other)]
      if (!a || !b) return []
      const [from, to] = [this.heldSince(a.id), this.heldSince(b.id)]
      const paths = new Set([...from.keys(), ...to.keys()])
      return [...paths].flatMap((path) => {
        const now = files.hashOf(path) ?? null
        const had = (held: Changes) => held.get(path) ?? (held.has(path) ? null : now)
        const found = { path, one: had(from), other: had(to) }
        return found.one === found.other ? [] : [found]
      })
    },
    /** The contents that a kept release has at a path. */
    hashIn(name: string, path: string): string | undefined {
      const row = released(name)
      const later = row && (sql.replacedAfter.get(path, row.id) as { before: string | null } | undefined)
      return (later ? later.before : row && files.hashOf(path)) ?? undefined
    },
    noteOf: (row: ReleaseRow | undefined): ReleaseNote | undefined => parseNote(row?.note ?? ''),

    /** Strikes those of some contents, or of all, that no release names any more; returns them. */
    dropUnnamed(hashes?: readonly string[]): string[] {
      const rows = hashes
        ? database
            .prepare(
              `DELETE FROM objects WHERE hash IN (SELECT value FROM json_each(?)) AND ${unnamed} RETURNING hash`,
            )
            .all(JSON.stringify(hashes))
        : database.prepare(`DELETE FROM objects WHERE ${unnamed} RETURNING hash`).all()
      return (rows as unknown as { hash: string }[]).map(({ hash }) => hash)
    },
    /** Which releases may go when `keep` are kept: those before `floor`; what changed up to `limit` no folder needs. */
    oldestKept(keep: number): { floor: number; limit: number } | undefined {
      const floor = database
        .prepare("SELECT id FROM releases WHERE state = 'released' ORDER BY id DESC LIMIT 1 OFFSET ?")
        .get(keep - 1) as { id: number } | undefined
      if (!floor) return undefined
      // A folder that fell behind needs what changed since.
      const behind = database.prepare('SELECT min(release) AS id FROM folders').get() as { id: number | null }
      return { floor: floor.id, limit: Math.min(floor.id, behind.id ?? floor.id) }
    },
    /** Paths that went up to a release and never came back. */
    goneBy: (limit: number): string[] =>
      (
        database
          .prepare(
            `SELECT DISTINCT path FROM changes WHERE release <= ?1 AND after IS NULL
               AND NOT EXISTS (SELECT 1 FROM files WHERE files.path = changes.path)
               AND path NOT IN (SELECT path FROM changes WHERE release > ?1)`,
          )
          .all(limit) as unknown as { path: string }[]
      ).map(({ path }) => path),
    /** Drops releases and changes; returns how many releases went, and contents that they may have been alone to name. */
    drop({ floor, limit }: { floor: number; limit: number }): { releases: number; hashes: string[] } {
      sql.setState.run(1, 'writing')
      const releases = Number(database.prepare('DELETE FROM releases WHERE id < ?').run(floor).changes)
      const rows = database.prepare('DELETE FROM changes WHERE release <= ? RETURNING before').all(limit)
      const hashes = (rows as unknown as { before: string | null }[]).flatMap(({ before }) => before ?? [])
      return { releases, hashes: [...new Set(hashes)] }
    },
    close: () => database.close(),
  }
}

export type ReleaseLedger = ReturnType<typeof releaseLedger>
