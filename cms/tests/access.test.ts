import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase, openTestCms, type TestCms } from './database.ts'

describeWithDatabase('access', () => {
  let test: TestCms
  let picture: string
  const account = { email: 'first@example.com', password: 'a long enough one', name: '示例' }
  beforeAll(async () => {
    test = await openTestCms()
    await test.cms.create('topics', { title: '公开的专题' }, { publish: true })
    await test.cms.create('topics', { title: '没有公开的专题' }, { publish: false })
    const { default: sharp } = await import('sharp')
    const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
    await test.cms.addPicture({ name: 'red.jpg', bytes, alt: '红色方块' })
    const { docs } = await test.payload.find({ collection: 'media', overrideAccess: true })
    picture = String(docs[0]?.filename)
  })
  afterAll(() => test?.remove())

  it('lets nobody become the first user through the API, before and after there is one', async () => {
    for (let round = 0; round < 2; round++) {
      const answer = await test.rest('POST', '/users/first-register', { body: account })
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain('npm start')
      if (round === 0) {
        expect(await test.cms.isEmpty()).toBe(true)
        await test.cms.createFirstAdministrator(account)
      }
    }
    expect(await test.cms.isEmpty()).toBe(false)
    expect((await test.payload.count({ collection: 'users', overrideAccess: true })).totalDocs).toBe(1)
  })

  it('creates the first administrator only once', async () => {
    await expect(
      test.cms.createFirstAdministrator({ ...account, email: 'second@example.com' }),
    ).rejects.toThrow('已经有用户了')
  })

  it('answers an anonymous request for any collection with a refusal', async () => {
    const open: string[] = []
    for (const { slug } of test.payload.config.collections) {
      const { docs } = await test.payload.find({
        collection: slug as 'topics',
        limit: 1,
        depth: 0,
        overrideAccess: true,
      })
      const id = docs[0]?.id ?? 'x'
      for (const [method, path, body] of [
        ['GET', `/${slug}`],
        ['GET', `/${slug}?draft=true`],
        ['GET', `/${slug}?trash=true`],
        ['GET', `/${slug}/count`],
        ['GET', `/${slug}/${id}`],
        ['GET', `/${slug}/versions`],
        ['GET', `/${slug}/versions/${id}`],
        ['POST', `/${slug}/versions/${id}`],
        [
          'POST',
          `/${slug}`,
          { title: 'x', name: 'x', email: 'x@example.com', password: 'a long enough one' },
        ],
        ['POST', `/${slug}/${id}/duplicate`, {}],
        ['PATCH', `/${slug}/${id}`, { title: 'y' }],
        ['PATCH', `/${slug}?where[id][exists]=true`, { title: 'y' }],
        ['DELETE', `/${slug}/${id}`],
        ['DELETE', `/${slug}?where[id][exists]=true`],
      ] as [string, string, unknown?][]) {
        const answer = await test.rest(method, path, { body })
        const text = await answer.text()
        // Preferences of a person who is not there: found nothing, and says so with 200.
        const nothing = text.endsWith('"value":null}')
        if ((answer.ok && !nothing) || text.includes('专题'))
          open.push(`${method} ${path}: ${answer.status} ${text.slice(0, 80)}`)
      }
    }
    expect(open).toEqual([])
  }, 120_000)

  it('answers an anonymous request for any global, upload, job or log of itself with a refusal', async () => {
    const open: string[] = []
    for (const { slug } of test.payload.config.globals)
      for (const [method, path, body] of [
        ['GET', `/globals/${slug}`],
        ['GET', `/globals/${slug}/versions`],
        ['POST', `/globals/${slug}`, { siteName: 'y' }],
      ] as [string, string, unknown?][]) {
        const answer = await test.rest(method, path, { body })
        if (answer.ok) open.push(`${method} ${path}: ${answer.status}`)
      }
    for (const [method, path, body] of [
      ['GET', `/media/file/${picture}`],
      ['GET', '/payload-jobs/run'],
      ['GET', '/payload-jobs/handle-schedules'],
      ['POST', '/graphql', { query: '{ __typename }' }],
      ['POST', '/users/forgot-password', { email: account.email }],
      ['POST', '/users/unlock', { email: account.email }],
    ] as [string, string, unknown?][]) {
      const answer = await test.rest(method, path, { body })
      if (answer.ok) open.push(`${method} ${path}: ${answer.status} ${(await answer.text()).slice(0, 80)}`)
    }
    expect(open).toEqual([])
  })

  it('lets a logged-in person read and write, but not the outbox', async () => {
    const login = await test.rest('POST', '/users/login', {
      body: { email: account.email, password: account.password },
    })
    const { token } = (await login.json()) as { token: string }
    const created = await test.rest('POST', '/topics?draft=true', { body: { title: '登录后写的' }, token })
    expect(created.status).toBe(201)
    expect((await test.rest('GET', '/topics', { token })).status).toBe(200)
    expect((await test.rest('GET', '/publication-events', { token })).status).toBe(200)
    const forged = await test.rest('POST', '/publication-events', {
      body: { subject: 'topics', document: 'x', change: 'published' },
      token,
    })
    expect(forged.status).toBe(403)
    const emptied = await test.rest('DELETE', '/publication-events?where[id][exists]=true', { token })
    expect(emptied.status).toBe(403)
  })

  it.each(['short', 'aaaaaaaaaaaa', '1234567890'])('refuses the password “%s”', async (password) => {
    await expect(
      test.cms.create('users', { email: 'weak@example.com', name: '示例', password }, { publish: true }),
    ).rejects.toThrow(/“密码”/)
  })
})
