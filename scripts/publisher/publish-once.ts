import { join } from 'node:path'
import type { Cms } from '@lectern/cms'
import { assembleRelease, collectRecords } from './assemble.ts'
import { beginRelease, finishRelease, type ReleaseNote, switchTo } from './release-folders.ts'
import { type Renderer, rendererFolders } from './renderer.ts'

/**
 * Takes everything that is published now, makes a release of it, checks it and lets readers see it.
 * Until the last step readers keep the release that they have; an error leaves it in place.
 */
export async function publishOnce(options: {
  cms: Pick<Cms, 'publishedRecords' | 'originals'>
  renderer: Renderer
  root: string
  folder: string
  now: Date
  onProgress?: (step: string) => void
}): Promise<ReleaseNote> {
  const { cms, folder } = options
  const release = await beginRelease(folder, options.now)
  const { records, problems } = await collectRecords(cms.publishedRecords())
  const { searchBytes: _, ...note } = await assembleRelease({
    renderer: options.renderer,
    clientFolder: rendererFolders(options.root).client,
    records,
    problems,
    originals: await cms.originals(),
    pictureCache: join(folder, 'picture-cache'),
    release,
    now: options.now,
    onProgress: options.onProgress,
  })
  await finishRelease(release, note)
  await switchTo(folder, release)
  return note
}
