// npm start runs this beside the CMS, and it runs alone too: keeps the public site as what is published there.
import { setTimeout as sleep } from 'node:timers/promises'
import { endWithParent, openCms } from '@lectern/cms'
import { readAnnounceSettings } from '../publisher/announce/index.ts'
import { follow, untilOpened } from '../publisher/follow.ts'
import { openPublisher } from '../publisher/open-publisher.ts'
import { readBucketSettings } from '../publisher/releases/bucket/settings.ts'
import { loadRenderer, rendererFolders } from '../publisher/renderer.ts'
import { readSettings } from '../settings/settings.ts'
import { buildSite } from '../steps/builds.ts'

endWithParent()
const settings = readSettings()
const bucket = readBucketSettings()
const stop = new AbortController()
process.on('SIGINT', () => stop.abort())
process.on('SIGTERM', () => stop.abort())

await buildSite(settings)
const renderer = await loadRenderer(settings.root)
const cms = await openCms({ databaseUrl: settings.databaseUrl, folder: settings.folder })
const wait = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal }).catch(() => undefined)
const onError = (error: Error) =>
  console.error(`这次没有发布，网站仍是上一次的内容，稍后自动再试：${error.message}`)
const opened = await untilOpened(
  () =>
    openPublisher({
      cms,
      renderer,
      clientFolder: rendererFolders(settings.root).client,
      folder: settings.folder,
      bucket,
      announce: readAnnounceSettings(),
      say: console.log,
      warn: console.warn,
    }),
  { wait, signal: stop.signal, onError },
)
let standing = false
try {
  if (opened)
    await follow({
      publisher: opened.publisher,
      tidy: opened.tidy,
      elapsed: () => performance.now(),
      wait,
      signal: stop.signal,
      onRound: (round) => {
        if (round === 'standby' && !standing) console.log('另一个发布程序正在工作，这里待命。')
        standing = round === 'standby'
      },
      onError,
    })
} finally {
  await opened?.close()
  await cms.close()
}
process.exit(0)
