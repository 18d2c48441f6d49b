import type { Publisher, Round } from './publisher.ts'
import { ReleaseFailed } from './releases/errors.ts'

/** What the loop needs of the world; tests give their own clock. */
export interface FollowOptions {
  publisher: Pick<Publisher, 'waiting' | 'due' | 'round'>
  /** Called after a release, when nothing waits. */
  tidy: () => Promise<void>
  /** Milliseconds, from any beginning. */
  elapsed: () => number
  /** Resolves after so many milliseconds, or at once when the signal is raised. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  signal: AbortSignal
  onRound?: (round: Round) => void
  onError: (error: Error) => void
}

const lookEvery = 500
const dueEvery = 2_000
/** Twenty saves are one release: it waits until nothing new has come for so long … */
const quietFor = 300
/** … but no longer than this. */
const longestQuiet = 3_000
const standbyFor = 3_000
const longestRetry = 60_000

const waitAfter = (failures: number) => Math.min(longestRetry, 1_000 * 2 ** failures)

/**
 * Opens what the publisher needs, again and again while the place of the releases cannot be reached, after 1 s, 2 s, 4 s …:
 * the CMS beside it can be used meanwhile. Undefined when the signal is raised; throws what trying again does not mend.
 */
export async function untilOpened<T>(
  open: () => Promise<T>,
  { wait, signal, onError }: Pick<FollowOptions, 'wait' | 'signal' | 'onError'>,
): Promise<T | undefined> {
  for (let failures = 0; !signal.aborted; failures++)
    try {
      return await open()
    } catch (error) {
      if (!(error instanceof ReleaseFailed)) throw error
      onError(error)
      await wait(waitAfter(failures), signal)
    }
  return undefined
}

/**
 * Runs the publisher until the signal is raised: what is due by the clock, then a release of what changed, once the changes pause.
 * After a failure it tries again, after 1 s, 2 s, 4 s … at most a minute.
 */
export async function follow(options: FollowOptions): Promise<void> {
  const { publisher, wait, signal, elapsed } = options
  let failures = 0
  let untidy = false
  let dueAt = 0
  while (!signal.aborted) {
    try {
      if (elapsed() >= dueAt) {
        dueAt = elapsed() + dueEvery
        await publisher.due()
      }
      const since = elapsed()
      for (let seen = await publisher.waiting(); seen > 0 && elapsed() - since < longestQuiet; ) {
        await wait(quietFor, signal)
        if (signal.aborted) return
        const now = await publisher.waiting()
        if (now === seen) break
        seen = now
      }
      const round = await publisher.round()
      options.onRound?.(round)
      failures = 0
      if (round === 'released' || round === 'rolled back') untidy = true
      else if (untidy) {
        untidy = false
        await options.tidy()
      }
      await wait(round === 'standby' ? standbyFor : lookEvery, signal)
    } catch (error) {
      options.onError(error instanceof Error ? error : new Error(String(error)))
      await wait(waitAfter(failures), signal)
      failures += 1
    }
  }
}
