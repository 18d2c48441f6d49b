import type { PublishedRecord } from '@lectern/content-models/published'
import { clientFiles } from './client-files.ts'
import { type MediaFile, siteMedia } from './media.ts'
import type { PageJournal } from './page-journal.ts'
import { recordGate, recordKey } from './record-gate.ts'
import { ReleaseRefused } from './release-refused.ts'
import type { NewReleaseNote, ReleaseNote } from './releases/note.ts'
import type { Releases } from './releases/releases.ts'
import type { RecordChange, Renderer } from './renderer.ts'
import { sameAsReleased } from './same-as-released.ts'
import type { SearchBuilder } from './search/open-search.ts'
import { searchRoot } from './search/state.ts'
import { searchablePages } from './searchable.ts'
import { fileOf, type RenderedFile, sitePages } from './site-pages.ts'
import { blockingProblems, brokenLinks, type ReleaseContents } from './verify.ts'

/** Steps of a release, in their order; between any two of them the publisher may be stopped. */
export const releaseSteps = ['records', 'media', 'search', 'pages', 'confirm', 'switch'] as const
export type ReleaseStep = (typeof releaseSteps)[number]

/** What a release changes, for those who watch. */
export interface ReleaseChanges {
  put: number
  removed: number
  pages: number
  /** At most 20. */
  titles: { title: string; change: '新增' | '更新' | '撤下' }[]
}

export interface ReleaseOptions {
  now: Date
  /** Of the lease: who holds an older one cannot switch any more. */
  token: number
  /** Called as soon as the change is part of what the site has in mind: it will be in this release or in the next one. */
  taken?: () => void
  /** Asked right before the switch; throws when somebody else holds the lease by now. */
  confirm(note: ReleaseNote, changes: ReleaseChanges): Promise<void>
  /** Called after each step. */
  onStep?: ((step: ReleaseStep) => void | Promise<void>) | undefined
}

/**
 * Makes releases of a site that it keeps in mind: the first one whole, each later one from what changed since.
 * What a release that failed would have changed is part of the next one.
 */
export function siteReleases(options: {
  renderer: Renderer
  /** The renderer's files for the browser: styles, scripts, icons. */
  clientFolder: string
  releases: Releases
  search: SearchBuilder
  journal: PageJournal
  pictureCache: string
  /** Files that the site has beside what is made of records. */
  files?: readonly RenderedFile[]
  /** Content hash to the path of the original. */
  originals(hashes: Iterable<string>): Promise<ReadonlyMap<string, string>>
}) {
  const { renderer, releases, search, journal } = options
  const gate = recordGate(renderer)
  const pages = sitePages(renderer, journal)
  const searchable = searchablePages(renderer)
  let media = siteMedia(options.pictureCache)
  /** Files beside the pages that no live release has yet, and paths that it has too many. */
  const files = new Map<string, RenderedFile | MediaFile>()
  const removed = new Set<string>()
  /** Records that no live release has yet, with the version that readers have and the one that is to come. */
  const versions = new Map<
    string,
    { before: PublishedRecord | undefined; now: PublishedRecord | undefined }
  >()
  /** Every record is looked at, as after a start. */
  let whole = true
  /** The pages of the newest release are not known either: all of them are rendered. */
  let anew = true
  /** The release that what is in mind was measured against. */
  let basis: string | undefined

  const change = (made: { put: Iterable<RenderedFile | MediaFile>; remove: Iterable<string> }) => {
    for (const path of made.remove) {
      files.delete(path)
      removed.add(path)
    }
    for (const file of made.put) {
      files.set(file.path, file)
      removed.delete(file.path)
    }
  }

  const freshRecords = (): PublishedRecord[] =>
    whole ? renderer.everything() : [...versions.values()].flatMap(({ now }) => now ?? [])

  const takeMedia = async () => {
    const now = freshRecords()
    const hashes = media.hashesOf(now)
    const originals = hashes.size > 0 ? await options.originals(hashes) : new Map<string, string>()
    change(await media.take({ keys: versions.keys(), now, originals }))
  }

  const takeSearch = async () => {
    if (whole) {
      const documents = searchable.all(renderer.everything())
      // What the live release has is a good start after a stop: only what changed is made again.
      if (search.state) await search.reconcile(documents)
      else await search.rebuild(documents)
    } else {
      const documents = searchable.changes()
      if (documents.put.length + documents.remove.length > 0) search.update(documents)
      searchable.done()
    }
  }

  /** The files of search that the newest release has not, and those that it has too many. */
  const searchFiles = () => search.changes(anew ? undefined : releases.newest()?.search)
  const searchChanged = () => JSON.stringify(search.state) !== JSON.stringify(releases.newest()?.search)

  /** Takes records over, with all that must follow from them: what is not carried out at once stays due. */
  const takeRecords = (wanted: RecordChange, at: Date) => {
    if (wanted.replaceAll) {
      whole = true
      media = siteMedia(options.pictureCache)
      files.clear()
      removed.clear()
      versions.clear()
    } else if (whole) throw new Error('The first release needs every record.')
    const taken = gate.take({ ...wanted, now: at })
    if (whole) {
      basis = releases.newest()?.name
      anew = !journal.knows(basis)
      if (anew) pages.renderAll()
      else pages.recall()
      return
    }
    pages.noteChanges(taken.changed)
    searchable.note(taken.before, taken.now)
    for (const record of taken.before)
      if (!versions.has(recordKey(record)))
        versions.set(recordKey(record), { before: record, now: undefined })
    const now = new Map(taken.now.map((record) => [recordKey(record), record]))
    for (const key of new Set([...taken.before, ...taken.now].map(recordKey)))
      versions.set(key, { before: versions.get(key)?.before, now: now.get(key) })
  }

  /** Whether the release that is being made has a file beside the pages that `sitePages` knows. */
  const hasFile = (path: string): boolean => {
    if (files.has(path)) return true
    if (anew || removed.has(path) || pages.gone.has(path.replace(/index\.html$/, ''))) return false
    return releases.files().hashOf(path) !== undefined
  }

  const redirects = () =>
    renderer.everyRecord('redirect').map(({ from, to, permanent }) => ({ from, to, permanent }))

  /** What is said of a release that may go live. Throws ReleaseRefused when it may not. */
  const checked = (): Omit<NewReleaseNote, 'builtAt' | 'seconds'> => {
    const contents: ReleaseContents = {
      records: freshRecords(),
      withdrawals: renderer.everyRecord('withdrawal'),
      redirects: new Map(redirects().map(({ from, to }) => [from, to])),
      recordsAt: renderer.recordsAt,
      hasPage: pages.has,
      hasFile,
      nowhere: pages.links.nowhere,
    }
    const blocking = blockingProblems(contents)
    if (blocking.length > 0) throw new ReleaseRefused(blocking)
    return {
      records: renderer.countRecords(),
      pages: pages.count(),
      redirects: redirects(),
      withdrawn: contents.withdrawals.map(({ address, how }) => ({ address, how })),
      leftOut: gate.leftOut(),
      inlineHashes: pages.inlineHashes(),
      // A link to nothing in one text must not keep all other news from readers: it is told.
      problems: [...gate.problems(), ...media.problems(), ...brokenLinks(contents)],
      ...(search.state ? { search: search.state } : {}),
    }
  }

  const changes = (): ReleaseChanges => {
    const all = whole ? [] : [...versions.values()]
    const titles = all.flatMap(({ before, now }) => {
      const record = now ?? before
      if (!record || !('title' in record) || !record.title || record.kind === 'withdrawal') return []
      const change: ReleaseChanges['titles'][number]['change'] = !now ? '撤下' : before ? '更新' : '新增'
      return [{ title: record.title, change }]
    })
    return {
      put: whole ? renderer.countRecords() : all.filter(({ now }) => now).length,
      removed: all.filter(({ now }) => !now).length,
      pages: pages.due.size,
      titles: titles.slice(0, 20),
    }
  }

  /** Of a site that is looked at as a whole: keeps only the files that differ from the newest release, and finds those it has too many. */
  const compareFiles = async () => {
    const released = releases.files()
    for (const { path } of released)
      if (!files.has(path) && !pages.hasFile(path) && !path.startsWith(searchRoot)) removed.add(path)
    for (const path of await sameAsReleased(files.values(), released)) files.delete(path)
  }

  const nothingChanged = () =>
    pages.due.size + pages.gone.size + files.size + removed.size === 0 &&
    !searchChanged() &&
    JSON.stringify(redirects()) === JSON.stringify(releases.newest()?.redirects)

  /** What was to be done is done. */
  const settled = () => {
    pages.done()
    files.clear()
    removed.clear()
    versions.clear()
    whole = false
    anew = false
  }

  return {
    /** Forgets what it has in mind: the next release is made of everything. */
    startAnew(): void {
      whole = true
    },

    /** Whether the next release must be given every record. */
    needsEverything: (): boolean => whole,

    /**
     * Makes a release of a change and lets readers see it; undefined when nothing public changed. Throws ReleaseRefused when
     * it may not go live; readers then keep what they have, as after any other error.
     */
    async release(wanted: RecordChange, how: ReleaseOptions): Promise<ReleaseNote | undefined> {
      const started = performance.now()
      // Somebody else may have released since.
      if (wanted.replaceAll) await releases.live()
      takeRecords(wanted, how.now)
      how.taken?.()
      await how.onStep?.('records')

      if (whole)
        change({ put: [...(await clientFiles(options.clientFolder)), ...(options.files ?? [])], remove: [] })
      await takeMedia()
      if (whole && !anew) await compareFiles()
      await how.onStep?.('media')

      // Shards are made in a thread of their own: with a whole site it takes the second core while this one renders.
      const indexing = takeSearch()
      if (!anew) await indexing
      indexing.catch(() => undefined)
      await how.onStep?.('search')

      if (!anew && nothingChanged()) {
        if (whole) settled()
        return undefined
      }
      if (removed.size + pages.gone.size > 0) pages.links.lost()
      journal.begin(anew)
      for (const address of pages.gone) journal.remove(address)
      // Known before the first file is handed over; a release from nothing is not told what to remove.
      const found = anew ? undefined : searchFiles()
      async function* put() {
        yield* files.values()
        yield* pages.render()
        await indexing
        yield* (found ?? searchFiles()).put
      }
      const remove = [...removed, ...[...pages.gone].map(fileOf), ...(found?.remove ?? [])]
      const prepared = await releases.prepare(
        { put: put(), remove, whole: anew, newest: anew ? undefined : basis },
        () => ({
          builtAt: how.now.toISOString(),
          seconds: Number(((performance.now() - started) / 1000).toFixed(3)),
          ...checked(),
        }),
        how.token,
      )
      try {
        await how.onStep?.('pages')
        await how.confirm(prepared.note, changes())
        await how.onStep?.('confirm')
        await releases.switchTo(prepared, how.token)
      } catch (error) {
        await releases.discard(prepared)
        throw error
      }
      settled()
      basis = prepared.note.name
      try {
        journal.commit(prepared.note.name)
      } catch {
        // Readers have the release: it only costs the next start all pages.
      }
      await how.onStep?.('switch')
      return prepared.note
    },
  }
}

export type SiteReleases = ReturnType<typeof siteReleases>
