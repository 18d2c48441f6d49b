// npm run doctor: looks whether the installation is well, the audit log above all; ends with 1 when something is not.
import { openCms } from '@lectern/cms'
import { readBucketSettings } from '../publisher/releases/bucket/settings.ts'
import { readSettings } from '../settings/settings.ts'
import { examine } from '../steps/examine.ts'

try {
  const settings = readSettings()
  const bucket = readBucketSettings()
  const cms = await openCms({ databaseUrl: settings.databaseUrl, folder: settings.folder })
  const findings = await examine(cms, { folder: settings.folder, bucket })
  await cms.close()
  for (const { about, found, problems } of findings) {
    console.log(`${problems.length === 0 ? '正常' : '注意'}  ${about}${found ? `：${found}` : ''}`)
    for (const problem of problems) console.log(`      ${problem}`)
  }
  const sick = findings.filter(({ problems }) => problems.length > 0).length
  console.log(sick === 0 ? '没有发现问题。' : `有 ${sick} 项需要处理。`)
  process.exit(sick === 0 ? 0 : 1)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
