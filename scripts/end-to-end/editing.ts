import { inject } from 'vitest'

const { cms, site, email, password } = inject('installation')

/** Logs in as the first administrator; sends JSON to the REST API as the admin's pages do. */
export async function logIn() {
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
  const { answer } = await send('POST', '/users/login', { email, password })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return {
    cookie,
    send: async (method: string, path: string, body?: unknown) =>
      (await send(method, path, body, cookie)).json,
  }
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
