import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Cms } from '@lectern/cms'
import { type Publisher, type PublisherOptions, publisher, releasesKept } from './publisher.ts'
import { openReleases } from './releases/local.ts'
import type { Releases } from './releases/releases.ts'
import type { Renderer } from './renderer.ts'
import { openSearch } from './search/index.ts'
import type { RenderedFile } from './site-pages.ts'
import { siteReleases } from './site-release.ts'

/** A publisher over an installation's folder and its CMS, with the releases that it makes. */
export async function openPublisher(
  options: {
    cms: Cms
    renderer: Renderer
    /** The renderer's files for the browser. */
    clientFolder: string
    folder: string
    /** Files that the site has beside what is made of records. */
    files?: readonly RenderedFile[]
  } & Pick<PublisherOptions, 'say' | 'warn'> &
    Partial<Pick<PublisherOptions, 'clock' | 'onStep'>>,
): Promise<{
  publisher: Publisher
  releases: Releases
  tidy: () => Promise<void>
  close: () => Promise<void>
}> {
  const { cms, renderer, clientFolder, folder, clock = () => new Date() } = options
  const releases = openReleases(folder)
  const live = releases.newest()?.search
  const search = await openSearch({ folder: join(folder, 'search'), ...(live ? { live } : {}) })
  const site = siteReleases({
    renderer,
    clientFolder,
    releases,
    search,
    pictureCache: join(folder, 'picture-cache'),
    ...(options.files ? { files: options.files } : {}),
    originals: (hashes) => cms.originals(hashes),
  })
  const made = publisher({
    cms,
    desk: cms.publisher,
    site,
    releases,
    // A process that comes back under the number of a dead one is another one all the same.
    holder: `${hostname()} ${process.pid} ${randomUUID()}`,
    clock,
    nextChange: () => renderer.nextChange(),
    say: options.say,
    warn: options.warn,
    onStep: options.onStep,
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
      await compacting
      await made.stop()
      releases.close()
    },
  }
}
