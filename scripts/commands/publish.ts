// npm run publish: makes one release of all that is published and lets readers see it.
import { openCms } from '@lectern/cms'
import { publishOnce } from '../publisher/publish-once.ts'
import { loadRenderer } from '../publisher/renderer.ts'
import { buildSite } from '../steps/builds.ts'
import { readSettings } from '../steps/settings.ts'

try {
  const settings = readSettings()
  await buildSite(settings)
  const renderer = await loadRenderer(settings.root)
  const cms = await openCms({ databaseUrl: settings.databaseUrl, folder: settings.folder })
  const note = await publishOnce({
    cms,
    renderer,
    root: settings.root,
    folder: settings.folder,
    now: new Date(),
    onProgress: (step) => console.log(`${step} …`),
  })
  for (const problem of note.problems) console.warn(`注意：${problem}`)
  console.log(`已上线：${note.records} 条记录，${note.pages} 个页面，用时 ${note.seconds} 秒。`)
  await cms.close()
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
