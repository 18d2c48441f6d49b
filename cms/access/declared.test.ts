import { buildConfig, type CollectionConfig, type Endpoint } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sqliteFileAdapter } from '../database/sqlite.ts'
import { describeWithDatabase, openTestCms, type TestCms } from '../tests/database.ts'
import { endpointAccess } from './endpoints.ts'

/** Path within its collection to handler, as Payload itself adds them to a collection without any of its own. */
const keyOf = ({ method, path }: Omit<Endpoint, 'root'>) => `${method.toUpperCase()} ${path}`

describeWithDatabase('every door states who may pass', () => {
  let test: TestCms
  let defaults: Set<unknown>
  let usual: { collection: Set<string>; global: Set<string> }
  beforeAll(async () => {
    test = await openTestCms()
    const plain: CollectionConfig = { slug: 'plain', fields: [] }
    const bare = await buildConfig({
      secret: 'x',
      db: sqliteFileAdapter(test.folder),
      collections: [plain, { ...plain, slug: 'people', auth: true }],
      globals: [{ slug: 'one', fields: [] }],
    })
    const [collection] = bare.collections
    const [global] = bare.globals
    defaults = new Set([
      ...bare.collections.slice(0, 2).flatMap(({ access }) => Object.values(access)),
      ...Object.values(global?.access ?? {}),
    ])
    usual = {
      collection: new Set((collection?.endpoints || []).map(keyOf)),
      global: new Set((global?.endpoints || []).map(keyOf)),
    }
  })
  afterAll(() => test?.remove())

  it('every operation of every collection and global has a rule of its own', () => {
    const unstated: string[] = []
    const { collections, globals } = test.payload.config
    for (const { slug, access, auth, versions } of collections)
      for (const operation of [
        'create',
        'read',
        'update',
        'delete',
        ...(versions ? ['readVersions'] : []),
        ...(auth ? ['admin', 'unlock'] : []),
      ] as const) {
        const rule = access[operation as 'read']
        // Preferences cannot be created through REST: their one way in is an endpoint in the table.
        const own = slug === 'payload-preferences' && operation === 'create'
        if ((!rule || defaults.has(rule)) && !own) unstated.push(`${slug} ${operation}`)
      }
    for (const { slug, access } of globals)
      for (const operation of ['read', 'readVersions', 'update'] as const)
        if (!access[operation] || defaults.has(access[operation])) unstated.push(`${slug} ${operation}`)
    for (const operation of ['run', 'queue', 'cancel'] as const)
      if (!test.payload.config.jobs.access?.[operation]) unstated.push(`jobs ${operation}`)
    expect(unstated).toEqual([])
  })

  /** Every endpoint that asks more or other than the rules of its collection. */
  const special = () => {
    const { collections, globals, endpoints, routes } = test.payload.config
    expect(routes.api).toBe('/api')
    return [
      ...collections.flatMap(({ slug, endpoints: own }) =>
        (own || [])
          .filter((endpoint) => !usual.collection.has(keyOf(endpoint)))
          .map((endpoint) => ({ ...endpoint, path: `/${slug}${endpoint.path}`, slug })),
      ),
      ...globals.flatMap(({ slug, endpoints: own }) =>
        (own || [])
          .filter((endpoint) => !usual.global.has(keyOf(endpoint)))
          .map((endpoint) => ({ ...endpoint, path: `/globals/${slug}${endpoint.path}`, slug })),
      ),
      ...endpoints.map((endpoint) => ({ ...endpoint, slug: '' })),
    ]
  }
  const ruleOf = (endpoint: { method: string; path: string; slug: string }) => {
    const method = endpoint.method.toUpperCase()
    const inside = endpoint.slug ? endpoint.path.replace(`/${endpoint.slug}`, '/*') : endpoint.path
    return endpointAccess[`${method} ${endpoint.path}`] ?? endpointAccess[`${method} ${inside}`]
  }

  it('every endpoint beside those is in the table, and the table names no other', () => {
    expect(
      special()
        .filter((endpoint) => !ruleOf(endpoint))
        .map(keyOf),
    ).toEqual([])
    const there = new Set(
      special().flatMap((endpoint) => [
        keyOf(endpoint),
        ...(endpoint.slug
          ? [keyOf({ ...endpoint, path: endpoint.path.replace(`/${endpoint.slug}`, '/*') })]
          : []),
      ]),
    )
    expect(Object.keys(endpointAccess).filter((key) => !there.has(key))).toEqual([])
  })

  it('refuses the public wherever the table does not let it in', async () => {
    const open: string[] = []
    for (const endpoint of special()) {
      if (ruleOf(endpoint) === 'anyone') continue
      const path = endpoint.path.replace(/:(\w+)\??/g, 'x')
      const method = endpoint.method === 'connect' ? 'get' : endpoint.method
      const answer = await test.rest(method.toUpperCase(), path, method === 'get' ? {} : { body: {} })
      const text = await answer.text()
      // Payload says "nobody" and "nothing" with 200.
      const nothing = /^\{[^{}]*"(?:user|value)":null[^{}]*\}$/.test(text)
      if (answer.ok && !nothing) open.push(`${keyOf(endpoint)}: ${answer.status} ${text.slice(0, 80)}`)
    }
    expect(open).toEqual([])
  })
})
