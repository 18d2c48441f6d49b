import { existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from './database.ts'
import { inWords, ReleaseFailed, ReleaseSuperseded } from './errors.ts'
import { releaseFolders } from './folders.ts'
import { idleFolder } from './idle-folder.ts'
import { type Changes, releaseLedger } from './ledger.ts'
import { writeNginx } from './nginx.ts'
import type { ReleaseNote } from './note.ts'
import { objectStore } from './objects.ts'
import { namedByContent } from './paths.ts'
import type { KeptRelease, PreparedRelease, Releases } from './releases.ts'
import { takeFiles } from './take-files.ts'

const overtaken = '准备期间另有一次发布或回退，这次准备的内容已经过时：请重新开始。'

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
  const ledger = releaseLedger(openDatabase(join(folder, 'publisher.db')))
  const objects = objectStore(join(folder, 'objects'))
  const folders = releaseFolders(folder)
  const idle = idleFolder({ ledger, folders, objects, now, wait })
  const { files } = ledger

  /** Room for the next try; what cannot be deleted now is swept by the next change. */
  const dropFresh = async (fresh: ReadonlyMap<string, unknown>) => {
    for (const hash of fresh.keys())
      if (ledger.twinsOf(hash) === undefined) await objects.remove(hash).catch(() => undefined)
  }

  const nameFor = () => {
    const stem = new Date(now()).toISOString().replace(/[-:.]/g, '').toLowerCase()
    for (let i = 1; ; i++) {
      const name = i === 1 ? stem : `${stem}-${i}`
      if (!ledger.byName(name) && !existsSync(join(folders.releases, name))) return name
    }
  }

  /** Records a release and what it changes, then makes the idle folder hold it. */
  const stage = async (
    base: number,
    changes: Changes,
    fresh: ReadonlyMap<string, string | null>,
    say: (changed: ReleaseNote['changed'], name: string) => ReleaseNote,
    token: number | undefined,
  ): Promise<PreparedRelease> => {
    const { id, note, name } = await ledger.transactionAcross(async () => {
      if (token !== undefined) ledger.requireToken(token)
      const left = await idle.settle()
      if ((ledger.newest()?.id ?? 0) !== base) throw new ReleaseSuperseded(overtaken)
      const changed = { written: 0, removed: 0 }
      for (const after of changes.values()) changed[after === null ? 'removed' : 'written'] += 1
      const note = say(changed, nameFor())
      const id = ledger.add(note, changes, fresh)
      if (token !== undefined && left.length === 0) ledger.setWriting(false)
      const name = idle.name()
      ledger.becomes(name, id)
      return { id, note, name }
    })
    if (!(await idle.hold(name, id, note))) throw new ReleaseSuperseded(overtaken)
    return { note, folder: folders.folderOf(name) }
  }

  const show = ({ note }: PreparedRelease, token: number | undefined) =>
    ledger.transaction(() => {
      if (token !== undefined) ledger.requireToken(token)
      const row = ledger.byName(note.name)
      const name = idle.name()
      const held = ledger.folder(name)
      if (row?.state !== 'prepared' || held.release !== row.id || held.becoming !== null)
        throw new ReleaseSuperseded('上线之前另有一次发布或回退，这次准备的内容已经过时：请重新开始。')
      ledger.record(row.id, name, now())
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
    newest: () => ledger.noteOf(ledger.newest()),
    live: async () => folders.liveName(),
    changedBy: (name) => ledger.changedBy(name),
    list: async () => {
      const live = folders.liveName()
      return ledger.list('released').flatMap((row): KeptRelease[] => {
        const note = ledger.noteOf(row)
        return note ? [{ name: row.name, note, live: row.name === live }] : []
      })
    },
    files: () => files,
    differences: (one, other) => ledger.differences(one, other),
    read: async (name, path) => {
      const hash = ledger.hashIn(name, path)
      return hash === undefined ? undefined : readFile(objects.pathOf(hash))
    },
    prepare: (change, note, token) =>
      inTurn(async () => {
        ledger.transaction(() => ledger.requireToken(token))
        await idle.cleanUp()
        const newest = ledger.newest()
        if (change.newest !== undefined && newest?.name !== change.newest)
          throw new ReleaseSuperseded(overtaken)
        ledger.setWriting(true)
        const fresh = new Map<string, string | null>()
        try {
          const taken = await takeFiles(change.put, fresh, { objects, ledger })
          const changes = new Map<string, string | null>()
          for (const [path, hash] of taken) if (files.hashOf(path) !== hash) changes.set(path, hash)
          for (const path of change.remove ?? [])
            if (!taken.has(path) && files.hashOf(path) !== undefined) changes.set(path, null)
          if (change.whole) for (const { path } of files) if (!taken.has(path)) changes.set(path, null)
          return await stage(
            newest?.id ?? 0,
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
    discard: () => inTurn(() => idle.cleanUp()),
    rollback: (name, at, over) =>
      inTurn(async () => {
        await ledger.transactionAcross(idle.settle)
        const row = ledger.released(name)
        const kept = ledger.noteOf(row)
        if (!row || !kept) throw new ReleaseFailed(`没有保存名为 ${name} 的版本：请从列出的版本中选择一个。`)
        const newest = ledger.newest()
        if (over && newest?.name !== over.newest) throw new ReleaseSuperseded(overtaken)
        const wanted = ledger.heldSince(row.id)
        const fresh = new Map<string, string | null>()
        for (const path of over?.remove ?? []) wanted.set(path, null)
        try {
          for (const [path, hash] of await takeFiles(over?.put ?? [], fresh, { objects, ledger }))
            wanted.set(path, hash)
          const changes = new Map<string, string | null>()
          for (const [path, hash] of wanted)
            if ((files.hashOf(path) ?? null) !== hash) changes.set(path, hash)
          for (const [path, hash] of changes)
            if (
              hash !== null &&
              !fresh.has(hash) &&
              !(await objects.sound(hash, ledger.twinsOf(hash) ?? null))
            )
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
        await idle.cleanUp()
        await idle.catchUp()
        folders.removeOlderKind()
        const oldest = ledger.oldestKept(Math.max(1, keep))
        if (!oldest) return { releases: 0, objects: 0 }
        // Named by its content, it stayed in the folders for pages that were opened before it went.
        for (const path of ledger.goneBy(oldest.limit))
          if (namedByContent(path)) for (const name of ['a', 'b'] as const) folders.drop(name, path)
        const { releases, hashes } = ledger.transaction(() => ledger.drop(oldest))
        return { releases, objects: await idle.collect(hashes) }
      }),
    close: () => ledger.close(),
  }
}
