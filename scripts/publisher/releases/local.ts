import { existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from './database.ts'
import { inWords, ReleaseFailed, ReleaseSuperseded } from './errors.ts'
import { type FolderName, type Placement, releaseFolders } from './folders.ts'
import { writeNginx } from './nginx.ts'
import { parseNote, type ReleaseNote } from './note.ts'
import { objectStore } from './objects.ts'
import { namedByContent, requirePath, textual } from './paths.ts'
import type { KeptRelease, PreparedRelease, ReleaseFile, ReleaseFiles, Releases } from './releases.ts'

/** A reader that looked up the live folder just before a switch has this long to open its file, in milliseconds. */
const grace = 250
const overtaken = '准备期间另有一次发布或回退，这次准备的内容已经过时：请重新开始。'
/** Files on their way to the disk at one time. */
const atOnce = 32

interface Row {
  id: number
  name: string
  note: string
}

/**
 * Opens the releases of an installation's folder: `publisher.db`, `objects/`, `folders/a`, `folders/b`, `releases/`, `live`.
 * Whatever a killed process left is finished or undone before the first change. Two processes may have it open.
 */
export function openReleases(
  folder: string,
  options: { now?: () => number; wait?: (milliseconds: number) => Promise<unknown> } = {},
): Releases {
  const { now = Date.now, wait = sleep } = options
  mkdirSync(folder, { recursive: true })
  const database = openDatabase(join(folder, 'publisher.db'))
  const objects = objectStore(join(folder, 'objects'))
  const folders = releaseFolders(folder)

  const sql = {
    newest: database.prepare(
      "SELECT id, name, note FROM releases WHERE state = 'released' ORDER BY id DESC LIMIT 1",
    ),
    byName: database.prepare('SELECT id, name, note, state FROM releases WHERE name = ?'),
    prepared: database.prepare("SELECT id, name, note FROM releases WHERE state = 'prepared'"),
    hashOf: database.prepare('SELECT hash FROM files WHERE path = ?'),
    folder: database.prepare('SELECT release, becoming, left_at FROM folders WHERE name = ?'),
    state: database.prepare('SELECT value FROM state WHERE name = ?'),
    setState: database.prepare('UPDATE state SET value = ? WHERE name = ?'),
    hasObject: database.prepare('SELECT twins FROM objects WHERE hash = ?'),
    addObject: database.prepare(
      'INSERT INTO objects VALUES (?, ?) ON CONFLICT DO UPDATE SET twins = coalesce(excluded.twins, twins)',
    ),
    addChange: database.prepare('INSERT INTO changes VALUES (?, ?, ?, ?)'),
  }
  const newestRow = () => sql.newest.get() as unknown as Row | undefined
  const stateOf = (name: 'token' | 'writing') => (sql.state.get(name) as { value: number }).value
  /** Hashes of the twins of contents that are kept, null when they have none; undefined when they are not kept. */
  const twinsOf = (hash: string) => (sql.hasObject.get(hash) as { twins: string | null } | undefined)?.twins
  const folderRow = (name: FolderName) =>
    sql.folder.get(name) as { release: number | null; becoming: number | null; left_at: number }

  const transaction = <T>(run: () => T): T => {
    database.exec('BEGIN IMMEDIATE')
    try {
      const value = run()
      database.exec('COMMIT')
      return value
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
  const transactionAcross = async <T>(run: () => Promise<T>): Promise<T> => {
    database.exec('BEGIN IMMEDIATE')
    try {
      const value = await run()
      database.exec('COMMIT')
      return value
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  const requireToken = (token: number) => {
    const highest = stateOf('token')
    if (token < highest)
      throw new ReleaseSuperseded(
        `另一个发布程序已经接手（令牌 ${highest}，本程序是 ${token}）：本程序不再发布。`,
      )
    if (token > highest) sql.setState.run(token, 'token')
  }

  /** The files of the newest release take over what a release changed; the release is the newest from now on. */
  const record = (id: number, name: FolderName) => {
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
    database.prepare('UPDATE folders SET left_at = ? WHERE name <> ?').run(now(), name)
  }
  /** Drops a release that never went live; returns the contents that it may have been alone to name. */
  const forget = (id: number): string[] => {
    // Should nobody come to collect them, the next change sweeps them up.
    sql.setState.run(1, 'writing')
    const rows = database.prepare('DELETE FROM changes WHERE release = ? RETURNING after').all(id)
    database.prepare('DELETE FROM releases WHERE id = ?').run(id)
    return (rows as unknown as { after: string | null }[]).flatMap(({ after }) => after ?? [])
  }

  /** What a folder needs to hold the release `id`, or the newest; `half` is one that it may be half-way to. */
  const placements = (name: FolderName, id: number, half: number | null): Placement[] => {
    const { release } = folderRow(name)
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
        return {
          path,
          hash,
          twins: Boolean(twins) && textual(path),
          replaces: half !== null || (!all && held !== null),
          lingers: hash === null && namedByContent(path) && wasReleased(path),
        }
      })
  }
  const released = database.prepare(
    "SELECT 1 FROM changes JOIN releases ON releases.id = changes.release AND state = 'released' WHERE path = ? LIMIT 1",
  )
  const isFile = (path: string) => sql.hashOf.get(path) !== undefined
  const wasReleased = (path: string) => isFile(path) || released.get(path) !== undefined

  const idle = (): FolderName => (folders.liveFolder() === 'a' ? 'b' : 'a')

  /** Finishes or undoes what a process left that was killed, within a transaction; must run before every change. */
  const settle = async (): Promise<string[]> => {
    const live = folders.liveName()
    const prepared = sql.prepared.all() as unknown as Row[]
    for (const { id, name } of prepared) if (name === live) record(id, folders.liveFolder() ?? 'a')
    const abandoned = prepared.filter(({ name }) => name !== live)
    const name = idle()
    const { becoming, release } = folderRow(name)
    const half = becoming ?? (abandoned.some(({ id }) => id === release) ? release : null)
    if (half !== null) {
      folders.disown(name)
      await fill(name, newestRow()?.id ?? 0, half)
    }
    return abandoned.flatMap(({ id }) => forget(id))
  }
  const unsettled = database.prepare(
    "SELECT 1 FROM releases WHERE state = 'prepared' UNION ALL SELECT 1 FROM folders WHERE becoming IS NOT NULL",
  )
  const unnamed = `hash NOT IN (SELECT before FROM changes WHERE before IS NOT NULL UNION ALL SELECT after FROM changes WHERE after IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM files WHERE files.hash = objects.hash)`
  /** Deletes those of some contents that no release names any more. */
  const collect = async (hashes: readonly string[]): Promise<number> => {
    const unused = transaction(() => {
      // Should this be cut off, the next change sweeps up the files.
      sql.setState.run(1, 'writing')
      return database
        .prepare(
          `DELETE FROM objects WHERE hash IN (SELECT value FROM json_each(?)) AND ${unnamed} RETURNING hash`,
        )
        .all(JSON.stringify(hashes)) as unknown as { hash: string }[]
    })
    for (const { hash } of unused) await objects.remove(hash)
    sql.setState.run(0, 'writing')
    return unused.length
  }
  /** As the publisher only: what it was writing when it was killed is nobody's. */
  const cleanUp = async () => {
    if (stateOf('writing') !== 0) {
      database.exec(`DELETE FROM objects WHERE ${unnamed}`)
      await objects.sweep((hash) => twinsOf(hash) !== undefined)
      sql.setState.run(0, 'writing')
    }
    if (unsettled.get()) await collect(await transactionAcross(settle))
  }
  const fill = async (name: FolderName, id: number, half: number | null) => {
    await folders.bring(name, placements(name, id, half), objects)
    database
      .prepare('UPDATE folders SET release = ?, becoming = NULL WHERE name = ?')
      .run(id === 0 ? null : id, name)
  }

  /** The idle folder takes over what is live, so that the next change finds it no further behind than it must be. */
  const catchUp = async () => {
    const newest = newestRow()
    const name = idle()
    const since = now() - folderRow(name).left_at
    if (!newest || folderRow(name).release === newest.id) return
    if (since < grace) await wait(grace - since)
    const begun = transaction(() => {
      if (newestRow()?.id !== newest.id || unsettled.get() || idle() !== name) return false
      database.prepare('UPDATE folders SET becoming = ? WHERE name = ?').run(newest.id, name)
      return true
    })
    if (!begun) return
    await transactionAcross(async () => {
      if (idle() !== name || folderRow(name).becoming !== newest.id) return
      folders.disown(name)
      await fill(name, newest.id, null)
    })
  }

  /** Takes the files of a change into the objects; returns path to hash. */
  const take = async (
    put: Iterable<ReleaseFile> | AsyncIterable<ReleaseFile>,
    fresh: Map<string, string | null>,
  ) => {
    const taken = new Map<string, string>()
    const twinsBegun = new Set<string>()
    const running = new Set<Promise<void>>()
    let failure: unknown
    const keep = async (file: ReleaseFile) => {
      const hash =
        'bytes' in file
          ? objects.hashOf(file.bytes)
          : 'hash' in file
            ? file.hash
            : ((namedByContent(file.path) ? files.hashOf(file.path) : undefined) ??
              (await objects.hashOfFile(file.file)))
      taken.set(file.path, hash)
      const kept = fresh.has(hash) ? fresh.get(hash) : twinsOf(hash)
      if (kept === undefined) {
        if ('hash' in file) throw new ReleaseFailed(`没有内容 ${hash}：${file.path} 不能发布。`)
        // Said before anything waits: another path may have the same contents.
        fresh.set(hash, null)
        if ('bytes' in file) {
          if (textual(file.path)) twinsBegun.add(hash)
          fresh.set(hash, await objects.add(hash, file.bytes, textual(file.path)))
          return
        }
        await objects.addFile(hash, file.file)
      }
      if (!kept && textual(file.path) && !twinsBegun.has(hash)) {
        twinsBegun.add(hash)
        fresh.set(hash, await objects.addTwins(hash))
      }
    }
    for await (const file of put) {
      requirePath(file.path)
      const job: Promise<void> = keep(file)
        .catch((error) => {
          failure ??= error
        })
        .finally(() => running.delete(job))
      running.add(job)
      if (running.size >= atOnce) await Promise.race(running)
      if (failure) break
    }
    await Promise.all(running)
    if (failure) throw failure
    return taken
  }

  /** Room for the next try; what cannot be deleted now is swept by the next change. */
  const dropFresh = async (fresh: ReadonlyMap<string, unknown>) => {
    for (const hash of fresh.keys())
      if (twinsOf(hash) === undefined) await objects.remove(hash).catch(() => undefined)
  }

  const replacedAfter = database.prepare(
    'SELECT before FROM changes WHERE path = ? AND release > ? ORDER BY release LIMIT 1',
  )
  const releasedRow = (name: string): Row | undefined => {
    const row = sql.byName.get(name) as unknown as (Row & { state: string }) | undefined
    return row?.state === 'released' ? row : undefined
  }
  /** What a release has at the paths that were changed after it; null where it has nothing. */
  const heldSince = (id: number): Map<string, string | null> => {
    const rows = database
      .prepare(
        `SELECT path, before FROM changes AS change WHERE release =
           (SELECT min(release) FROM changes WHERE path = change.path AND release > ?1) AND release > ?1`,
      )
      .all(id) as unknown as { path: string; before: string | null }[]
    return new Map(rows.map(({ path, before }) => [path, before]))
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

  const nameFor = () => {
    const stem = new Date(now()).toISOString().replace(/[-:.]/g, '').toLowerCase()
    for (let i = 1; ; i++) {
      const name = i === 1 ? stem : `${stem}-${i}`
      if (!sql.byName.get(name) && !existsSync(join(folders.releases, name))) return name
    }
  }

  /** Records a release and what it changes, then makes the idle folder hold it. */
  const stage = async (
    base: number,
    changes: Map<string, string | null>,
    fresh: Map<string, string | null>,
    say: (changed: ReleaseNote['changed'], name: string) => ReleaseNote,
    token: number | undefined,
  ): Promise<PreparedRelease> => {
    const { id, note, name } = await transactionAcross(async () => {
      if (token !== undefined) requireToken(token)
      const left = await settle()
      if ((newestRow()?.id ?? 0) !== base) throw new ReleaseSuperseded(overtaken)
      const changed = { written: 0, removed: 0 }
      for (const after of changes.values()) changed[after === null ? 'removed' : 'written'] += 1
      const note = say(changed, nameFor())
      const { lastInsertRowid } = database
        .prepare("INSERT INTO releases (name, note, state) VALUES (?, ?, 'prepared')")
        .run(note.name, JSON.stringify(note))
      const id = Number(lastInsertRowid)
      for (const [hash, twins] of fresh) sql.addObject.run(hash, twins)
      for (const [path, after] of changes) sql.addChange.run(id, path, files.hashOf(path) ?? null, after)
      if (token !== undefined && left.length === 0) sql.setState.run(0, 'writing')
      const name = idle()
      database.prepare('UPDATE folders SET becoming = ? WHERE name = ?').run(id, name)
      return { id, note, name }
    })
    const since = now() - folderRow(name).left_at
    if (since < grace) await wait(grace - since)
    await transactionAcross(async () => {
      if (idle() !== name || folderRow(name).becoming !== id) throw new ReleaseSuperseded(overtaken)
      folders.disown(name)
      await fill(name, id, null)
      folders.own(name, note)
    })
    return { note, folder: folders.folderOf(name) }
  }

  const show = ({ note }: PreparedRelease, token: number | undefined) =>
    transaction(() => {
      if (token !== undefined) requireToken(token)
      const row = sql.byName.get(note.name) as unknown as (Row & { state: string }) | undefined
      const name = idle()
      if (
        row?.state !== 'prepared' ||
        folderRow(name).release !== row.id ||
        folderRow(name).becoming !== null
      )
        throw new ReleaseSuperseded('上线之前另有一次发布或回退，这次准备的内容已经过时：请重新开始。')
      record(row.id, name)
      // Before the link, so that no release is live whose redirects were never written; nginx reads them when it is told to.
      writeNginx(folder, note)
      folders.show(note.name)
    })

  // One writing call after the other, in this process; between processes the database's lock decides.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const result = last.then(async () => {
      try {
        return await run()
      } catch (error) {
        throw inWords(error, folder)
      }
    })
    last = result.catch(() => undefined)
    return result
  }

  return {
    newest: () => parseNote(newestRow()?.note ?? ''),
    live: async () => folders.liveName(),
    changedBy: (name) => {
      const rows = database
        .prepare(
          'SELECT path, after FROM changes JOIN releases ON releases.id = changes.release WHERE releases.name = ?',
        )
        .all(name) as unknown as { path: string; after: string | null }[]
      const paths = (gone: boolean) =>
        rows.filter(({ after }) => (after === null) === gone).map(({ path }) => path)
      return { written: paths(false), removed: paths(true) }
    },
    list: async () => {
      const live = folders.liveName()
      const rows = database
        .prepare("SELECT name, note FROM releases WHERE state = 'released' ORDER BY id DESC")
        .all() as unknown as Row[]
      return rows.flatMap(({ name, note }): KeptRelease[] => {
        const parsed = parseNote(note)
        return parsed ? [{ name, note: parsed, live: name === live }] : []
      })
    },
    files: () => files,
    prepare: (change, note, token) =>
      inTurn(async () => {
        transaction(() => requireToken(token))
        await cleanUp()
        const newest = newestRow()
        if (change.newest !== undefined && newest?.name !== change.newest)
          throw new ReleaseSuperseded(overtaken)
        const base = newest?.id ?? 0
        sql.setState.run(1, 'writing')
        const fresh = new Map<string, string | null>()
        try {
          const taken = await take(change.put, fresh)
          const changes = new Map<string, string | null>()
          for (const [path, hash] of taken) if (files.hashOf(path) !== hash) changes.set(path, hash)
          for (const path of change.remove ?? [])
            if (!taken.has(path) && files.hashOf(path) !== undefined) changes.set(path, null)
          if (change.whole) for (const { path } of files) if (!taken.has(path)) changes.set(path, null)
          return await stage(
            base,
            changes,
            fresh,
            (changed, name) => ({ ...(typeof note === 'function' ? note() : note), name, changed }),
            token,
          )
        } catch (error) {
          await dropFresh(fresh)
          throw error
        }
      }),
    switchTo: (prepared, token) => inTurn(async () => show(prepared, token)),
    discard: () => inTurn(cleanUp),
    differences: (one, other) => {
      const [a, b] = [releasedRow(one), releasedRow(other)]
      if (!a || !b) return []
      const [from, to] = [heldSince(a.id), heldSince(b.id)]
      const paths = new Set([...from.keys(), ...to.keys()])
      return [...paths].flatMap((path) => {
        const now = files.hashOf(path) ?? null
        const had = (held: ReadonlyMap<string, string | null>) =>
          held.get(path) ?? (held.has(path) ? null : now)
        const found = { path, one: had(from), other: had(to) }
        return found.one === found.other ? [] : [found]
      })
    },
    read: async (name, path) => {
      const row = releasedRow(name)
      const later = row && (replacedAfter.get(path, row.id) as { before: string | null } | undefined)
      const hash = later ? later.before : row && files.hashOf(path)
      return hash ? readFile(objects.pathOf(hash)) : undefined
    },
    rollback: (name, at, over) =>
      inTurn(async () => {
        await transactionAcross(settle)
        const row = releasedRow(name)
        const kept = parseNote(row?.note ?? '')
        if (!row || !kept) throw new ReleaseFailed(`没有保存名为 ${name} 的版本：请从列出的版本中选择一个。`)
        const newest = newestRow()
        if (over && newest?.name !== over.newest) throw new ReleaseSuperseded(overtaken)
        const wanted = heldSince(row.id)
        const fresh = new Map<string, string | null>()
        for (const path of over?.remove ?? []) wanted.set(path, null)
        try {
          for (const [path, hash] of await take(over?.put ?? [], fresh)) wanted.set(path, hash)
          const changes = new Map<string, string | null>()
          for (const [path, hash] of wanted)
            if ((files.hashOf(path) ?? null) !== hash) changes.set(path, hash)
          for (const [path, hash] of changes)
            if (hash !== null && !fresh.has(hash) && !(await objects.sound(hash, twinsOf(hash) ?? null)))
              throw new ReleaseFailed(
                `版本 ${name} 不能恢复：${path} 的内容已损坏（${objects.pathOf(hash)}）。请选择另一个版本，网站仍是现在的内容。`,
              )
          const prepared = await stage(
            newest?.id ?? 0,
            changes,
            fresh,
            (changed, made) => ({
              ...kept,
              ...over?.note,
              name: made,
              changed,
              builtAt: at.toISOString(),
              rollbackTo: name,
            }),
            undefined,
          )
          show(prepared, undefined)
          return prepared.note
        } catch (error) {
          await dropFresh(fresh)
          throw error
        }
      }),
    prune: (keep) =>
      inTurn(async () => {
        await cleanUp()
        await catchUp()
        folders.removeOlderKind()
        const floor = database
          .prepare("SELECT id FROM releases WHERE state = 'released' ORDER BY id DESC LIMIT 1 OFFSET ?")
          .get(Math.max(1, keep) - 1) as { id: number } | undefined
        if (!floor) return { releases: 0, objects: 0 }
        // A folder that fell behind needs what changed since.
        const behind = database.prepare('SELECT min(release) AS id FROM folders').get() as {
          id: number | null
        }
        const limit = Math.min(floor.id, behind.id ?? floor.id)
        const last = database
          .prepare(
            `SELECT DISTINCT path FROM changes WHERE release <= ?1 AND after IS NULL
               AND NOT EXISTS (SELECT 1 FROM files WHERE files.path = changes.path)
               AND path NOT IN (SELECT path FROM changes WHERE release > ?1)`,
          )
          .all(limit) as unknown as { path: string }[]
        // Named by its content, it stayed in the folders for pages that were opened before it went.
        for (const { path } of last)
          if (namedByContent(path)) for (const name of ['a', 'b'] as const) folders.drop(name, path)
        const { gone, hashes } = transaction(() => {
          sql.setState.run(1, 'writing')
          const gone = Number(database.prepare('DELETE FROM releases WHERE id < ?').run(floor.id).changes)
          const rows = database.prepare('DELETE FROM changes WHERE release <= ? RETURNING before').all(limit)
          const hashes = (rows as unknown as { before: string | null }[]).flatMap(
            ({ before }) => before ?? [],
          )
          return { gone, hashes }
        })
        return { releases: gone, objects: await collect([...new Set(hashes)]) }
      }),
    close: () => database.close(),
  }
}
