import type { Actor, Role, Transition } from '@lectern/content-models/workflow'
import { signingChecklist } from '@lectern/content-models/workflow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transitionPiece } from '../actions/transitions.ts'
import { database, openTestCms, recordOf, type TestCms } from './database.ts'

type Statement = string | { sql: string }
interface Client {
  execute(statement: Statement): Promise<unknown>
}

/** Lets a process die at its k-th writing statement: that one and all after it fail until it is brought back. */
function mortal(client: Client) {
  const { execute } = client
  let left = Number.POSITIVE_INFINITY
  let written = 0
  client.execute = (statement) => {
    const sql = typeof statement === 'string' ? statement : statement.sql
    if (/^\s*(?:insert|update|delete)/i.test(sql)) {
      written += 1
      if (written > left) return Promise.reject(new Error('断电'))
    }
    return execute.call(client, statement)
  }
  return {
    dieAfter: (writes: number) => {
      written = 0
      left = writes
    },
    revive: () => {
      left = Number.POSITIVE_INFINITY
      return written
    },
  }
}

// With transactions nothing is ever half done.
describe.runIf(database === 'sqlite')('断电', () => {
  let test: TestCms
  let life: ReturnType<typeof mortal>
  const people: Record<string, Actor> = {}
  const checklist = signingChecklist.map((item) => item.id)

  beforeAll(async () => {
    test = await openTestCms()
    life = mortal((test.payload.db as unknown as { client: Client }).client)
    for (const role of ['author', 'reviewer', 'signer'] as Role[]) {
      const { id } = await test.payload.create({
        collection: 'users',
        data: {
          email: `${role}@example.com`,
          password: '一句很长的口令 示例',
          name: `${role}示例`,
          roles: [role],
        },
        overrideAccess: true,
      })
      people[role] = { id, name: `${role}示例`, roles: [role], units: 'all' }
    }
  })
  afterAll(() => test?.remove())

  const actor = (name: string): Actor => people[name] as Actor
  const step = (id: string, transition: Transition, by: string, request = {}, now = new Date()) =>
    transitionPiece(test.payload, { collection: 'stories', id, transition, actor: actor(by), request, now })

  const way: readonly { transition: Transition; by: string; request: object }[] = [
    { transition: 'submit', by: 'author', request: { changeNote: '换了网址。' } },
    { transition: 'pass', by: 'reviewer', request: {} },
    { transition: 'sign', by: 'signer', request: { checklist } },
    { transition: 'publish', by: 'signer', request: {} },
    {
      transition: 'withdraw',
      by: 'signer',
      request: { reason: '示例原因', withdrawal: { kind: 'notice', notice: '示例说明' } },
    },
    { transition: 'restore', by: 'signer', request: { reason: '恢复' } },
  ]

  let count = 0
  /** A piece that was public at another address, and goes the way again up to before a transition. */
  const pieceBefore = async (transition: Transition) => {
    count += 1
    const { id } = await test.payload.create({
      collection: 'stories',
      data: {
        title: `示例之${count}`,
        slug: `old-${count}`,
        storyKind: '事件',
        regions: ['甲县', '乙县'],
      } as never,
      overrideAccess: false,
      user: {
        ...(await test.payload.findByID({ collection: 'users', id: actor('author').id })),
        collection: 'users',
      },
    } as never)
    const go = async (until?: Transition) => {
      for (const one of way) {
        if (one.transition === until) return
        await step(id, one.transition, one.by, one.request)
        if (!until && one.transition === 'publish') return
      }
    }
    await go()
    const stored = await test.payload.findByID({ collection: 'stories', id, depth: 0 })
    await test.payload.update({
      collection: 'stories',
      id,
      data: { slug: `new-${count}`, saves: stored.saves },
      overrideAccess: false,
      user: {
        ...(await test.payload.findByID({ collection: 'users', id: actor('author').id })),
        collection: 'users',
      },
    } as never)
    await go(transition)
    return id
  }

  /** Everything that the step leaves behind, without what differs from one piece to the next. */
  const outcome = async (id: string, since: { events: number }) => {
    const all = { pagination: false, depth: 0, overrideAccess: true } as const
    const of = { document: { equals: id } }
    const piece = await test.payload.db.findOne<Record<string, unknown>>({
      collection: 'stories',
      where: { id: { equals: id } },
    })
    const { docs: signed } = await test.payload.find({
      collection: 'signed-revisions',
      where: of,
      sort: 'revision',
      ...all,
    })
    const { docs: rows } = await test.payload.find({ collection: 'publications', where: of, ...all })
    const { docs: steps } = await test.payload.find({
      collection: 'audit-entries',
      where: { subjectId: { equals: id } },
      sort: 'sequence',
      ...all,
    })
    const { docs: notices } = await test.payload.find({
      collection: 'notifications',
      where: { 'subject.document': { equals: id } },
      ...all,
    })
    const { docs: redirects } = await test.payload.find({ collection: 'redirects', ...all })
    const { docs: events } = await test.payload.find({ collection: 'publication-events', where: of, ...all })
    const own = (text: string) =>
      text
        .replaceAll(id, 'ID')
        .replaceAll(
          new RegExp(
            `(示例之|old-|new-)${piece?.title ? String(piece.title).replace(/\D/g, '') : ''}\\b`,
            'g',
          ),
          '$1N',
        )
        .replace(
          /"(?:id|at|submittedAt|dueAt|signedAt|publishedAt|firstPublishedAt|createdAt|updatedAt|hash|previousHash|sequence|key|displayDate|date)":(?:"[^"]*"|\d+)/g,
          '""',
        )
    const record = await recordOf(test.cms, id)
    return JSON.parse(
      own(
        JSON.stringify({
          piece: { ...piece, pendingStep: piece?.pendingStep ?? null },
          signed: signed.map(({ authors, reviewers, signer, checklist: items, revision, changeNote }) => ({
            authors,
            reviewers,
            signer,
            items,
            revision,
            changeNote,
          })),
          rows: rows.map(({ state, revision, address, withdrawal }) => ({
            state,
            revision,
            address,
            withdrawal,
          })),
          steps: steps.map(({ action, from, to, actorName }) => [action, from, to, actorName].join(' ')),
          notices: notices.map(({ event, user }) => `${event} ${user}`).sort(),
          redirects: redirects
            .filter(({ from }) => from.includes(`-${count}`))
            .map(({ from, to }) => `${from} ${to}`),
          told: events.length > since.events,
          title: record?.title,
        }),
      ),
    ) as Record<string, unknown>
  }
  const eventsOf = async (id: string) => ({
    events: (
      await test.payload.count({
        collection: 'publication-events',
        where: { document: { equals: id } },
        overrideAccess: true,
      })
    ).totalDocs,
  })

  it.each(['sign', 'publish', 'withdraw'] as const)(
    '%s ends in one consistent state, whichever write the process dies at',
    async (transition) => {
      const { by, request } = way.find((one) => one.transition === transition) as (typeof way)[number]
      const model = await pieceBefore(transition)
      const modelEvents = await eventsOf(model)
      life.dieAfter(Number.POSITIVE_INFINITY)
      await step(model, transition, by, request)
      const writes = life.revive()
      expect(writes).toBeGreaterThan(5)
      const wanted = await outcome(model, modelEvents)
      expect(wanted).toMatchObject({ piece: { pendingStep: null }, told: transition !== 'sign' })
      for (let k = 0; k < writes; k++) {
        const id = await pieceBefore(transition)
        const events = await eventsOf(id)
        const begun = new Date()
        life.dieAfter(k)
        // The last statements are the log's own chain: the step itself may be done by then.
        await step(id, transition, by, request, begun).catch((error: Error) =>
          expect(error.message).toContain('断电'),
        )
        life.revive()
        const half = await test.payload.db.findOne<{ pendingStep?: string | null }>({
          collection: 'stories',
          where: { id: { equals: id } },
        })
        if (half?.pendingStep) {
          // Nobody builds on it meanwhile, and it is not taken up while somebody may still be at it.
          await expect(step(id, 'withdraw', 'signer', way[4]?.request)).rejects.toThrow()
          await test.cms.publishDue(new Date(begun.getTime() + 30_000))
          expect(
            (
              await test.payload.db.findOne<{ pendingStep?: string | null }>({
                collection: 'stories',
                where: { id: { equals: id } },
              })
            )?.pendingStep,
          ).toBeTruthy()
          for (const later of [120_000, 121_000]) await test.cms.publishDue(new Date(begun.getTime() + later))
        } else await step(id, transition, by, request).catch(() => undefined)
        expect(await outcome(id, events), `died at write ${k + 1} of ${writes}`).toEqual(wanted)
      }
      expect((await test.cms.verifyAuditChain()).problems).toEqual([])
    },
  )
})
