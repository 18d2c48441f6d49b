import { fromMarkdown } from '@lectern/content-models/body'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transitionPiece } from '../actions/transitions.ts'
import { describeWithDatabase, openTestCms, recordOf, recordsOf, type TestCms } from './database.ts'

describeWithDatabase('publication', () => {
  let test: TestCms
  beforeAll(async () => {
    test = await openTestCms()
  })
  afterAll(() => test?.remove())

  const newStory = (title: string, publish: boolean) =>
    test.cms.create('stories', { title, storyKind: '事件', body: fromMarkdown('正文。') }, { publish })
  const withdraw = (id: string) =>
    transitionPiece(test.payload, {
      collection: 'stories',
      id,
      transition: 'withdraw',
      actor: { id: 'signer', name: '签发示例', roles: ['signer'], units: 'all' },
      request: { reason: '示例', withdrawal: { kind: 'gone' } },
      now: new Date(),
    })
  const events = async () =>
    (
      await test.payload.find({
        collection: 'publication-events',
        sort: 'createdAt',
        pagination: false,
        overrideAccess: true,
      })
    ).docs.map(({ subject, document, change }) => ({ subject, document, change }))
  /** What a run adds to the outbox. */
  const added = async (run: () => Promise<unknown>) => {
    const before = await events()
    const position = await test.cms.outboxPosition()
    await run()
    const after = await events()
    const rows = after.slice(before.length)
    expect((await test.cms.outboxPosition()) !== position).toBe(rows.length > 0)
    return rows
  }

  it('never shows a draft, and writes no row for one', async () => {
    let id = ''
    expect(
      await added(async () => {
        id = (await newStory('只是草稿', false)).id
        await test.cms.update('stories', id, { title: '还是草稿' }, { publish: false })
      }),
    ).toEqual([])
    expect(await recordOf(test.cms, id)).toBeUndefined()
  })

  it('shows what is published and writes a row', async () => {
    let id = ''
    const rows = await added(async () => {
      id = (await newStory('直接发布', true)).id
    })
    expect(rows).toEqual([{ subject: 'stories', document: id, change: 'published' }])
    expect(await recordOf(test.cms, id)).toMatchObject({ kind: 'story', title: '直接发布', body: '正文。\n' })
  })

  it('keeps the published state live while a later draft is written', async () => {
    const { id } = await newStory('已发布的标题', true)
    const rows = await added(() =>
      test.cms.update('stories', id, { title: '改动中的标题' }, { publish: false }),
    )
    expect(rows).toEqual([])
    expect(await recordOf(test.cms, id)).toMatchObject({ title: '已发布的标题' })
    expect((await test.cms.find('stories', { id: { equals: id } }))[0]).toMatchObject({
      title: '改动中的标题',
    })
    await test.cms.update('stories', id, { title: '改好的标题' }, { publish: true })
    expect(await recordOf(test.cms, id)).toMatchObject({ title: '改好的标题' })
  })

  it('keeps the instant of the first publication through withdrawal and a second publication', async () => {
    const { id } = await newStory('第一次发布', false)
    await test.cms.update('stories', id, {}, { publish: true })
    const first = (await recordOf(test.cms, id))?.publishedAt
    expect(first).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    const rows = await added(() => withdraw(id))
    expect(rows).toEqual([{ subject: 'stories', document: id, change: 'unpublished' }])
    expect(await recordOf(test.cms, id)).toBeUndefined()
    await test.cms.update('stories', id, { publishedAt: '2000-01-01T00:00:00.000Z' }, { publish: true })
    expect((await recordOf(test.cms, id))?.publishedAt).toBe(first)
  })

  it('keeps what is live out of the trash until it was withdrawn, and then changes no page', async () => {
    const { id } = await newStory('进回收站', true)
    const trash = (deletedAt: string | null) =>
      test.payload.update({
        collection: 'stories',
        id,
        data: { deletedAt },
        trash: true,
        overrideAccess: true,
      })
    const remove = () => test.payload.delete({ collection: 'stories', id, trash: true, overrideAccess: true })
    await expect(trash(new Date().toISOString())).rejects.toThrow('先“撤下”')
    await expect(remove()).rejects.toThrow('先“撤下”')
    expect(await recordOf(test.cms, id)).toBeDefined()
    await withdraw(id)
    expect(await added(() => trash(new Date().toISOString()))).toEqual([])
    expect(await added(() => trash(null))).toEqual([])
    expect(await added(remove)).toEqual([{ subject: 'stories', document: id, change: 'deleted' }])
    expect(await recordOf(test.cms, id)).toBeUndefined()
  })

  it('tells readers of something withdrawn what was decided, also after its deletion', async () => {
    const { id } = await newStory('撤下的', true)
    const record = await recordOf(test.cms, id)
    await withdraw(id)
    await test.payload.delete({ collection: 'stories', id, overrideAccess: true })
    expect(
      (await recordsOf(test.cms)).find(({ kind, title }) => kind === 'withdrawal' && title === '撤下的'),
    ).toMatchObject({
      address: `/stories/${record?.slug}/`,
      how: 'gone',
    })
  })

  it('tells of a deleted draft, which readers never had, only that it is gone', async () => {
    const { id } = await newStory('删除草稿', false)
    const rows = await added(() => test.payload.delete({ collection: 'stories', id, overrideAccess: true }))
    expect(rows).toEqual([{ subject: 'stories', document: id, change: 'deleted' }])
    const { put, remove } = await test.cms.recordsOf(rows)
    expect(remove).toEqual([{ kind: 'story', id }])
    const before = new Set((await recordsOf(test.cms)).map((record) => JSON.stringify(record)))
    expect(put.filter((record) => !before.has(JSON.stringify(record)))).toEqual([])
  })

  it('takes an older version that is restored as a draft, and shows readers what was published', async () => {
    const { id } = await newStory('旧的一版', true)
    await test.cms.update('stories', id, { title: '新的一版' }, { publish: true })
    const { docs } = await test.payload.findVersions({
      collection: 'stories',
      where: { parent: { equals: id } },
      overrideAccess: true,
    })
    const old = docs.find(({ version }) => version.title === '旧的一版')
    const rows = await added(() =>
      test.payload.restoreVersion({ collection: 'stories', id: String(old?.id), overrideAccess: true }),
    )
    expect(rows).toEqual([])
    expect(await recordOf(test.cms, id)).toMatchObject({ title: '新的一版' })
    expect((await test.cms.find('stories', { id: { equals: id } }))[0]).toMatchObject({
      title: '旧的一版',
      workflow: { state: 'draft', publicState: 'live' },
    })
  })

  it('writes a row for globals, words, redirects and changed pictures', async () => {
    expect(await added(() => test.cms.setGlobal('site-settings', { tagline: '示例' }))).toHaveLength(1)
    expect(await added(() => test.cms.setGlobal('navigation', { footer: [] }))).toHaveLength(1)
    const audience = await test.cms.termId('audience', '机关')
    expect(
      await added(() => test.cms.update('terms', audience, { name: '机关单位' }, { publish: true })),
    ).toHaveLength(1)
    expect(
      await added(() => test.cms.create('redirects', { from: '/old/', to: '/topics/' }, { publish: true })),
    ).toHaveLength(1)
  })

  it('gives settings and navigation before anything was saved', async () => {
    const kinds = (await recordsOf(test.cms)).map(({ kind }) => kind)
    expect(kinds.slice(0, 2)).toEqual(['settings', 'navigation'])
  })
})
