import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rendererFolders } from '../publisher/renderer.ts'

/** Copies the search worker that the built site ships to `worker.js` in a folder. Throws when the site was not built. */
export async function copyBuiltWorker(folder: string): Promise<void> {
  const assets = join(rendererFolders(fileURLToPath(new URL('../..', import.meta.url))).client, '_astro')
  const name = (await readdir(assets)).find((file) => /^worker-.*\.js$/.test(file))
  if (!name) throw new Error(`no search worker in ${assets}: build the site first`)
  await copyFile(join(assets, name), join(folder, 'worker.js'))
}
