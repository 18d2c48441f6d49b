import { type ChildProcess, fork } from 'node:child_process'
import { fromMarkdown } from '@lectern/content-models/body'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actorOf } from '../access/actor.ts'
import { transitionPiece } from '../actions/transitions.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { writeEvent } from '../outbox/write-event.ts'
import { publishingOverview, waitingChanges, withdrawnSince } from '../releases/overview.ts'
import { reachOf } from '../releases/reach.ts'
import { askForRelease } from '../releases/requests.ts'
import { database, describeWithDatabase, openTestCms, type TestCms } from './database.ts'
import type { Order } from './publisher-process.ts'

const start = Date.parse('2026-11-20T00:00:00.000Z')
const at = (seconds: number) => new Date(start + seconds * 1000)
const facts = (name: string, position = '') => ({
  name,
  seconds: 1.5,
  records: 3,
  pages: 4,
  changes: { put: 1, removed: 0, pages: 4, titles: [{ title: '示例', change: '更新' as const }] },
  problems: ['示例的一句话。'],
  position,
  kept: ['one', name],
})

describeWithDatabase('the outbox and the lease', () => {
  let test: TestCms
  let clock = 0
  beforeAll(async () => {
    test = await openTestCms()
  })
  afterAll(() => test?.remove())

  const waitingChanges = async (position?: string) => (await test.cms.outboxSince(position)).changes
  const story = (title: string) =>
    test.cms.create('stories', { title, storyKind: '事件', body: fromMarkdown('正文。') }, { publish: true })
  /** Long after whoever was it before. */
  const lead = async () => {
    clock += 1000
    return Number(await test.cms.publisher.acquireLease('这一个', at(clock)))
  }
  const switchTo = async (token: number, name: string, position: string) => {
    const number = Number(await test.cms.publisher.beginRelease(token, at(1)))
    expect(await test.cms.publisher.confirmSwitch(token, number, facts(name, position), at(2))).toBe(true)
    return number
  }

  it('hands a change over once to who asks on, and again to who begins anew, until a release has it', async () => {
    const { id } = await story('甲')
    const change = { subject: 'stories', document: id }
    const first = await test.cms.outboxSince()
    expect(first.changes).toContainEqual(change)
    expect((await test.cms.outboxSince(first.position)).changes).toEqual([])
    const other = await story('乙')
    const second = await test.cms.outboxSince(first.position)
    expect(second.changes).toEqual([{ subject: 'stories', document: other.id }])
    expect(second.waiting).toBeGreaterThan(1)
    // A publisher that was killed begins without a position.
    expect(await waitingChanges()).toContainEqual(change)

    const token = await lead()
    await switchTo(token, 'one', first.position)
    expect(await waitingChanges()).toEqual([{ subject: 'stories', document: other.id }])
    await test.cms.update('stories', id, { title: '甲，改过' }, { publish: true })
    const third = await test.cms.outboxSince(second.position)
    expect(third.changes).toEqual([change])
    expect(await test.cms.publisher.nothingToSwitch(token, third.position)).toBe(true)
    expect((await test.cms.outboxSince()).waiting).toBe(0)
  })

  it.runIf(database === 'mongodb')('loses none of two transactions that end in the other order', async () => {
    const begun = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    const event = (document: string) => ({ subject: 'stories', document, change: 'published' as const })
    const slow = inTransaction(test.payload, async (req) => {
      await writeEvent(req, event('began first'))
      begun.resolve()
      await go.promise
    })
    await begun.promise
    await inTransaction(test.payload, (req) => writeEvent(req, event('ended first')))
    const before = await test.cms.outboxSince()
    expect(before.changes.at(-1)?.document).toBe('ended first')
    const token = await lead()
    await switchTo(token, 'one', before.position)
    go.resolve()
    await slow
    expect(await waitingChanges(before.position)).toEqual([{ subject: 'stories', document: 'began first' }])
  })

  it('deletes only rows that have been public for long', async () => {
    await story('旧的')
    const { position } = await test.cms.outboxSince()
    await switchTo(await lead(), 'one', position)
    const count = async () => (await test.payload.count({ collection: 'publication-events' })).totalDocs
    const all = await count()
    await test.cms.publisher.prune(new Date())
    expect(await count()).toBe(all)
    await story('新的，还没有上线')
    await test.cms.publisher.prune(new Date(Date.now() + 31 * 86_400_000))
    expect(await count()).toBe(1)
    await switchTo(await lead(), 'two', (await test.cms.outboxSince()).position)
  })

  it('keeps releases with what changed, one row for a run of failures, and what is not switched by a stale publisher', async () => {
    const { publisher } = test.cms
    const token = await lead()
    const first = await switchTo(token, 'one', '')
    const second = Number(await publisher.beginRelease(token, at(10)))
    await publisher.noteStep(second, '生成页面')
    await publisher.failRelease(second, { error: '磁盘已满。' })
    expect(await publisher.beginRelease(token, at(20))).toBe(second)
    await publisher.failRelease(second, { error: '磁盘已满。' })
    const row = async (number: number) =>
      (await test.payload.find({ collection: 'releases', where: { number: { equals: number } } })).docs[0]
    expect(await row(second)).toMatchObject({ state: 'failed', tries: 2, error: '磁盘已满。' })
    expect(await publisher.state()).toMatchObject({ live: first })
    expect(await publisher.beginRelease(token, at(30))).toBe(second)

    const other = Number(await publisher.acquireLease('另一个', at(clock + 100)))
    expect(other).toBeGreaterThan(token)
    expect(await publisher.beginRelease(token, at(100))).toBeUndefined()
    expect(await publisher.confirmSwitch(token, second, facts('stale'), at(100))).toBe(false)
    expect(await publisher.confirmRollback(token, first)).toBe(false)
    expect(await publisher.nothingToSwitch(token, '')).toBe(false)
    expect(await publisher.state()).toMatchObject({ live: first, held: false })
    expect(await publisher.beginRelease(other, at(101))).toBe(second)
    expect(await publisher.confirmSwitch(other, second, facts('two'), at(102))).toBe(true)
    expect(await row(second)).toMatchObject({
      state: 'switched',
      name: 'two',
      tries: 3,
      pages: 4,
      error: null,
    })
    expect(await publisher.state()).toMatchObject({ live: second, kept: ['one', 'two'] })
  })

  it('goes back and on as a signer asks, and keeps who asked', async () => {
    const { publisher } = test.cms
    const token = await lead()
    const first = await switchTo(token, 'one', '')
    const second = await switchTo(token, 'two', '')
    const req = await createLocalReq({}, test.payload)
    const person = (roles: string[]) => actorOf({ id: 'p', name: '签发示例', roles: roles as never })
    const ask = (number: number | undefined, roles = ['signer']) => askForRelease(req, person(roles), number)
    await expect(ask(first, ['editor'])).rejects.toThrow('要由签发或管理员来做')
    await expect(ask(second)).rejects.toThrow(`现在看到的就是第 ${second} 版`)
    await expect(ask(999)).rejects.toThrow('不再保留')
    await expect(ask(undefined)).rejects.toThrow('不需要恢复')
    await ask(first)
    await expect(ask(first)).rejects.toThrow('还在等发布程序')
    const [wish] = await publisher.wishes()
    expect(wish).toMatchObject({ kind: 'rollback', release: first, name: 'one', by: '签发示例' })
    expect(await publisher.confirmRollback(token, first)).toBe(true)
    await publisher.answerWish(String(wish?.id), { done: true })
    expect(await publisher.state()).toMatchObject({ live: first, held: true })
    expect(await publisher.wishes()).toEqual([])
    await ask(undefined)
    expect(await publisher.wishes()).toMatchObject([{ kind: 'resume' }])
    const third = await switchTo(token, 'three', '')
    expect(await publisher.state()).toMatchObject({ live: third, held: false })
    const { docs } = await test.payload.find({
      collection: 'audit-entries',
      sort: '-sequence',
      overrideAccess: true,
    })
    expect(docs.slice(0, 2).map(({ action, subjectTitle }) => [action, subjectTitle])).toEqual([
      ['resumed', '网站'],
      ['rolledBack', `网站第 ${first} 版`],
    ])
  })
})

describeWithDatabase('what the desk tells of publishing', () => {
  let test: TestCms
  let now = new Date()
  let id = ''
  beforeAll(async () => {
    test = await openTestCms()
  })
  afterAll(() => test?.remove())

  const reach = async () =>
    (await reachOf(test.payload, [{ collection: 'stories', id }])).get(`stories:${id}`)
  const kind = async (seconds = 0) =>
    (await publishingOverview(test.payload, new Date(now.getTime() + seconds * 1000))).kind
  const nextRelease = async (token: number) => {
    const { position } = await test.cms.outboxSince()
    const number = Number(await test.cms.publisher.beginRelease(token, now))
    await test.cms.publisher.confirmSwitch(token, number, facts(`r${number}`, position), now)
    return number
  }

  it('says of a piece that it is online only when the live release holds it', async () => {
    id = (
      await test.cms.create(
        'stories',
        { title: '示例', storyKind: '事件', body: fromMarkdown('正文。') },
        { publish: true },
      )
    ).id
    expect(await kind()).toBe('none')
    expect(await reach()).toBe('onItsWay')
    now = new Date()
    const token = Number(await test.cms.publisher.acquireLease('这一个', now))
    const number = Number(await test.cms.publisher.beginRelease(token, now))
    await test.cms.publisher.noteStep(number, '生成页面')
    expect(await kind()).toBe('building')
    expect((await publishingOverview(test.payload, now)).building).toMatchObject({ number, step: '生成页面' })
    const first = await nextRelease(token)
    expect(first).toBe(number)
    expect(await reach()).toBe('online')
    expect(await kind()).toBe('current')

    await test.cms.update('stories', id, { title: '改过' }, { publish: true })
    now = new Date()
    await test.cms.publisher.renewLease(token, now)
    expect(await reach()).toBe('onItsWay')
    expect(await kind()).toBe('updating')
    const waiting = await waitingChanges(test.payload, (await createLocalReq({}, test.payload)).i18n, 5)
    expect(waiting).toMatchObject({
      total: 1,
      changes: [{ kind: '红色故事', title: '改过', piece: { collection: 'stories', id } }],
    })
    const failing = Number(await test.cms.publisher.beginRelease(token, now))
    await test.cms.publisher.failRelease(failing, { error: '磁盘已满。', problems: ['请清理。'] })
    expect(await kind()).toBe('failed')
    expect((await publishingOverview(test.payload, now)).failed).toMatchObject({
      error: '磁盘已满。',
      problems: ['请清理。'],
    })
    await nextRelease(token)
    expect([await reach(), await kind(), await kind(61)]).toEqual(['online', 'current', 'absent'])

    expect(await test.cms.publisher.confirmRollback(token, first)).toBe(true)
    expect([await reach(), await kind()]).toEqual(['takenBack', 'held'])
    await nextRelease(token)
    expect([await reach(), await kind()]).toEqual(['online', 'current'])
  })

  it('warns of what was withdrawn since a release', async () => {
    expect(await withdrawnSince(test.payload, now.toISOString())).toEqual([])
    await transitionPiece(test.payload, {
      collection: 'stories',
      id,
      transition: 'withdraw',
      actor: { id: 'signer', name: '签发示例', roles: ['signer'], units: 'all' },
      request: { reason: '示例', withdrawal: { kind: 'gone' } },
      now: new Date(),
    })
    expect(await withdrawnSince(test.payload, now.toISOString())).toEqual(['改过'])
    // Before it was public there was nothing of it to show.
    expect(await withdrawnSince(test.payload, '2020-01-01T00:00:00.000Z')).toEqual([])
    expect(await reach()).toBe('onItsWay')
  })

  it('lets signers and administrators ask through their door, and tells readers of a piece how far it is', async () => {
    const password = 'a long enough one'
    const token = async (role: 'editor' | 'signer' | 'correspondent') => {
      const email = `${role}@example.com`
      await test.payload.create({
        collection: 'users',
        data: { email, password, name: `示例${role}`, roles: [role] },
        overrideAccess: true,
      })
      const answer = await test.rest('POST', '/users/login', { body: { email, password } })
      return ((await answer.json()) as { token: string }).token
    }
    const [editor, signer, correspondent] = [
      await token('editor'),
      await token('signer'),
      await token('correspondent'),
    ]
    const post = async (path: string, who: string) => {
      const answer = await test.rest('POST', `/releases/${path}`, { token: who, body: {} })
      return [answer.status, ((await answer.json()) as { reasons?: string[] }).reasons?.[0] ?? '']
    }
    expect(await post('rollback/1', editor)).toEqual([403, expect.stringContaining('签发或管理员')])
    expect(await post('rollback/1', signer)).toEqual([422, expect.stringContaining('不再保留')])
    expect(await post('rollback/x', signer)).toEqual([404, '没有这一版。'])
    expect(await post('resume', signer)).toEqual([422, expect.stringContaining('不需要恢复')])
    const ask = async (who: string, collection = 'stories') => {
      const answer = await test.rest('GET', `/releases/reach/${collection}/${id}`, { token: who })
      return [answer.status, ((await answer.json()) as { reach?: string }).reach]
    }
    expect(await ask(editor)).toEqual([200, 'onItsWay'])
    // Of what somebody may not read they do not learn that it is there.
    expect(await ask(correspondent)).toEqual([404, undefined])
    expect(await ask(editor, 'users')).toEqual([404, undefined])
  })
})

describeWithDatabase('two publishers in two processes', () => {
  let test: TestCms
  let workers: { ask(order: Order): Promise<unknown>; child: ChildProcess }[] = []

  const startWorker = async () => {
    const child = fork(
      new URL('./publisher-process.ts', import.meta.url),
      [test.where.databaseUrl ?? '', test.where.folder],
      { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] },
    )
    const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
    let count = 0
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error('the process ended')))
      child.on('message', (message: { ready?: true; id?: number; answer?: unknown; error?: string }) => {
        if (message.ready) return resolve()
        const waiting = open.get(message.id ?? -1)
        if (message.error) waiting?.reject(new Error(message.error))
        else waiting?.resolve(message.answer)
      })
    })
    return {
      child,
      ask: (order: Order) =>
        new Promise<unknown>((resolve, reject) => {
          count += 1
          open.set(count, { resolve, reject })
          child.send({ id: count, order })
        }),
    }
  }
  const both = <T>(run: (worker: { ask(order: Order): Promise<unknown> }, index: number) => Promise<T>) =>
    Promise.all(workers.map(run))

  beforeAll(async () => {
    test = await openTestCms()
    workers = await Promise.all([startWorker(), startWorker()])
  })
  afterAll(async () => {
    for (const { child } of workers) child.kill()
    await test?.remove()
  })

  it('one holds the lease at a time, whoever is faster, and each new holder has a greater token', async () => {
    let newest = 0
    for (let round = 0; round < 25; round++) {
      // Each round comes a minute later: the lease of the round before has run out.
      const now = at(round * 60).toISOString()
      const tokens = (
        await both(({ ask }, index) => ask({ ask: 'acquire', holder: `${index} of ${round}`, now }))
      ).filter((token) => token !== null)
      expect(tokens).toHaveLength(1)
      expect(tokens[0]).toBeGreaterThan(newest)
      newest = Number(tokens[0])
    }
  })

  it('a holder that slept through its end switches nothing, not even when both try at once', async () => {
    const [one, two] = workers
    let number = 0
    for (let round = 0; round < 10; round++) {
      const begin = 10_000 + round * 600
      const token = Number(
        await one?.ask({ ask: 'acquire', holder: `sleeper ${round}`, now: at(begin).toISOString() }),
      )
      number = Number(await one?.ask({ ask: 'begin', token, now: at(begin).toISOString() }))
      // It sleeps; by the clock of the other one its 30 s are over.
      const now = at(begin + 31).toISOString()
      const later = Number(await two?.ask({ ask: 'acquire', holder: `other ${round}`, now }))
      expect(later).toBeGreaterThan(token)
      expect(await two?.ask({ ask: 'begin', token: later, now })).toBe(number)
      const order = { ask: 'switch' as const, number, position: '', now }
      const switched = await Promise.all([
        one?.ask({ ...order, token }),
        two?.ask({ ...order, token: later }),
      ])
      expect(switched).toEqual([false, true])
      expect(await one?.ask({ ask: 'renew', token, now: at(begin + 32).toISOString() })).toBe(false)
      expect((await test.cms.publisher.state()).live).toBe(number)
    }
  })

  it('renewing keeps the other one away however long it takes', async () => {
    const [one, two] = workers
    const token = Number(await one?.ask({ ask: 'acquire', holder: 'long', now: at(100_000).toISOString() }))
    for (let seconds = 10; seconds < 200; seconds += 25) {
      const now = at(100_000 + seconds).toISOString()
      expect(await one?.ask({ ask: 'renew', token, now })).toBe(true)
      expect(await two?.ask({ ask: 'acquire', holder: 'waiting', now })).toBeNull()
    }
  })
})
