import type { CollectionConfig, Endpoint, SanitizedConfig } from 'payload'
import { nobodyAtAll, person } from './index.ts'

type Rules = NonNullable<CollectionConfig['access']>

/** Locks on open documents: people take and release them, machines never see any. */
const locks: Rules = { create: person, read: person, readVersions: person, update: person, delete: person }

/** Payload's own collections, which it leaves open to whoever is logged in. */
const ownRules: Record<string, Rules> = {
  'payload-locked-documents': locks,
  'payload-migrations': nobodyAtAll,
}

/** What Payload gives to whatever logs in; a machine has no password, no session and nothing to register. */
const ofPasswords = new Set([
  '/first-register',
  '/forgot-password',
  '/init',
  '/login',
  '/logout',
  '/refresh-token',
  '/reset-password',
  '/unlock',
  '/verify/:id',
])

const machinesOnlyRead = (endpoint: Endpoint): Endpoint =>
  endpoint.method === 'get'
    ? endpoint
    : {
        ...endpoint,
        handler: async (req) =>
          req.user?.collection === 'api-clients'
            ? Response.json({ errors: [{ message: '接口密钥只能读取，不能写入。' }] }, { status: 403 })
            : endpoint.handler(req),
      }

/** States what Payload leaves to its defaults, and lets no API key reach anything but reading, whatever a rule says. */
export function closeDoors(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    Object.assign(collection.access, ownRules[collection.slug])
    if (collection.endpoints)
      collection.endpoints = collection.endpoints
        .filter(({ path }) => collection.slug !== 'api-clients' || !ofPasswords.has(path))
        .map(machinesOnlyRead)
  }
  for (const global of config.globals)
    if (global.endpoints) global.endpoints = global.endpoints.map(machinesOnlyRead)
  // Payload's type of this list is narrower than what it takes.
  config.endpoints = (config.endpoints as Endpoint[]).map(machinesOnlyRead) as typeof config.endpoints
  return config
}
