import { setTimeout as wait } from 'node:timers/promises'
import { conflictMessage, isConflict } from './conflict.ts'

const attempts = 20

/**
 * Runs a whole transaction again when it met another one, after a short random wait.
 * Throws an Error in Chinese when it still loses after twenty attempts; any other error passes through.
 */
export async function retryConflicts<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (!isConflict(error)) throw error
      if (attempt === attempts) throw new Error(conflictMessage, { cause: error })
      await wait(Math.random() * 20 * attempt)
    }
  }
}
