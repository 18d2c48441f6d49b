import { type Role, roles } from '@lectern/content-models/workflow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWithDatabase, openTestCms, type TestCms } from '../tests/database.ts'

const password = 'a long enough one'
type Who = Role | 'none' | 'public' | 'machine'
const everybody: Who[] = [...roles, 'none', 'public', 'machine']
const people: Who[] = [...roles]
const signers: Who[] = ['signer', 'admin']

describeWithDatabase('who may do what', () => {
  let test: TestCms
  let red = ''
  let blue = ''
  const tokens = new Map<Who, string>()
  const ids = new Map<Who, string>()
  let key = ''
  const rest = (who: Who, method: string, path: string, body?: unknown) =>
    test.rest(method, path, {
      ...(body === undefined ? {} : { body }),
      ...(who === 'machine'
        ? { headers: { authorization: `api-clients API-Key ${key}` } }
        : { token: tokens.get(who) ?? '' }),
    })
  const allowed = async (run: (who: Who) => Promise<Response>): Promise<Who[]> => {
    const passed: Who[] = []
    for (const who of everybody) if ((await run(who)).ok) passed.push(who)
    return passed
  }
  const story = async (title: string, unit: string | null, author?: string) => {
    const { id } = await test.payload.create({
      collection: 'stories',
      data: { title, ownerUnit: unit } as never,
      overrideAccess: true,
    })
    if (author) await test.payload.db.updateOne({ collection: 'stories', id, data: { createdBy: author } })
    return id
  }
  const titles = async (who: Who, collection = 'stories'): Promise<string[]> => {
    const answer = await rest(who, 'GET', `/${collection}?limit=100&sort=title&depth=0`)
    if (!answer.ok) return []
    return ((await answer.json()) as { docs: { title: string }[] }).docs.map(({ title }) => title)
  }

  beforeAll(async () => {
    test = await openTestCms()
    const unit = async (title: string) => (await test.cms.create('units', { title }, { publish: false })).id
    red = await unit('示例红单位')
    blue = await unit('示例蓝单位')
    for (const who of [...roles, 'none'] as const) {
      const email = `${who}@example.com`
      const { id } = await test.payload.create({
        collection: 'users',
        data: { email, password, name: `示例${who}`, roles: who === 'none' ? [] : [who], unit: red },
        overrideAccess: true,
      })
      ids.set(who, id)
      const answer = await test.rest('POST', '/users/login', { body: { email, password } })
      tokens.set(who, ((await answer.json()) as { token: string }).token)
    }
    key = crypto.randomUUID()
    await test.payload.create({
      collection: 'api-clients',
      data: { name: '示例系统', enableAPIKey: true, apiKey: key },
      overrideAccess: true,
    })
    await story('甲 红', red)
    await story('乙 蓝', blue)
    await story('丙 共用', null)
    await story('丁 蓝，信息员写的', blue, ids.get('correspondent'))
  })
  afterAll(() => test?.remove())

  describe('pieces', () => {
    it.each<[Who, string[]]>([
      ['correspondent', ['丁 蓝，信息员写的']],
      ['author', ['甲 红', '丙 共用']],
      ['editor', ['甲 红', '丙 共用']],
      ['admin', ['甲 红', '丙 共用']],
      ['none', []],
      ['public', []],
      ['machine', []],
    ])('%s sees %j', async (who, seen) => expect(new Set(await titles(who))).toEqual(new Set(seen)))

    it('a person for all units sees all, a person with a further unit that one too', async () => {
      const id = String(ids.get('reviewer'))
      const change = (data: object) =>
        test.payload.update({ collection: 'users', id, data, overrideAccess: true })
      await change({ moreUnits: [blue] })
      expect(await titles('reviewer')).toHaveLength(4)
      await change({ moreUnits: [], allUnits: true })
      expect(await titles('reviewer')).toHaveLength(4)
      await change({ allUnits: false })
      expect(await titles('reviewer')).toHaveLength(2)
    })

    it('nobody changes or reads one of another unit by its id, its versions or its count', async () => {
      const [foreign] = await test.cms.find('stories', { title: { equals: '乙 蓝' } })
      const path = `/stories/${foreign?.id}`
      for (const [method, address, body] of [
        ['GET', path],
        ['PATCH', path, { title: '改', saves: 1 }],
        ['DELETE', path],
        ['POST', `${path}/duplicate`, {}],
      ] as const)
        expect([address, await allowed((who) => rest(who, method, address, body))]).toEqual([address, []])
      for (const who of everybody) {
        const versions = await rest(who, 'GET', '/stories/versions?limit=100')
        expect(versions.ok ? await versions.text() : '').not.toContain('乙 蓝')
      }
      const count = await rest('author', 'GET', '/stories/count')
      expect(await count.json()).toEqual({ totalDocs: 2 })
    })

    it('anybody with a role writes one; only editors and administrators delete', async () => {
      const create = (who: Who) => rest(who, 'POST', '/stories', { title: `${who}写的` })
      expect(await allowed(create)).toEqual(people)
      expect(
        await allowed(async (who) => rest(who, 'DELETE', `/stories/${await story('要删的', red)}`)),
      ).toEqual(['editor', 'admin'])
    })

    it('a correspondent sees the teams and topics to choose from, and changes none', async () => {
      const team = await test.cms.create('teams', { title: '示例宣讲团', ownerUnit: red }, { publish: false })
      expect(await titles('correspondent', 'teams')).toEqual(['示例宣讲团'])
      const answer = await rest('correspondent', 'PATCH', `/teams/${team.id}`, { title: '改', saves: 1 })
      expect(answer.ok).toBe(false)
      expect((await rest('correspondent', 'POST', '/teams', { title: '新' })).ok).toBe(false)
    })
  })

  describe('what shows at once', () => {
    it.each([
      ['POST', '/terms', () => ({ name: crypto.randomUUID(), vocabulary: 'audience' })],
      ['POST', '/redirects', () => ({ from: `/${crypto.randomUUID()}/`, to: '/' })],
      ['POST', '/globals/site-settings', () => ({ tagline: '示例' })],
      ['POST', '/globals/navigation', () => ({ footer: [] })],
      ['POST', '/globals/editorial-calendar', () => ({ memorialDays: [] })],
    ] as const)('%s %s: signers and administrators', async (method, path, body) => {
      expect(await allowed((who) => rest(who, method, path, body()))).toEqual(signers)
    })

    it.each([
      '/terms',
      '/redirects',
      '/feature-slots',
      '/globals/site-settings',
      '/globals/navigation',
      '/publications',
    ])('GET %s: people with a role and machines', async (path) =>
      expect(await allowed((who) => rest(who, 'GET', path))).toEqual([...people, 'machine']),
    )
  })

  describe('features', () => {
    const desk: Who[] = ['editor', 'signer', 'admin']
    let body: Record<string, unknown>
    const create = (who: Who) => rest(who, 'POST', '/features', body)
    const made = async (): Promise<string> =>
      ((await (await create('editor')).json()) as { doc: { id: string } }).doc.id
    beforeAll(async () => {
      const [slot] = await test.cms.find('feature-slots', { place: { equals: 'homeLead' } })
      body = {
        item: { relationTo: 'stories', value: await story('要推荐的', red) },
        slot: slot?.id,
        startsAt: '2026-11-23T02:00:00.000Z',
      }
    })

    it('editors, signers and administrators plan them; reviewers see them', async () => {
      expect(await allowed(create)).toEqual(desk)
      const id = await made()
      expect(await allowed((who) => rest(who, 'GET', `/features/${id}`))).toEqual([
        'editor',
        'reviewer',
        'signer',
        'admin',
      ])
      expect(await allowed((who) => rest(who, 'PATCH', `/features/${id}`, { order: 1 }))).toEqual(desk)
      expect(await allowed(async (who) => rest(who, 'DELETE', `/features/${await made()}`))).toEqual(desk)
    })

    it('signers and administrators define the slots', async () => {
      const [slot] = await test.cms.find('feature-slots', { place: { equals: 'homeList' } })
      const path = `/feature-slots/${slot?.id}`
      expect(await allowed((who) => rest(who, 'PATCH', path, { capacity: 4 }))).toEqual(signers)
    })
  })

  it.each([
    ['/users', []],
    ['/api-clients', ['admin']],
    ['/audit-entries', ['admin']],
    ['/signed-revisions', ['admin']],
    ['/audit-intents', []],
    ['/audit-heads', []],
    ['/import-batches', []],
    ['/import-files', []],
    ['/payload-migrations', []],
    ['/media', people],
    ['/files', people],
  ] as [string, Who[]][])('GET %s: %j', async (path, who) => {
    // People see themselves in the list of users.
    const expected = path === '/users' ? [...people, 'none'] : who
    expect(await allowed((one) => rest(one, 'GET', path))).toEqual(expected)
  })

  describe('accounts', () => {
    it('everybody but administrators sees only themselves, and changes their own name only', async () => {
      for (const who of people) {
        const { docs } = (await (await rest(who, 'GET', '/users?limit=100')).json()) as {
          docs: { id: string }[]
        }
        if (who === 'admin') expect(docs.length).toBe(roles.length + 1)
        else expect(docs.map(({ id }) => id)).toEqual([ids.get(who)])
      }
      const other = String(ids.get('none'))
      expect(await allowed((who) => rest(who, 'PATCH', `/users/${other}`, { name: '改' }))).toEqual([
        'admin',
        'none',
      ])
    })

    it('nobody but an administrator hands out roles and units, also not to themselves', async () => {
      const stored = async (id: string) => {
        const { roles, allUnits } = await test.payload.findByID({ collection: 'users', id, depth: 0 })
        return { roles, allUnits }
      }
      for (const who of people.filter((one) => one !== 'admin')) {
        const id = String(ids.get(who))
        const before = await stored(id)
        await rest(who, 'PATCH', `/users/${id}`, { roles: ['admin'], allUnits: true })
        expect(await stored(id)).toEqual(before)
      }
    })

    it('the last administrator keeps the role and the account', async () => {
      const path = `/users/${ids.get('admin')}`
      for (const answer of [
        await rest('admin', 'PATCH', path, { roles: ['editor'] }),
        await rest('admin', 'DELETE', path),
      ]) {
        expect(answer.status).toBe(409)
        expect(await answer.text()).toContain('最后一位管理员')
      }
    })
  })

  it('a machine writes nothing, not even about itself', async () => {
    const { docs } = await test.payload.find({ collection: 'api-clients', overrideAccess: true })
    for (const [method, path] of [
      ['PATCH', `/api-clients/${docs[0]?.id}`],
      ['POST', '/payload-preferences/x'],
      ['POST', '/payload-locked-documents'],
      ['POST', '/stories'],
      ['POST', '/media'],
    ] as const)
      expect([path, (await rest('machine', method, path, { value: 1, title: '机器' })).ok]).toEqual([
        path,
        false,
      ])
  })
})
