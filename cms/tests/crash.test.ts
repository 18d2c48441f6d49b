import type { Actor, Role, Transition } from '@lectern/content-models/workflow'
import { signingChecklist } from '@lectern/content-models/workflow'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transitionPiece } from '../actions/transitions.ts'
import { describeWithDatabase, openTestCms, recordOf, type TestCms } from './database.ts'
import { dieAfter } from './die-after.ts'

describeWithDatabase('断电', () => {
  let test: TestCms
  const people: Record<string, Actor> = {}
  let audience = ''
  const checklist = signingChecklist.map((item) => item.id)

  beforeAll(async () => {
    test = await openTestCms()
    audience = await test.cms.termId('audience', '示例对象')
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
  ]

  const asAuthor = async () => {
    const user = await test.payload.findByID({ collection: 'users', id: actor('author').id })
    return { overrideAccess: false, user: { ...user, collection: 'users' } as never }
  }
  let count = 0
  /** A piece that was public at another address, and goes the way again up to before a transition. */
  const pieceBefore = async (transition: Transition) => {
    count += 1
    const { id } = await test.cms.create(
      'stories',
      {
        title: '示例',
        slug: `old-${count}`,
        storyKind: '事件',
        people: ['甲示例', '乙示例'],
        audiences: [audience],
      },
      { publish: true },
    )
    const { saves } = await test.payload.findByID({ collection: 'stories', id, depth: 0 })
    await test.payload.update({
      collection: 'stories',
      id,
      data: { slug: `new-${count}`, saves },
      ...(await asAuthor()),
    })
    for (const one of way) {
      if (one.transition === transition) break
      await step(id, one.transition, one.by, one.request)
    }
    return id
  }

  interface Stored {
    id: string
    slug?: string
    people?: string[]
    changeNote?: string | null
    workflow?: Record<string, unknown> & { passed?: { step: string; by: string }[] }
  }
  const stored = async (id: string) => {
    const found = await test.payload.db.findOne<Stored>({
      collection: 'stories',
      where: { id: { equals: id } },
    })
    if (!found) throw new Error(`${id} is gone`)
    return found
  }

  /** Everything that a step leaves behind, without ids and times and with the same names for every piece. */
  const outcome = async (id: string, eventsBefore: number) => {
    const all = { pagination: false, depth: 0, overrideAccess: true } as const
    const of = { document: { equals: id } }
    const piece = await stored(id)
    const { state, publicState, revision, authors, submittedBy, passed } = piece.workflow ?? {}
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
    const { docs: redirects } = await test.payload.find({
      collection: 'redirects',
      where: { or: [{ from: { like: `-${count}/` } }, { to: { like: `-${count}/` } }] },
      ...all,
    })
    return JSON.parse(
      JSON.stringify({
        piece: {
          slug: piece.slug,
          people: piece.people,
          changeNote: piece.changeNote,
          ...{ state, publicState, revision, authors, submittedBy },
          passed: passed?.map((review) => [review.step, review.by]),
        },
        signed: signed.map((one) => [
          one.revision,
          one.signer,
          one.authors,
          one.reviewers,
          one.checklist,
          one.changeNote,
        ]),
        rows: rows.map((row) => [
          row.state,
          row.revision,
          row.address,
          row.uses?.toSorted(),
          row.withdrawal?.kind,
          row.withdrawal?.notice,
        ]),
        steps: steps.map(({ action, from, to, actorName }) => [action, from, to, actorName].join(' ')),
        notices: notices.map(({ event, user }) => `${event} ${user}`).sort(),
        redirects: redirects.map(({ from, to }) => `${from} ${to}`),
        told: (await eventsOf(id)) > eventsBefore,
        record: (await recordOf(test.cms, id))?.slug,
      }).replaceAll(new RegExp(`-${count}\\b`, 'g'), ''),
    ) as Record<string, unknown>
  }
  const eventsOf = async (id: string) =>
    (
      await test.payload.count({
        collection: 'publication-events',
        where: { document: { equals: id } },
        overrideAccess: true,
      })
    ).totalDocs

  it.each(['sign', 'publish', 'withdraw'] as const)(
    '%s is done or not done, whichever write the process dies at, and can be done again',
    async (transition) => {
      const { by, request } = way.find((one) => one.transition === transition) as (typeof way)[number]
      const model = await pieceBefore(transition)
      const modelEvents = await eventsOf(model)
      await step(model, transition, by, request)
      const wanted = await outcome(model, modelEvents)
      expect(wanted).toMatchObject({ told: transition !== 'sign' })
      let deaths = 0
      for (let survived = 0; ; survived++) {
        const id = await pieceBefore(transition)
        const events = await eventsOf(id)
        const before = await outcome(id, events)
        const power = dieAfter(test.payload, survived)
        const done = await step(id, transition, by, request).then(
          () => true,
          () => false,
        )
        const died = power.died()
        power.comeBack()
        // The last writes are the log's own chain: the step itself is done by then.
        if (!done) {
          expect(await outcome(id, events), `died at write ${survived + 1}`).toEqual(before)
          await step(id, transition, by, request)
        }
        expect(await outcome(id, events), `died at write ${survived + 1}`).toEqual(wanted)
        if (!died) break
        deaths += 1
      }
      expect(deaths).toBeGreaterThan(5)
      expect((await test.cms.verifyAuditChain()).problems).toEqual([])
    },
    240_000,
  )
})
