import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishDue } from '../actions/publish-due.ts'
import { missedPublications } from '../desk/queries/due.ts'
import { tellLate } from '../reminders/tell-late.ts'
import { describeWithDatabase, openTestCms, recordOf, recordsOf, type TestCms } from './database.ts'
import { deskPeople } from './desk-people.ts'
import { dieAfter } from './die-after.ts'

const withdrawal = { kind: 'gone' as const }

describeWithDatabase('what was set for a time', () => {
  let test: TestCms
  let desk: Awaited<ReturnType<typeof deskPeople>>
  beforeAll(async () => {
    test = await openTestCms()
    desk = await deskPeople(test)
  })
  afterAll(() => test?.remove())

  const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)
  const plan = async (title: string, from: string, until?: string) => {
    const id = await desk.signed(title)
    await desk.step(id, 'schedule', 'editor', { publishAt: at(from).toISOString() }, at('08:00'))
    if (until)
      await desk.step(
        id,
        'scheduleWithdrawal',
        'signer',
        { withdrawAt: at(until).toISOString(), reason: '活动结束', withdrawal },
        at('08:00'),
      )
    return id
  }
  const workflowOf = async (id: string) =>
    (await test.payload.findByID({ collection: 'stories', id })).workflow
  const audit = async (id: string) =>
    (
      await test.payload.find({
        collection: 'audit-entries',
        where: { subjectId: { equals: id } },
        sort: 'at',
        overrideAccess: true,
      })
    ).docs.map(({ action, actorName, detail, reason }) => ({ action, actorName, detail, reason }))

  it('publishes and withdraws at the minute, and says who decided why', async () => {
    const id = await plan('两头定时', '09:00', '10:00')
    expect(await test.cms.publishDue(at('08:59'))).toEqual({ published: [], withdrawn: [], refused: [] })
    expect((await test.cms.publishDue(at('09:00'))).published).toEqual(['两头定时'])
    expect(await recordOf(test.cms, id)).toMatchObject({
      title: '两头定时',
      publishedAt: at('09:00').toISOString(),
    })
    expect((await workflowOf(id))?.withdrawAt).toBe(at('10:00').toISOString())
    expect((await test.cms.publishDue(at('10:00'))).withdrawn).toEqual(['两头定时'])
    expect(await recordOf(test.cms, id)).toBeUndefined()
    expect(await test.cms.publishDue(at('10:01'))).toEqual({ published: [], withdrawn: [], refused: [] })
    expect(await workflowOf(id)).toMatchObject({
      state: 'withdrawn',
      publicState: 'withdrawn',
      withdrawAt: null,
    })
    expect(
      (await recordsOf(test.cms)).find(({ kind, title }) => kind === 'withdrawal' && title === '两头定时'),
    ).toMatchObject({ how: 'gone' })
    expect((await audit(id)).at(-1)).toMatchObject({
      action: 'withdraw',
      actorName: '定时发布',
      reason: '活动结束',
    })
  })

  it('catches up after downtime in the order of the times, with the true time of publication', async () => {
    const later = await plan('后发', '09:30')
    const both = await plan('先发后撤', '09:10', '09:50')
    const first = await plan('先发', '09:00')
    const done = await test.cms.publishDue(at('12:00'))
    expect(done).toEqual({ published: ['先发', '先发后撤', '后发'], withdrawn: ['先发后撤'], refused: [] })
    expect(await recordOf(test.cms, first)).toMatchObject({ publishedAt: at('12:00').toISOString() })
    expect(await recordOf(test.cms, later)).toBeDefined()
    expect(await recordOf(test.cms, both)).toBeUndefined()
    expect((await audit(first)).at(-1)?.detail).toBe('第 1 稿，比定好的时间晚 3 小时')
  })

  it('a plan can be moved and taken back, and what is live stays live', async () => {
    const id = await plan('改期', '09:00', '10:00')
    await desk.step(id, 'schedule', 'editor', { publishAt: at('09:20').toISOString() }, at('08:10'))
    expect((await test.cms.publishDue(at('09:00'))).published).toEqual([])
    expect((await test.cms.publishDue(at('09:20'))).published).toEqual(['改期'])
    await desk.step(id, 'unscheduleWithdrawal', 'signer')
    expect((await test.cms.publishDue(at('11:00'))).withdrawn).toEqual([])
    expect(await recordOf(test.cms, id)).toBeDefined()
    const never = await plan('不发了', '09:00', '10:00')
    await desk.step(never, 'unschedule', 'editor', {}, at('08:30'))
    expect(await test.cms.publishDue(at('12:00'))).toEqual({ published: [], withdrawn: [], refused: [] })
  })

  it('one that cannot be published holds up no other, and is told once when it is late', async () => {
    const audience = await test.cms.termId('audience', '示例对象')
    const id = await desk.signed('词表改了', { audiences: [audience] })
    await desk.step(id, 'schedule', 'editor', { publishAt: at('09:00').toISOString() }, at('08:00'))
    await desk.step(
      id,
      'scheduleWithdrawal',
      'signer',
      { withdrawAt: at('09:20').toISOString(), reason: '示例', withdrawal },
      at('08:00'),
    )
    const good = await plan('没有问题', '09:10')
    await test.cms.update('terms', audience, { name: '另一个名字' }, { publish: true })
    const { published, refused } = await test.cms.publishDue(at('09:30'))
    expect(published).toEqual(['没有问题'])
    expect(refused).toEqual([{ title: '词表改了', reasons: [expect.stringContaining('与签发时不一致')] }])
    expect(await recordOf(test.cms, good)).toBeDefined()

    const user = {
      ...(await test.payload.findByID({ collection: 'users', id: desk.actor('editor').id })),
      collection: 'users',
    } as never
    expect(await missedPublications(test.payload, user, at('09:02'))).toEqual([])
    const [missed] = await missedPublications(test.payload, user, at('09:03'))
    expect(missed).toMatchObject({
      id,
      publishAt: at('09:00').toISOString(),
      late: [expect.stringContaining('与签发时不一致')],
    })

    for (const time of ['09:02', '09:03', '09:04', '10:00']) await tellLate(test.payload, at(time))
    const { docs } = await test.payload.find({
      collection: 'notifications',
      where: { event: { equals: 'late' } },
      pagination: false,
      overrideAccess: true,
      depth: 0,
    })
    // Author, editor, signer and administrator, once for the publication and once for the withdrawal.
    expect(docs.map(({ user: of }) => of).sort()).toEqual(
      (['author', 'editor', 'signer', 'admin'] as const)
        .flatMap((role) => [desk.actor(role).id, desk.actor(role).id])
        .sort(),
    )
    expect(docs.every(({ mail }) => mail === 'waiting')).toBe(true)
    const texts = docs.map(({ text }) => text)
    for (const words of ['09:00（北京时间）发布，已晚 3 分钟', '09:20（北京时间）撤下，已晚 40 分钟'])
      expect(texts).toContainEqual(
        expect.stringMatching(new RegExp(`定于 2026-11-23 ${words}.*与签发时不一致`, 's')),
      )
    // Put right: the plan is taken back, and nothing is late any more.
    await desk.step(id, 'unschedule', 'editor')
    expect(await missedPublications(test.payload, user, at('12:00'))).toEqual([])
  })
})

describeWithDatabase('the worker killed between any two writes', () => {
  let test: TestCms
  let desk: Awaited<ReturnType<typeof deskPeople>>
  beforeAll(async () => {
    test = await openTestCms()
    desk = await deskPeople(test)
  })
  afterAll(() => test?.remove())

  const start = Date.parse('2026-11-23T01:00:00Z')
  const minutes = (count: number) => new Date(start + count * 60_000)

  it('does in the end exactly what was set, once, and tells the publisher', async () => {
    let deaths = 0
    for (let survived = 0; ; survived++) {
      const title = `第 ${survived} 次断电`
      const id = await desk.signed(title)
      await desk.step(id, 'schedule', 'editor', { publishAt: minutes(10).toISOString() }, minutes(0))
      await desk.step(
        id,
        'scheduleWithdrawal',
        'signer',
        { withdrawAt: minutes(30).toISOString(), reason: '示例', withdrawal },
        minutes(0),
      )
      const eventsOf = async () =>
        (
          await test.payload.find({
            collection: 'publication-events',
            where: { document: { equals: id } },
            pagination: false,
            overrideAccess: true,
          })
        ).docs.map(({ change }) => change)
      let died = false
      for (const [change, due] of [
        ['published', 10],
        ['unpublished', 30],
      ] as const) {
        const power = dieAfter(test.payload, survived)
        await publishDue(test.payload, minutes(due)).catch(() => undefined)
        died ||= power.died()
        power.comeBack()
        await test.cms.publishDue(minutes(due))
        expect(Boolean(await recordOf(test.cms, id)), `${title} ${change}`).toBe(change === 'published')
        expect(await eventsOf(), `${title} ${change}`).toContain(change)
      }
      const { docs } = await test.payload.find({
        collection: 'audit-entries',
        where: { and: [{ subjectId: { equals: id } }, { actorId: { equals: 'worker' } }] },
        pagination: false,
        overrideAccess: true,
      })
      expect(docs.map(({ action }) => action).sort(), title).toEqual(['publish', 'withdraw'])
      const told = await test.payload.find({
        collection: 'notifications',
        where: { and: [{ 'subject.document': { equals: id } }, { event: { equals: 'published' } }] },
        pagination: false,
        depth: 0,
        overrideAccess: true,
      })
      expect(told.docs.map(({ user }) => user).sort(), title).toEqual(
        [desk.actor('author').id, desk.actor('reviewer').id].sort(),
      )
      expect((await test.payload.findByID({ collection: 'stories', id })).workflow, title).toMatchObject({
        state: 'withdrawn',
        publicState: 'withdrawn',
        publishAt: null,
        withdrawAt: null,
      })
      if (!died) break
      deaths += 1
      await wait(0)
    }
    // A step has several writes: each was the last one once.
    expect(deaths).toBeGreaterThan(5)
  }, 300_000)
})
