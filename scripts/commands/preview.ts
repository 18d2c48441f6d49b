// npm run preview (and npm start, as a child): serves drafts in the templates of the site to those who hold a signed link.
import { once } from 'node:events'
import { join } from 'node:path'
import { endWithParent, openCms, readSettings as readCmsSettings, readOrCreateSecret } from '@lectern/cms'
import { draftRenderer } from '../preview/draft-renderer.ts'
import { previewServer } from '../preview/server.ts'
import { loadRenderer, rendererFolders } from '../publisher/renderer.ts'
import { readSettings } from '../settings/settings.ts'

endWithParent()
const settings = readSettings()
const { cmsUrl, siteUrl, secret } = readCmsSettings()
const now = () => new Date()
const renderer = await loadRenderer(settings.root)
const cms = await openCms({ databaseUrl: settings.databaseUrl, folder: settings.folder })
const server = previewServer({
  drafts: draftRenderer({ renderer, cms, now }),
  cms,
  secret: secret || readOrCreateSecret(settings.folder),
  cmsUrl,
  siteUrl,
  clientFolder: rendererFolders(settings.root).client,
  pictureCache: join(settings.folder, 'picture-cache'),
  now,
})
const stop = async () => {
  server.close()
  server.closeAllConnections()
  await cms.close()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
await once(server.listen(settings.previewPort, settings.host), 'listening')
console.log(`预览在端口 ${settings.previewPort} 上等候。`)
