import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CalendarAnswer } from '../calendar/entries.ts'
import { describeWithDatabase, openTestCms, type TestCms } from './database.ts'
import { deskPeople, password } from './desk-people.ts'

const day = 24 * 3600 * 1000
const soon = (days: number) =>
  new Date(Math.floor(Date.now() / day) * day + days * day + 2 * 3600 * 1000).toISOString()

describeWithDatabase('the calendar', () => {
  let test: TestCms
  let desk: Awaited<ReturnType<typeof deskPeople>>
  const tokens = new Map<string, string>()
  beforeAll(async () => {
    test = await openTestCms()
    desk = await deskPeople(test)
    const unit = await test.payload.create({
      collection: 'units',
      data: { title: '示例单位' } as never,
      overrideAccess: true,
    })
    await test.payload.create({
      collection: 'users',
      data: {
        email: 'elsewhere@example.com',
        password,
        name: '外单位示例',
        roles: ['editor'],
        unit: unit.id,
      },
      overrideAccess: true,
    })
    await test.payload.create({
      collection: 'users',
      data: { email: 'none@example.com', password, name: '没有角色示例', roles: [] },
      overrideAccess: true,
    })
    for (const who of ['author', 'editor', 'reviewer', 'signer', 'elsewhere', 'none']) {
      const answer = await test.rest('POST', '/users/login', {
        body: { email: `${who}@example.com`, password },
      })
      tokens.set(who, ((await answer.json()) as { token: string }).token)
    }
  })
  afterAll(() => test?.remove())

  const get = (who: string, path: string) => test.rest('GET', path, { token: tokens.get(who) ?? '' })
  const shown = async (who: string, from = soon(-1), to = soon(30)): Promise<CalendarAnswer> => {
    const answer = await get(who, `/calendar?from=${from}&to=${to}`)
    expect(answer.status).toBe(200)
    return (await answer.json()) as CalendarAnswer
  }

  it('shows each what they may see, and says why something cannot be moved', async () => {
    const other = await test.payload.create({
      collection: 'units',
      data: { title: '另一个示例单位' } as never,
      overrideAccess: true,
    })
    const id = await desk.signed('有单位的稿件', { ownerUnit: other.id })
    await desk.step(id, 'schedule', 'editor', { publishAt: soon(3) })
    await desk.step(id, 'scheduleWithdrawal', 'signer', {
      withdrawAt: soon(5),
      reason: '示例',
      withdrawal: { kind: 'gone' },
    })
    await desk.signed('还没有排期')
    const forEditor = await shown('editor')
    expect(
      forEditor.entries.map(({ kind, title, at, fixed }) => [kind, title, at, fixed === undefined]),
    ).toEqual([
      ['publication', '有单位的稿件', soon(3), true],
      // Only those who sign withdraw.
      ['withdrawal', '有单位的稿件', soon(5), false],
    ])
    expect(forEditor.unscheduled.map(({ title, signer }) => [title, signer])).toEqual([
      ['还没有排期', 'signer示例'],
    ])
    expect(forEditor.features?.slots.map(({ place }) => place)).toContain('homeLead')
    const forSigner = await shown('signer')
    expect(forSigner.entries.every(({ fixed }) => fixed === undefined)).toBe(true)
    expect(forSigner.entries[1]?.plan).toEqual({ reason: '示例', withdrawal: { kind: 'gone' } })
    const forAuthor = await shown('author')
    expect(forAuthor.features).toBeUndefined()
    expect(forAuthor.entries.every(({ fixed }) => fixed !== undefined)).toBe(true)
    expect((await shown('elsewhere')).entries).toEqual([])
    for (const path of [
      '/calendar?from=x&to=y',
      `/calendar?from=${soon(2)}&to=${soon(1)}`,
      `/calendar?from=${soon(0)}&to=${soon(900)}`,
    ])
      expect((await get('editor', path)).status, path).toBe(400)
    expect((await get('none', `/calendar?from=${soon(0)}&to=${soon(1)}`)).status).toBe(401)
  })

  it('shows events, features with what is known of their items, and only what lies in the days that are asked for', async () => {
    await test.cms.create(
      'events',
      { title: '示例场次', slug: 'example-event', startsAt: soon(4), endsAt: soon(5), place: '示例村' },
      { publish: false },
    )
    const [slot] = await test.cms.find('feature-slots', { place: { equals: 'homeLead' } })
    const { id } = await test.cms.create('stories', { title: '上线的', storyKind: '事件' }, { publish: true })
    await test.cms.create(
      'features',
      { slot: slot?.id, item: { relationTo: 'stories', value: id }, startsAt: soon(2), endsAt: soon(6) },
      { publish: true },
    )
    const { entries, features } = await shown('editor')
    expect(entries.find(({ kind }) => kind === 'event')).toMatchObject({
      title: '示例场次',
      place: '示例村',
      at: soon(4),
      until: soon(5),
      live: false,
    })
    expect(features?.features).toMatchObject([{ itemTitle: '上线的', startsAt: soon(2), endsAt: soon(6) }])
    expect(Object.values(features?.items ?? {})).toEqual([{ title: '上线的', state: 'live' }])
    const later = await shown('editor', soon(20), soon(30))
    expect(later.entries).toEqual([])
    expect(later.features?.features).toEqual([])
    const found = (await (await get('editor', '/calendar/featurable?q=上线')).json()) as { found: unknown[] }
    expect(found.found).toHaveLength(1)
  })

  it('a feed reads like the calendar of its person, under an address that is kept as a hash', async () => {
    const feed = async (who: string) => {
      const answer = await test.rest('POST', '/calendar-feed/renew', {
        token: tokens.get(who) ?? '',
        body: {},
      })
      const { address } = (await answer.json()) as { address: string }
      return new URL(address).pathname.replace('/api', '')
    }
    const path = await feed('editor')
    const answer = await test.rest('GET', path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    const text = await answer.text()
    const events = (ics: string) =>
      new ICAL.Component(ICAL.parse(ics))
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component))
    const of = (summary: string) => events(text).find((event) => event.summary === summary)
    expect(of('发布《有单位的稿件》')?.startDate.toJSDate().toISOString()).toBe(soon(3))
    expect(of('撤下《有单位的稿件》')?.startDate.toJSDate().toISOString()).toBe(soon(5))
    expect(of('示例场次')).toMatchObject({ location: '示例村' })
    expect(of('示例场次')?.endDate.toJSDate().toISOString()).toBe(soon(5))
    expect(of('首页头条：《上线的》')?.endDate.toJSDate().toISOString()).toBe(soon(6))
    const memorial = events(text).find((event) => event.startDate.isDate)
    expect(memorial?.startDate.toString()).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(new Set(events(text).map(({ uid }) => uid)).size).toBe(events(text).length)

    // The reader of another unit, and an author, through their own addresses.
    const elsewhere = await (await test.rest('GET', await feed('elsewhere'))).text()
    expect(elsewhere).not.toContain('有单位的稿件')
    expect(await (await test.rest('GET', await feed('author'))).text()).not.toContain('首页头条')

    const { docs } = await test.payload.find({
      collection: 'calendar-feeds',
      pagination: false,
      overrideAccess: true,
    })
    expect(JSON.stringify(docs)).not.toContain(path.slice('/calendar-feed/'.length, -4))
    const state = (await (await get('editor', '/calendar-feed')).json()) as { since: string; readAt: string }
    expect(Date.parse(state.readAt)).toBeGreaterThan(0)
  })

  it('an address that is closed, renewed, or of somebody without roles answers like one that never was', async () => {
    const renew = async (who: string) => {
      const answer = await test.rest('POST', '/calendar-feed/renew', {
        token: tokens.get(who) ?? '',
        body: {},
      })
      return new URL(((await answer.json()) as { address: string }).address).pathname.replace('/api', '')
    }
    const read = async (path: string) => {
      const answer = await test.rest('GET', path)
      return { status: answer.status, text: await answer.text() }
    }
    const unknown = await read(`/calendar-feed/${'x'.repeat(43)}.ics`)
    expect(unknown.status).toBe(404)
    const first = await renew('reviewer')
    const second = await renew('reviewer')
    expect(await read(first)).toEqual(unknown)
    expect((await read(second)).status).toBe(200)
    await test.rest('POST', '/calendar-feed/revoke', { token: tokens.get('reviewer') ?? '', body: {} })
    expect(await read(second)).toEqual(unknown)
    const third = await renew('reviewer')
    const { id } = desk.actor('reviewer')
    await test.payload.update({ collection: 'users', id, data: { roles: [] }, overrideAccess: true })
    expect(await read(third)).toEqual(unknown)
    await test.payload.update({
      collection: 'users',
      id,
      data: { roles: ['reviewer'] },
      overrideAccess: true,
    })
    expect((await read(third)).status).toBe(200)
    await test.payload.delete({ collection: 'users', id, overrideAccess: true })
    expect(await read(third)).toEqual(unknown)
    const logged = await test.payload.count({
      collection: 'audit-entries',
      where: { action: { in: ['calendarFeedRenewed', 'calendarFeedRevoked'] } },
      overrideAccess: true,
    })
    expect(logged.totalDocs).toBeGreaterThanOrEqual(5)
  })

  it('guessing addresses soon ends, also for those who know one', async () => {
    const statuses: number[] = []
    for (let guess = 0; guess < 40; guess++)
      statuses.push((await test.rest('GET', `/calendar-feed/${guess}`)).status)
    expect(statuses[0]).toBe(404)
    expect(statuses.at(-1)).toBe(429)
  })
})
