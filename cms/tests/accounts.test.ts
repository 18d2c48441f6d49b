import { TOTP } from 'otpauth'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../accounts/limits.ts'
import { logInRefusal } from '../accounts/log-in.ts'
import type { AccountRules } from '../accounts/rules.ts'
import { describeWithDatabase, openTestCms, type TestCms } from './database.ts'

const password = 'a long enough one'
const day = 24 * 3600_000

describeWithDatabase('accounts', () => {
  let test: TestCms
  // The clock that grace and codes go by; sessions and locks are Payload's and go by the real one.
  let now = Date.now()
  let setting: AccountRules['secondFactor'] = 'grace'
  const rules: AccountRules = {
    get secondFactor() {
      return setting
    },
    trustedProxies: 0,
    now: () => now,
  }
  let people = 0
  let addresses = 0

  /** Everybody comes from an address of their own, so that one test does not use up the attempts of another. */
  const freshAddress = () => ({
    'x-lectern-peer': `10.1.${Math.floor(++addresses / 250)}.${addresses % 250}`,
  })

  beforeAll(async () => {
    test = await openTestCms({ accounts: rules })
  })
  afterAll(() => test?.remove())
  afterEach(() => {
    now = Date.now()
    setting = 'grace'
  })

  async function person(roles: string[] = []) {
    const email = `person${++people}@example.com`
    const { id } = await test.payload.create({
      collection: 'users',
      data: { email, password, name: `示例人员 ${people}`, roles } as never,
      overrideAccess: true,
    })
    return { id: String(id), email }
  }

  type Body = Record<string, unknown> & {
    errors?: { message: string }[]
    token?: string
    recoveryCodes?: string[]
  }

  async function logIn(email: string, more: Record<string, unknown> = {}, headers = freshAddress()) {
    const answer = await test.rest('POST', '/users/login', { body: { email, password, ...more }, headers })
    const body = (await answer.json()) as Body
    return { status: answer.status, body, answer, message: body.errors?.[0]?.message ?? '' }
  }

  async function tokenOf(email: string, more: Record<string, unknown> = {}) {
    const { body, message } = await logIn(email, more)
    if (!body.token) throw new Error(`no token: ${message}`)
    return body.token
  }

  const ask = async (method: string, path: string, token: string, body?: unknown) => {
    const answer = await test.rest(method, path, { token, body })
    return { status: answer.status, body: (await answer.json()) as Body }
  }

  /** Whether the CMS knows who asks. */
  const works = async (token: string) => (await ask('GET', '/users/me', token)).body.user !== null

  const codeOf = (secret: unknown) => new TOTP({ secret: String(secret) }).generate({ timestamp: now })

  /** A person with a second factor, set up on the account page. */
  async function enrolled(roles: string[] = []) {
    const who = await person(roles)
    const token = await tokenOf(who.email)
    const { body: offer } = await ask('POST', '/users/second-factor/offer', token, {})
    const { body, status } = await ask('POST', '/users/second-factor/enrol', token, {
      offer: offer.offer,
      code: codeOf(offer.secret),
    })
    expect(status).toBe(200)
    now += 60_000
    return { ...who, token, secret: String(offer.secret), recoveryCodes: body.recoveryCodes ?? [] }
  }

  describe('a password', () => {
    it.each([
      ['short', '太短'],
      ['woaini1314', '太容易'],
      ['Password123', '太容易'],
      ['示例人员@2024年度', '姓名'],
    ])('“%s” is refused through every door', async (weak, why) => {
      const admin = await person(['admin'])
      const token = await tokenOf(admin.email)
      const other = await test.payload.create({
        collection: 'users',
        data: { email: `person${++people}@example.com`, password, name: '示例人员' } as never,
        overrideAccess: true,
      })
      const id = String(other.id)
      const reset = await test.payload.forgotPassword({
        collection: 'users',
        data: { email: other.email },
        disableEmail: true,
      })
      const newcomer = { email: `person${++people}@example.com`, name: '示例人员', password: weak }
      for (const [method, path, body] of [
        ['POST', '/users', newcomer],
        ['PATCH', `/users/${id}`, { password: weak }],
        ['PATCH', `/users?where[id][equals]=${id}`, { password: weak }],
        ['POST', '/users/reset-password', { token: reset, password: weak }],
      ] as const) {
        const { status, body: told } = await ask(method, path, token, body)
        expect(JSON.stringify(told), `${method} ${path}`).toContain(why)
        if (!path.includes('where')) expect(status).toBe(400)
      }
      await expect(
        test.payload.create({ collection: 'users', data: newcomer as never, overrideAccess: true }),
      ).rejects.toThrow(why)
      await expect(
        test.payload.update({ collection: 'users', id, data: { password: weak }, overrideAccess: true }),
      ).rejects.toThrow(why)
      expect((await logIn(other.email)).status).toBe(200)
    })

    it('that is changed ends the other sessions at once, and the old one works no more', async () => {
      const who = await person()
      const [mine, other] = [await tokenOf(who.email), await tokenOf(who.email)]
      const changed = await ask('PATCH', `/users/${who.id}`, mine, { password: 'another long enough one' })
      expect(changed.status).toBe(200)
      expect([await works(mine), await works(other)]).toEqual([true, false])
      expect((await logIn(who.email)).status).toBe(401)
    })

    it('that is reset logs nobody in and ends all sessions', async () => {
      const who = await enrolled()
      const token = await test.payload.forgotPassword({
        collection: 'users',
        data: { email: who.email },
        disableEmail: true,
      })
      const answer = await test.rest('POST', '/users/reset-password', {
        body: { token, password: 'another long enough one' },
        headers: freshAddress(),
      })
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toContain('token')
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(await works(who.token)).toBe(false)
      const { status, body } = await logIn(who.email, { password: 'another long enough one' })
      expect([status, body.secondFactor]).toEqual([401, 'code'])
    })
  })

  describe('a refused log-in', () => {
    it('says the same for an unknown, a known and a locked account, and locks the known one after five', async () => {
      const { email } = await person()
      const told = new Set<string>()
      for (const address of [email, 'nobody@example.com'])
        for (let attempt = 0; attempt < 8; attempt++) {
          const { status, message, body } = await logIn(address, { password: `wrong ${attempt} long enough` })
          told.add(`${status} ${message} ${Object.keys(body)}`)
        }
      expect([...told]).toEqual([`401 ${logInRefusal} errors`])
      // Locked: the right password is answered as a wrong one is.
      const { status, message } = await logIn(email)
      expect([status, message]).toEqual([401, logInRefusal])
    })

    it('takes as long for an unknown account as for a known one', async () => {
      const { email } = await person()
      const time = async (address: string) => {
        const from = performance.now()
        await logIn(address, { password: 'wrong but long enough' })
        return performance.now() - from
      }
      const [known, unknown]: [number[], number[]] = [[], []]
      for (let round = 0; round < 3; round++) {
        known.push(await time(email))
        unknown.push(await time('nobody-at-all@example.com'))
      }
      const ratio = Math.min(...unknown) / Math.min(...known)
      expect(ratio).toBeGreaterThan(0.4)
      expect(ratio).toBeLessThan(2.5)
    })

    it.each(['forgot-password', 'unlock', 'verify/x', 'reset-password'])(
      '/users/%s answers a stranger the same for any account',
      async (path) => {
        const { email } = await person()
        const answers = []
        for (const address of [email, 'nobody@example.com']) {
          const answer = await test.rest('POST', `/users/${path}`, {
            body: { email: address, token: 'x', password: 'a quite long enough one' },
            headers: freshAddress(),
          })
          answers.push(`${answer.status} ${await answer.text()}`)
          expect(answer.ok).toBe(false)
        }
        expect(answers[0]).toBe(answers[1])
      },
    )

    it.each([
      {},
      { email: 'x@example.com' },
      { email: { $ne: '' }, password: { $ne: '' } },
      { email: [], password: 7 },
    ])('is told for %j too', async (body) => {
      const answer = await test.rest('POST', '/users/login', { body, headers: freshAddress() })
      expect(answer.status).toBe(401)
    })
  })

  describe('too many attempts', () => {
    it('to one account from one address get 429 with the seconds to wait; other addresses go on', async () => {
      const { email } = await person()
      const headers = freshAddress()
      const wrong = { password: 'wrong but long enough' }
      const seen = []
      for (let attempt = 0; attempt < limits.account + 2; attempt++)
        seen.push((await logIn('victim@example.com', wrong, headers)).status)
      expect(seen).toEqual([...Array(limits.account).fill(401), 429, 429])
      const { answer, message } = await logIn('victim@example.com', wrong, headers)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(message).toMatch(/请 \d+ 分钟以后再试/)
      expect((await logIn(email, {}, headers)).status).toBe(200)
      expect((await logIn('victim@example.com', wrong)).status).toBe(401)
    })

    it('do not count those that succeed', async () => {
      const { email } = await person()
      const headers = freshAddress()
      for (let attempt = 0; attempt < limits.account + 2; attempt++)
        expect((await logIn(email, {}, headers)).status).toBe(200)
    })

    it('are not got round by naming other addresses when no proxy is trusted', async () => {
      const peer = freshAddress()
      const seen = []
      for (let attempt = 0; attempt <= limits.open; attempt++) {
        const answer = await test.rest('POST', '/users/forgot-password', {
          body: { email: 'x@example.com' },
          headers: { ...peer, 'x-forwarded-for': `9.9.9.${attempt}` },
        })
        seen.push(answer.status)
      }
      expect(seen.at(-1)).toBe(429)
      expect(seen.filter((status) => status === 429)).toHaveLength(1)
    })
  })

  describe('sessions', () => {
    it('are listed with browser, address and which one asks, and end one by one or all the others', async () => {
      const who = await person()
      const agent = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0'
      const opened = await logIn(who.email, {}, { ...freshAddress(), 'user-agent': agent } as never)
      const mine = String(opened.body.token)
      const [second, third, fourth] = [
        await tokenOf(who.email),
        await tokenOf(who.email),
        await tokenOf(who.email),
      ]
      const list = async () =>
        (await ask('GET', `/users/${who.id}/sessions`, mine)).body.sessions as {
          id: string
          browser: string
          address: string
          current: boolean
          createdAt: string
        }[]
      const all = await list()
      expect(all).toHaveLength(4)
      const current = all.filter((session) => session.current)
      expect(current).toHaveLength(1)
      expect(current[0]?.browser).toBe('Edge，Windows')
      expect(current[0]?.address).toMatch(/^10\.1\./)
      // The newest comes first: the fourth.
      await ask('POST', `/users/${who.id}/sessions/end`, mine, { session: all[0]?.id })
      expect([await works(mine), await works(second), await works(third), await works(fourth)]).toEqual([
        true,
        true,
        true,
        false,
      ])
      await ask('POST', `/users/${who.id}/sessions/end`, mine, {})
      expect([await works(mine), await works(second), await works(third)]).toEqual([true, false, false])
      // What the revoked token could do before it cannot do now, nor be refreshed.
      expect((await ask('GET', `/users/${who.id}`, second)).status).not.toBe(200)
      expect((await ask('POST', '/users/refresh-token', second, {})).status).not.toBe(200)
    })

    it('of others are seen and ended by administrators only', async () => {
      const [who, other, admin] = [await person(), await person(['signer']), await person(['admin'])]
      const [whose, others, admins] = [
        await tokenOf(who.email),
        await tokenOf(other.email),
        await tokenOf(admin.email),
      ]
      expect((await ask('GET', `/users/${who.id}/sessions`, others)).status).toBe(403)
      expect((await ask('POST', `/users/${who.id}/sessions/end`, others, {})).status).toBe(403)
      expect((await test.rest('GET', `/users/${who.id}/sessions`)).status).toBe(401)
      expect(await works(whose)).toBe(true)
      expect((await ask('GET', `/users/${who.id}/sessions`, admins)).body.sessions).toHaveLength(1)
      expect((await ask('POST', `/users/${who.id}/sessions/end`, admins, {})).body.ended).toBe(1)
      expect(await works(whose)).toBe(false)
    })

    it('cannot be written by their owner, nor by an administrator', async () => {
      const admin = await person(['admin'])
      const token = await tokenOf(admin.email)
      const forged = [{ id: 'forged', expiresAt: '2999-01-01T00:00:00.000Z' }]
      await ask('PATCH', `/users/${admin.id}`, token, { sessions: forged, name: '示例' })
      const { body } = await ask('GET', `/users/${admin.id}/sessions`, token)
      expect(JSON.stringify(body)).not.toContain('forged')
    })

    it('are extended by use, but not longer than a day', async () => {
      const who = await person()
      const token = await tokenOf(who.email)
      expect((await ask('POST', '/users/refresh-token', token, {})).status).toBe(200)
      now += day + 60_000
      expect((await ask('POST', '/users/refresh-token', token, {})).status).toBe(401)
    })
  })

  describe('the second factor', () => {
    it('leaves the password alone without any use', async () => {
      const who = await enrolled()
      const { status, body, answer } = await logIn(who.email)
      expect([status, body.secondFactor, body.token, body.user]).toEqual([401, 'code', undefined, undefined])
      expect(answer.headers.get('set-cookie')).toBeNull()
      await expect(
        test.payload.login({ collection: 'users', data: { email: who.email, password } }),
      ).rejects.toThrow('6 位数字')
      // The session that Payload opens before the last hook is gone again.
      expect((await ask('GET', `/users/${who.id}/sessions`, who.token)).body.sessions).toHaveLength(1)
    })

    it('takes a code once, and no code of yesterday', async () => {
      const who = await enrolled()
      const code = codeOf(who.secret)
      const token = await tokenOf(who.email, { code: `${code.slice(0, 3)} ${code.slice(3)}` })
      expect(await works(token)).toBe(true)
      const again = await logIn(who.email, { code })
      expect([again.status, again.body.token]).toEqual([401, undefined])
      expect(again.message).toContain('已经用过')
      const old = new TOTP({ secret: who.secret }).generate({ timestamp: now - day })
      expect((await logIn(who.email, { code: old })).status).toBe(401)
      now += 60_000
      expect((await logIn(who.email, { code: codeOf(who.secret) })).status).toBe(200)
    })

    it('of two log-ins at once with one code lets one in', async () => {
      const who = await enrolled()
      const code = codeOf(who.secret)
      const both = await Promise.all([logIn(who.email, { code }), logIn(who.email, { code })])
      expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    })

    it('takes each recovery code once', async () => {
      const who = await enrolled()
      const [code = ''] = who.recoveryCodes
      expect(who.recoveryCodes).toHaveLength(10)
      expect((await logIn(who.email, { code: code.toLowerCase() })).status).toBe(200)
      expect((await logIn(who.email, { code })).status).toBe(401)
      const { body } = await ask('GET', `/users/${who.id}/second-factor`, who.token)
      expect(body).toMatchObject({ enrolled: true, recoveryCodes: 9 })
    })

    it('stops guessing after five codes, the right one included, for that person alone', async () => {
      const [who, other] = [await enrolled(), await enrolled()]
      for (let attempt = 0; attempt < limits.codes; attempt++)
        expect((await logIn(who.email, { code: 'AAAAA-AAAAA' })).status).toBe(401)
      const { status, answer } = await logIn(who.email, { code: codeOf(who.secret) })
      expect(status).toBe(429)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await logIn(other.email, { code: codeOf(other.secret) })).status).toBe(200)
    })

    it.each([['signer'], ['admin']])(
      'is asked of a new %s after seven days, at log-in, before anything else',
      async (role) => {
        const who = await person([role])
        expect((await logIn(who.email)).status).toBe(200)
        now += 7 * day + 60_000
        const { status, body } = await logIn(who.email)
        expect([status, body.secondFactor, body.token]).toEqual([401, 'enrol', undefined])
        expect(String(body.qr)).toMatch(/^<svg/)
        const wrong = await logIn(who.email, { offer: body.offer, code: '000000' })
        expect([wrong.status, wrong.body.token]).toEqual([401, undefined])
        // An offer made to one person is none to another.
        const stranger = await person([role])
        setting = 'required'
        expect((await logIn(stranger.email, { offer: body.offer, code: codeOf(body.secret) })).status).toBe(
          401,
        )
        setting = 'grace'
        const done = await logIn(who.email, { offer: body.offer, code: codeOf(body.secret) })
        expect(done.status).toBe(200)
        expect(done.body.recoveryCodes).toHaveLength(10)
        expect(await works(String(done.body.token))).toBe(true)
        now += 60_000
        expect((await logIn(who.email)).body.secondFactor).toBe('code')
      },
    )

    it('is asked at once when it is required, also to go on with a session that has none; never when off', async () => {
      const signer = await person(['signer'])
      const token = await tokenOf(signer.email)
      setting = 'required'
      expect((await logIn(signer.email)).body.secondFactor).toBe('enrol')
      expect((await ask('POST', '/users/refresh-token', token, {})).status).toBe(401)
      expect((await logIn((await person(['author', 'editor', 'reviewer'])).email)).status).toBe(200)
      setting = 'off'
      expect((await logIn(signer.email)).status).toBe(200)
      setting = 'grace'
    })

    it('is not given up by signers; others do it with a code; an administrator does it for who lost the phone', async () => {
      const [signer, author, admin] = [
        await enrolled(['signer']),
        await enrolled(['author']),
        await person(['admin']),
      ]
      const admins = await tokenOf(admin.email)
      const remove = (of: { id: string }, token: string, code?: string) =>
        ask('POST', `/users/${of.id}/second-factor/remove`, token, { code })
      expect((await remove(signer, signer.token, codeOf(signer.secret))).status).toBe(403)
      expect((await remove(author, author.token, '000000')).status).toBe(400)
      expect((await remove(signer, author.token)).status).toBe(403)
      expect((await remove(author, author.token, codeOf(author.secret))).status).toBe(200)
      expect((await logIn(author.email)).status).toBe(200)
      expect((await remove(signer, admins)).status).toBe(200)
      expect(await works(signer.token)).toBe(false)
      expect((await logIn(signer.email)).status).toBe(200)
    })

    it('is changed for another one only with a code of the old one', async () => {
      const who = await enrolled()
      const { body: offer } = await ask('POST', '/users/second-factor/offer', who.token, {})
      const change = (currentCode: unknown) =>
        ask('POST', '/users/second-factor/enrol', who.token, {
          offer: offer.offer,
          code: codeOf(offer.secret),
          currentCode,
        })
      expect((await change(undefined)).status).toBe(400)
      expect((await change(codeOf(who.secret))).status).toBe(200)
      now += 60_000
      expect((await logIn(who.email, { code: codeOf(who.secret) })).status).toBe(401)
      expect((await logIn(who.email, { code: codeOf(offer.secret) })).status).toBe(200)
    })

    it('is out of reach and unreadable: no door shows it, the database holds neither secret nor codes', async () => {
      const [who, admin] = [await enrolled(), await person(['admin'])]
      const token = await tokenOf(admin.email)
      for (const path of [
        '/second-factors',
        '/second-factors/count',
        `/users/${who.id}?showHiddenFields=true&depth=4`,
      ])
        for (const as of [token, who.token]) {
          const answer = await test.rest('GET', path, { token: as })
          expect(await answer.text()).not.toMatch(/recoveryCodes|lastStep|"secret"/)
        }
      const rows = await test.payload.db.find({ collection: 'second-factors', pagination: false })
      const stored = JSON.stringify(rows)
      expect(stored).toContain(who.id)
      expect(stored).not.toContain(who.secret)
      for (const code of who.recoveryCodes) expect(stored).not.toContain(code)
    })
  })

  it('writes log-ins, failures, sessions, second factors and passwords into the audit log', async () => {
    const [who, admin] = [await enrolled(), await person(['admin'])]
    const admins = await tokenOf(admin.email)
    await logIn(who.email, { code: '000000' })
    await logIn('nobody@example.com')
    await ask('POST', `/users/${who.id}/sessions/end`, admins, {})
    await ask('POST', `/users/${who.id}/second-factor/remove`, admins, {})
    await ask('PATCH', `/users/${who.id}`, admins, { password: 'another long enough one' })
    const { docs } = await test.payload.find({
      collection: 'audit-entries',
      pagination: false,
      overrideAccess: true,
    })
    const rows = docs as unknown as {
      action: string
      subjectId?: string
      actorId?: string
      detail?: string
    }[]
    for (const [action, actor] of [
      ['secondFactorEnabled', who.id],
      ['sessionRevoked', admin.id],
      ['secondFactorRemoved', admin.id],
      ['passwordChanged', admin.id],
      ['login', who.id],
    ])
      expect(
        rows.some((row) => row.action === action && row.actorId === actor && row.subjectId === who.id),
        action,
      ).toBe(true)
    expect(rows.some((row) => row.action === 'loginFailed' && row.detail?.includes(who.email))).toBe(true)
    expect(rows.some((row) => row.action === 'loginFailed' && row.detail?.includes('nobody@'))).toBe(true)
    expect(JSON.stringify(rows)).not.toContain(password)
  })
})

describeWithDatabase('the cookie', () => {
  it.each([
    ['https://cms.example.com', true],
    ['http://localhost:3000', false],
  ])('at %s: secure %s, not for scripts, not sent along from other sites', async (cmsUrl, secure) => {
    const test = await openTestCms({ cmsUrl })
    try {
      const account = { email: 'first@example.com', password, name: '示例' }
      await test.cms.createFirstAdministrator(account)
      const logIn = await test.rest('POST', '/users/login', { body: account })
      const cookie = String(logIn.headers.get('set-cookie'))
      expect(cookie).toMatch(/^lectern-token=/)
      expect(cookie).toContain('HttpOnly=true')
      expect(cookie).toContain('SameSite=Lax')
      expect(cookie.includes('Secure')).toBe(secure)
      const sent = String(cookie.split(';')[0])
      for (const [origin, known] of [
        [cmsUrl, true],
        ['https://evil.example.com', false],
        [cmsUrl.replace('://', '://x.'), false],
        ['null', false],
      ] as const) {
        const answer = await test.rest('GET', '/users/me', { headers: { cookie: sent, origin } })
        expect(((await answer.json()) as { user: unknown }).user !== null, origin).toBe(known)
      }
      const bare = await test.rest('GET', '/users/me', { headers: { cookie: sent } })
      expect(((await bare.json()) as { user: unknown }).user).toBeNull()
    } finally {
      await test.remove()
    }
  })
})
