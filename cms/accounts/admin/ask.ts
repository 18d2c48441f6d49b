/** What the endpoints of `cms/accounts` answer, or why not. */
export type Answer<Body> = { ok: true; body: Body } | { ok: false; message: string; body: Partial<Body> }

/** Sends JSON to the REST API with the cookie of the page; never throws. */
export async function ask<Body>(method: 'GET' | 'POST', path: string, data?: unknown): Promise<Answer<Body>> {
  try {
    const response = await fetch(`/api/users${path}`, {
      method,
      credentials: 'same-origin',
      headers: data === undefined ? {} : { 'Content-Type': 'application/json' },
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
    })
    const body = (await response.json()) as Body & { errors?: { message: string }[] }
    if (response.ok) return { ok: true, body }
    return { ok: false, body, message: body.errors?.[0]?.message ?? '没有成功，请稍后再试。' }
  } catch {
    return { ok: false, body: {}, message: '连不上后台：请检查网络后再试。' }
  }
}
