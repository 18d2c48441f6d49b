'use client'

/** The newer version that a refused save met. */
export interface Conflict {
  theirs: Record<string, unknown>
  /** An instant in UTC. */
  savedAt: string
  saves: number
}

type Listener = (conflict: Conflict) => void

const listeners = new Map<string, Set<Listener>>()
let original: typeof fetch | undefined

async function conflictIn(response: Response): Promise<Conflict | undefined> {
  try {
    const answer = (await response.clone().json()) as { errors?: { data?: { conflict?: Conflict } }[] }
    return answer.errors?.[0]?.data?.conflict
  } catch {
    return undefined
  }
}

// Payload's form keeps the answer to a refused save to itself; the request is the one place where it can be read.
const watching: typeof fetch = async (input, init) => {
  const response = await (original ?? fetch)(input, init)
  if (response.status !== 409 || init?.method?.toUpperCase() !== 'PATCH') return response
  const address = new URL(input instanceof Request ? input.url : String(input), window.location.href).pathname
  const heard = listeners.get(address)
  const conflict = heard && (await conflictIn(response))
  if (conflict) for (const listener of heard) listener(conflict)
  return response
}

/** Tells `listener` of every save to an address (`/api/stories/1`) that is refused because somebody else saved first; returns how to stop. */
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
