// npm start runs this beside the CMS, and it runs alone too: keeps the public site as what is published there.
import { setTimeout as sleep } from 'node:timers/promises'
import { openCms } from '@lectern/cms'
import {
  keepAnnouncing,
  keyFileOf,
  openAnnouncer,
  readAnnounceSettings,
} from '../publisher/announce/index.ts'
import { follow } from '../publisher/follow.ts'
import { openPublisher } from '../publisher/open-publisher.ts'
import { loadRenderer, rendererFolders } from '../publisher/renderer.ts'
import { buildSite } from '../steps/builds.ts'
import { readSettings } from '../steps/settings.ts'

const settings = readSettings()
const stop = new AbortController()
process.on('SIGINT', () => stop.abort())
process.on('SIGTERM', () => stop.abort())

await buildSite(settings)
const renderer = await loadRenderer(settings.root)
const cms = await openCms({ databaseUrl: settings.databaseUrl, folder: settings.folder })
const announce = readAnnounceSettings()
const key = keyFileOf(announce)
const { publisher, releases, tidy, close } = await openPublisher({
  cms,
  renderer,
  clientFolder: rendererFolders(settings.root).client,
  folder: settings.folder,
  ...(key ? { files: [{ path: key.path, bytes: new TextEncoder().encode(key.text) }] } : {}),
  say: console.log,
  warn: console.warn,
})
const wait = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal }).catch(() => undefined)
let announcer: ReturnType<typeof openAnnouncer>
let announcing: Promise<void> | undefined

/** Tells search engines of what the live release changed, once the address of the site is known. */
function announceLive() {
  const origin = renderer.everyRecord('settings')[0]?.origin
  const live = releases.newest()
  if (!origin || !live) return
  if (!announcing) {
    announcer = openAnnouncer(announce, { folder: settings.folder, origin, signal: stop.signal })
    announcing = announcer
      ? keepAnnouncing({
          announcer,
          now: () => new Date(),
          wait,
          signal: stop.signal,
          onProblem: console.warn,
        })
      : Promise.resolve()
  }
  const { written, removed } = releases.changedBy(live.name)
  const addresses = (paths: string[]) => paths.map((path) => path.replace(/index\.html$/, ''))
  announcer?.add(live.name, { changed: addresses(written), removed: addresses(removed) }, new Date())
}

let standing = false
try {
  await follow({
    publisher,
    tidy,
    elapsed: () => performance.now(),
    wait,
    signal: stop.signal,
    onRound: (round) => {
      if (round === 'standby' && !standing) console.log('另一个发布程序正在工作，这里待命。')
      standing = round === 'standby'
      // Also for the release that was live when this process began: a stop may have come before it was told.
      if (round === 'released' || (round !== 'standby' && !announcing)) announceLive()
    },
    onError: (error) => console.error(`这次没有发布，网站仍是上一次的内容，稍后自动再试：${error.message}`),
  })
} finally {
  await announcing
  announcer?.close()
  await close()
  await cms.close()
}
process.exit(0)
