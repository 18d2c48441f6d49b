// npm start: builds what changed, prepares the database, serves the CMS and the site, and keeps the site up to date.
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openCms, readOrCreateSecret } from '@lectern/cms'
import { buildCms, buildSite } from '../steps/builds.ts'
import { ProgramFailed, startProgram, stopProgram } from '../steps/child-process.ts'
import { firstAdministratorEmail, prepareEmptyDatabase } from '../steps/first-start.ts'
import { siteServer } from '../steps/serve-site.ts'
import { readSettings, requireFreePort, SettingsError } from '../steps/settings.ts'

const say = (line: string) => console.log(line)
const running: ReturnType<typeof startProgram>[] = []
let stopping = false

async function stopAll(code: number): Promise<never> {
  if (!stopping) {
    stopping = true
    await Promise.all(running.map(({ child }) => stopProgram(child)))
  }
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (!stopping) say('\n正在停止 …')
    void stopAll(0)
  })

/** Waits until an address answers, whatever it says, or the program behind it has ended. */
async function untilAnswering(address: string, program: ReturnType<typeof startProgram>) {
  for (;;) {
    if (program.child.exitCode !== null) throw new ProgramFailed(`后台没有启动成功：\n${program.tail()}`)
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => undefined)
    if (answer) return
    await sleep(150)
  }
}

try {
  const settings = readSettings()
  const { root, folder, host, cmsPort, sitePort } = settings
  await requireFreePort(host, cmsPort, 'LECTERN_CMS_PORT')
  await requireFreePort(host, sitePort, 'LECTERN_SITE_PORT')
  mkdirSync(folder, { recursive: true })
  const logs = join(folder, 'logs')
  const shown = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const cmsAddress = `http://${shown}:${cmsPort}`
  const siteAddress = `http://${shown}:${sitePort}`

  const cms = await openCms({ databaseUrl: settings.databaseUrl, folder })
  // The build needs no database: both go on at once.
  const builds = (async () => {
    if (await buildSite(settings)) say('网站模板已构建。')
    if (await buildCms(settings)) say('后台已构建。')
  })()
  builds.catch(() => undefined)
  const password = await prepareEmptyDatabase(cms, folder, say)
  await cms.close()
  if (password)
    say(
      `\n首位管理员  邮箱 ${firstAdministratorEmail}  密码 ${password}\n（只显示这一次，也写在 ${join(folder, 'first-administrator.txt')}）\n`,
    )
  await builds

  const env = {
    NODE_ENV: 'production',
    LECTERN_VAR: folder,
    LECTERN_CMS_URL: process.env.LECTERN_CMS_URL ?? cmsAddress,
    LECTERN_SITE_URL: process.env.LECTERN_SITE_URL ?? siteAddress,
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? readOrCreateSecret(folder),
  }
  const cmsServer = startProgram({
    command: 'next',
    args: ['start', '--hostname', host, '--port', String(cmsPort)],
    cwd: join(root, 'cms'),
    env,
    log: join(logs, 'cms.log'),
  })
  const publisher = startProgram({
    command: process.execPath,
    args: [join(root, 'scripts', 'commands', 'publisher.ts')],
    cwd: root,
    env,
    log: join(logs, 'publisher.log'),
  })
  running.push(cmsServer, publisher)
  publisher.child.stdout?.on('data', (text: string) => process.stdout.write(text))
  publisher.child.stderr?.on('data', (text: string) => process.stderr.write(text))
  for (const [name, program] of [
    ['后台', cmsServer],
    ['发布程序', publisher],
  ] as const)
    program.child.on('exit', (code) => {
      if (stopping) return
      console.error(`${name}意外停止（${code}），记录在 ${logs}：\n${program.tail()}`)
      void stopAll(1)
    })

  const site = siteServer(folder).listen(sitePort, host)
  await once(site, 'listening')
  await untilAnswering(
    `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${cmsPort}/admin`,
    cmsServer,
  )
  say(`后台 ${cmsAddress}/admin`)
  say(`网站 ${siteAddress}/`)
  say('按 Ctrl-C 停止。')
} catch (error) {
  console.error(
    error instanceof SettingsError || error instanceof ProgramFailed
      ? error.message
      : `没有启动成功：${error instanceof Error ? (error.stack ?? error.message) : error}`,
  )
  await stopAll(1)
}
