import { describe, expect, test } from 'vitest'
import { followChanges } from './follow.ts'

/** A world in which time passes only when the loop waits: each wait runs the next event. */
function world(
  events: ((state: { position: string }) => void)[],
  failFirst = 0,
  due?: (state: { position: string }) => void,
) {
  const state = { position: '0' }
  const stop = new AbortController()
  const published: string[] = []
  const waits: number[] = []
  const errors: string[] = []
  let failures = failFirst
  const run = followChanges({
    due: async () => due?.(state),
    position: async () => state.position,
    publish: async () => {
      if (failures-- > 0) throw new Error('磁盘已满')
      published.push(state.position)
    },
    wait: async (milliseconds) => {
      waits.push(milliseconds)
      const event = events.shift()
      if (event) event(state)
      else stop.abort()
    },
    signal: stop.signal,
    onError: (error) => errors.push(error.message),
  })
  return run.then(() => ({ published, waits, errors }))
}

describe('followChanges', () => {
  test('publishes once at the start', async () => {
    expect((await world([])).published).toEqual(['0'])
  })
  test('releases what became due, without anybody saving', async () => {
    let looks = 0
    const nothing = () => {}
    const { published } = await world([nothing, nothing, nothing], 0, (state) => {
      looks += 1
      if (looks === 2) state.position = 'due'
    })
    expect(published).toEqual(['0', 'due'])
  })
  test('makes one release of many saves close together', async () => {
    const saves = Array.from({ length: 20 }, (_, i) => (state: { position: string }) => {
      state.position = String(i + 1)
    })
    const nothing = () => {}
    expect((await world([...saves, nothing, nothing])).published).toEqual(['0', '20'])
  })
  test('tries again after a failure, ever later, and loses nothing', async () => {
    const nothing = () => {}
    const { published, waits, errors } = await world([nothing, nothing, nothing, nothing], 3)
    expect(published).toEqual(['0'])
    expect(errors).toHaveLength(3)
    expect(waits.slice(0, 3)).toEqual([2_000, 4_000, 8_000])
  })
  test('takes what was saved while a release was being built in the next one', async () => {
    const state = { position: 'a' }
    const stop = new AbortController()
    const taken: string[] = []
    await followChanges({
      due: async () => {},
      position: async () => state.position,
      publish: async () => {
        taken.push(state.position)
        if (taken.length === 1) state.position = 'b'
      },
      wait: async () => {
        if (taken.length > 1) stop.abort()
      },
      signal: stop.signal,
      onError: (error) => {
        throw error
      },
    })
    expect(taken).toEqual(['a', 'b'])
  })
})
