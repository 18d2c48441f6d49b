// npm run site: serves the public site alone, without the CMS and its database: on other hosts than the publisher's.
import { once } from 'node:events'
import { readBucketSettings } from '../publisher/releases/bucket/settings.ts'
import { shownReleaseAt } from '../publisher/releases/open.ts'
import { readSettings, requireFreePort } from '../settings/settings.ts'
import { siteServer } from '../steps/serve-site.ts'

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
try {
  const { folder, host, sitePort } = readSettings()
  const shownRelease = shownReleaseAt({ folder, bucket: readBucketSettings() }, console.warn)
  await requireFreePort(host, sitePort, 'LECTERN_SITE_PORT')
  await once(siteServer(shownRelease).listen(sitePort, host), 'listening')
  console.log(`网站 http://${host}:${sitePort}/`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
