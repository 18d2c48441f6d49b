import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { eventually, logIn } from './editing.ts'
import { freePort } from './installation.ts'

const { cms, site, folder } = inject('installation')
const root = fileURLToPath(new URL('../..', import.meta.url))
const portOf = (address: string) => Number(new URL(address).port)

const started: { child: ChildProcess; ended: Promise<number | null> }[] = []

/** Runs what `npm start` runs, without a database of its own unless `env` names a folder with one. */
const start = (env: Record<string, string>) => {
  const { DATABASE_URL: _, ...rest } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts', 'commands', 'start.ts')], {
    cwd: root,
    env: { ...rest, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told = { output: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      told.output += text
    })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  started.push({ child, ended })
  return { child, told, ended }
}

describe('npm start', () => {
  const folders: string[] = []
  const emptyFolder = async () => {
    const path = await mkdtemp(join(tmpdir(), 'lectern-start-'))
    folders.push(path)
    return path
  }
  afterAll(async () => {
    // After a test that failed half-way.
    for (const { child, ended } of started)
      if (child.exitCode === null) {
        child.kill('SIGINT')
        await ended
      }
    await Promise.all(folders.map((path) => rm(path, { recursive: true, force: true })))
  })

  test.each([
    ['LECTERN_CMS_PORT', () => portOf(cms)],
    ['LECTERN_SITE_PORT', () => portOf(site)],
  ] as const)('names a taken port and the setting that moves it (%s)', async (setting, taken) => {
    const free = { LECTERN_CMS_PORT: await freePort(), LECTERN_SITE_PORT: await freePort() }
    const ports = { ...free, [setting]: taken() }
    const { told, ended } = start({
      LECTERN_VAR: await emptyFolder(),
      LECTERN_CMS_PORT: String(ports.LECTERN_CMS_PORT),
      LECTERN_SITE_PORT: String(ports.LECTERN_SITE_PORT),
      LECTERN_PREVIEW_PORT: String(await freePort()),
    })
    expect(await ended).toBe(1)
    expect(told.output.trim().split('\n')).toHaveLength(1)
    expect(told.output).toContain(`端口 ${taken()} 已被别的程序占用`)
    expect(told.output).toContain(`${setting}=`)
  })

  test('a second time is quick, touches no data, and leaves nothing running', async () => {
    // The copy has the secret and the session too, and so knows the same editor.
    const editor = await logIn()
    const copy = await emptyFolder()
    await cp(folder, copy, { recursive: true, verbatimSymlinks: true })
    const [cmsPort, sitePort] = [await freePort(), await freePort()]
    const began = Date.now()
    const { child, told, ended } = start({
      LECTERN_VAR: copy,
      LECTERN_CMS_PORT: String(cmsPort),
      LECTERN_SITE_PORT: String(sitePort),
      LECTERN_PREVIEW_PORT: String(await freePort()),
    })
    await eventually(
      async () => told.output,
      (output) => output.includes('按 Ctrl-C 停止'),
    )
    expect(Date.now() - began).toBeLessThan(30_000)
    expect(told.output).not.toMatch(/密码|示例内容|已构建/)

    const ask = async (address: string, path: string) => {
      const answer = await fetch(`${address}/api${path}`, {
        headers: { cookie: editor.cookie, origin: address },
      })
      expect(answer.status).toBe(200)
      return answer.json()
    }
    for (const collection of ['lecture-scripts', 'stories', 'users', 'publication-events']) {
      const path = `/${collection}?limit=1000&depth=0&draft=true&sort=createdAt&select[updatedAt]=true`
      const [here, there] = await Promise.all([ask(cms, path), ask(`http://localhost:${cmsPort}`, path)])
      expect(here.docs.length).toBeGreaterThan(0)
      expect(there).toEqual(here)
    }
    expect((await fetch(`http://localhost:${sitePort}/stories/`)).status).toBe(200)

    const programs = descendants(child.pid ?? 0)
    expect(programs.length).toBeGreaterThanOrEqual(2)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(programs.filter(isAlive)).toEqual([])
  })
})

describe('npm start, when a part of it is down', () => {
  const lines = (pid: number) =>
    spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  const whose = (pids: number[], what: string) => pids.filter((pid) => lines(pid).includes(what))
  let copy = ''
  afterAll(() => copy && rm(copy, { recursive: true, force: true }))

  test('goes on with the others and starts it again; killed itself it leaves nothing behind, and starts again', async () => {
    copy = await mkdtemp(join(tmpdir(), 'lectern-start-'))
    await cp(folder, copy, { recursive: true, verbatimSymlinks: true })
    const [cmsPort, sitePort, previewPort] = [await freePort(), await freePort(), await freePort()]
    const env = {
      LECTERN_VAR: copy,
      LECTERN_CMS_PORT: String(cmsPort),
      LECTERN_SITE_PORT: String(sitePort),
      LECTERN_PREVIEW_PORT: String(previewPort),
    }
    const statusOf = (address: string) =>
      fetch(address, { redirect: 'manual' }).then(
        ({ status }) => status,
        () => 0,
      )
    const isUp = async () => ({
      site: await statusOf(`http://localhost:${sitePort}/stories/`),
      cms: await statusOf(`http://localhost:${cmsPort}/admin/login`),
      preview: await statusOf(`http://localhost:${previewPort}/robots.txt`),
    })
    const up = { site: 200, cms: 200, preview: 200 }
    const first = start(env)
    await eventually(
      async () => first.told.output,
      (output) => output.includes('按 Ctrl-C 停止'),
    )
    for (const [name, command] of [
      ['发布程序', 'publisher.ts'],
      ['预览程序', 'preview.ts'],
    ] as const) {
      const [pid = 0] = whose(descendants(first.child.pid ?? 0), command)
      process.kill(pid, 'SIGKILL')
      await eventually(
        async () => first.told.output,
        (output) => output.includes(`${name}意外停止`),
      )
      expect(await isUp()).toMatchObject({ site: 200, cms: 200 })
      await eventually(
        async () => whose(descendants(first.child.pid ?? 0), command).length,
        (running) => running > 0,
      )
    }
    await eventually(isUp, (now) => JSON.stringify(now) === JSON.stringify(up))
    expect(first.child.exitCode).toBeNull()

    const programs = descendants(first.child.pid ?? 0)
    first.child.kill('SIGKILL')
    await first.ended
    await eventually(
      async () => programs.filter(isAlive).length,
      (left) => left === 0,
    )
    const second = start(env)
    await eventually(
      async () => second.told.output,
      (output) => output.includes('按 Ctrl-C 停止'),
    )
    expect(await isUp()).toEqual(up)
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })
})

/** Process ids of everything that a process started, and what those started. */
const descendants = (pid: number): number[] => {
  const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout
  const pairs = listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const below = (parent: number): number[] =>
    pairs.flatMap(([id = 0, of]) => (of === parent ? [id, ...below(id)] : []))
  return below(pid)
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
