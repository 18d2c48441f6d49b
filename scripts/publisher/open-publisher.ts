import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cms } from '@lectern/cms'
import { type AnnounceSettings, keepAnnouncing, keyFileOf, openAnnouncer } from './announce/index.ts'
import { openPageJournal, rendererDigest } from './page-journal.ts'
import { type Publisher, type PublisherOptions, publisher, releasesKept } from './publisher.ts'
import type { BucketSettings } from './releases/bucket/settings.ts'
import { openReleasesAt } from './releases/open.ts'
import type { Releases } from './releases/releases.ts'
import type { Renderer } from './renderer.ts'
import { searchFolderOf } from './search/folders.ts'
import { openSearch } from './search/index.ts'
import { siteReleases } from './site-release.ts'

/** A publisher over an installation's folder and its CMS, with the releases that it makes. */
export async function openPublisher(
  options: {
    cms: Cms
    renderer: Renderer
    /** The renderer's files for the browser. */
    clientFolder: string
    folder: string
    /** Where releases go, when not into the folder. */
    bucket?: BucketSettings | undefined
    /** Which search engines are told of changed pages. */
    announce?: AnnounceSettings
  } & Pick<PublisherOptions, 'say' | 'warn'> &
    Partial<Pick<PublisherOptions, 'clock' | 'onStep'>>,
): Promise<{
  publisher: Publisher
  releases: Releases
  tidy: () => Promise<void>
  close: () => Promise<void>
}> {
  const { cms, renderer, clientFolder, folder, clock = () => new Date() } = options
  const releases = await openReleasesAt({ folder, bucket: options.bucket }, options.warn)
  const live = releases.newest()?.search
  const search = await openSearch({ folder: searchFolderOf(folder), ...(live ? { live } : {}) })
  const journal = openPageJournal(folder, rendererDigest(dirname(clientFolder)))
  const keyFile = options.announce && keyFileOf(options.announce)
  const site = siteReleases({
    renderer,
    clientFolder,
    ...(keyFile ? { files: [{ path: keyFile.path, bytes: Buffer.from(keyFile.text) }] } : {}),
    releases,
    search,
    journal,
    pictureCache: join(folder, 'picture-cache'),
    originals: (hashes) => cms.originals(hashes),
  })
  const made = publisher({
    cms,
    desk: cms.publisher,
    site,
    releases,
    folder,
    // A process that comes back under the number of a dead one is another one all the same.
    holder: `${hostname()} ${process.pid} ${randomUUID()}`,
    clock,
    nextChange: () => renderer.nextChange(),
    say: options.say,
    warn: options.warn,
    onStep: options.onStep,
  })
  const stop = new AbortController()
  const announcer =
    options.announce &&
    openAnnouncer(options.announce, {
      folder,
      origin: () => renderer.everyRecord('settings')[0]?.origin,
      signal: stop.signal,
    })
  const announcing =
    announcer &&
    keepAnnouncing({
      announcer,
      now: clock,
      wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
      signal: stop.signal,
      onProblem: options.warn,
    })
  let compacting: Promise<unknown> | undefined
  return {
    publisher: made,
    releases,
    /** What keeps the disk and the search small, off the way from an edit to its page. */
    tidy: async () => {
      await releases.prune(releasesKept)
      search.forget((await releases.list()).flatMap(({ note }) => note.search ?? []))
      await cms.publisher.prune(clock())
      const kept = (await releases.list()).map(({ name }) => name).reverse()
      announcer?.note(kept, (name) => releases.changedBy(name), clock())
      if (search.compactionDue && !compacting) {
        compacting = search
          .compact()
          .then(() => made.wake())
          .catch((error: Error) => options.warn(`搜索索引没有整理成，稍后再试：${error.message}`))
          .finally(() => {
            compacting = undefined
          })
      }
    },
    close: async () => {
      stop.abort()
      await announcing
      announcer?.close()
      await compacting
      await made.stop()
      releases.close()
      journal.close()
    },
  }
}
