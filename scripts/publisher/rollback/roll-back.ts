import { ReleaseFailed, ReleaseSuperseded } from '../releases/errors.ts'
import type { ReleaseNote } from '../releases/note.ts'
import type { KeptRelease, Releases } from '../releases/releases.ts'
import { openSearch, type SearchBuilder } from '../search/open-search.ts'
import { type SearchState, searchRoot } from '../search/state.ts'
import { type FilesOver, filesOver } from './files-over.ts'
import { type Answer, answersOver, type LaterWithdrawal, withdrawnSince } from './withdrawn-since.ts'

export interface RollbackOptions {
  releases: Releases
  /** Where search keeps its shards. */
  searchFolder: string
  /** The release to bring back. */
  name: string
  now: Date
  /** Withdrawals by the records of the CMS, when it can be asked. */
  withdrawals?: readonly LaterWithdrawal[] | undefined
}

/** The newest release that is none brought back: what the site would be without going back. */
const presentOf = (kept: readonly KeptRelease[]): KeptRelease | undefined =>
  kept.find(({ note }) => note.rollbackTo === undefined) ?? kept[0]

/** Withdrawals that a release brought back had laid over it beyond what it is made of. */
const laidOver = (kept: readonly KeptRelease[]): LaterWithdrawal[] => {
  const newest = kept[0]?.note
  const base = kept.find(({ name }) => name === newest?.rollbackTo)?.note
  if (!newest || !base) return []
  const had = new Set(base.withdrawn.map(({ address }) => address))
  const led = new Set(base.redirects.map(({ from }) => from))
  return [
    ...newest.withdrawn.filter(({ address }) => !had.has(address)),
    ...newest.redirects
      .filter(({ from, permanent }) => !permanent && !led.has(from))
      .map(({ from, to }) => ({ address: from, how: 'redirect' as const, to })),
  ]
}

const searchOf = (folder: string, live: SearchState | undefined): Promise<SearchBuilder> =>
  openSearch({ folder, ...(live ? { live } : {}) })

/**
 * The search of an older release without what was withdrawn since. Where its shards are gone, as on another host, that of the newer
 * one; where they are gone too, it is as the newer release has it.
 */
async function searchOver(
  folder: string,
  older: SearchBuilder,
  answers: ReadonlyMap<string, Answer>,
  {
    now,
    then,
    differences,
  }: {
    then: ReleaseNote
    now: ReleaseNote
    differences: ReturnType<Releases['differences']>
  },
): Promise<FilesOver & { search?: SearchState }> {
  const without = (search: SearchBuilder, from: SearchState | undefined) => {
    const state = search.update({ put: [], remove: answers.keys() })
    return { search: state, ...search.changes(from, state) }
  }
  if (older.state) return without(older, then.search)
  const own = differences.filter(({ path }) => path.startsWith(searchRoot))
  const put = own.flatMap(({ path, other }) => (other === null ? [] : [{ path, hash: other }]))
  const remove = own.flatMap(({ path, other }) => (other === null ? [path] : []))
  const newer = await searchOf(folder, now.search)
  if (!newer.state) return { put, remove, ...(now.search ? { search: now.search } : {}) }
  const made = without(newer, now.search)
  const changed = new Set([...made.put.map(({ path }) => path), ...made.remove])
  return {
    search: made.search,
    put: [...put.filter(({ path }) => !changed.has(path)), ...made.put],
    remove: [...remove.filter((path) => !changed.has(path)), ...made.remove],
  }
}

const unique = (lists: string[][]) => [...new Set(lists.flat())].sort()

/**
 * Brings a kept release back, without what was withdrawn since: pages of it answer what they answer now, no list, feed or search has
 * it. Needs nothing but the releases and the folder of search; what the CMS knows beyond them is laid over as well when it is given.
 * Throws ReleaseFailed when there is no such release.
 */
export async function rollBack(
  options: RollbackOptions,
): Promise<{ note: ReleaseNote; withdrawn: ReadonlyMap<string, Answer> }> {
  for (let tries = 1; ; tries++)
    try {
      return await rollBackOnce(options)
    } catch (error) {
      // Somebody released meanwhile: what is withdrawn now is found out anew.
      if (!(error instanceof ReleaseSuperseded) || tries === 3) throw error
    }
}

async function rollBackOnce({
  releases,
  searchFolder,
  name,
  now,
  withdrawals = [],
}: RollbackOptions): Promise<{ note: ReleaseNote; withdrawn: ReadonlyMap<string, Answer> }> {
  const kept = await releases.list()
  const [newest] = kept
  const then = kept.find((one) => one.name === name)?.note
  const present = presentOf(kept)
  if (!then || !newest || !present)
    throw new ReleaseFailed(`没有保存名为 ${name} 的版本：请从列出的版本中选择一个。`)

  const held = (release: string) => {
    const other = new Map(releases.differences(release, newest.name).map((one) => [one.path, one.one]))
    return (path: string): string | null =>
      other.has(path) ? (other.get(path) ?? null) : (releases.files().hashOf(path) ?? null)
  }
  const [inThen, inPresent] = [held(name), held(present.name)]
  const pageIn = (file: (path: string) => string | null) => (address: string) =>
    file(`${address}index.html`) !== null
  const differences = releases.differences(name, present.name)
  const older = await searchOf(searchFolder, then.search)
  const pages = older.state
    ? older.addresses()
    : differences.flatMap(({ path, one, other }) =>
        one !== null && other === null && path.endsWith('/index.html') ? [path.slice(0, -10)] : [],
      )
  const later = [...laidOver(kept), ...withdrawals]
  const answers = withdrawnSince({
    older: then,
    newer: present.note,
    pagesThen: pages,
    hasPageNow: pageIn(inPresent),
    later,
  })
  const answered = new Set([
    ...present.note.withdrawn.map(({ address }) => address),
    ...present.note.redirects.map(({ from }) => from),
  ])
  const withdrawn = [...answers.keys()].filter(pageIn(inThen))
  const over = await filesOver({
    differences,
    withdrawn,
    unknown: new Set(withdrawn.filter((address) => !answered.has(address) && pageIn(inPresent)(address))),
    alike: alike(releases, differences),
    read: (which, path) => releases.read(which === 'one' ? name : present.name, path),
  })
  const search = await searchOver(searchFolder, older, answers, { then, now: present.note, differences })
  const inline = [then.inlineHashes, present.note.inlineHashes]
  const note = await releases.rollback(name, now, {
    newest: newest.name,
    put: [...over.put, ...search.put],
    remove: [...over.remove, ...search.remove],
    note: {
      ...answersOver(then, answers),
      pages: then.pages - withdrawn.length,
      inlineHashes: {
        scripts: unique(inline.map(({ scripts }) => scripts)),
        styles: unique(inline.map(({ styles }) => styles)),
      },
      problems:
        withdrawn.length > 0
          ? [...then.problems, `这一版里有 ${withdrawn.length} 页后来撤下了，没有随回退恢复。`]
          : then.problems,
      ...(search.search ? { search: search.search } : {}),
    },
  })
  return { note, withdrawn: answers }
}

/** The files that are the same in the newest release and in both of two; read only when asked for. */
function* alike(
  releases: Releases,
  differences: ReturnType<Releases['differences']>,
): Generator<{ path: string; hash: string }> {
  const different = new Set(differences.map(({ path }) => path))
  for (const file of releases.files()) if (!different.has(file.path)) yield file
}
