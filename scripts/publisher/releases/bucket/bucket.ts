import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ReleaseFailed, ReleaseSuperseded } from '../errors.ts'
import { inParallel } from '../in-parallel.ts'
import type { ReleaseNote } from '../note.ts'
import { objectThread } from '../object-thread.ts'
import type { PreparedRelease, Releases } from '../releases.ts'
import { releaseCatalogue } from './catalogue.ts'
import type { BucketClient } from './client.ts'
import { bucketHead } from './head.ts'
import { keptFiles } from './kept-files.ts'
import { type Leaf, leafKey, type Pointer, type Root, rootKey, writeJson, writeLeaf } from './manifest.ts'
import { readKept } from './read-kept.ts'
import { splitFiles } from './split-files.ts'
import { removeKeys, sweep } from './sweep.ts'
import { takeFiles } from './take-files.ts'

/** Requests on their way at one time. */
export const atOnce = 32
/** What nobody names may belong to a release that somebody is writing, unless it is as old as this, in milliseconds. */
const strangersGrace = 3_600_000

/** Whoever wrote before finds out after this many milliseconds at most, when he is deleting what nobody names any more. */
const handover = 1_000

const superseded = () =>
  new ReleaseSuperseded('准备期间另有一次发布或回退，这次准备的内容已经过时：请重新开始。')

/**
 * Opens the releases of a bucket: `objects/` has contents, each once; `leaves/` and `releases/` say which release has which;
 * `live` names the one that readers see and is the only object that is ever replaced. Nothing is kept elsewhere: what a
 * release needs to be made is read from the bucket, here and whenever somebody else has released.
 * `conditional` says whether the service writes on conditions (see `examineBucket`).
 */
export async function openBucketReleases(
  client: BucketClient,
  options: {
    conditional?: boolean
    now?: () => number
    wait?: (milliseconds: number) => Promise<unknown>
    strangersGrace?: number
  } = {},
): Promise<Releases> {
  const { conditional = true, now = Date.now, wait = sleep } = options
  const grace = options.strangersGrace ?? strangersGrace
  const head = bucketHead(client, () => conditional)
  const thread = objectThread()
  let catalogue = releaseCatalogue()
  /** Releases that are written and not shown. */
  const prepared = new Map<string, { root: Root; leaves: Map<string, Leaf>; tried: boolean }>()
  /** Of the lease that this process wrote under. */
  let held = 0
  /** When what others may have left is to be looked for; nothing is known of it when the store is opened. */
  let sweepAt: number | undefined = 0

  /** Finds out what readers see now, and reads what is not known of it. */
  const refresh = async (): Promise<Pointer> => {
    const { pointer } = await head.look()
    if (catalogue.newest()?.note.name !== pointer.release)
      catalogue = await readKept(client, pointer, catalogue)
    return pointer
  }

  /** Says in the pointer that this process writes from now on: whoever holds an older lease finds it changed. */
  const claim = async (token: number): Promise<void> => {
    const { token: highest } = await refresh()
    if (token < highest)
      throw new ReleaseSuperseded(
        `另一个发布程序已经接手（令牌 ${highest}，本程序是 ${token}）：本程序不再发布。`,
      )
    if (token > highest) {
      const first = head.seen().tag === undefined
      if (!(await head.replace({ ...head.seen().pointer, token }))) throw superseded()
      if (!first) await wait(handover)
    }
    held = token
  }

  const kept = keptFiles(client, () => catalogue)
  const chain = (pointer: Pointer) => catalogue.chain().filter(({ number }) => number >= pointer.oldest)

  const nameFor = () =>
    `${new Date(now()).toISOString().replace(/[-:.]/g, '').toLowerCase()}-${randomUUID().slice(0, 4)}`

  /** Writes the root of a release: from then on it is whole. */
  const write = async (
    parts: { leaves: string[]; files: number; fresh: Map<string, Leaf> },
    say: (changed: ReleaseNote['changed'], name: string) => ReleaseNote,
    changed: ReleaseNote['changed'],
  ): Promise<PreparedRelease> => {
    const newest = catalogue.newest()
    const root: Root = {
      format: 1,
      number: (newest?.number ?? 0) + 1,
      note: say(changed, nameFor()),
      earlier: chain(head.seen().pointer).map(({ note }) => note.name),
      files: parts.files,
      leaves: parts.leaves,
    }
    await client.put(rootKey(root.note.name), writeJson(root), 'application/json')
    prepared.set(root.note.name, { root, leaves: parts.fresh, tried: false })
    return { note: root.note }
  }

  const writeLeaves = (fresh: ReadonlyMap<string, Leaf>) =>
    inParallel(
      [...fresh].filter(([leaf]) => !catalogue.knowsLeaf(leaf)),
      atOnce,
      ([leaf, entries]) => client.put(leafKey(leaf), writeLeaf(entries), 'application/json'),
    )

  /** Gives up a release. One whose switch had no answer may be live: it is swept up when nobody names it. */
  const forget = async (name: string): Promise<void> => {
    const made = prepared.get(name)
    prepared.delete(name)
    sweepAt ??= now() + grace
    if (made && !made.tried) await client.remove(rootKey(name))
  }

  const show = async ({ note }: PreparedRelease): Promise<void> => {
    const made = prepared.get(note.name)
    const { pointer } = head.seen()
    // Another one went live since, by this process.
    if (!made || made.root.number !== (catalogue.newest()?.number ?? 0) + 1) throw superseded()
    made.tried = true
    if (!(await head.replace({ ...pointer, release: note.name }))) {
      made.tried = false
      await forget(note.name)
      throw superseded()
    }
    prepared.delete(note.name)
    catalogue.add(made.root, 'newest', made.leaves)
  }

  // One writing call after the other, in this process; between processes the pointer decides.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const result = last.then(run)
    last = result.catch(() => {
      // What was written so far nobody names.
      sweepAt ??= now() + grace
    })
    return result
  }

  await refresh()
  return {
    newest: () => catalogue.newest()?.note,
    live: () => inTurn(async () => (await refresh()).release),
    list: () =>
      inTurn(async () => {
        const pointer = await refresh()
        return chain(pointer).map(({ note }) => ({
          name: note.name,
          note,
          live: note.name === pointer.release,
        }))
      }),
    files: () => kept.files,
    changedBy: kept.changedBy,
    differences: kept.differences,
    read: kept.read,
    prepare: (change, note, token) =>
      inTurn(async () => {
        await claim(token)
        if (change.newest !== undefined && catalogue.newest()?.note.name !== change.newest) throw superseded()
        const taken = await takeFiles(change.put, { client, thread, catalogue, atOnce })
        const base = catalogue.newest()
        const split = splitFiles(catalogue, base, taken, change)
        await writeLeaves(split.fresh)
        return write(
          split,
          (changed, name) => ({ ...(typeof note === 'function' ? note() : note), name, changed }),
          split.changed,
        )
      }),
    switchTo: (release, token) =>
      inTurn(async () => {
        if (token < head.seen().pointer.token) throw superseded()
        await show(release)
      }),
    discard: ({ note }) => inTurn(() => forget(note.name)),
    rollback: (name, at, over) =>
      inTurn(async () => {
        const pointer = await refresh()
        const root = chain(pointer).find(({ note }) => note.name === name)
        if (!root) throw new ReleaseFailed(`没有保存名为 ${name} 的版本：请从列出的版本中选择一个。`)
        if (over && catalogue.newest()?.note.name !== over.newest) throw superseded()
        const taken = await takeFiles(over?.put ?? [], { client, thread, catalogue, atOnce })
        const gone = new Set(over?.remove)
        const changed = { written: 0, removed: 0 }
        const back = new Map<string, string>()
        for (const { path, after } of catalogue.differences(catalogue.newest(), root)) {
          if (taken.has(path) || gone.has(path)) continue
          changed[after ? 'written' : 'removed'] += 1
          if (after) back.set(after, path)
        }
        for (const [path, object] of taken)
          if (catalogue.find(catalogue.newest(), path) !== object) changed.written += 1
        for (const path of gone)
          if (!taken.has(path) && catalogue.find(catalogue.newest(), path) !== undefined) changed.removed += 1
        await kept.requireSound(name, back)
        const split = splitFiles(catalogue, root, taken, { remove: gone })
        await writeLeaves(split.fresh)
        const made = await write(
          split,
          (changed, made) => ({
            ...root.note,
            ...over?.note,
            name: made,
            changed,
            builtAt: at.toISOString(),
            rollbackTo: name,
          }),
          changed,
        )
        await show(made)
        return made.note
      }),
    prune: (keep) =>
      inTurn(async () => {
        const pointer = await refresh()
        const oldest = catalogue.chain()[Math.max(1, keep) - 1]
        const going = catalogue.chain().filter(({ number }) => oldest && number < oldest.number)
        // Who is about to bring one of them back finds the pointer changed; who has been replaced finds it out here.
        if (oldest && going.length > 0 && !(await head.replace({ ...pointer, oldest: oldest.number })))
          return { releases: 0, objects: 0 }
        const free = going.flatMap((root) => catalogue.drop(root)).filter((key) => !catalogue.needs(key))
        const { tag } = head.seen()
        const removing = { atOnce, may: async () => (await head.look()).tag === tag }
        const keys = [...going.map(({ note }) => rootKey(note.name)), ...free]
        const result = { releases: going.length, objects: await removeKeys(client, keys, removing) }
        if (sweepAt === undefined || now() < sweepAt || held !== pointer.token || prepared.size > 0)
          return result
        const swept = await sweep(client, { ...removing, needs: catalogue.needs, grace })
        sweepAt = swept.young ? now() + grace : undefined
        return { ...result, objects: result.objects + swept.contents }
      }),
    close: () => undefined,
  }
}
