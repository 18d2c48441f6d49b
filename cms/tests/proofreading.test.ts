import { fromMarkdown } from '@lectern/content-models/body'
import type { Finding } from '@lectern/content-models/proofreading'
import type { Role } from '@lectern/content-models/workflow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proofreadDocument } from '../proofreading/check-document.ts'
import { describeWithDatabase, openTestCms, type TestCms } from './database.ts'

const now = new Date('2026-11-22T04:00:00Z')

describeWithDatabase('proofreading', () => {
  let test: TestCms
  const tokens: Partial<Record<Role | 'none', string>> = {}
  beforeAll(async () => {
    test = await openTestCms()
    for (const role of ['author', 'editor', 'admin', 'none'] as const) {
      const account = { email: `${role}@example.com`, password: 'rowan-kettle-58-harbour' }
      await test.payload.create({
        collection: 'users',
        data: { ...account, name: role, roles: role === 'none' ? [] : [role], allUnits: true },
        overrideAccess: true,
      })
      const { token } = await test.payload.login({ collection: 'users', data: account })
      if (token) tokens[role] = token
    }
  })
  afterAll(() => test?.remove())

  const create = async (
    collection: 'stories' | 'exemplars' | 'event-reports',
    data: Record<string, unknown>,
  ) =>
    (await test.payload.create({ collection, data: data as never, depth: 0, overrideAccess: true })) as {
      id: string
    }
  const rulesOf = (findings: Finding[]) => [...new Set(findings.map(({ rule }) => rule))].sort()
  const findingsOf = async (collection: 'stories' | 'exemplars' | 'event-reports', id: string) => {
    const document = await test.payload.findByID({ collection, id, depth: 0, overrideAccess: true })
    return proofreadDocument(test.payload, collection, { ...document }, { now })
  }
  const walk = (from: number) =>
    Array.from({ length: 40 }, (_, at) => `第${from + at}天他走了${(from + at) * 7}里路。`).join('')

  it('gathers consent, statistics, pictures, links and words of a stored document', async () => {
    const exemplar = await create('exemplars', {
      title: '示例人物',
      exemplarKind: '个人',
      name: '示例',
      quotation: '干就完了,别多想。',
      consent: { obtained: true, minor: true, expires: '2026-11-20T04:00:00Z' },
      body: fromMarkdown('见[旧文](/stories/gone/)。电话13800138000。'),
    })
    expect(rulesOf(await findingsOf('exemplars', exemplar.id))).toEqual([
      'broken-link',
      'consent-expired',
      'guardian',
      'half-width',
      'mobile-number',
    ])
    const story = await create('stories', {
      title: '干净的故事',
      storyKind: '事件',
      body: fromMarkdown('第一段。'),
    })
    expect(await findingsOf('stories', story.id)).toEqual([])
  })

  it('knows what is public, what was moved, and what the site makes by itself', async () => {
    const { id } = await test.cms.create('stories', { title: '公开的', storyKind: '事件' }, { publish: true })
    const target = await test.payload.findByID({ collection: 'stories', id, overrideAccess: true })
    await test.payload.create({
      collection: 'redirects',
      data: { from: '/stories/moved/', to: '/stories/' },
      overrideAccess: true,
    })
    const links = [`/stories/${target.slug}/`, '/stories/moved/', '/', '/search/', '/stories/', '/tags/a/']
    const story = await create('stories', {
      title: '许多链接',
      storyKind: '事件',
      body: fromMarkdown(
        [...links, '/stories/never/', '/no-such-page/'].map((to, at) => `[链接${at}](${to})`).join('\n\n'),
      ),
    })
    const broken = (await findingsOf('stories', story.id)).filter(({ rule }) => rule === 'broken-link')
    expect(broken.map(({ passage }) => passage)).toEqual(['链接6', '链接7'])
  })

  it('names the piece that is nearly the same, until that is changed, thrown away or deleted', async () => {
    const first = await create('stories', {
      title: '原来的邮路',
      storyKind: '事件',
      body: fromMarkdown(walk(100)),
    })
    const second = await create('event-reports', {
      title: '抄来的邮路',
      body: fromMarkdown(walk(100).replace('第110天他', '第110天，老人')),
    })
    const same = async () =>
      (await findingsOf('event-reports', second.id))
        .filter(({ rule }) => rule === 'near-duplicate')
        .map(({ message }) => /《(.+?)》/.exec(message)?.[1])
    expect(await same()).toEqual(['原来的邮路'])
    expect((await findingsOf('stories', first.id)).map(({ rule }) => rule)).toEqual(['near-duplicate'])
    const change = (data: Record<string, unknown>) =>
      test.payload.update({ collection: 'stories', id: first.id, data, overrideAccess: true })
    await change({ title: '改了名的邮路' })
    expect(await same()).toEqual(['改了名的邮路'])
    await change({ body: fromMarkdown(walk(700)) as never })
    expect(await same()).toEqual([])
    await change({ body: fromMarkdown(walk(100)) as never })
    expect(await same()).toEqual(['改了名的邮路'])
    await change({ deletedAt: now.toISOString() })
    expect(await same()).toEqual([])
  })

  it('answers over REST whoever may read the document, and nobody else', async () => {
    const { id } = await create('stories', { title: '问,一问', storyKind: '事件' })
    const path = `/stories/${id}/proofreading`
    const answer = await test.rest('GET', path, { token: tokens.admin ?? '' })
    expect(answer.status).toBe(200)
    expect((await answer.json()).findings).toMatchObject([
      { rule: 'half-width', field: 'title', passage: ',', offset: 1, correction: '，' },
    ])
    expect((await test.rest('GET', path)).status).toBe(401)
    expect((await test.rest('GET', path, { token: tokens.none ?? '' })).status).not.toBe(200)
    expect(
      (await test.rest('GET', '/stories/nothing/proofreading', { token: tokens.admin ?? '' })).status,
    ).toBe(404)
  })

  it('stops submission with its sentences, and lets it through once they are dealt with', async () => {
    const { id } = await create('stories', {
      title: '要送审的',
      storyKind: '事件',
      body: fromMarkdown('电话13800138000,找李某某。'),
    })
    const submit = () =>
      test.rest('POST', `/stories/${id}/transitions/submit`, { body: {}, token: tokens.editor ?? '' })
    const refused = await submit()
    expect(refused.status).toBe(422)
    expect((await refused.json()).reasons).toEqual([expect.stringContaining('手机号码')])
    await test.payload.update({
      collection: 'stories',
      id,
      data: { body: fromMarkdown('请到站里来,找李某某。') as never },
      overrideAccess: true,
    })
    expect((await submit()).status).toBe(200)
  })

  describe('terminology', () => {
    const send = async (body: Uint8Array | string, token = tokens.editor) => {
      const { handleEndpoints } = await import('payload')
      return handleEndpoints({
        config: test.payload.config,
        payloadInstanceCacheKey: test.folder,
        request: new Request('http://localhost:3000/api/terminology/import', {
          method: 'POST',
          headers: { 'content-type': 'text/csv', ...(token ? { authorization: `JWT ${token}` } : {}) },
          body: body as BodyInit,
        }),
      })
    }

    it('takes the good rows of a file, tells the others with their lines, and loses nothing that is there', async () => {
      const answer = await send(
        '规范用语,错误写法,说明\r\n红色教育基地,"红色基地；教育\n点",统一用法\r\n,缺了,\r\n讲堂,讲堂,\r\n宣讲员,讲解演说员,\r\n',
      )
      expect(answer.status).toBe(200)
      expect(await answer.json()).toEqual({
        added: 2,
        changed: 0,
        unchanged: 0,
        problems: [
          expect.stringMatching(/^第 4 行没有写“规范用语”/),
          expect.stringMatching(/^第 5 行“讲堂”同时写成了错误写法/),
        ],
      })
      expect(await (await send('规范用语,错误写法\n宣讲员,宣传讲解员\n')).json()).toMatchObject({
        added: 0,
        changed: 1,
      })
      const { docs } = await test.payload.find({
        collection: 'terminology',
        where: { preferred: { equals: '宣讲员' } },
        overrideAccess: true,
      })
      expect(docs[0]?.wrong).toEqual(['讲解演说员', '宣传讲解员'])
    })

    it('reads GBK, and its own export changes nothing', async () => {
      // 规范用语,错误写法 / 渡口,度口 in GBK.
      const gbk = Buffer.from('b9e6b7b6d3c3d3ef2cb4edcef3d0b4b7a80ab6c9bfda2cb6c8bfda0a', 'hex')
      expect(await (await send(gbk)).json()).toMatchObject({ added: 1, problems: [] })
      await test.payload.create({
        collection: 'terminology',
        data: { preferred: '=甲,"乙"', wrong: ['-丙'], note: '有\n换行' },
        overrideAccess: true,
      })
      const exported = await test.rest('GET', '/terminology/export.csv', { token: tokens.author ?? '' })
      const bytes = new Uint8Array(await exported.arrayBuffer())
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect(new TextDecoder().decode(bytes)).toContain("'=甲")
      expect(await (await send(bytes)).json()).toEqual({ added: 0, changed: 0, unchanged: 4, problems: [] })
    })

    it('is kept by editors and above, read by people with a role', async () => {
      expect((await send('x', tokens.author)).status).toBe(403)
      expect((await send('x', '')).status).toBe(401)
      expect((await test.rest('GET', '/terminology/export.csv', { token: tokens.none ?? '' })).status).toBe(
        403,
      )
      const body = { preferred: '新词', wrong: ['旧词'] }
      expect((await test.rest('POST', '/terminology', { body, token: tokens.author ?? '' })).status).toBe(403)
      expect((await test.rest('POST', '/terminology', { body, token: tokens.editor ?? '' })).status).toBe(201)
      const again = await test.rest('POST', '/terminology', { body, token: tokens.editor ?? '' })
      expect(again.status).toBe(400)
      const joined = await test.rest('POST', '/terminology', {
        body: { preferred: '另一词', wrong: ['甲；乙'] },
        token: tokens.editor ?? '',
      })
      expect(await joined.text()).toContain('分隔号')
    })

    it('warns of a wrong form in a document, with the correction', async () => {
      const { id } = await create('stories', { title: '参观红色基地', storyKind: '事件' })
      expect(await findingsOf('stories', id)).toMatchObject([
        { rule: 'terminology', level: 'warns', passage: '红色基地', correction: '红色教育基地' },
      ])
    })
  })
})
