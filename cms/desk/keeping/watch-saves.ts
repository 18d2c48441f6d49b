'use client'
import {
  notAnswered,
  notReached,
  patience,
  refusal,
  sentenceOf,
  sessionOver,
  tellsWhy,
} from './refused-save.ts'

/** The newer version that a refused save met. */
export interface Conflict {
  theirs: Record<string, unknown>
  /** An instant in UTC. */
  savedAt: string
  saves: number
}

/** How a save ended: it was taken, or refused; with what the form has to know beside the sentence that it shows itself. */
export type SaveOutcome = { saved: true } | { saved: false; conflict?: Conflict; sessionOver?: true }

type Listener = (outcome: SaveOutcome) => void

const listeners = new Map<string, Set<Listener>>()
let original: typeof fetch | undefined

const conflictIn = (text: string): Conflict | undefined => {
  try {
    return (JSON.parse(text) as { errors?: { data?: { conflict?: Conflict } }[] }).errors?.[0]?.data?.conflict
  } catch {
    return undefined
  }
}

/** Whether nobody is logged in any more; a question that cannot be asked says nothing. */
async function nobodyIsLoggedIn(): Promise<boolean> {
  try {
    const answer = await (original ?? fetch)('/api/users/me', { credentials: 'same-origin' })
    return answer.ok && ((await answer.json()) as { user?: unknown }).user === null
  } catch {
    return false
  }
}

async function answered(
  input: RequestInfo | URL,
  init: RequestInit,
): Promise<{ response: Response; outcome: SaveOutcome }> {
  const refused = (status: number, message: string, more: { sessionOver?: true } = {}) => ({
    response: refusal(status, message),
    outcome: { saved: false as const, ...more },
  })
  let response: Response
  const timeout = AbortSignal.timeout(patience)
  try {
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
    response = await (original ?? fetch)(input, { ...init, signal })
  } catch (error) {
    // Whoever asked has let go of it.
    if (init.signal?.aborted) throw error
    return timeout.aborted ? refused(504, notAnswered) : refused(503, notReached)
  }
  if (response.ok) return { response, outcome: { saved: true } }
  if ((response.status === 401 || response.status === 403) && (await nobodyIsLoggedIn()))
    return refused(response.status, sessionOver, { sessionOver: true })
  const text = await response.clone().text()
  const conflict = conflictIn(text)
  if (tellsWhy(text)) return { response, outcome: { saved: false, ...(conflict ? { conflict } : {}) } }
  return refused(response.status, sentenceOf(response.status))
}

// Payload's form keeps the answer to a save to itself; the request is the one place where it can be read, and put into words.
const watching: typeof fetch = async (input, init) => {
  const method = init?.method?.toUpperCase()
  const address = new URL(input instanceof Request ? input.url : String(input), window.location.href)
  const heard =
    address.origin === window.location.origin && (method === 'PATCH' || method === 'POST')
      ? listeners.get(address.pathname)
      : undefined
  if (!heard || !init || new Headers(init.headers).has('X-Payload-HTTP-Method-Override'))
    return (original ?? fetch)(input, init)
  const { response, outcome } = await answered(input, init)
  for (const listener of heard) listener(outcome)
  return response
}

/** Tells `listener` how every save to an address (`/api/stories/1`) ends; returns how to stop. */
export function watchSaves(address: string, listener: Listener): () => void {
  if (listeners.size === 0) {
    original = window.fetch.bind(window)
    window.fetch = watching
  }
  const heard = listeners.get(address) ?? new Set()
  listeners.set(address, heard.add(listener))
  return () => {
    heard.delete(listener)
    if (heard.size === 0) listeners.delete(address)
    // Somebody may have wrapped it again meanwhile: then it stays, and passes everything on.
    if (listeners.size === 0 && original && window.fetch === watching) window.fetch = original
  }
}
