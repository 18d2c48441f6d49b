import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Role } from '@lectern/content-models/workflow'
import { createLocalReq, type Payload } from 'payload'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMailSettings } from '../mail/settings.ts'
import { notify } from '../notifications/notify.ts'
import { sendPending } from '../reminders/send-pending.ts'
import { tellOverdue } from '../reminders/tell-overdue.ts'
import { describeWithDatabase, openTestCms, type TestCms } from './database.ts'

/** Receives mails on a free port and answers a recipient's address with what `refuse` says. */
async function mailServer() {
  const mails: string[] = []
  const answers = { refuse: (_address: string): number | undefined => undefined }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = answers.refuse(address)
      done(responseCode ? Object.assign(new Error('not taken'), { responseCode }) : undefined)
    },
    onData: (stream, _session, done) => {
      let mail = ''
      stream.on('data', (chunk: Buffer) => {
        mail += chunk.toString('latin1')
      })
      stream.on('end', () => {
        mails.push(mail)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { mails, answers, port, close: () => new Promise<void>((resolve) => server.close(resolve)) }
}

/** Text of a mail whose body is base64 or quoted-printable. */
function textOf(mail: string): string {
  const [head = '', ...body] = mail.split('\r\n\r\n')
  const encoded = body.join('\r\n\r\n')
  if (/^content-transfer-encoding: base64/im.test(head))
    return Buffer.from(encoded, 'base64').toString('utf8')
  const bytes = encoded
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

const password = 'wholly unguessable 27'
const person = async (payload: Payload, name: string, roles: Role[], more: object = {}) =>
  payload.create({
    collection: 'users',
    data: { name, email: `${name}@example.com`, password, roles, allUnits: true, ...more } as never,
    overrideAccess: true,
  })

const subject = { collection: 'stories', id: 'one', title: '石桥边的\r\n夜校' }
const later = (minutes: number) => () => new Date(Date.now() + minutes * 60_000)

describeWithDatabase('notifications', () => {
  let test: TestCms
  let server: Awaited<ReturnType<typeof mailServer>>
  const ids: Record<string, string> = {}
  const tokens: Record<string, string> = {}

  const mine = async (name: string) => {
    const answer = await test.rest('GET', '/notifications?depth=0&limit=100', { token: tokens[name] ?? '' })
    return ((await answer.json()) as { docs: Record<string, unknown>[] }).docs
  }
  const tellThem = async (names: string[], more: Partial<Parameters<typeof notify>[1]> = {}) =>
    notify(await createLocalReq({}, test.payload), {
      to: names.map((name) => ids[name] ?? name),
      event: 'returned',
      subject,
      text: '示例审核退回了稿件。原因：人数不一致',
      ...more,
    })
  const rows = async (where: object) =>
    (
      await test.payload.find({
        collection: 'notifications',
        where: where as never,
        pagination: false,
        depth: 0,
      })
    ).docs
  const empty = () =>
    test.payload.delete({
      collection: 'notifications',
      where: { id: { exists: true } },
      overrideAccess: true,
    })

  beforeAll(async () => {
    server = await mailServer()
    test = await openTestCms({
      mail: readMailSettings(
        { LECTERN_MAIL: `smtp://127.0.0.1:${server.port}`, LECTERN_MAIL_FROM: '宣讲台 <desk@example.com>' },
        '/nowhere',
      ),
    })
    const off = (both: object) => ({ notificationPreferences: both })
    for (const [name, roles, more] of [
      ['author', ['author'], {}],
      ['editor', ['editor'], {}],
      ['reviewer', ['reviewer'], {}],
      ['quiet', ['author'], off({ notByMail: ['returned'] })],
      ['mailonly', ['author'], off({ notInAdmin: ['returned'] })],
      ['silent', ['author'], off({ notInAdmin: ['returned'], notByMail: ['returned'] })],
    ] as [string, Role[], object][]) {
      ids[name] = (await person(test.payload, name, roles, more)).id
      const answer = await test.rest('POST', '/users/login', {
        body: { email: `${name}@example.com`, password },
      })
      tokens[name] = ((await answer.json()) as { token: string }).token
    }
  })
  afterAll(async () => {
    await test?.remove()
    await server?.close()
  })

  it('reaches each person the way they have left on', async () => {
    await tellThem(['author', 'quiet', 'mailonly', 'silent', '0'.repeat(24)])
    expect(await mine('author')).toHaveLength(1)
    expect(await mine('quiet')).toHaveLength(1)
    expect(await mine('mailonly')).toHaveLength(0)
    expect(await mine('silent')).toHaveLength(0)
    expect(await sendPending(test.payload)).toEqual({ sent: 2, failed: 0 })
    const to = server.mails.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim()).sort()
    expect(to).toEqual(['author@example.com', 'mailonly@example.com'])
    const mail = server.mails.find((one) => one.includes('author@'))
    expect(mail && textOf(mail)).toContain('原因：人数不一致')
    expect(mail && textOf(mail)).toContain('http://localhost:3000/admin/collections/stories/one/review')
    expect(mail).toMatch(/^Content-Type: text\/plain/m)
    expect(await sendPending(test.payload)).toEqual({ sent: 0, failed: 0 })
  })

  it('does not tell people what they did themselves, nor the same occasion twice', async () => {
    await empty()
    const req = await createLocalReq({}, test.payload)
    req.user = {
      ...(await test.payload.findByID({ collection: 'users', id: ids.author ?? '' })),
      collection: 'users',
    } as never
    await notify(req, { to: [ids.author ?? ''], event: 'signed', subject, text: '签发了' })
    expect(await rows({})).toHaveLength(0)
    await tellThem(['author'], { key: 'step 1' })
    await tellThem(['author', 'editor'], { key: 'step 1' })
    expect(await rows({})).toHaveLength(2)
  })

  it('shows people their own only, without what the sender notes, and opens no other door', async () => {
    await empty()
    await tellThem(['author', 'editor'])
    const [own] = await mine('author')
    expect(own).toMatchObject({ user: ids.author, event: 'returned' })
    expect(Object.keys(own ?? {}).filter((name) => name.startsWith('mail'))).toEqual([])
    const [others] = await mine('editor')
    const token = tokens.author ?? ''
    expect((await test.rest('GET', `/notifications/${others?.id}`, { token })).status).toBe(404)
    for (const [method, path, body] of [
      ['POST', '/notifications', { user: ids.editor, event: 'signed', subject, text: '假的' }],
      ['PATCH', `/notifications/${own?.id}`, { text: '改过' }],
      ['PATCH', '/notifications?where[id][exists]=true', { text: '改过' }],
      ['DELETE', `/notifications/${own?.id}`, undefined],
      ['DELETE', '/notifications?where[id][exists]=true', undefined],
      ['POST', `/notifications/${own?.id}/duplicate`, {}],
    ] as const)
      expect([path, (await test.rest(method, path, { body, token })).ok]).toEqual([path, false])
    expect((await test.rest('GET', '/notifications')).ok).toBe(false)
    expect((await test.rest('POST', '/notifications/read', { body: {} })).status).toBe(401)
    expect(await rows({ text: { contains: '改过' } })).toHaveLength(0)
    expect(await rows({})).toHaveLength(2)
  })

  it('marks as read one, then all, and never somebody else’s', async () => {
    await empty()
    for (const text of ['一', '二', '三']) await tellThem(['author', 'editor'], { text })
    const read = async (body: object) =>
      (await (
        await test.rest('POST', '/notifications/read', { body, token: tokens.author ?? '' })
      ).json()) as object
    const unread = async (name: string) => (await mine(name)).filter(({ readAt }) => !readAt).length
    const [first] = await mine('author')
    const [foreign] = await mine('editor')
    expect(await read({ ids: [first?.id, foreign?.id] })).toEqual({ read: 1 })
    expect([await unread('author'), await unread('editor')]).toEqual([2, 3])
    expect(await read({})).toEqual({ read: 2 })
    expect([await unread('author'), await unread('editor')]).toEqual([0, 3])
    expect(await read({ ids: 'all' })).toHaveProperty('errors')
  })

  describe('sendPending', () => {
    const state = async () => (await rows({}))[0]

    it('tries again when the server is not there, later and later, and loses nothing', async () => {
      await empty()
      server.mails.length = 0
      server.answers.refuse = () => 451
      await tellThem(['author'])
      expect(await sendPending(test.payload)).toEqual({ sent: 0, failed: 1 })
      expect(await state()).toMatchObject({ mail: 'waiting', mailAttempts: 1 })
      expect(await sendPending(test.payload)).toEqual({ sent: 0, failed: 0 })
      expect(await sendPending(test.payload, later(2))).toEqual({ sent: 0, failed: 1 })
      server.answers.refuse = () => undefined
      expect(await sendPending(test.payload, later(3))).toEqual({ sent: 0, failed: 0 })
      expect(await sendPending(test.payload, later(10))).toEqual({ sent: 1, failed: 0 })
      expect(server.mails).toHaveLength(1)
    })

    it('gives up on a mailbox that the server refuses for good', async () => {
      await empty()
      server.answers.refuse = () => 550
      await tellThem(['author'])
      expect(await sendPending(test.payload)).toEqual({ sent: 0, failed: 1 })
      expect(await state()).toMatchObject({ mail: 'failed' })
      server.answers.refuse = () => undefined
      expect(await sendPending(test.payload, later(10_000))).toEqual({ sent: 0, failed: 0 })
    })

    it('sends a mail that a stopped process had taken, once its time is over', async () => {
      await empty()
      await tellThem(['author'])
      const row = await state()
      await test.payload.db.updateOne({
        collection: 'notifications',
        id: row?.id ?? '',
        data: { mailAttempts: 1, mailDueAt: later(5)().toISOString() },
      })
      expect(await sendPending(test.payload)).toEqual({ sent: 0, failed: 0 })
      expect(await sendPending(test.payload, later(6))).toEqual({ sent: 1, failed: 0 })
    })

    it('sends each mail once when called many times at once', async () => {
      await empty()
      server.mails.length = 0
      await tellThem(['author', 'editor', 'reviewer'])
      await Promise.all(Array.from({ length: 6 }, () => sendPending(test.payload)))
      expect(server.mails).toHaveLength(3)
    })

    it('keeps no mail for a person whose account is gone', async () => {
      await empty()
      const gone = await person(test.payload, 'gone', ['author'])
      await tellThem([gone.id])
      await test.payload.delete({ collection: 'users', id: gone.id, overrideAccess: true })
      expect(await sendPending(test.payload)).toEqual({ sent: 0, failed: 0 })
      expect(await rows({ mail: { equals: 'waiting' } })).toHaveLength(0)
    })
  })

  it('writes nothing when the action rolls back', async (context) => {
    if (test.payload.db.name !== 'mongoose') return context.skip()
    await empty()
    const req = await createLocalReq({}, test.payload)
    req.transactionID = (await test.payload.db.beginTransaction()) ?? undefined
    await notify(req, { to: [ids.author ?? ''], event: 'signed', subject, text: '签发了' })
    await test.payload.db.rollbackTransaction((await req.transactionID) ?? '')
    expect(await rows({})).toHaveLength(0)
  })

  it('tells the next person of every step through REST, and of an overdue piece once', async () => {
    await empty()
    const story = await test.rest('POST', '/stories', {
      body: { title: '一袋盐的来历', storyKind: '事件' },
      token: tokens.author ?? '',
    })
    const { doc } = (await story.json()) as { doc: { id: string } }
    const step = (transition: string, name: string, body: object = {}) =>
      test.rest('POST', `/stories/${doc.id}/transitions/${transition}`, { body, token: tokens[name] ?? '' })
    const submitted = await step('submit', 'author')
    expect([submitted.status, await submitted.text()]).toEqual([200, expect.any(String)])
    expect(await mine('author')).toHaveLength(0)
    for (const name of ['editor', 'reviewer'])
      expect(await mine(name)).toMatchObject([
        { event: 'submitted', text: 'author送审了《一袋盐的来历》第 1 稿，等您初审。' },
      ])
    for (let round = 0; round < 2; round++) await tellOverdue(test.payload, later(60 * 24 * 60)())
    expect((await mine('editor')).filter(({ event }) => event === 'overdue')).toHaveLength(1)
    const returned = await step('return', 'reviewer', { reason: '请核对人数' })
    expect(returned.status).toBe(200)
    expect(await mine('author')).toMatchObject([
      { event: 'returned', text: expect.stringContaining('请核对人数') },
    ])
  })
})

describeWithDatabase('mail as files', () => {
  it('writes one .eml a mail that only its owner reads, without a header made of a title', async () => {
    const test = await openTestCms()
    try {
      const author = await person(test.payload, 'author', ['author'])
      await notify(await createLocalReq({}, test.payload), {
        to: [author.id],
        event: 'signed',
        subject: { ...subject, title: '标题\r\nBcc: other@example.com' },
        text: '签发了',
      })
      expect(await sendPending(test.payload)).toEqual({ sent: 1, failed: 0 })
      const [file = ''] = readdirSync(join(test.folder, 'mail'))
      const path = join(test.folder, 'mail', file)
      expect(file).toMatch(/\.eml$/)
      expect(statSync(path).mode & 0o777).toBe(0o600)
      const mail = readFileSync(path, 'latin1')
      expect(mail).toMatch(/^To: author@example\.com/m)
      expect(mail).not.toMatch(/^Bcc:/im)
      expect(textOf(mail)).toContain('签发了')
    } finally {
      await test.remove()
    }
  })
})
