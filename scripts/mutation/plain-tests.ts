// Stands in for 'vitest' while mutants run: collects the tests of a file as functions instead of running them.
import { expect } from 'expect'

export { expect }

export interface PlainTest {
  id: string
  run: () => Promise<void>
}

type Work = (...args: never[]) => unknown

interface Group {
  name: string
  before: Work[]
  after: Work[]
}

export const collected: PlainTest[] = []
const groups: Group[] = []
let file = ''

/** What is collected next belongs to this file. */
export const collectFrom = (name: string): void => {
  file = name
}

const add = (name: string, work: Work, args: readonly unknown[] = []): void => {
  const around = [...groups]
  const id = `${file} > ${[...around.map((group) => group.name), name].join(' > ')} #${collected.length}`
  collected.push({
    id,
    run: async () => {
      for (const group of around) for (const before of group.before) await before()
      try {
        await work(...(args as never[]))
      } finally {
        for (const group of around.toReversed()) for (const after of group.after) await after()
      }
    },
  })
}

const each =
  (cases: readonly unknown[]) =>
  (name: string, work: Work): void => {
    for (const one of cases) add(name, work, Array.isArray(one) ? one : [one])
  }

export const test = Object.assign((name: string, work: Work) => add(name, work), {
  each,
  runIf: (on: unknown) => (name: string, work: Work) => (on ? add(name, work) : undefined),
})

export const describe = Object.assign(
  (name: string, body: () => void) => {
    groups.push({ name, before: [], after: [] })
    body()
    groups.pop()
  },
  { runIf: (on: unknown) => (name: string, body: () => void) => (on ? describe(name, body) : undefined) },
)

const hook = (list: 'before' | 'after') => (work: Work) => {
  groups.at(-1)?.[list].push(work)
}
export const beforeEach = hook('before')
export const afterEach = hook('after')
export const beforeAll = beforeEach
export const afterAll = afterEach
