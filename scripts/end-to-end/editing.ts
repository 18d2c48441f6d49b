import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signingChecklist } from '@lectern/content-models/workflow'
import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'

const { cms, site, folder, email, password } = inject('installation')

/** People of the desk, each with one role; made when first needed. */
export type Colleague = 'author' | 'editor' | 'reviewer' | 'signer'
export const colleague = (role: Colleague) => ({
  email: `${role}@example.com`,
  password: `一句很长的口令 ${role} 示例`,
  name: { author: '李示例', editor: '王示例', reviewer: '周示例', signer: '赵示例' }[role],
})

const send = async (method: string, path: string, body?: unknown, cookie = '') => {
  const answer = await fetch(`${cms}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: cms, cookie },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`)
  return { json: JSON.parse(text) as Record<string, unknown>, answer }
}

/** Cookies by e-mail, shared by all test files: log-ins are limited, as they should be. */
const sessions = join(folder, 'end-to-end-sessions.json')
const cookieOf = async (account: { email: string; password: string }): Promise<string> => {
  const known = existsSync(sessions)
    ? (JSON.parse(readFileSync(sessions, 'utf8')) as Record<string, string>)
    : {}
  const kept = known[account.email]
  if (kept) return kept
  const { answer } = await send('POST', '/users/login', {
    email: account.email,
    password: account.password,
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  writeFileSync(sessions, JSON.stringify({ ...known, [account.email]: cookie }))
  return cookie
}

/** Logs in as the first administrator or as a colleague; sends JSON to the REST API as the admin's pages do. */
export async function logIn(role?: Colleague) {
  if (role) {
    const chief = await cookieOf({ email, password })
    const account = colleague(role)
    const where = `where[email][equals]=${encodeURIComponent(account.email)}`
    const { json } = await send('GET', `/users?${where}`, undefined, chief)
    if (json.totalDocs === 0)
      await send('POST', '/users', { ...account, roles: [role], allUnits: true }, chief)
  }
  const cookie = await cookieOf(role ? colleague(role) : { email, password })
  return {
    cookie,
    send: async (method: string, path: string, body?: unknown) =>
      (await send(method, path, body, cookie)).json,
  }
}

/** The cookies of a session in the form that a browser context takes. */
const cookiesOf = (cookie: string) =>
  cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: cms }
  })

/** The admin in a window of a colleague or of the first administrator, logged in; with the clock of a time zone. */
export async function openAdmin(
  browser: Browser,
  role?: Colleague,
  timezoneId = 'Asia/Shanghai',
): Promise<Page> {
  const { cookie } = await logIn(role)
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId,
    viewport: { width: 1440, height: 900 },
  })
  await context.addCookies(cookiesOf(cookie))
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}

/** Changes fields of a piece, on top of its newest state; as the administrator, who may have it open in a form. */
export async function change(collection: string, id: string, data: Record<string, unknown>) {
  const editor = await logIn()
  const { saves } = await editor.send('GET', `/${collection}/${id}?depth=0`)
  await editor.send('PATCH', `/${collection}/${id}`, { ...data, saves })
}

export const checklist = signingChecklist.map((item) => item.id)

const step = async (
  role: Colleague,
  collection: string,
  id: string,
  transition: string,
  body: unknown = {},
) => (await logIn(role)).send('POST', `/${collection}/${id}/transitions/${transition}`, body)

/** Takes a draft to its signature: submitted by the editor, reviewed and signed by those whose part it is. */
export async function bringToSignature(collection: string, id: string) {
  await step('editor', collection, id, 'submit', { changeNote: '示例修订' })
  await step('reviewer', collection, id, 'pass')
  await step('signer', collection, id, 'sign', { checklist })
}

/** Takes a draft all the way to the public. */
export async function bringOut(collection: string, id: string) {
  await bringToSignature(collection, id)
  await step('signer', collection, id, 'publish')
}

/** Asks until the answer is as wanted; the publisher works in its own time. Throws with the last answer after `seconds`. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  seconds = 60,
): Promise<T> {
  const until = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (wanted(answer)) return answer
    if (Date.now() > until) throw new Error(`not so after ${seconds} s: ${JSON.stringify(answer)}`)
    await new Promise((done) => setTimeout(done, 200))
  }
}

/** The status of an address of the public site. */
export const statusOf = async (path: string): Promise<number> =>
  (await fetch(site + path, { redirect: 'manual' })).status
