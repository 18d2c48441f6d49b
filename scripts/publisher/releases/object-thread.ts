import { Worker } from 'node:worker_threads'
import type { ObjectFiles } from './object-files.ts'
import type { Answer, Job } from './object-worker.ts'

/** The functions of `objectFiles`, carried out by a thread. */
export type ObjectThread = {
  [Name in keyof ObjectFiles]: (
    ...args: Parameters<ObjectFiles[Name]>
  ) => Promise<ReturnType<ObjectFiles[Name]>>
}

let ofProcess: ObjectThread | undefined

/** The thread for the files of contents, one for all stores of a process: begun with the first call, in nobody's way at the end. */
export function objectThread(): ObjectThread {
  ofProcess ??= openThread()
  return ofProcess
}

function openThread(): ObjectThread {
  let thread: Worker | undefined
  let number = 0
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()

  const settled = (id: number) => {
    const found = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) thread?.unref()
    return found
  }
  const begin = () => {
    const begun = new Worker(new URL('./object-worker.ts', import.meta.url), { execArgv: [] })
    begun.on('message', (answer: Answer) => {
      const asked = settled(answer.number)
      if ('value' in answer) asked?.resolve(answer.value as never)
      else asked?.reject(Object.assign(new Error(answer.failure.message), answer.failure))
    })
    // The next call begins another one.
    const lost = (error: Error) => {
      if (thread === begun) thread = undefined
      for (const id of [...waiting.keys()]) settled(id)?.reject(error)
    }
    begun.on('error', lost)
    begun.on('exit', (code) => lost(new Error(`The thread for contents ended (${code}).`)))
    return begun
  }
  const call =
    (name: Job['name']) =>
    (...args: unknown[]) =>
      new Promise<never>((resolve, reject) => {
        thread ??= begin()
        thread.ref()
        waiting.set(++number, { resolve, reject })
        thread.postMessage({ number, name, args } satisfies Job)
      })

  return {
    hashOfFile: call('hashOfFile'),
    add: call('add'),
    addFile: call('addFile'),
    addTwins: call('addTwins'),
    twinsOf: call('twinsOf'),
  }
}
