import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWithDatabase, openTestCms, type TestCms } from '../tests/database.ts'
import { editorExpiry } from './link.ts'
import { readPreview } from './token.ts'

const password = '一句很长的口令 示例'

describe('the end of an editor’s link', () => {
  it.each([
    ['10:00:00', '18:00:00'],
    ['10:00:01', '19:00:00'],
    ['10:59:59', '19:00:00'],
    ['11:00:00', '19:00:00'],
  ])('at %s is %s', (now, end) => {
    expect(editorExpiry(new Date(`2026-11-22T${now}Z`)) * 1000).toBe(Date.parse(`2026-11-22T${end}Z`))
  })
})

describeWithDatabase('links to previews', () => {
  let test: TestCms
  const tokens: Record<string, string> = {}
  let admin = ''
  let story = ''
  let unit = ''
  const now = () => new Date()

  const ask = async (id: string, body: unknown, token?: string, collection = 'stories') => {
    const answer = await test.rest('POST', `/${collection}/${id}/preview-link`, {
      body,
      ...(token ? { token } : {}),
    })
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
  }

  beforeAll(async () => {
    test = await openTestCms()
    for (const [name, roles] of [
      ['admin', ['admin']],
      ['author', ['author']],
    ] as const) {
      const email = `${name}@example.com`
      const user = await test.payload.create({
        collection: 'users',
        data: { email, password, name: `${name}示例`, roles: [...roles], allUnits: name === 'admin' },
        overrideAccess: true,
      })
      if (name === 'admin') admin = user.id
      const answer = await test.rest('POST', '/users/login', { body: { email, password } })
      tokens[name] = ((await answer.json()) as { token: string }).token
    }
    unit = (await test.cms.create('units', { title: '示例单位' }, { publish: false })).id
    story = (
      await test.cms.create(
        'stories',
        { title: '示例故事', storyKind: '事件', ownerUnit: unit },
        { publish: false },
      )
    ).id
  })
  afterAll(() => test?.remove())

  it('are given to whoever may read the piece, and written to the log', async () => {
    const { status, json } = await ask(story, { days: 2 }, tokens.admin)
    expect(status).toBe(200)
    const token = String(json.url).match(/^http:\/\/localhost:4322\/draft\/([^/]+)\/$/)?.[1] ?? ''
    const reading = readPreview(token, 'only for tests, where nobody logs in from outside', now())
    expect(reading).toMatchObject({ claim: { collection: 'stories', id: story, by: admin } })
    expect(Math.abs(Date.parse(String(json.expiresAt)) - Date.now() - 2 * 86_400_000)).toBeLessThan(60_000)
    const { docs } = await test.payload.find({
      collection: 'audit-entries',
      where: { action: { equals: 'previewLink' } },
      overrideAccess: true,
    })
    expect(docs).toMatchObject([{ subjectId: story, actorId: admin, detail: '有效期 2 天' }])
  })

  it.each([
    ['nobody', undefined, 'stories', 401],
    ['an author of another unit', 'author', 'stories', 404],
    ['an administrator, of a collection without pages', 'admin', 'units', 404],
  ])('are not given to %s', async (_, who, collection, status) => {
    const id = collection === 'units' ? unit : story
    expect((await ask(id, { days: 2 }, who && tokens[who], collection)).status).toBe(status)
  })

  it.each([0, 15, 1.5, -1, '3', null].map((days) => [days]))('refuse %j days', async (days) => {
    const { status, json } = await ask(story, { days }, tokens.admin)
    // Nothing said is three days.
    expect(status).toBe(days === null ? 200 : 422)
    if (status === 422) expect(json.reasons).toEqual(['链接的有效期请写 1 到 14 天之间的整数。'])
  })

  it('show the draft to those who may read it, and to nobody once it is in the trash', async () => {
    const author = (await test.cms.find('users', { email: { equals: 'author@example.com' } }))[0]?.id ?? ''
    const read = (by: string) => test.cms.draftRecord('stories', story, by, now())
    expect(await read(admin)).toMatchObject({
      record: { kind: 'story', title: '示例故事' },
      remarks: [],
      revision: 1,
    })
    expect(await read(author)).toBeUndefined()
    expect(await read('nobody')).toBeUndefined()
    const answer = await test.rest('DELETE', `/stories/${story}`, { token: tokens.admin ?? '' })
    expect(answer.status).toBe(200)
    expect(await read(admin)).toBeUndefined()
  })
})
