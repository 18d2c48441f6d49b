import { fork } from 'node:child_process'
import { fromMarkdown } from '@lectern/content-models/body'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it, describe as suite } from 'vitest'
import { noRoomMessage } from '../database/conflict.ts'
import { WriteOutsideTransaction } from '../database/open-transaction.ts'
import type { SqliteClient } from '../database/sqlite-client.ts'
import { database, describeWithDatabase, openTestCms, type TestCms } from './database.ts'
import { deskPeople, password } from './desk-people.ts'
import { dieAfter } from './die-after.ts'

interface Kept {
  title: string
  saves: number
  tags: string[]
  people: string[]
  references: string[]
  versions: number
  newest: { title: string; tags: string[]; references: string[] }
}

/** Everything that one save writes, from all the tables and documents where it lies. */
async function kept(test: TestCms, id: string): Promise<Kept> {
  const all = { collection: 'stories', depth: 0, overrideAccess: true } as const
  const texts = (rows: { text?: string | null }[] | null | undefined) =>
    (rows ?? []).map(({ text }) => text ?? '')
  const story = await test.payload.findByID({ ...all, id })
  const versions = await test.payload.findVersions({
    ...all,
    where: { parent: { equals: id } },
    sort: '-createdAt',
    pagination: false,
  })
  const newest = versions.docs[0]?.version
  return {
    title: story.title,
    saves: story.saves ?? 0,
    tags: story.tags ?? [],
    people: story.people ?? [],
    references: texts(story.references),
    versions: versions.docs.length,
    newest: {
      title: newest?.title ?? '',
      tags: newest?.tags ?? [],
      references: texts(newest?.references),
    },
  }
}

const edit = (name: string) => ({
  title: name,
  tags: [`${name}甲`, `${name}乙`, `${name}丙`],
  people: [name],
  references: [{ text: name }, { text: name }],
})

describeWithDatabase('a save', () => {
  let test: TestCms
  let desk: Awaited<ReturnType<typeof deskPeople>>
  let token = ''
  beforeAll(async () => {
    test = await openTestCms()
    desk = await deskPeople(test)
    // The log's own wrapper of commits is in place before anything dies.
    await desk.signed('示例')
    const { json } = await rest('POST', '/users/login', { email: 'author@example.com', password })
    token = String(json.token)
  })
  afterAll(() => test?.remove())

  const rest = async (method: string, path: string, body: unknown) => {
    const answer = await test.rest(method, path, { body, token })
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
  }
  const save = async (id: string, data: Record<string, unknown>) => {
    const { saves } = await test.payload.findByID({ collection: 'stories', id, depth: 0 })
    return rest('PATCH', `/stories/${id}?depth=0`, { ...data, saves })
  }
  const messageOf = (json: Record<string, unknown>) =>
    (json.errors as { message: string }[] | undefined)?.[0]?.message

  it('that fails at any of its writes leaves everything as it was, and the same person can save again', async () => {
    const id = await desk.written('开始', edit('开始'))
    const before = await kept(test, id)
    let deaths = 0
    for (let survived = 0; ; survived++) {
      const power = dieAfter(test.payload, survived)
      const { status } = await save(id, edit('没有存下'))
      const died = power.died()
      power.comeBack()
      if (!died) {
        expect(status).toBe(200)
        break
      }
      deaths += 1
      expect(status, `died at write ${survived + 1}`).toBe(500)
      expect(await kept(test, id), `died at write ${survived + 1}`).toEqual(before)
    }
    expect(deaths).toBeGreaterThan(2)
    expect(await kept(test, id)).toMatchObject({ title: '没有存下', saves: before.saves + 1 })
  })

  it('of a new piece that fails leaves no piece behind', async () => {
    const count = async () =>
      (await test.payload.count({ collection: 'stories', overrideAccess: true })).totalDocs
    const before = await count()
    for (let survived = 0; ; survived++) {
      const power = dieAfter(test.payload, survived)
      const { status } = await rest('POST', '/stories?depth=0', { storyKind: '事件', ...edit('新稿') })
      const died = power.died()
      power.comeBack()
      if (!died) {
        expect(status).toBe(201)
        break
      }
      expect(await count(), `died at write ${survived + 1}`).toBe(before)
    }
    expect(await count()).toBe(before + 1)
  })

  it('is never half there, whenever the process is killed', async () => {
    const id = await desk.written('第0代', edit('第0代'))
    let generation = 1
    for (let kill = 0; kill < 6; kill++) {
      const saver = fork(
        new URL('./saver-process.ts', import.meta.url),
        [test.where.databaseUrl ?? '', test.folder, id, String(generation)],
        { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
      )
      let acknowledged = generation - 1
      await new Promise<void>((ended) => {
        saver.on('message', (message: { ready?: boolean; saved?: number }) => {
          acknowledged = message.saved ?? acknowledged
          // In the middle of one of the first saves: at another place in it each time.
          if (acknowledged >= generation + 1) setTimeout(() => saver.kill('SIGKILL'), kill * 3)
        })
        saver.on('exit', () => ended())
      })
      const after = await kept(test, id)
      const [, number] = /^第(\d+)代$/.exec(after.title) ?? []
      const { title, tags, people, references } = after
      expect({ title, tags, people, references }).toEqual({
        ...edit(title),
        references: [title, title],
      })
      expect(after.newest).toEqual({ title, tags, references })
      // What was told to be saved is there.
      expect(Number(number)).toBeGreaterThanOrEqual(acknowledged)
      generation = Number(number) + 1
    }
  }, 120_000)

  suite.runIf(database === 'sqlite')('on SQLite', () => {
    const client = () => (test.payload.db as unknown as { client: SqliteClient }).client
    const numberIn = async (sql: string) => Number((await client().execute(sql)).rows[0]?.[0])

    it('with the id of a row that exists elsewhere changes nothing, the counter included', async () => {
      const other = await desk.written('别的', edit('别的'))
      const { references } = await test.payload.findByID({ collection: 'stories', id: other, depth: 0 })
      const id = await desk.written('这一篇', edit('这一篇'))
      const before = await kept(test, id)
      const answer = await save(id, {
        ...edit('撞了行号'),
        references: [{ id: references?.[0]?.id, text: '撞了行号' }],
      })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(await kept(test, id)).toEqual(before)
      expect((await save(id, edit('改好了'))).status).toBe(200)
    })

    it('on a full disk says so, changes nothing, and goes through when there is room', async () => {
      const id = await desk.written('满了之前', edit('满了之前'))
      const before = await kept(test, id)
      const most = await numberIn('PRAGMA max_page_count')
      await client().execute(`PRAGMA max_page_count = ${await numberIn('PRAGMA page_count')}`)
      let refused = { status: 200, json: {} as Record<string, unknown> }
      try {
        // A long text takes more pages than are free.
        refused = await save(id, { ...edit('放不下'), body: fromMarkdown('长'.repeat(300_000)) })
      } finally {
        await client().execute(`PRAGMA max_page_count = ${most}`)
      }
      expect(refused, JSON.stringify(refused)).toMatchObject({ status: 507 })
      expect(messageOf(refused.json)).toBe(noRoomMessage)
      expect(await kept(test, id)).toEqual(before)
      expect((await save(id, edit('有地方了'))).status).toBe(200)
    })

    it('refuses a write beside its transaction and names the place', async () => {
      const id = await desk.written('示例')
      const req = await createLocalReq({}, test.payload)
      req.transactionID = (await test.payload.db.beginTransaction()) ?? undefined
      const beside = () =>
        test.payload.db.updateOne({ collection: 'stories', id, data: { title: '旁边' }, returning: false })
      const error = await beside().then(
        () => undefined,
        (reason: Error) => reason.cause ?? reason,
      )
      await test.payload.db.rollbackTransaction(req.transactionID as string)
      expect(error).toBeInstanceOf(WriteOutsideTransaction)
      expect((error as Error).message).toContain('update "stories"')
      await beside()
      expect((await kept(test, id)).title).toBe('旁边')
    })

    it('tells a commit that fails', async () => {
      const before = await test.payload.count({ collection: 'spirits', overrideAccess: true })
      const transaction = String(await test.payload.db.beginTransaction())
      await test.payload.create({
        collection: 'spirits',
        data: { title: '示例精神' } as never,
        req: { transactionID: transaction },
        overrideAccess: true,
      })
      // A constraint that is looked at when the transaction ends.
      const { sessions } = test.payload.db as unknown as {
        sessions: Record<string, { db: { run(sql: string): Promise<unknown> } }>
      }
      const { db } = sessions[transaction] ?? {}
      await db?.run('PRAGMA defer_foreign_keys = ON')
      await db?.run(
        `INSERT INTO stories_references ("_order", "_parent_id", "id", "text") VALUES (1, 'nowhere', 'row', 'x')`,
      )
      await expect(test.payload.db.commitTransaction(transaction)).rejects.toThrow('FOREIGN KEY')
      expect(await test.payload.count({ collection: 'spirits', overrideAccess: true })).toEqual(before)
      // And the next one has its turn.
      await desk.written('后来')
    })

    it('waits for its turn, and readers do not wait for it', async () => {
      const id = await desk.written('示例')
      const title = async () => (await kept(test, id)).title
      const go = Promise.withResolvers<void>()
      let done = false
      // Asked for by somebody who does not stand in the transaction below.
      const other = go.promise
        .then(() => test.cms.update('stories', id, { title: '第二个' }, { publish: false }))
        .then(() => {
          done = true
        })
      const transaction = String(await test.payload.db.beginTransaction())
      await test.payload.db.updateOne({
        collection: 'stories',
        id,
        data: { title: '第一个' },
        req: { transactionID: transaction },
        returning: false,
      })
      go.resolve()
      for (let look = 0; look < 5; look++) expect(await title()).toBe('示例')
      expect(done).toBe(false)
      await test.payload.db.commitTransaction(transaction)
      await other
      expect(await title()).toBe('第二个')
    })
  })
})
