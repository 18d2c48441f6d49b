import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cms, openCms } from '@lectern/cms'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteServer } from '../steps/serve-site.ts'
import { readAnnounceSettings } from './announce/index.ts'
import { astroBuild, testOutput } from './build-for-tests.ts'
import { follow } from './follow.ts'
import { openPublisher } from './open-publisher.ts'
import { openPageJournal } from './page-journal.ts'
import type { Renderer } from './renderer.ts'
import { releaseSteps } from './site-release.ts'

const built = testOutput('publisher')
const folder = await mkdtemp(join(tmpdir(), 'lectern-publisher-'))
const server = siteServer(folder)
let origin = ''
let cms: Cms
let id = ''
let renderer: Renderer
let opened: Awaited<ReturnType<typeof openPublisher>> | undefined
const said: string[] = []
let clock = new Date()

/** The publisher in this process; another one may have worked meanwhile. */
async function open() {
  opened ??= await openPublisher({
    cms,
    renderer,
    clientFolder: join(built, 'client'),
    folder,
    clock: () => clock,
    say: (line) => said.push(line),
    warn: (line) => said.push(line),
  })
  return opened
}
async function close() {
  await opened?.close()
  opened = undefined
}

const read = async (address: string) => (await fetch(origin + address)).text()
const edition = (html: string) => /第 (\d+) 版/.exec(html)?.[1]
const retitle = (edition: number) =>
  cms.update('stories', id, { title: `石桥边的夜校，第 ${edition} 版（示例）` }, { publish: true })

/** What a reader sees: the edition in the list and on the page, taken while no switch came between. */
async function seen() {
  for (;;) {
    const [before, page, after] = [
      await read('/stories/'),
      await read('/stories/shiqiao-pub01/'),
      await read('/stories/'),
    ]
    if (before === after) return { list: edition(before), page: edition(page) }
  }
}

beforeAll(async () => {
  await astroBuild(built)
  renderer = await import(join(built, 'server', 'entry.mjs'))
  cms = await openCms({ folder })
  const made = await cms.create(
    'stories',
    { title: '石桥边的夜校，第 0 版（示例）', slug: 'shiqiao-pub01', storyKind: '事件' },
    { publish: true },
  )
  id = made.id
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await close()
  await cms?.close()
  server.close()
  for (const made of [built, folder]) await rm(made, { recursive: true, force: true })
})

describe('a round', () => {
  test('makes the first release of everything, then nothing until something changes', async () => {
    const { publisher } = await open()
    expect(await publisher.round()).toBe('released')
    expect(await seen()).toEqual({ list: '0', page: '0' })
    expect(await publisher.round()).toBe('idle')
    expect((await cms.outboxSince()).waiting).toBe(0)
  })

  test('renders what an edit touches, and says so', async () => {
    const { publisher, releases } = await open()
    await retitle(1)
    expect(await publisher.round()).toBe('released')
    expect(await seen()).toEqual({ list: '1', page: '1' })
    const { changed, pages } = (await releases.list())[0]?.note ?? { changed: { written: 0 }, pages: 0 }
    expect(changed.written).toBeLessThan(pages)
  })

  test('tells search engines of the pages that changed, and shows them whose site it is', async () => {
    await close()
    const told: string[][] = []
    const heard = Promise.withResolvers<void>()
    const engine = createServer((request, response) => {
      let body = ''
      request.on('data', (part: Buffer) => {
        body += part.toString()
      })
      request.on('end', () => {
        told.push((JSON.parse(body) as { urlList: string[] }).urlList)
        response.end()
        if (told.flat().some((address) => address.endsWith('/stories/shiqiao-pub01/'))) heard.resolve()
      })
    })
    await new Promise<void>((done) => engine.listen(0, '127.0.0.1', done))
    const key = 'abcdef0123456789'
    await cms.setGlobal('site-settings', { origin: 'https://www.example.cn' })
    const telling = await openPublisher({
      cms,
      renderer,
      clientFolder: join(built, 'client'),
      folder,
      announce: readAnnounceSettings({
        LECTERN_INDEXNOW_KEY: key,
        LECTERN_INDEXNOW_URL: `http://127.0.0.1:${(engine.address() as AddressInfo).port}/`,
      }),
      clock: () => clock,
      say: () => {},
      warn: () => {},
    })
    await retitle(1)
    expect(await telling.publisher.round()).toBe('released')
    expect(await read(`/${key}.txt`)).toBe(key)
    await telling.tidy()
    await heard.promise
    expect(told.flat()).toContain('https://www.example.cn/stories/')
    expect(told.flat().filter((address) => !address.endsWith('/'))).toEqual([])
    expect(new Set(told.flat()).size).toBe(told.flat().length)
    await telling.close()
    engine.close()
  })

  test('makes what a new day changes', async () => {
    const { publisher } = await open()
    clock = new Date(Date.parse(renderer.nextChange()))
    expect(await publisher.round()).toBe('released')
    expect(await publisher.round()).toBe('idle')
  })

  test('leaves readers what they have when a page cannot be rendered, tells why, and makes it good the next time', async () => {
    await close()
    const broken = {
      ...renderer,
      render: (path: string) => {
        if (path === '/stories/shiqiao-pub01/') throw new Error('模板坏了')
        return renderer.render(path)
      },
    }
    const { publisher, close: end } = await openPublisher({
      cms,
      renderer: broken,
      clientFolder: join(built, 'client'),
      folder,
      clock: () => clock,
      say: () => {},
      warn: () => {},
    })
    await retitle(2)
    await expect(publisher.round()).rejects.toThrow('页面 /stories/shiqiao-pub01/ 不能生成：模板坏了')
    expect(await seen()).toEqual({ list: '1', page: '1' })
    const [failed] = await cms.find('releases', { state: { equals: 'failed' } })
    expect(failed?.error).toBe('页面 /stories/shiqiao-pub01/ 不能生成：模板坏了')
    await end()
    expect((await cms.outboxSince()).waiting).toBeGreaterThan(0)
    expect(await (await open()).publisher.round()).toBe('released')
    expect(await seen()).toEqual({ list: '2', page: '2' })
    expect((await cms.outboxSince()).waiting).toBe(0)
    expect(await cms.find('releases', { state: { equals: 'failed' } })).toEqual([])
  })

  test('a full disk, whatever was being written: the admin is told in words, and the next round makes it good', async () => {
    await close()
    let full = true
    const { publisher, close: end } = await openPublisher({
      cms,
      renderer,
      clientFolder: join(built, 'client'),
      folder,
      clock: () => clock,
      say: () => {},
      warn: () => {},
      onStep: (step) => {
        if (full && step === 'search')
          throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
      },
    })
    await retitle(1)
    await expect(publisher.round()).rejects.toThrow('磁盘已满')
    expect(await seen()).toEqual({ list: '2', page: '2' })
    const [failed] = await cms.find('releases', { state: { equals: 'failed' } })
    expect(failed?.error).toContain(`请在 ${folder} 所在的磁盘上腾出空间`)
    full = false
    expect(await publisher.round()).toBe('released')
    expect(await seen()).toEqual({ list: '1', page: '1' })
    await end()
  })

  test.each(['outboxSince', 'recordsOf', 'beginRelease', 'confirmSwitch', 'renewLease'])(
    'a database that is away for a minute from “%s” on: readers notice nothing, and what was saved goes live after it',
    async (from) => {
      await close()
      let away = false
      let reached = false
      const broken = <T extends object>(whole: T): T =>
        new Proxy(whole, {
          get: (target, name, receiver) => {
            const value: unknown = Reflect.get(target, name, receiver)
            if (name === 'publisher') return broken(value as object)
            if (typeof value !== 'function') return value
            return (...args: unknown[]) => {
              if (away && name === from) reached = true
              if (reached && away) throw new Error('SQLITE_CANTOPEN: unable to open database file')
              return value.apply(target, args) as unknown
            }
          },
        })
      const { publisher, close: end } = await openPublisher({
        cms: broken(cms),
        renderer,
        clientFolder: join(built, 'client'),
        folder,
        clock: () => clock,
        say: () => {},
        warn: () => {},
      })
      await publisher.round()
      const before = await seen()
      const next = Number(before.page) + 1
      await retitle(next)
      clock = new Date(clock.getTime() + 15_000)
      away = true
      await expect(publisher.round()).rejects.toThrow('SQLITE_CANTOPEN')
      expect(reached).toBe(true)
      expect(await seen()).toEqual(before)
      clock = new Date(clock.getTime() + 60_000)
      await expect(publisher.round()).rejects.toThrow('SQLITE_CANTOPEN')
      away = false
      expect(await publisher.round()).toBe('released')
      expect(await seen()).toEqual({ list: String(next), page: String(next) })
      expect((await cms.outboxSince()).waiting).toBe(0)
      await end()
    },
  )

  test('a record that is no longer valid is left out and told; everything else goes live, and it comes back when it is', async () => {
    const { publisher } = await open()
    const spoilt = await cms.create(
      'stories',
      { title: '会坏的一篇（示例）', slug: 'huai-pub02', storyKind: '事件' },
      { publish: true },
    )
    expect(await publisher.round()).toBe('released')
    const edition = Number((await seen()).page) + 1
    const [row] = await cms.find('publications', { document: { equals: spoilt.id } })
    const snapshot = JSON.parse(String(row?.snapshot)) as Record<string, unknown>
    const keep = async (changed: Record<string, unknown>) => {
      await cms.update(
        'publications',
        row?.id ?? '',
        { snapshot: JSON.stringify(changed) },
        { publish: false },
      )
      await cms.create(
        'publication-events',
        { subject: 'stories', document: spoilt.id, change: 'published', release: 0 },
        { publish: false },
      )
    }
    await keep({ ...snapshot, storyKind: '没有这一类' })
    await retitle(edition)
    expect(await publisher.round()).toBe('released')
    expect(await seen()).toEqual({ list: String(edition), page: String(edition) })
    const [live] = await cms.find('releases', { number: { equals: (await cms.publisher.state()).live } })
    expect(String(live?.problems)).toContain('会坏的一篇（示例）')
    await keep(snapshot)
    expect(await publisher.round()).toBe('released')
    expect(await read('/stories/huai-pub02/')).toContain('会坏的一篇')
  })

  test('twenty saves of one piece, one after the other, are one release', async () => {
    const { publisher } = await open()
    await publisher.round()
    const first = Number((await seen()).page)
    const rounds: string[] = []
    const stop = new AbortController()
    let saves = 0
    let time = 0
    await retitle(first + ++saves)
    await follow({
      publisher,
      tidy: async () => {},
      elapsed: () => time,
      // Somebody saves in every pause, as fast as one can.
      wait: async (milliseconds) => {
        time += milliseconds / 10
        if (saves < 20) await retitle(first + ++saves)
        else if (rounds.includes('released')) stop.abort()
      },
      signal: stop.signal,
      onRound: (round) => rounds.push(round),
      onError: (error) => {
        throw error
      },
    })
    expect(rounds.filter((round) => round !== 'idle')).toEqual(['released'])
    expect(await seen()).toEqual({ list: String(first + 20), page: String(first + 20) })
  })

  test('an older date of the text and the true time of publication both stand on the page', async () => {
    const { publisher } = await open()
    await cms.update('stories', id, { displayDate: '2020-01-01' }, { publish: true })
    expect(await publisher.round()).toBe('released')
    const page = await read('/stories/shiqiao-pub01/')
    expect(page).toContain('文章日期：<time datetime="2020-01-01">2020 年 1 月 1 日</time>')
    const [row] = await cms.find('publications', { document: { equals: id } })
    expect(page).toContain(`发布：<time datetime="${String(row?.firstPublishedAt)}">`)
  })

  test('begins where the last one stopped: renders what changed meanwhile, and nothing when nothing did', async () => {
    await close()
    const rendered: string[] = []
    const watched = {
      ...renderer,
      render: (path: string) => {
        rendered.push(path)
        return renderer.render(path)
      },
    }
    const start = async () => {
      rendered.length = 0
      const { publisher, close: end } = await openPublisher({
        cms,
        renderer: watched,
        clientFolder: join(built, 'client'),
        folder,
        clock: () => clock,
        say: () => {},
        warn: () => {},
      })
      const round = await publisher.round()
      const pages = renderer.addresses().length
      await end()
      return { round, share: rendered.length / pages }
    }
    expect(await start()).toEqual({ round: 'idle', share: 0 })
    await retitle(5)
    const { round, share } = await start()
    expect(round).toBe('released')
    expect(rendered).toContain('/stories/shiqiao-pub01/')
    expect(share).toBeLessThan(0.8)
    expect(await seen()).toEqual({ list: '5', page: '5' })
    expect(await start()).toEqual({ round: 'idle', share: 0 })
    // Pages of other templates are other pages, whatever they read.
    const notes = openPageJournal(folder, 'another build')
    expect(notes.knows((await (await open()).releases.list())[0]?.name)).toBe(false)
    notes.close()
  })

  test('goes back to a release as somebody asked, stands still, and goes on as somebody asks', async () => {
    const { publisher, releases } = await open()
    const ask = (wish: Record<string, unknown>) =>
      cms.create('release-requests', { by: '签发示例', state: 'waiting', ...wish }, { publish: false })
    const before = await seen()
    const name = (await releases.list())[0]?.name
    const [row] = await cms.find('releases', { name: { equals: name } })
    await retitle(20)
    expect(await publisher.round()).toBe('released')
    expect(await seen()).toEqual({ list: '20', page: '20' })
    await ask({ kind: 'rollback', release: row?.number, name })
    expect(await publisher.round()).toBe('rolled back')
    expect(await seen()).toEqual(before)
    expect(await cms.publisher.state()).toMatchObject({ live: row?.number, held: true })
    await retitle(21)
    expect(await publisher.round()).toBe('held')
    expect(await seen()).toEqual(before)
    await ask({ kind: 'resume' })
    expect(await publisher.round()).toBe('released')
    expect(await seen()).toEqual({ list: '21', page: '21' })
    expect((await cms.publisher.wishes()).length).toBe(0)
  })

  test('two publishers: the second stands by, and takes over when the first is gone', async () => {
    const first = await open()
    await first.publisher.round()
    const second = await openPublisher({
      cms,
      renderer,
      clientFolder: join(built, 'client'),
      folder,
      clock: () => clock,
      say: () => {},
      warn: () => {},
    })
    await retitle(3)
    expect(await second.publisher.round()).toBe('standby')
    // The first is not heard of for a minute.
    clock = new Date(clock.getTime() + 60_000)
    expect(await second.publisher.round()).toBe('released')
    expect(await seen()).toEqual({ list: '3', page: '3' })
    await retitle(4)
    expect(await first.publisher.round()).toBe('standby')
    expect(await seen()).toEqual({ list: '3', page: '3' })
    expect(await second.publisher.round()).toBe('released')
    await second.close()
    await close()
  })
})

describe('a publisher that is killed', () => {
  const runAndDie = (step: string) =>
    new Promise<NodeJS.Signals | null>((done) => {
      const child = spawn(
        process.execPath,
        [fileURLToPath(new URL('publisher-for-tests.ts', import.meta.url))],
        {
          env: { ...process.env, FOLDER: folder, BUILT: built, KILL_AT: step, NOW: clock.toISOString() },
          stdio: 'ignore',
        },
      )
      child.on('close', (_, signal) => done(signal))
    })

  test.each(releaseSteps.map((step, index) => [step, 10 + index] as const))(
    'after “%s”: readers see one whole release, and the next run has what was published',
    async (step, next) => {
      const before = await seen()
      await retitle(next)
      let watching = true
      const sights: Awaited<ReturnType<typeof seen>>[] = []
      const watch = (async () => {
        while (watching) sights.push(await seen())
      })()
      expect(await runAndDie(step)).toBe('SIGKILL')
      sights.push(await seen())
      watching = false
      await watch
      for (const { list, page } of sights) {
        expect(list).toBe(page)
        expect([before.page, String(next)]).toContain(page)
      }
      // The dead one's lease runs out.
      clock = new Date(clock.getTime() + 60_000)
      const { publisher } = await open()
      // After the switch nothing is left to do.
      expect(await publisher.round()).toBe(step === 'switch' ? 'idle' : 'released')
      expect(await seen()).toEqual({ list: String(next), page: String(next) })
      expect((await cms.outboxSince()).waiting).toBe(0)
      await close()
    },
  )
})
