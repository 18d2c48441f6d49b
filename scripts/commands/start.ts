// npm start: builds what changed, prepares the database, serves the CMS, the site and the preview of drafts, and keeps the site up to date.
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseRefused, openCms, readOrCreateSecret } from '@lectern/cms'
import { readBucketSettings } from '../publisher/releases/bucket/settings.ts'
import { shownReleaseAt } from '../publisher/releases/open.ts'
import { readSettings, requireFreePort, SettingsError } from '../settings/settings.ts'
import { buildCms, buildSite } from '../steps/builds.ts'
import {
  type KeptProgram,
  keepProgram,
  ProgramFailed,
  type RunningProgram,
  stopPrograms,
} from '../steps/child-process.ts'
import { firstAdministratorEmail, prepareEmptyDatabase } from '../steps/first-start.ts'
import { siteServer } from '../steps/serve-site.ts'

const say = (line: string) => console.log(line)
let stopping = false

async function stopAll(code: number): Promise<never> {
  if (!stopping) {
    stopping = true
    await stopPrograms()
  }
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (!stopping) say('\n正在停止 …')
    void stopAll(0)
  })

// The terminal is gone: nobody can press Ctrl-C any more, and nothing must be left running.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void stopAll(0))

/** What cannot be started at all is told at once; what ends later is started again, and the others go on. */
let allStarted = false

/** Waits until an address answers as wanted; throws when the program behind it has ended. */
async function untilAnswering(address: string, program: KeptProgram, wanted: (status: number) => boolean) {
  const first = program.current()
  while (first.child.exitCode === null && first.child.signalCode === null) {
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => undefined)
    if (answer && wanted(answer.status)) return
    await sleep(150)
  }
  throw new ProgramFailed(`没有启动成功：\n${first.tail()}`)
}

try {
  const settings = readSettings()
  const { root, folder, host, cmsPort, sitePort, previewPort } = settings
  const shownRelease = shownReleaseAt({ folder, bucket: readBucketSettings() }, console.warn)
  await requireFreePort(host, cmsPort, 'LECTERN_CMS_PORT')
  await requireFreePort(host, sitePort, 'LECTERN_SITE_PORT')
  await requireFreePort(host, previewPort, 'LECTERN_PREVIEW_PORT')
  mkdirSync(folder, { recursive: true })
  const logs = join(folder, 'logs')
  const shown = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const cmsAddress = `http://${shown}:${cmsPort}`
  const siteAddress = `http://${shown}:${sitePort}`

  const cms = await openCms({ databaseUrl: settings.databaseUrl, folder })
  // The builds need no database: all goes on at once.
  const siteBuilt = buildSite(settings).then((built) => {
    if (built) say('网站模板已构建。')
  })
  const cmsBuilt = buildCms(settings).then((built) => {
    if (built) say('后台已构建。')
  })
  for (const build of [siteBuilt, cmsBuilt]) build.catch(() => undefined)
  const password = await prepareEmptyDatabase(cms, folder, say)
  await cms.close()
  if (password)
    say(
      `\n首位管理员  邮箱 ${firstAdministratorEmail}  密码 ${password}\n（只显示这一次，也写在 ${join(folder, 'first-administrator.txt')}）\n`,
    )
  const env = {
    NODE_ENV: 'production',
    LECTERN_STARTED_BY: 'npm start',
    LECTERN_VAR: folder,
    LECTERN_CMS_URL: process.env.LECTERN_CMS_URL ?? cmsAddress,
    LECTERN_SITE_URL: process.env.LECTERN_SITE_URL ?? siteAddress,
    LECTERN_PREVIEW_URL: process.env.LECTERN_PREVIEW_URL ?? `http://${shown}:${previewPort}`,
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? readOrCreateSecret(folder),
  }
  await siteBuilt
  const keep = (
    name: string,
    log: string,
    program: { command: string; args: string[]; cwd: string },
    started?: (running: RunningProgram) => void,
  ) =>
    keepProgram(
      { ...program, env, log: join(logs, log) },
      {
        stopping: () => stopping || !allStarted,
        ...(started ? { started } : {}),
        ended: (code, tail, pause) =>
          console.error(
            `${name}意外停止（${code ?? '被终止'}），${pause} 秒后重新启动；其他部分照常运行。\n${tail}`,
          ),
      },
    )
  const script = (name: string) => ({
    command: process.execPath,
    args: [join(root, 'scripts', 'commands', `${name}.ts`)],
    cwd: root,
  })
  const publisher = keep('发布程序', 'publisher.log', script('publisher'), ({ child }) => {
    child.stdout?.on('data', (text: string) => process.stdout.write(text))
    child.stderr?.on('data', (text: string) => process.stderr.write(text))
  })
  const preview = keep('预览程序', 'preview.log', script('preview'))
  await cmsBuilt
  const cmsServer = keep('后台', 'cms.log', {
    command: 'next',
    args: ['start', '--hostname', host, '--port', String(cmsPort)],
    cwd: join(root, 'cms'),
  })

  await once(siteServer(shownRelease).listen(sitePort, host), 'listening')
  const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  await untilAnswering(`http://${local}:${cmsPort}/admin`, cmsServer, () => true)
  await untilAnswering(`http://${local}:${previewPort}/robots.txt`, preview, (status) => status === 200)
  // A first release that fails is told by the publisher, which tries again: the CMS can be used meanwhile.
  await untilAnswering(
    `http://${local}:${sitePort}/`,
    publisher,
    (status) => status === 200 || publisher.current().tail().includes('没有发布'),
  )
  allStarted = true
  for (const program of [publisher, preview, cmsServer])
    if (program.current().child.exitCode !== null)
      throw new ProgramFailed(`没有启动成功：\n${program.current().tail()}`)
  say(`后台 ${cmsAddress}/admin`)
  say(`网站 ${siteAddress}/`)
  say('按 Ctrl-C 停止。')
} catch (error) {
  console.error(
    error instanceof SettingsError || error instanceof ProgramFailed || error instanceof DatabaseRefused
      ? error.message
      : `没有启动成功：${error instanceof Error ? (error.stack ?? error.message) : error}`,
  )
  await stopAll(1)
}
