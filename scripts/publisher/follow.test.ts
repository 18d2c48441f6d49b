import { describe, expect, test } from 'vitest'
import { follow, untilOpened } from './follow.ts'
import type { Round } from './publisher.ts'
import { ReleaseFailed } from './releases/errors.ts'

/**
 * A world in which time passes only when the loop waits: each wait runs the next event. `waiting` counts what was saved and
 * handed to no release.
 */
async function world(events: ((state: { waiting: number }) => void)[], failFirst = 0) {
  const state = { waiting: 1 }
  const stop = new AbortController()
  const released: number[] = []
  const waits: number[] = []
  const errors: string[] = []
  let time = 0
  let failures = failFirst
  let tidied = 0
  let looks = 0
  await follow({
    publisher: {
      due: async () => {
        looks += 1
      },
      waiting: async () => state.waiting,
      round: async (): Promise<Round> => {
        if (state.waiting === 0) return 'idle'
        if (failures-- > 0) throw new Error('磁盘已满')
        released.push(state.waiting)
        state.waiting = 0
        return 'released'
      },
    },
    tidy: async () => {
      tidied += 1
    },
    elapsed: () => time,
    wait: async (milliseconds) => {
      time += milliseconds
      waits.push(milliseconds)
      const event = events.shift()
      if (event) event(state)
      else stop.abort()
    },
    signal: stop.signal,
    onError: (error) => errors.push(error.message),
  })
  return { released, waits, errors, tidied, looks }
}

const nothing = () => {}
const save = (state: { waiting: number }) => {
  state.waiting += 1
}

describe('follow', () => {
  test('makes one release of many saves close together', async () => {
    expect((await world([save, save, save, save, nothing, nothing])).released).toEqual([5])
  })
  test('does not wait for ever while somebody goes on saving', async () => {
    const { released } = await world([...Array.from({ length: 40 }, () => save), nothing, nothing])
    expect(released.length).toBeGreaterThan(1)
    expect(released.reduce((sum, count) => sum + count)).toBe(41)
  })
  test('tries again after a failure, ever later, and loses nothing', async () => {
    const { released, waits, errors } = await world(
      Array.from({ length: 30 }, () => nothing),
      8,
    )
    expect(released).toEqual([1])
    expect(errors).toHaveLength(8)
    expect(waits.filter((one) => one >= 1_000)).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
    ])
  })
  test('tidies up once nothing waits, and not after every look', async () => {
    expect((await world(Array.from({ length: 9 }, () => nothing))).tidied).toBe(1)
  })
  test('looks at what is due every two seconds, not at every turn', async () => {
    expect((await world(Array.from({ length: 20 }, () => nothing))).looks).toBeLessThan(8)
  })
})

describe('what cannot be opened yet', () => {
  const wait = async () => {}
  test('is tried again until the place of the releases can be reached', async () => {
    const told: string[] = []
    let tries = 0
    const open = async () => {
      if (++tries < 4) throw new ReleaseFailed('连不上存储桶')
      return 'open'
    }
    const { signal } = new AbortController()
    const waits: number[] = []
    const opened = await untilOpened(open, {
      wait: async (milliseconds) => void waits.push(milliseconds),
      signal,
      onError: ({ message }) => told.push(message),
    })
    expect([opened, told.length, waits]).toEqual(['open', 3, [1_000, 2_000, 4_000]])
  })
  test('is left when the signal is raised, and when another try is of no use', async () => {
    const stop = new AbortController()
    const away = async () => {
      throw new ReleaseFailed('连不上存储桶')
    }
    const onError = () => stop.abort()
    expect(await untilOpened(away, { wait, signal: stop.signal, onError })).toBeUndefined()
    const broken = async () => {
      throw new TypeError('x')
    }
    const { signal } = new AbortController()
    await expect(untilOpened(broken, { wait, signal, onError })).rejects.toThrow(TypeError)
  })
})
