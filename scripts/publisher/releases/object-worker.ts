// Writes, reads and compresses contents in a thread of its own, one after the other, so that rendering goes on meanwhile.
import { parentPort } from 'node:worker_threads'
import { objectFiles } from './object-files.ts'

/** A call of one of the functions of `objectFiles`. */
export interface Job {
  number: number
  name: keyof typeof objectFiles
  args: unknown[]
}

/** What came of it. An error between threads loses its code and path, which decide what is said: they travel by themselves. */
export type Answer = { number: number } & (
  | { value: unknown }
  | { failure: { message: string; code: string | undefined; path: string | undefined } }
)

parentPort?.on('message', ({ number, name, args }: Job) => {
  let answer: Answer
  try {
    answer = { number, value: (objectFiles[name] as (...args: unknown[]) => unknown)(...args) }
  } catch (error) {
    const { message, code, path } = error as NodeJS.ErrnoException
    answer = { number, failure: { message, code, path } }
  }
  parentPort?.postMessage(answer)
})
