// One round of a publisher in a process of its own, for tests that kill it: KILL_AT names the step after which it dies.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openCms } from '@lectern/cms'
import { openPublisher } from './open-publisher.ts'
import type { Renderer } from './renderer.ts'

const { FOLDER = '', BUILT = '', KILL_AT = '', DATABASE = '', NOW = '', BUCKET = '' } = process.env
const cms = await openCms({ folder: FOLDER, ...(DATABASE ? { databaseUrl: DATABASE } : {}) })
const renderer: Renderer = await import(pathToFileURL(join(BUILT, 'server', 'entry.mjs')).href)
const { publisher, close } = await openPublisher({
  cms,
  renderer,
  clientFolder: join(BUILT, 'client'),
  folder: FOLDER,
  ...(BUCKET ? { bucket: JSON.parse(BUCKET) } : {}),
  say: console.log,
  warn: console.warn,
  ...(NOW ? { clock: () => new Date(NOW) } : {}),
  onStep: (step) => {
    if (step === KILL_AT) process.kill(process.pid, 'SIGKILL')
  },
})
console.log(await publisher.round())
await close()
await cms.close()
process.exit(0)
