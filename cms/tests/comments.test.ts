import type { Role } from '@lectern/content-models/workflow'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase, openTestCms, type TestCms } from './database.ts'

const password = 'wholly unguessable 27'

describeWithDatabase('comments', () => {
  let test: TestCms
  let story: string
  const tokens: Record<string, string> = {}
  const ask = async (name: string, method: string, path: string, body?: unknown) => {
    const answer = await test.rest(method, `/comments${path}`, {
      ...(body === undefined ? {} : { body }),
      ...(tokens[name] ? { token: tokens[name] } : {}),
    })
    return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
  }
  const of = () => `/of/stories/${story}`
  const write = async (name: string, text = '请核对人数') =>
    String((await ask(name, 'POST', of(), { text })).said.id)
  const list = async (name: string) =>
    (await ask(name, 'GET', of())).said.comments as Record<string, unknown>[]

  beforeAll(async () => {
    test = await openTestCms()
    const unit = async (title: string) =>
      (await test.payload.create({ collection: 'units', data: { title } as never, overrideAccess: true })).id
    const [here, elsewhere] = [await unit('示例甲单位'), await unit('示例乙单位')]
    for (const [name, roles, own] of [
      ['author', ['author'], here],
      ['colleague', ['author'], here],
      ['reviewer', ['reviewer'], here],
      ['stranger', ['editor'], elsewhere],
      ['nobody', [], here],
    ] as [string, Role[], string][]) {
      const email = `${name}@example.com`
      await test.payload.create({
        collection: 'users',
        data: { name, email, password, roles, unit: own } as never,
        overrideAccess: true,
      })
      const answer = await test.rest('POST', '/users/login', { body: { email, password } })
      tokens[name] = ((await answer.json()) as { token: string }).token
    }
    const answer = await test.rest('POST', '/stories', {
      body: { title: '一袋盐的来历', storyKind: '事件' },
      token: tokens.author ?? '',
    })
    story = ((await answer.json()) as { doc: { id: string } }).doc.id
  })
  afterAll(() => test?.remove())

  it.each([
    ['author', 200, 201],
    ['reviewer', 200, 201],
    ['colleague', 200, 403],
    ['stranger', 404, 404],
    ['nobody', 403, 403],
    ['the public', 401, 401],
  ])('%s reads with %i and writes with %i', async (name, reading, writing) => {
    expect((await ask(name, 'GET', of())).status).toBe(reading)
    expect((await ask(name, 'POST', of(), { text: '一条批注' })).status).toBe(writing)
  })

  it('keeps the revision, the passage and who wrote it', async () => {
    const { said } = await ask('reviewer', 'POST', of(), { text: ' 人数不对 ', passage: '三百里' })
    expect((await list('author')).find(({ id }) => id === said.id)).toMatchObject({
      revision: 1,
      passage: '三百里',
      text: '人数不对',
      author: 'reviewer',
      mayResolve: true,
      mayDelete: false,
    })
  })

  it.each([{}, { text: ' ' }, { text: 1 }, { text: '长'.repeat(2001) }, { text: '好', passage: {} }])(
    'refuses %j with a sentence',
    async (body) => {
      const { status, said } = await ask('author', 'POST', of(), body)
      expect([status, String(said.reasons)]).toEqual([400, expect.stringMatching(/[：。]/)])
    },
  )

  it('is resolved by the piece’s author or the commenter, opened again, and by nobody else', async () => {
    const id = await write('reviewer')
    const resolve = async (name: string, resolved: unknown) =>
      (await ask(name, 'POST', `/${id}/resolved`, { resolved })).status
    expect(await resolve('colleague', true)).toBe(403)
    expect(await resolve('stranger', true)).toBe(404)
    expect(await resolve('author', 'yes')).toBe(400)
    expect(await resolve('author', true)).toBe(200)
    expect((await list('author')).find((row) => row.id === id)).toMatchObject({ resolvedBy: 'author' })
    expect((await ask('reviewer', 'POST', `/${id}/deletion`, {})).status).toBe(403)
    expect(await resolve('reviewer', false)).toBe(200)
    expect((await list('author')).find((row) => row.id === id)).toMatchObject({ resolvedAt: null })
  })

  it('is deleted by its author alone', async () => {
    const id = await write('reviewer')
    for (const [name, status] of [
      ['author', 403],
      ['stranger', 404],
      ['the public', 401],
      ['reviewer', 200],
      ['reviewer', 404],
    ] as const)
      expect([name, (await ask(name, 'POST', `/${id}/deletion`, {})).status]).toEqual([name, status])
  })

  it('has no other door', async () => {
    const id = await write('author')
    for (const [method, path, body] of [
      ['GET', ''],
      ['GET', `/${id}`],
      ['POST', '', { text: '假的', revision: 1, subject: { collection: 'stories', document: story } }],
      ['PATCH', `/${id}`, { text: '改过' }],
      ['PATCH', '?where[id][exists]=true', { text: '改过' }],
      ['DELETE', `/${id}`],
      ['DELETE', '?where[id][exists]=true'],
      ['POST', `/${id}/duplicate`, {}],
    ] as [string, string, unknown?][])
      for (const name of ['author', 'reviewer'])
        expect([method, path, (await ask(name, method, path, body)).status >= 400]).toEqual([
          method,
          path,
          true,
        ])
    expect((await list('author')).find((row) => row.id === id)).toMatchObject({ text: '请核对人数' })
  })

  it('asks no collection but those of pieces', async () => {
    for (const collection of ['users', 'media', 'no-such'])
      expect((await ask('reviewer', 'GET', `/of/${collection}/${story}`)).status).toBe(404)
  })
})
