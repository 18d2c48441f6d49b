// npm run publish: lets readers see all that is published, or brings an older release back (--rollback).
import { parseArgs } from 'node:util'
import { openCms } from '@lectern/cms'
import { openPublisher } from '../publisher/open-publisher.ts'
import { readBucketSettings } from '../publisher/releases/bucket/settings.ts'
import { loadRenderer, rendererFolders } from '../publisher/renderer.ts'
import { buildSite } from '../steps/builds.ts'
import { readSettings } from '../steps/settings.ts'

const usage = `用法：
  npm run publish                      把已发布的内容做成一版，让读者看到
  npm run publish -- --rollback        列出可以退回的版本
  npm run publish -- --rollback 版本名 退回到这一版；之后的改动等后台“发布情况”里点“恢复自动更新”再上线`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rollback: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const settings = readSettings()
  const bucket = readBucketSettings()
  if (!values.rollback) await buildSite(settings)
  const cms = await openCms({ databaseUrl: settings.databaseUrl, folder: settings.folder })
  const { publisher, releases, close } = await openPublisher({
    cms,
    renderer: await loadRenderer(settings.root),
    clientFolder: rendererFolders(settings.root).client,
    folder: settings.folder,
    bucket,
    say: console.log,
    warn: console.warn,
  })
  if (!values.rollback) {
    const round = await publisher.round()
    if (round === 'standby') console.log('另一个发布程序正在工作，改动由它上线。')
    if (round === 'idle') console.log('没有改动。')
    if (round === 'held') console.log('网站停在退回的旧版：请在后台“发布情况”里点“恢复自动更新”。')
  } else if (positionals[0]) {
    const started = performance.now()
    await publisher.rollback(positionals[0])
    console.log(`用时 ${((performance.now() - started) / 1000).toFixed(2)} 秒。`)
  } else
    for (const { name, note, live } of await releases.list())
      console.log(
        `${name}  ${note.builtAt}  ${note.pages} 个页面，改动 ${note.changed.written} 个文件${live ? '  ← 读者现在看到的' : ''}`,
      )
  await close()
  await cms.close()
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
