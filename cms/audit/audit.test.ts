import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWithDatabase, openTestCms, type TestCms } from '../tests/database.ts'
import { csvLines } from './export.ts'
import { verifyAuditChain } from './verify.ts'
import { writeAudit } from './write-entry.ts'

const password = 'a long enough one'

describeWithDatabase('the audit log', () => {
  let test: TestCms
  const entries = async (where = {}) =>
    (
      await test.payload.find({
        collection: 'audit-entries',
        where,
        sort: 'sequence',
        pagination: false,
        overrideAccess: true,
      })
    ).docs
  const write = (detail: string, more: object = {}) =>
    writeAudit({ payload: test.payload, user: null }, { action: 'changed', detail, ...more })
  const tokenOf = async (email: string) => {
    const answer = await test.rest('POST', '/users/login', { body: { email, password } })
    return ((await answer.json()) as { token: string }).token
  }

  beforeAll(async () => {
    test = await openTestCms()
    await test.cms.createFirstAdministrator({ email: 'admin@example.com', password, name: '示例管理员' })
  })
  afterAll(() => test?.remove())

  it('chains what is written at once without a gap and without losing a row', async () => {
    const before = (await entries()).length
    await Promise.all(Array.from({ length: 25 }, (_, index) => write(`同时 ${index}`)))
    const rows = await entries()
    expect(rows.length).toBe(before + 25)
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1))
    expect((await verifyAuditChain(test.payload)).problems).toEqual([])
    const { totalDocs } = await test.payload.count({ collection: 'audit-intents', overrideAccess: true })
    expect(totalDocs).toBe(0)
  })

  it('keeps a row in the transaction of its change: none when that is rolled back', async () => {
    const transactionID = await test.payload.db.beginTransaction()
    if (!transactionID) throw new Error('no transaction')
    const req = { payload: test.payload, user: null, transactionID }
    await writeAudit(req, { action: 'changed', detail: '撤回的' })
    await test.payload.db.rollbackTransaction(transactionID)
    const second = await test.payload.db.beginTransaction()
    if (!second) throw new Error('no transaction')
    await writeAudit({ ...req, transactionID: second }, { action: 'changed', detail: '提交的' })
    expect(await entries({ detail: { equals: '提交的' } })).toHaveLength(0)
    await test.payload.db.commitTransaction(second)
    expect(await entries({ detail: { equals: '提交的' } })).toHaveLength(1)
    expect(await entries({ detail: { equals: '撤回的' } })).toHaveLength(0)
  })

  it('seals what a crash left waiting as soon as somebody reads the log, also when it was sealed already', async () => {
    await write('已入链', { key: 'sealed' })
    const [sealed] = await entries({ key: { equals: 'sealed' } })
    const columns = {
      at: new Date().toISOString(),
      actorId: '',
      actorName: '',
      action: 'changed',
      subjectCollection: '',
      subjectId: '',
      subjectTitle: '',
      from: '',
      to: '',
      reason: '',
      detail: '留下的',
    }
    await test.payload.db.create({ collection: 'audit-intents', data: { ...columns, key: 'left' } })
    await test.payload.db.create({ collection: 'audit-intents', data: { ...columns, key: 'sealed' } })
    expect(await entries({ key: { equals: 'left' } })).toHaveLength(1)
    expect(await entries({ key: { equals: 'sealed' } })).toEqual([sealed])
    expect((await verifyAuditChain(test.payload)).problems).toEqual([])
  })

  it('keeps whatever was typed in a form that both databases give back', async () => {
    await write(`\0半个字 \uD83D 和 ${'长'.repeat(3000)}`)
    expect((await verifyAuditChain(test.payload)).problems).toEqual([])
  })

  it('is changed and deleted by nobody, through REST as an administrator and through the Local API', async () => {
    const token = await tokenOf('admin@example.com')
    const [row] = await entries()
    const data = { detail: 'x' } as never
    const refusal = '审计日志只能由系统追加'
    for (const collection of ['audit-entries', 'audit-intents', 'audit-heads'] as const) {
      const id = String(row?.id)
      const where = { id: { exists: true } }
      const all = { collection, overrideAccess: true } as const
      await expect(test.payload.create({ ...all, data })).rejects.toThrow(refusal)
      await expect(test.payload.update({ ...all, id, data })).rejects.toThrow(refusal)
      await expect(test.payload.update({ ...all, where, data })).rejects.toThrow(refusal)
      await expect(test.payload.delete({ ...all, id })).rejects.toThrow(refusal)
      await expect(test.payload.delete({ ...all, where })).rejects.toThrow(refusal)
      await expect(test.payload.duplicate({ ...all, id })).rejects.toThrow()
      for (const [method, path] of [
        ['POST', `/${collection}`],
        ['POST', `/${collection}/${id}/duplicate`],
        ['PATCH', `/${collection}/${id}`],
        ['PATCH', `/${collection}?where[id][exists]=true`],
        ['DELETE', `/${collection}/${id}`],
        ['DELETE', `/${collection}?where[id][exists]=true`],
      ] as const) {
        const answer = await test.rest(method, path, { body: data, token })
        expect(`${method} ${path} ${answer.ok}`).toBe(`${method} ${path} false`)
      }
    }
    expect((await entries())[0]).toEqual(row)
  })

  it('has a row for log-in, failed log-in, log-out, new account and permissions', async () => {
    const created = await test.payload.create({
      collection: 'users',
      data: { email: 'author@example.com', password, name: '示例撰稿', roles: ['author'] },
      overrideAccess: true,
    })
    await test.payload.update({
      collection: 'users',
      id: created.id,
      data: { roles: ['author', 'editor'] },
      overrideAccess: true,
    })
    const token = await tokenOf('author@example.com')
    await test.rest('POST', '/users/login', { body: { email: 'Nobody@example.com', password: 'wrong one' } })
    await test.rest('POST', '/users/login', { body: { email: 'author@example.com', password: 'wrong one' } })
    await test.rest('POST', '/users/logout', { token })
    const rows = await entries({
      action: { in: ['created', 'permissions', 'login', 'loginFailed', 'logout'] },
    })
    const mine = rows.filter(({ subjectId, action }) => subjectId === created.id || action === 'loginFailed')
    expect(mine.map(({ action }) => action)).toEqual([
      'created',
      'permissions',
      'login',
      'loginFailed',
      'loginFailed',
      'logout',
    ])
    expect(mine[1]).toMatchObject({ from: '撰稿；没有单位', to: '撰稿、编辑；没有单位' })
    expect(mine[3]).toMatchObject({ actorId: '', detail: '填写的邮箱：Nobody@example.com；来自 unknown' })
    expect(mine[4]).toMatchObject({
      actorId: '',
      subjectId: '',
      detail: '填写的邮箱：author@example.com；来自 unknown',
    })
    expect(mine[5]).toMatchObject({ actorName: '示例撰稿' })
  })

  it('names the fields of a setting that was changed, not those that were sent unchanged', async () => {
    await test.cms.setGlobal('site-settings', { siteName: '示例宣讲台', tagline: '一句话' })
    await test.cms.setGlobal('site-settings', { siteName: '示例宣讲台', tagline: '另一句话' })
    const rows = await entries({ subjectCollection: { equals: 'site-settings' } })
    expect(rows.at(-1)?.detail).toBe('报头旁的一句话')
  })

  describe('export', () => {
    it('gives administrators the filtered rows as CSV, logs it, and refuses everybody else', async () => {
      await write('=HYPERLINK("http://example.com")', { key: 'formula' })
      const token = await tokenOf('admin@example.com')
      const path = '/audit-entries/export.csv'
      const whole = await test.rest('GET', path, { token })
      expect(whole.status).toBe(200)
      const text = await whole.text()
      expect(text).toContain('"\'=HYPERLINK(""http://example.com"")"')
      expect(text.trimEnd().split('\r\n').length).toBe((await entries()).length + 1)
      const part = await (
        await test.rest('GET', `${path}?where[action][equals]=loginFailed`, { token })
      ).text()
      expect(part.trimEnd().split('\r\n')).toHaveLength(3)
      expect(await entries({ action: { equals: 'exported' } })).toHaveLength(2)
      expect((await test.rest('GET', path)).status).toBe(401)
      const author = await tokenOf('author@example.com')
      expect((await test.rest('GET', path, { token: author })).status).toBe(403)
      expect((await test.rest('GET', '/audit-entries', { token: author })).status).toBe(403)
    })

    it.each([
      ['a,b', '"a,b"'],
      ['"', '""""'],
      ['-1', `"'-1"`],
      ['字', '字'],
      [null, ''],
    ])('writes %j as %s', (value, cell) => expect(csvLines([[value, 1]])).toBe(`${cell},1\r\n`))
  })

  describe('what the verification finds', () => {
    const row = async (sequence: number) => (await entries({ sequence: { equals: sequence } }))[0]
    const tamper = async (sequence: number, data: Record<string, unknown>) => {
      const id = String((await row(sequence))?.id)
      await test.payload.db.updateOne({ collection: 'audit-entries', id, data })
    }

    it('a changed row, and nothing once it is put back', async () => {
      const was = await row(3)
      await tamper(3, { ...was, detail: '改过的' })
      const { problems } = await verifyAuditChain(test.payload)
      expect(problems).toEqual([expect.stringMatching(/^第 3 行.*内容被改过/)])
      await tamper(3, { ...was })
      expect((await verifyAuditChain(test.payload)).problems).toEqual([])
    })

    it('a row taken out of the middle', async () => {
      const was = await row(5)
      await test.payload.db.deleteMany({
        collection: 'audit-entries',
        where: { sequence: { equals: 5 } },
      })
      expect((await verifyAuditChain(test.payload)).problems).toEqual(['第 5 行不见了。'])
      const { id: _, ...data } = was ?? { id: '' }
      await test.payload.db.create({ collection: 'audit-entries', data })
      expect((await verifyAuditChain(test.payload)).problems).toEqual([])
    })

    it('rows cut off the end, also when the log has grown since', async () => {
      const last = (await entries()).length
      await test.payload.db.deleteMany({
        collection: 'audit-entries',
        where: { sequence: { equals: last } },
      })
      expect((await verifyAuditChain(test.payload)).problems).toEqual([
        `末尾缺少 1 行：应有 ${last} 行，只剩到第 ${last - 1} 行。`,
      ])
      await write('后来的')
      expect((await verifyAuditChain(test.payload)).problems).toEqual([
        `第 ${last} 行与记录末尾的标记不符：这一行或标记被换过。`,
      ])
    })
  })
})
