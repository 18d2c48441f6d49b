// npm run publish: lets readers see all that is published, or brings an older release back (--rollback).

import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openCms } from '@lectern/cms'
import { openPublisher } from '../publisher/open-publisher.ts'
import { readBucketSettings } from '../publisher/releases/bucket/settings.ts'
import { openReleasesAt, type ReleasePlace } from '../publisher/releases/open.ts'
import { loadRenderer, rendererFolders } from '../publisher/renderer.ts'
import { rollBackWithoutCms } from '../publisher/rollback/without-cms.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import { buildSite } from '../steps/builds.ts'

/** How long the database may take to answer before going back does without it, in milliseconds. */
const patience = 15_000

const usage = `用法：
  npm run publish                      把已发布的内容做成一版，让读者看到
  npm run publish -- --rollback        列出可以退回的版本
  npm run publish -- --rollback 版本名 退回到这一版；之后的改动等后台“发布情况”里点“恢复自动更新”再上线`

/** The publisher with its database. */
async function open(settings: Settings) {
  const cms = await openCms({ databaseUrl: settings.databaseUrl, folder: settings.folder })
  const opened = await openPublisher({
    cms,
    renderer: await loadRenderer(settings.root),
    clientFolder: rendererFolders(settings.root).client,
    folder: settings.folder,
    bucket: readBucketSettings(),
    say: console.log,
    warn: console.warn,
  })
  return {
    publisher: opened.publisher,
    close: async () => {
      await opened.close()
      await cms.close()
    },
  }
}

/** To go back must be possible when little else is: without the database, what the releases know of withdrawals counts. */
async function goBack(settings: Settings, place: ReleasePlace, name: string): Promise<void> {
  const opened = await Promise.race([
    open(settings),
    sleep(patience).then(() => {
      throw new Error(`等了 ${patience / 1_000} 秒没有回应。`)
    }),
  ]).catch((error: Error) => error)
  if (!(opened instanceof Error)) {
    await opened.publisher.rollback(name)
    await opened.close()
    return
  }
  console.warn(`连不上后台数据库，只按网站自己的记录退回：${opened.message}`)
  await rollBackWithoutCms(place, name, new Date(), console.warn)
  console.log(
    `已退回到 ${name}；在它之后撤下、并且已经从网站上撤掉的内容没有恢复。数据库恢复以后，还没有从网站上撤掉的会随即撤掉，其他改动等后台“发布情况”里点“恢复自动更新”再上线。`,
  )
}

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
  const place = { folder: settings.folder, bucket: readBucketSettings() }
  if (!values.rollback) {
    await buildSite(settings)
    const { publisher, close } = await open(settings)
    const round = await publisher.round()
    if (round === 'standby') console.log('另一个发布程序正在工作，改动由它上线。')
    if (round === 'idle') console.log('没有改动。')
    if (round === 'held') console.log('网站停在退回的旧版：请在后台“发布情况”里点“恢复自动更新”。')
    await close()
  } else if (positionals[0]) {
    const started = performance.now()
    await goBack(settings, place, positionals[0])
    console.log(`用时 ${((performance.now() - started) / 1000).toFixed(2)} 秒。`)
  } else {
    const releases = await openReleasesAt(place, console.warn)
    for (const { name, note, live } of await releases.list())
      console.log(
        `${name}  ${note.builtAt}  ${note.pages} 个页面，改动 ${note.changed.written} 个文件${live ? '  ← 读者现在看到的' : ''}`,
      )
    releases.close()
  }
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
