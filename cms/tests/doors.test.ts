import {
  type Actor,
  type Role,
  roles,
  signingChecklist,
  type Transition,
  transitionNames,
} from '@lectern/content-models/workflow'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transitionPiece } from '../actions/transitions.ts'
import { describeWithDatabase, openTestCms, recordsOf, type TestCms } from './database.ts'

const checklist = signingChecklist.map(({ id }) => id)
const password = '一句很长的口令 示例'

/** What each transition starts from. */
const start: Record<Transition, readonly Transition[]> = {
  submit: [],
  recall: ['submit'],
  pass: ['submit'],
  return: ['submit'],
  sign: ['submit', 'pass'],
  schedule: ['submit', 'pass', 'sign'],
  unschedule: ['submit', 'pass', 'sign', 'schedule'],
  publish: ['submit', 'pass', 'sign'],
  withdraw: ['submit', 'pass', 'sign', 'publish'],
  scheduleWithdrawal: ['submit', 'pass', 'sign', 'publish'],
  unscheduleWithdrawal: ['submit', 'pass', 'sign', 'publish', 'scheduleWithdrawal'],
  restore: ['submit', 'pass', 'sign', 'publish', 'withdraw'],
}

/** Who may, of somebody else's piece; written out here and not taken from the rules that it checks. */
const allowed: Record<Transition, Role[]> = {
  submit: ['editor', 'admin'],
  recall: ['admin'],
  pass: ['editor', 'reviewer'],
  return: ['editor', 'reviewer', 'signer'],
  sign: ['signer'],
  schedule: ['editor', 'signer'],
  unschedule: ['editor', 'signer'],
  publish: ['editor', 'signer'],
  withdraw: ['signer'],
  scheduleWithdrawal: ['signer'],
  unscheduleWithdrawal: ['signer'],
  restore: ['signer'],
}

describeWithDatabase('no way round review and signature', () => {
  let test: TestCms
  /** Token of a person by role; `none` has an account without a role. */
  const tokens = new Map<string, string>()
  let apiKey = ''
  /** Three more people who bring pieces to where a trial starts. */
  const staff: Actor[] = []

  beforeAll(async () => {
    test = await openTestCms()
    for (const role of [...roles, 'none'] as const) {
      const email = `${role}@example.com`
      await test.payload.create({
        collection: 'users',
        data: { email, password, name: `${role}示例`, roles: role === 'none' ? [] : [role], allUnits: true },
        overrideAccess: true,
      })
      const answer = await test.rest('POST', '/users/login', { body: { email, password } })
      const { token } = (await answer.json()) as { token?: string }
      if (!token) throw new Error(`${role}: ${answer.status}`)
      tokens.set(role, token)
    }
    for (const role of ['editor', 'reviewer', 'signer'] as const) {
      const name = `另一位${role}示例`
      const { id } = await test.payload.create({
        collection: 'users',
        data: { email: `other-${role}@example.com`, password, name, roles: [role], allUnits: true },
        overrideAccess: true,
      })
      staff.push({ id, name, roles: [role], units: 'all' })
    }
    apiKey = crypto.randomUUID()
    await test.payload.create({
      collection: 'api-clients',
      data: { name: '示例程序', enableAPIKey: true, apiKey } as never,
      overrideAccess: true,
    })
  })
  afterAll(() => test?.remove())

  const send = async (
    who: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; json: Record<string, unknown> }> => {
    const answer = await test.rest(method, path, {
      ...(body === undefined ? {} : { body }),
      ...(tokens.has(who) ? { token: tokens.get(who) } : {}),
      ...(who === 'machine' ? { headers: { authorization: `api-clients API-Key ${apiKey}` } } : {}),
    })
    return { status: answer.status, json: (await answer.json().catch(() => ({}))) as Record<string, unknown> }
  }

  const request = {
    reason: '示例原因',
    checklist,
    publishAt: new Date(Date.now() + 3_600_000).toISOString(),
    withdrawAt: new Date(Date.now() + 7_200_000).toISOString(),
    withdrawal: { kind: 'gone' as const },
  }
  let pieces = 0
  /** A story by somebody who takes no other part, brought so far by others who take no other part. */
  const piece = async (steps: readonly Transition[], collection: CollectionSlug = 'stories') => {
    pieces += 1
    const title = `示例稿 ${pieces}`
    const { id } = await test.cms.create(collection, { title, storyKind: '事件' }, { publish: false })
    for (const transition of steps)
      await transitionPiece(test.payload, {
        collection,
        id,
        transition,
        actor: staff[transition === 'submit' ? 0 : transition === 'pass' ? 1 : 2] as Actor,
        request,
        now: new Date(),
      })
    return { id, title }
  }
  const stateOf = async (id: string) => {
    const [found] = await test.cms.find('stories', { id: { equals: id } })
    const { state, publicState, revision, withdrawAt } = (found?.workflow ?? {}) as Record<string, unknown>
    return { state, publicState, revision, withdrawAt }
  }
  const publicTitles = async () =>
    (await recordsOf(test.cms)).filter(({ kind }) => kind === 'story').map(({ title }) => String(title))

  const everybody = [...roles, 'none', 'machine', 'stranger']

  describe.each(transitionNames)('%s', (transition) => {
    it.each(everybody)('by %s, over REST', async (who) => {
      const { id } = await piece(start[transition])
      const before = await stateOf(id)
      const { status, json } = await send(who, 'POST', `/stories/${id}/transitions/${transition}`, request)
      if ((allowed[transition] as string[]).includes(who)) {
        expect(json.reasons).toBeUndefined()
        expect(status).toBe(200)
        expect(await stateOf(id)).not.toEqual(before)
      } else {
        expect(status).toBeGreaterThanOrEqual(400)
        expect(await stateOf(id)).toEqual(before)
        if (status < 500)
          expect(String((json.reasons as string[] | undefined)?.[0] ?? json.errors)).not.toBe('')
        expect(status).toBeLessThan(500)
      }
    })
  })

  /** Every other door of Payload, with everything in the request that might publish, sign or move a piece. */
  const forged = {
    _status: 'published',
    publishedAt: '2000-01-01T00:00:00.000Z',
    workflow: { state: 'signed', publicState: 'live', revision: 9, authors: [] },
    createdBy: null,
  }
  const versionOf = async (id: string) =>
    (
      await test.payload.findVersions({
        collection: 'stories',
        where: { parent: { equals: id } },
        sort: 'createdAt',
        overrideAccess: true,
      })
    ).docs[0]?.id

  type Door = (who: string, piece: { id: string; title: string }) => Promise<{ status: number }>
  const doors: Record<string, Door> = {
    'POST a new one': (who) =>
      send(who, 'POST', '/stories?draft=false', { title: '伪造的新稿', storyKind: '事件', ...forged }),
    'PATCH by id': async (who, { id }) => {
      const [found] = await test.cms.find('stories', { id: { equals: id } })
      return send(who, 'PATCH', `/stories/${id}?draft=false`, {
        title: '伪造的改动',
        saves: found?.saves,
        ...forged,
      })
    },
    'PATCH without saying what it is based on': (who, { id }) =>
      send(who, 'PATCH', `/stories/${id}`, { title: '伪造的改动', ...forged }),
    'PATCH by query': (who, { title }) =>
      send(who, 'PATCH', `/stories?where[title][equals]=${encodeURIComponent(title)}`, forged),
    duplicate: (who, { id }) => send(who, 'POST', `/stories/${id}/duplicate`, forged),
    'restore a version': async (who, { id }) =>
      send(who, 'POST', `/stories/versions/${await versionOf(id)}?draft=false`),
    trash: (who, { id }) =>
      send(who, 'PATCH', `/stories/${id}`, { deletedAt: new Date().toISOString(), ...forged }),
    'un-trash': (who, { id }) =>
      send(who, 'PATCH', `/stories/${id}?trash=true`, { deletedAt: null, ...forged }),
    delete: (who, { id }) => send(who, 'DELETE', `/stories/${id}`),
    'delete by query': (who, { title }) =>
      send(who, 'DELETE', `/stories?where[title][equals]=${encodeURIComponent(title)}`),
    'the public rows': async (who, { id }) => {
      await send(who, 'PATCH', `/publications?where[document][equals]=${id}`, {
        state: 'live',
        snapshot: '{}',
      })
      return send(who, 'POST', '/publications', {
        key: `stories:${id}`,
        subject: 'stories',
        document: id,
        title: '伪造',
        state: 'live',
        snapshot: JSON.stringify({ title: '伪造', storyKind: '事件', slug: 'forged' }),
        publishedAt: new Date().toISOString(),
      })
    },
    'the signed rows': (who, { id }) =>
      send(who, 'POST', '/signed-revisions', {
        key: `stories:${id}:1`,
        subject: 'stories',
        document: id,
        revision: 1,
        title: '伪造',
        snapshot: '{}',
        record: '{}',
        signedAt: new Date().toISOString(),
      }),
    'the outbox': (who, { id }) =>
      send(who, 'POST', '/publication-events', { subject: 'stories', document: id, change: 'published' }),
  }

  describe.each(Object.keys(doors))('door: %s', (name) => {
    it.each(everybody)('%s changes nothing that readers have, and signs nothing', async (who) => {
      const draft = await piece([])
      const submitted = await piece(['submit'])
      const signed = await piece(['submit', 'pass', 'sign'])
      const live = await piece(['submit', 'pass', 'sign', 'publish'])
      const before = await publicTitles()
      expect(before).toContain(live.title)
      for (const target of [draft, submitted, signed, live]) {
        const answer = await doors[name]?.(who, target)
        // A door that breaks is not a door that is shut.
        expect(answer?.status).toBeLessThan(500)
      }

      expect(await publicTitles()).toEqual(before)
      // What waits for a review is as its author handed it in; nothing became signed or live by itself.
      for (const { id } of [submitted])
        expect(await stateOf(id)).toMatchObject({ state: 'submitted', revision: 1 })
      for (const { id } of [draft, signed]) {
        const { state, publicState } = await stateOf(id)
        // A draft may have gone to the trash or for good, by those who may.
        if (state !== undefined) expect(publicState).toBe('never')
        expect(['draft', 'signed', undefined]).toContain(state)
      }
      expect((await stateOf(live.id)).publicState).toBe('live')
      const { totalDocs } = await test.payload.count({
        collection: 'signed-revisions',
        where: { document: { in: [draft.id, submitted.id] } },
        overrideAccess: true,
      })
      expect(totalDocs).toBe(0)
    })
  })

  it('lets an API key read and nothing else', async () => {
    const { id } = await piece([])
    expect((await send('machine', 'POST', '/stories', { title: '机器写的', storyKind: '事件' })).status).toBe(
      403,
    )
    expect(
      (await send('machine', 'PATCH', `/stories/${id}`, { title: '机器改的', saves: 1 })).status,
    ).toBeGreaterThanOrEqual(403)
  })

  it('shows nothing of globals that a role may not change', async () => {
    for (const who of ['correspondent', 'author', 'editor', 'reviewer', 'none', 'machine', 'stranger'])
      expect((await send(who, 'POST', '/globals/site-settings', { tagline: '伪造' })).status).toBe(403)
    expect((await send('signer', 'POST', '/globals/site-settings', { tagline: '示例' })).status).toBe(200)
  })
})
