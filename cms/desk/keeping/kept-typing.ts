'use client'
import { createStore, del, delMany, entries, get, set, type UseStore } from 'idb-keyval'

/** What somebody typed into a form and has not saved yet, as it is kept on their device. */
export interface KeptTyping {
  data: Record<string, unknown>
  /** An instant in UTC. */
  at: string
}

/** Whose typing, into which form: `stories/1`, `stories/create`, `globals/navigation`. */
export interface TypingPlace {
  user: string
  form: string
}

let opened: UseStore | undefined
const store = (): UseStore => {
  opened ??= createStore('lectern', 'typing')
  return opened
}

const keyOf = ({ user, form }: TypingPlace): string => `${user} ${form}`

/** A browser that keeps nothing (private windows, a full disk) only lacks this second net. */
async function quietly<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await run()
  } catch {
    return undefined
  }
}

export const keepTyping = (place: TypingPlace, kept: KeptTyping): Promise<void> =>
  quietly(() => set(keyOf(place), kept, store()))

export const keptTyping = (place: TypingPlace): Promise<KeptTyping | undefined> =>
  quietly(() => get<KeptTyping>(keyOf(place), store()))

export const forgetTyping = (place: TypingPlace): Promise<void> => quietly(() => del(keyOf(place), store()))

/** Forgets everything that a person typed: on leaving the desk nothing of theirs stays on the device. */
export const forgetAllTyping = (user: string): Promise<void> =>
  quietly(async () => {
    const keys = (await entries<string, KeptTyping>(store())).map(([key]) => key)
    await delMany(
      keys.filter((key) => key.startsWith(`${user} `)),
      store(),
    )
  })
