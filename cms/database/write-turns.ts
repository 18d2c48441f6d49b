import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds that a write waits for others, of this process or another one, before it says that somebody is at it. */
const longestWait = 30_000

/** Somebody else has been writing for longer than anybody should; the same write may be tried again. */
class TurnRefused extends Error {
  readonly code = 'SQLITE_BUSY'
}

/** A queue of writers of this process: whoever has the turn holds it until it calls what it was given. */
export function writeTurns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve()
  return async () => {
    const before = last
    let end = () => {}
    last = new Promise((done) => {
      end = done
    })
    const patience = new AbortController()
    const inTime = await Promise.race([
      before.then(() => true),
      wait(longestWait, false, { signal: patience.signal, ref: false }).catch(() => false),
    ])
    patience.abort()
    if (inTime) return end
    void before.then(end)
    throw new TurnRefused('another write of this process does not end')
  }
}

/** Runs again, without blocking the process, what found the file locked by another process. */
export async function patiently<Result>(run: () => Result): Promise<Result> {
  const since = performance.now()
  for (;;)
    try {
      return run()
    } catch (error) {
      const code = String((error as { code?: unknown }).code)
      if (!code.startsWith('SQLITE_BUSY') || performance.now() - since > longestWait) throw error
      await wait(5 + Math.random() * 20)
    }
}
