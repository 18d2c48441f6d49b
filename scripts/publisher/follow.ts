/** What the loop needs of the world; tests give their own clock. */
export interface FollowOptions {
  /** Changes whenever something public may have changed. */
  position: () => Promise<string>
  publish: () => Promise<void>
  /** Carries out what is due by the clock; called before each look at the position. */
  due: () => Promise<void>
  /** Resolves after so many milliseconds, or at once when the signal is raised. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  signal: AbortSignal
  onError: (error: Error) => void
  /** The position that is already live, if any. */
  since?: string
}

const pollEvery = 1_000
const quietFor = 1_500
const longestRetry = 60_000

/**
 * Publishes whenever the position has changed and then stood still for a moment, so that twenty saves make one release.
 * A failure leaves the old release serving and is tried again, after 2 s, 4 s … at most a minute. Ends with the signal.
 */
export async function followChanges(options: FollowOptions): Promise<void> {
  const { wait, signal } = options
  let live = options.since
  let failures = 0
  while (!signal.aborted) {
    try {
      await options.due()
      let seen = await options.position()
      if (seen !== live) {
        if (live !== undefined)
          for (;;) {
            await wait(quietFor, signal)
            if (signal.aborted) return
            const now = await options.position()
            if (now === seen) break
            seen = now
          }
        await options.publish()
        // What was saved while this was being built has moved the position on: the next round takes it.
        live = seen
      }
      failures = 0
      await wait(pollEvery, signal)
    } catch (error) {
      options.onError(error instanceof Error ? error : new Error(String(error)))
      failures += 1
      await wait(Math.min(longestRetry, 1_000 * 2 ** failures), signal)
    }
  }
}
