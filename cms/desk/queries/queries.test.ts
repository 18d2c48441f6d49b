import { signingChecklist, type Transition, type TransitionRequest } from '@lectern/content-models/workflow'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOf } from '../../access/actor.ts'
import { transitionPiece } from '../../actions/transitions.ts'
import { describeWithDatabase, openTestCms, type TestCms } from '../../tests/database.ts'
import { countsOf } from './counts.ts'
import { dueToday, missedPublications } from './due.ts'
import { freshness } from './freshness.ts'
import { historyOf } from './history.ts'
import { myLatest, returnedToMe } from './mine.ts'
import { publishedVersion } from './published-version.ts'
import { teamEvents } from './team-events.ts'
import { thisWeek } from './this-week.ts'
import { waitingForMe } from './waiting-for-me.ts'

// 9:30 on a Monday in Beijing.
const now = new Date('2026-11-23T01:30:00Z')
const after = (hours: number) => new Date(now.getTime() + hours * 3600_000)
const titles = (pieces: { title: string }[]) => pieces.map(({ title }) => title)
const checklist = signingChecklist.map(({ id }) => id)

describeWithDatabase('queries of the desk', () => {
  let opened: TestCms
  const people: Record<string, TypedUser> = {}
  const ids: Record<string, string> = {}
  const person = (name: string): TypedUser => {
    const found = people[name]
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const idOf = (title: string): string => ids[title] ?? ''

  async function write(title: string, by: string, unit?: string) {
    const { id } = await opened.payload.create({
      collection: 'spirits',
      data: { title, ...(unit ? { ownerUnit: unit } : {}) } as never,
      user: person(by),
      overrideAccess: false,
      depth: 0,
    })
    ids[title] = id
  }

  const step = (
    title: string,
    transition: Transition,
    by: string,
    request: TransitionRequest = {},
    at = now,
  ) =>
    transitionPiece(opened.payload, {
      collection: 'spirits',
      id: idOf(title),
      transition,
      actor: actorOf(person(by)),
      request,
      now: at,
    })

  beforeAll(async () => {
    opened = await openTestCms()
    const { payload } = opened
    const unit = async (title: string) =>
      (await payload.create({ collection: 'units', data: { title }, overrideAccess: true })).id
    const [east, west] = [await unit('示例东队'), await unit('示例西队')]
    for (const [name, roles, of] of [
      ['author', ['author'], east],
      ['reviewer', ['reviewer'], east],
      ['signer', ['signer'], east],
      ['stranger', ['reviewer'], west],
    ] as const) {
      const { id } = await payload.create({
        collection: 'users',
        data: {
          name,
          email: `${name}@example.com`,
          password: 'a long word for tests',
          roles: [...roles],
          unit: of,
        },
        overrideAccess: true,
      })
      const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
      people[name] = { ...user, collection: 'users' }
    }
    for (const title of ['草稿一', '待审晚到', '待审早到', '已审待签', '被退回', '已发布', '待发'])
      await write(title, 'author')
    // The earlier it was submitted, the earlier it is due.
    await step('待审晚到', 'submit', 'author', {}, after(-2))
    await step('待审早到', 'submit', 'author', {}, after(-40))
    for (const title of ['已审待签', '被退回', '已发布', '待发'])
      await step(title, 'submit', 'author', {}, after(-5))
    await step('被退回', 'return', 'reviewer', { reason: '请核对人数。' })
    for (const title of ['已审待签', '已发布', '待发']) await step(title, 'pass', 'reviewer')
    for (const title of ['已发布', '待发']) await step(title, 'sign', 'signer', { checklist })
    await step('已发布', 'publish', 'signer')
    await step('待发', 'schedule', 'signer', { publishAt: after(30).toISOString() })
  })

  afterAll(() => opened.remove())

  test('what waits for somebody is what the rules let them take on, the most urgent first', async () => {
    const waiting = (name: string) => waitingForMe(opened.payload, person(name), now)
    expect(titles(await waiting('reviewer'))).toEqual(['待审早到', '待审晚到'])
    expect(titles(await waiting('signer'))).toEqual(['已审待签'])
    expect(await waiting('author')).toEqual([])
    expect(await waiting('stranger')).toEqual([])
    // What waits for reviewers, however much and however urgent, hides nothing from who signs.
    expect(titles(await waitingForMe(opened.payload, person('signer'), now, 1))).toEqual(['已审待签'])
  })

  test('the author finds what came back with its reason, and what was written last', async () => {
    const returned = await returnedToMe(opened.payload, person('author'))
    expect(returned.map(({ title, returnReason }) => [title, returnReason])).toEqual([
      ['被退回', '请核对人数。'],
    ])
    expect(await returnedToMe(opened.payload, person('reviewer'))).toEqual([])
    const latest = await myLatest(opened.payload, person('author'), 4)
    expect(latest).toHaveLength(4)
    expect(titles(latest)).not.toContain('被退回')
    expect(await myLatest(opened.payload, person('signer'), 4)).toEqual([])
  })

  test('due today and overdue, within the units of the person', async () => {
    const due = await dueToday(opened.payload, person('author'), now)
    expect(titles(due)).toContain('待审早到')
    expect(Date.parse(due[0]?.dueAt ?? '')).toBeLessThan(now.getTime())
    expect(await dueToday(opened.payload, person('stranger'), now)).toEqual([])
  })

  test('a planned publication is in the week, and missed when its time passes', async () => {
    const { payload } = opened
    await payload.create({
      collection: 'events',
      data: { title: '院坝宣讲', startsAt: after(31).toISOString(), state: 'planned', place: '示例村' },
      overrideAccess: true,
    })
    await payload.create({
      collection: 'events',
      data: { title: '取消的', startsAt: after(31).toISOString(), state: 'cancelled' },
      overrideAccess: true,
    })
    const days = await thisWeek(payload, person('author'), now)
    expect(days).toEqual([
      {
        day: '2026-11-24',
        entries: [
          expect.objectContaining({ what: 'publication', title: '待发' }),
          expect.objectContaining({ what: 'event', title: '院坝宣讲', note: '示例村' }),
        ],
      },
    ])
    expect(await missedPublications(payload, person('author'), after(29))).toEqual([])
    expect(titles(await missedPublications(payload, person('author'), after(31)))).toEqual(['待发'])
  })

  test('counts the events that a team has held this year', async () => {
    const { payload } = opened
    const team = async (title: string) =>
      (await payload.create({ collection: 'teams', data: { title }, overrideAccess: true })).id
    const [busy, idle] = [await team('勤队'), await team('闲队')]
    const held = (of: string, startsAt: string, state: 'held' | 'planned' = 'held') =>
      payload.create({
        collection: 'events',
        data: { title: '示例场次', startsAt, state, team: of },
        overrideAccess: true,
      })
    // The year begins in Beijing eight hours before it does in UTC.
    await held(busy, '2025-12-31T16:30:00Z')
    await held(busy, '2026-05-01T02:00:00Z')
    await held(busy, '2025-12-31T15:30:00Z')
    await held(busy, '2026-06-01T02:00:00Z', 'planned')
    expect(await teamEvents(payload, person('author'), now)).toEqual([
      { id: busy, title: '勤队', held: 2 },
      { id: idle, title: '闲队', held: 0 },
    ])
  })

  test('a column is late when its last publication is older than allowed', async () => {
    const { payload } = opened
    const live = (collection: string, key: string, publishedAt: string, state = 'live') =>
      payload.create({
        collection: 'publications',
        data: { key, subject: collection, document: key, title: key, state, publishedAt } as never,
        overrideAccess: true,
      })
    await live('stories', 'a', after(-24 * 40).toISOString())
    await live('stories', 'b', after(-24 * 31).toISOString())
    await live('stories', 'c', after(-1).toISOString(), 'withdrawn')
    await live('lecture-scripts', 'd', after(-24 * 3).toISOString())
    const found = await freshness(payload, now)
    expect(found).toContainEqual({ label: '红色故事', days: 30, age: 31, late: true })
    expect(found).toContainEqual({ label: '宣讲稿', days: 30, age: 3, late: false })
    expect(found).toContainEqual({ label: '首页', days: 14, age: 3, late: false })
    expect(found).toContainEqual({ label: '先进典型', days: 30, late: true })
    expect(found.map(({ late }) => late)).toEqual([true, true, true, false, false])
  })

  test('shows how a piece came to be public, and what of it is', async () => {
    const { payload } = opened
    const rows = await historyOf(payload, 'spirits', idOf('已发布'))
    expect(rows.map(({ what, who }) => `${who} ${what}`)).toEqual(
      ['signer 发布', 'signer 签发', 'reviewer 审核通过', 'author 送审'].map((row) =>
        expect.stringContaining(row),
      ),
    )
    expect(await publishedVersion(payload, 'spirits', idOf('已发布'))).toMatchObject({
      revision: 1,
      isLive: true,
      document: { title: '已发布' },
    })
    expect(await publishedVersion(payload, 'spirits', idOf('草稿一'))).toBeUndefined()
  })

  test('counts only what the person sees', async () => {
    expect(await countsOf(opened.payload, person('author'), ['spirits'])).toEqual(new Map([['spirits', 7]]))
    expect(await countsOf(opened.payload, person('stranger'), ['spirits'])).toEqual(new Map([['spirits', 0]]))
  })
})
