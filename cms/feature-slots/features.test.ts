import { validateRecord } from '@lectern/content-models/published'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWithDatabase, openTestCms, recordsOf, type TestCms } from '../tests/database.ts'
import { fillUsualSlots } from './fill-usual-slots.ts'

const starts = '2026-11-23T02:00:00.000Z'
const ends = '2026-11-25T10:00:00.000Z'

describeWithDatabase('feature slots', () => {
  let test: TestCms
  let payload: Payload
  let story = ''
  let topic = ''
  const token = new Map<string, string>()
  const slotAt = async (place: string): Promise<string> => {
    const { docs } = await payload.find({ collection: 'feature-slots', where: { place: { equals: place } } })
    return docs[0]?.id ?? ''
  }
  const post = (path: string, body: unknown, who = 'editor') =>
    test.rest('POST', path, { body, token: token.get(who) ?? '' })
  const feature = async (more: Record<string, unknown> = {}) => ({
    item: { relationTo: 'stories', value: story },
    slot: await slotAt('homeLead'),
    startsAt: starts,
    endsAt: ends,
    ...more,
  })
  const outbox = async () => {
    const { docs } = await payload.find({
      collection: 'publication-events',
      where: { subject: { in: ['features', 'feature-slots'] } },
      pagination: false,
      sort: 'createdAt',
    })
    return docs.map(({ subject, document, change }) => `${subject} ${document} ${change}`)
  }

  beforeAll(async () => {
    test = await openTestCms()
    payload = test.payload
    story = (await test.cms.create('stories', { title: '老渡口', storyKind: '人物' }, { publish: true })).id
    topic = (await test.cms.create('topics', { title: '示例专题' }, { publish: true })).id
    for (const role of ['author', 'editor', 'signer'] as const) {
      const account = { email: `${role}@example.com`, password: 'a long enough one' }
      await payload.create({
        collection: 'users',
        data: { ...account, name: `示例${role}`, roles: [role], allUnits: true },
        overrideAccess: true,
      })
      const answer = await test.rest('POST', '/users/login', { body: account })
      token.set(role, ((await answer.json()) as { token: string }).token)
    }
  })
  afterAll(() => test?.remove())

  it('a new installation has the two of the home page, once, also when it is started again', async () => {
    await fillUsualSlots(payload)
    const { docs } = await payload.find({ collection: 'feature-slots', sort: 'place' })
    expect(docs.map(({ name, place, capacity, fallback }) => [name, place, capacity, fallback])).toEqual([
      ['首页头条', 'homeLead', 1, 'newest'],
      ['今日荐读', 'homeList', 5, 'newest'],
    ])
  })

  it('become published records of the contract, without the note', async () => {
    const answer = await post('/features', await feature({ title: '另用的标题', note: '内部的话', order: 2 }))
    expect(answer.status).toBe(201)
    const { doc } = (await answer.json()) as { doc: { id: string; itemTitle: string } }
    expect(doc.itemTitle).toBe('老渡口')
    const slots = await post(
      '/feature-slots',
      { place: 'topicLead', name: '专题头条', topic, capacity: 2, fallback: 'topic' },
      'signer',
    )
    expect(slots.status).toBe(201)
    const records = (await recordsOf(test.cms)).filter(({ kind }) => String(kind).startsWith('feature'))
    expect(JSON.stringify(records)).not.toContain('内部的话')
    const checked = records.map((record) => validateRecord(record))
    expect(checked.flatMap((one) => ('invalid' in one ? one.invalid.problems : []))).toEqual([])
    expect(checked.map((one) => 'record' in one && one.record)).toContainEqual(
      expect.objectContaining({
        kind: 'feature',
        item: { kind: 'story', id: story },
        slot: await slotAt('homeLead'),
        startsAt: starts,
        endsAt: ends,
        title: '另用的标题',
        order: 2,
      }),
    )
    expect(records).toContainEqual(
      expect.objectContaining({ place: 'topicLead', topic, capacity: 2, fallback: { by: 'topic', topic } }),
    )
    expect(await outbox()).toEqual(
      expect.arrayContaining([
        `features ${doc.id} changed`,
        `feature-slots ${await slotAt('topicLead')} changed`,
      ]),
    )
    const removed = await test.rest('DELETE', `/features/${doc.id}`, { token: token.get('editor') ?? '' })
    expect(removed.status).toBe(200)
    expect(await outbox()).toContain(`features ${doc.id} deleted`)
    const { docs: log } = await payload.find({
      collection: 'audit-entries',
      where: { subjectId: { equals: doc.id } },
      sort: 'at',
    })
    expect(log.map(({ action, subjectTitle }) => [action, subjectTitle])).toEqual([
      ['created', '另用的标题'],
      ['deleted', '另用的标题'],
    ])
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['an end before the start', { endsAt: '2026-11-22T00:00:00.000Z' }, '“结束时间”不晚于“开始时间”'],
    ['an end at the start', { endsAt: starts }, '“结束时间”不晚于“开始时间”'],
    ['no item', { item: null }, '“内容”为空：请选择要推荐的内容。'],
    [
      'an item that is not there',
      { item: { relationTo: 'stories', value: '6741b2a1c0ffee0000000000' } },
      '“内容”已经被删除',
    ],
    ['a slot that is not there', { slot: '6741b2a1c0ffee0000000000' }, '“推荐位”里有不能选的项'],
    ['no start', { startsAt: null, endsAt: null }, '“开始时间”为空'],
  ])('refuses a feature with %s', async (_, change, sentence) => {
    const answer = await post('/features', await feature(change))
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(sentence)
  })

  it.each<[string, Record<string, unknown>, string]>([
    [
      'no room',
      { place: 'banner', name: '横幅', capacity: 0, fallback: 'nothing' },
      '“容量”要写 1 到 3 的整数',
    ],
    [
      'too much room',
      { place: 'banner', name: '横幅', capacity: 4, fallback: 'nothing' },
      '横幅最多同时放 3 条',
    ],
    ['no topic', { place: 'topicLead', name: '专题头条', capacity: 1, fallback: 'topic' }, '“专题”为空'],
    ['no kind', { place: 'banner', name: '横幅', capacity: 1, fallback: 'kind' }, '“补位的种类”为空'],
    [
      'a second one',
      { place: 'homeLead', name: '头条二', capacity: 1, fallback: 'newest' },
      '已经有推荐位“首页头条”',
    ],
  ])('refuses a slot with %s', async (_, data, sentence) => {
    const answer = await post('/feature-slots', data, 'signer')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(sentence)
  })

  it('a slot goes only when nothing is featured in it', async () => {
    const { doc } = (await (await post('/features', await feature())).json()) as { doc: { id: string } }
    const remove = () =>
      slotAt('homeLead').then((id) =>
        test.rest('DELETE', `/feature-slots/${id}`, { token: token.get('signer') ?? '' }),
      )
    const refused = await remove()
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('还有 1 条推荐')
    await payload.delete({ collection: 'features', id: doc.id, overrideAccess: true })
    expect((await remove()).status).toBe(200)
    await fillUsualSlots(payload)
    expect(await slotAt('homeLead')).not.toBe('')
  })

  describe('conflicts', () => {
    const day = 24 * 3600_000
    const ahead = (days: number) => new Date(Date.now() + days * day).toISOString()
    const ask = async (body: unknown, who = 'editor') => {
      const answer = await post('/features/conflicts', body, who)
      return answer.ok
        ? ((await answer.json()) as { conflicts: { kind: string; features: string[]; sentence: string }[] })
            .conflicts
        : answer.status
    }
    let draft = ''
    beforeAll(async () => {
      draft = (
        await test.cms.create('stories', { title: '没有签发的', storyKind: '人物' }, { publish: false })
      ).id
    })

    it('of a form tell that its item is not public, and end with the publication', async () => {
      const form = await feature({
        item: { relationTo: 'stories', value: draft },
        startsAt: ahead(1),
        endsAt: ahead(3),
      })
      const [conflict] = (await ask(form)) as { kind: string; features: string[]; sentence: string }[]
      expect(conflict).toMatchObject({ kind: 'itemNotPublic', features: ['unsaved'] })
      expect(conflict?.sentence).toMatch(/^首页头条在 .+推荐的《没有签发的》还没有发布/)
      const row = { collection: 'publications', overrideAccess: true, depth: 0 } as const
      const { id } = await payload.create({
        ...row,
        data: {
          key: `stories:${draft}`,
          subject: 'stories',
          document: draft,
          title: '没有签发的',
          state: 'scheduled',
          publishAt: ahead(2),
        },
      })
      expect(await ask(form)).toMatchObject([{ kind: 'itemPublicLater' }])
      await payload.update({ ...row, id, data: { publishAt: ahead(0.5) } })
      expect(await ask(form)).toEqual([])
      const withdrawAt = ahead(2)
      await payload.update({ ...row, id, data: { withdrawAt } })
      expect(await ask(form)).toMatchObject([{ kind: 'itemWithdrawn', from: withdrawAt }])
      await payload.update({ ...row, id, data: { state: 'live', publishAt: null } })
      expect(await ask(form)).toMatchObject([{ kind: 'itemWithdrawn', from: withdrawAt }])
      await payload.update({ ...row, id, data: { withdrawAt: null } })
      expect(await ask(form)).toEqual([])
      await payload.update({ ...row, id, data: { state: 'withdrawn', publishAt: null } })
      expect(await ask(form)).toMatchObject([{ kind: 'itemNotPublic' }])
    })

    it('of a form tell that the place is taken; a saved feature is not in its own way', async () => {
      const window = { startsAt: ahead(1), endsAt: ahead(3) }
      const { doc } = (await (await post('/features', await feature(window))).json()) as {
        doc: { id: string }
      }
      const other = await feature({
        item: { relationTo: 'topics', value: topic },
        ...window,
        startsAt: ahead(2),
      })
      expect(await ask(other)).toMatchObject([{ kind: 'overCapacity', features: [doc.id, 'unsaved'] }])
      expect(await ask({ ...(await feature(window)), id: doc.id })).toEqual([])
      expect(await ask({ ...other, startsAt: window.endsAt, endsAt: null })).toEqual([])
      expect(await ask({ ...other, slot: null })).toEqual([])
      await post('/features', other)
      expect(await ask({})).toMatchObject([{ kind: 'overCapacity' }])
      await payload.delete({ collection: 'features', where: { id: { exists: true } }, overrideAccess: true })
      expect(await ask({})).toEqual([])
    })

    it('are for those who plan', async () => {
      expect(await ask({}, 'nobody')).toBe(401)
      expect(await ask({}, 'author')).toBe(403)
    })
  })

  it('the picture of a feature is kept by those who answer for what is public', async () => {
    const { default: sharp } = await import('sharp')
    const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
    const picture = await test.cms.addPicture({ name: '红.jpg', bytes, alt: '红色方块' })
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: 'editor@example.com' } },
    })
    await payload.db.updateOne({ collection: 'media', id: picture, data: { createdBy: docs[0]?.id } })
    const rename = (who: string) =>
      test.rest('PATCH', `/media/${picture}`, { body: { alt: '另一个说法' }, token: token.get(who) ?? '' })
    expect((await rename('editor')).status).toBe(200)
    expect((await post('/features', await feature({ picture }))).status).toBe(201)
    expect((await rename('editor')).status).toBe(403)
    expect((await rename('signer')).status).toBe(200)
  })

  it('greyscale windows are part of the settings', async () => {
    const bad = await post(
      '/globals/site-settings',
      { greyscale: [{ from: ends, until: starts, reason: '示例' }] },
      'signer',
    )
    expect(bad.status).toBe(400)
    expect(await bad.text()).toContain('“结束时间”不晚于“开始时间”')
    const good = await post(
      '/globals/site-settings',
      { greyscale: [{ from: starts, until: ends, reason: '不公开的事由' }] },
      'signer',
    )
    expect(good.status).toBe(200)
    const [settings] = await recordsOf(test.cms)
    expect(settings).toMatchObject({ kind: 'settings', greyscale: [{ from: starts, until: ends }] })
    expect(JSON.stringify(settings)).not.toContain('不公开的事由')
  })

  it('memorial days begin with the usual ones and take days of the calendar only', async () => {
    const before = await payload.findGlobal({ slug: 'editorial-calendar', overrideAccess: true })
    expect(before.memorialDays?.map(({ day }) => day)).toContain('09-30')
    const save = (day: string) =>
      post('/globals/editorial-calendar', { memorialDays: [{ name: '示例纪念日', day }] }, 'signer')
    const refused = await save('02-30')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('“日期”要写成 09-30')
    expect((await save('2026-11-30')).status).toBe(200)
    const after = await payload.findGlobal({ slug: 'editorial-calendar', overrideAccess: true })
    expect(after.memorialDays).toMatchObject([{ name: '示例纪念日', day: '2026-11-30' }])
  })
})
