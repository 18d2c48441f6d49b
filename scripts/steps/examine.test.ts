import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cms, openCms } from '@lectern/cms'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { note } from '../publisher/releases/behaviour-for-tests.ts'
import { openBucketReleases } from '../publisher/releases/bucket/bucket.ts'
import { bucketClient } from '../publisher/releases/bucket/client.ts'
import { s3ForTests } from '../publisher/releases/bucket/s3-for-tests.ts'
import { openReleases } from '../publisher/releases/local.ts'
import { examine } from './examine.ts'

let folder: string
let cms: Cms
const problems = async () =>
  (await examine(cms, { folder })).flatMap((finding) =>
    finding.problems.map((problem) => `${finding.about}：${problem}`),
  )
/** In a process of its own: two SQLite libraries in one process lose each other's locks. */
const behindTheBack = (sql: string) =>
  execFileSync(process.execPath, [
    '-e',
    "new (require('node:sqlite').DatabaseSync)(process.argv[1]).exec(process.argv[2])",
    join(folder, 'lectern.db'),
    sql,
  ])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-doctor-'))
  cms = await openCms({ folder, databaseUrl: undefined })
  await cms.createFirstAdministrator({
    email: 'admin@example.com',
    password: 'a long enough one',
    name: '示例管理员',
  })
  for (const tagline of ['一', '二', '三']) await cms.setGlobal('site-settings', { tagline })
  const releases = openReleases(folder)
  const prepared = await releases.prepare(
    { put: [{ path: '/index.html', bytes: new TextEncoder().encode('<p>首页</p>') }], whole: true },
    {
      builtAt: '2026-01-01T00:00:00.000Z',
      seconds: 1,
      records: 0,
      pages: 1,
      redirects: [],
      withdrawn: [],
      inlineHashes: { scripts: [], styles: [] },
      problems: [],
    },
    1,
  )
  await releases.switchTo(prepared, 1)
  releases.close()
})
afterAll(async () => {
  await cms?.close()
  rmSync(folder, { recursive: true, force: true })
})

it('finds nothing wrong with a sound installation', async () => {
  expect(await problems()).toEqual([])
})

it('finds rows that belong to nothing', async () => {
  const about = async () => (await problems()).filter((problem) => problem.startsWith('数据库'))
  behindTheBack(
    "pragma foreign_keys = off; insert into stories_references (_order, _parent_id, id) values (1, 'nobody', 'loose')",
  )
  expect(await about()).toEqual([expect.stringMatching(/找不到主人的行（stories_references）/)])
  behindTheBack("delete from stories_references where id = 'loose'")
})

it('finds what was changed in the log behind the back of the CMS', async () => {
  behindTheBack("update audit_entries set detail = detail || '别的' where sequence = 2")
  expect(await problems()).toEqual([expect.stringMatching(/^审计日志：第 2 行.*内容被改过/)])
  behindTheBack("update audit_entries set detail = replace(detail, '别的', '') where sequence = 2")
  expect(await problems()).toEqual([])
})

it('finds a log whose last row was deleted', async () => {
  behindTheBack('delete from audit_entries where sequence = (select max(sequence) from audit_entries)')
  expect(await problems()).toEqual([expect.stringMatching(/^审计日志：末尾缺少 1 行/)])
})

it('finds a release that is not whole, and one that is not there', async () => {
  const audit = /^审计日志/
  const others = async () => (await problems()).filter((problem) => !audit.test(problem))
  rmSync(join(folder, 'live', 'release.json'))
  expect(await others()).toEqual([expect.stringMatching(/^网站：读者看到的版本不完整/)])
  rmSync(join(folder, 'live'))
  expect(await others()).toEqual([expect.stringMatching(/^网站：还没有发布过/)])
})

it('looks into the bucket when releases are there', async () => {
  const s3 = await s3ForTests()
  try {
    const found = async () =>
      (await examine(cms, { folder, bucket: s3.settings })).filter(({ about }) =>
        /^(存储桶|网站)$/.test(about),
      )
    expect(await found()).toEqual([
      { about: '存储桶', found: 'lectern，可读写，支持条件写入', problems: [] },
      { about: '网站', found: '', problems: [expect.stringContaining('还没有发布过')] },
    ])
    const store = await openBucketReleases(bucketClient(s3.settings))
    const put = { path: '/index.html', bytes: Buffer.from('<p>首页</p>') }
    await store.switchTo(await store.prepare({ put: [put] }, note, 1), 1)
    expect((await found()).flatMap(({ problems }) => problems)).toEqual([])
    s3.fault = ({ method }) => (method === 'PUT' ? { status: 403, code: 'AccessDenied' } : undefined)
    const [bucket, site] = await found()
    expect(bucket?.problems).toEqual([expect.stringContaining('没有权限读写存储桶 lectern')])
    expect(site?.problems).toEqual([])
  } finally {
    s3.close()
  }
})
