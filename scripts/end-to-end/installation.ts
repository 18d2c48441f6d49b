import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

/** The installation that all browser tests share. */
export interface Installation {
  cms: string
  site: string
  /** Its `var` folder. */
  folder: string
  email: string
  password: string
}

declare module 'vitest' {
  interface ProvidedContext {
    installation: Installation
  }
}

/** A port that nothing listens on. */
export const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts what `npm start` starts, on an empty folder and free ports; stops it again after the tests. */
export default async function setup(project: TestProject) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const folder = await mkdtemp(join(tmpdir(), 'lectern-installation-'))
  const [cmsPort, sitePort, previewPort] = [await freePort(), await freePort(), await freePort()]
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts', 'commands', 'start.ts')], {
    cwd: root,
    env: {
      ...env,
      NODE_ENV: 'production',
      LECTERN_VAR: folder,
      LECTERN_CMS_PORT: String(cmsPort),
      LECTERN_SITE_PORT: String(sitePort),
      LECTERN_PREVIEW_PORT: String(previewPort),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  const site = `http://localhost:${sitePort}`
  await new Promise<void>((ready, refuse) => {
    const read = (text: string) => {
      output += text
      if (output.includes('已上线') && output.includes('按 Ctrl-C 停止')) ready()
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    void ended.then((code) => refuse(new Error(`npm start ended with ${code}:\n${output}`)))
  })
  const account = await readFile(join(folder, 'first-administrator.txt'), 'utf8')
  project.provide('installation', {
    cms: `http://localhost:${cmsPort}`,
    site,
    folder,
    email: account.match(/邮箱：(\S+)/)?.[1] ?? '',
    password: account.match(/密码：(\S+)/)?.[1] ?? '',
  })
  return async () => {
    child.kill('SIGINT')
    const code = await ended
    await rm(folder, { recursive: true, force: true })
    if (code !== 0) throw new Error(`npm start did not stop cleanly (${code}):\n${output}`)
  }
}
