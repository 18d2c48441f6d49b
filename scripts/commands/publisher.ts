// npm start runs this beside the CMS: follows what is published there and keeps the public site up to date.
import { setTimeout as sleep } from 'node:timers/promises'
import { openCms } from '@lectern/cms'
import { followChanges } from '../publisher/follow.ts'
import { publishOnce } from '../publisher/publish-once.ts'
import { loadRenderer } from '../publisher/renderer.ts'
import { readSettings } from '../steps/settings.ts'

const chinaDay = (now: Date) => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
const settings = readSettings()
const stop = new AbortController()
process.on('SIGINT', () => stop.abort())
process.on('SIGTERM', () => stop.abort())

const said = new Set<string>()
const renderer = await loadRenderer(settings.root)
const cms = await openCms({ databaseUrl: settings.databaseUrl, folder: settings.folder })
try {
  await followChanges({
    // Coming events and the date on the home page change with the day in China, with nothing saved.
    position: async () => `${chinaDay(new Date())} ${await cms.outboxPosition()}`,
    due: async () => {
      const { published, refused } = await cms.publishDue(new Date())
      for (const title of published) console.log(`到时间发布：《${title}》`)
      for (const { title, reasons } of refused) {
        const told = `《${title}》到了发布时间，但没有发布：${reasons.join('')}`
        // Asked every second, said once.
        if (!said.has(told)) console.warn(told)
        said.add(told)
      }
    },
    publish: async () => {
      const note = await publishOnce({
        cms,
        renderer,
        root: settings.root,
        folder: settings.folder,
        now: new Date(),
      })
      console.log(
        `已上线：${note.records} 条记录，${note.pages} 个页面，用时 ${note.seconds} 秒（${note.name}）`,
      )
      for (const problem of note.problems) console.warn(`注意：${problem}`)
    },
    wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    signal: stop.signal,
    onError: (error) => console.error(`这次没有发布，网站仍是上一次的内容，稍后自动再试：${error.message}`),
  })
} finally {
  await cms.close()
}
process.exit(0)
