import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, handleEndpoints, type Payload } from 'payload'
import { describe, inject } from 'vitest'
import { fillVocabularies } from '../actions/term-id.ts'
import { type Cms, cmsOf } from '../cms-of.ts'
import { createConfig } from '../create-config.ts'
import { migrate } from '../database/migrate.ts'
import { fillUsualSlots } from '../feature-slots/fill-usual-slots.ts'
import type { CmsSettings } from '../settings.ts'

/** Which database this run of the suite is about. */
export const database = process.env.LECTERN_TEST_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite'

// Refusals are what most tests are about; their lines would bury a failure.
process.env.LECTERN_LOG_LEVEL ||= 'silent'

const replicaSet = database === 'mongodb' ? inject('replicaSet') : undefined

/** Runs a suite, or names it as skipped when its database is not on this machine. */
export const describeWithDatabase = describe.skipIf(database === 'mongodb' && !replicaSet)

export interface TestCms {
  cms: Cms
  payload: Payload
  folder: string
  /** Asks the REST API as the admin or a stranger would; `path` begins after `/api`. */
  rest(
    method: string,
    path: string,
    options?: { body?: unknown; bytes?: Uint8Array; token?: string; headers?: Record<string, string> },
  ): Promise<Response>
  /** What a second process needs to open the same database. */
  where: { databaseUrl: string | undefined; folder: string }
  /** Closes the database and removes what was written. */
  remove(): Promise<void>
}

/** A CMS over a fresh SQLite file or a fresh database of the replica set. */
export async function openTestCms(overrides: Partial<CmsSettings> = {}): Promise<TestCms> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cms-'))
  const settings = {
    databaseUrl: replicaSet?.replace('{name}', `t${randomUUID().replaceAll('-', '')}`),
    folder,
    cmsUrl: 'http://localhost:3000',
    siteUrl: 'http://localhost:4321',
    secret: 'only for tests, where nobody logs in from outside',
    ...overrides,
  }
  const config = createConfig(settings)
  const payload = await getPayload({ config, key: folder })
  await migrate(payload)
  await fillVocabularies(payload)
  await fillUsualSlots(payload)
  return {
    cms: cmsOf(payload, settings),
    where: { databaseUrl: settings.databaseUrl, folder },
    payload,
    folder,
    rest: (method, path, options = {}) =>
      handleEndpoints({
        config,
        payloadInstanceCacheKey: folder,
        request: new Request(`${settings.cmsUrl}/api${path}`, {
          method,
          headers: {
            ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
            ...options.headers,
            ...(options.token ? { authorization: `JWT ${options.token}` } : {}),
          },
          ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
          ...(options.bytes === undefined ? {} : { body: options.bytes as BodyInit }),
        }),
      }),
    remove: async () => {
      if (payload.db.name === 'mongoose')
        await (
          payload.db as unknown as { connection: { dropDatabase(): Promise<unknown> } }
        ).connection.dropDatabase()
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** All published records, as they are. */
export async function recordsOf(cms: Cms): Promise<Record<string, unknown>[]> {
  const records: Record<string, unknown>[] = []
  for await (const record of cms.publishedRecords()) records.push(record as Record<string, unknown>)
  return records
}

/** The record of a document, if it is public. */
export const recordOf = async (cms: Cms, id: string): Promise<Record<string, unknown> | undefined> =>
  (await recordsOf(cms)).find((record) => record.id === id)
