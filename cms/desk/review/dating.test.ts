import { expect, test } from 'vitest'
import { datingWords } from './dating.ts'

const now = new Date('2026-11-23T01:00:00Z')
// A day as Payload keeps it: midnight in China.
const day = (text: string) => new Date(`${text}T00:00:00+08:00`).toISOString()

test.each([
  [undefined, {}, undefined],
  // The same day in China, whatever it is in UTC.
  [day('2026-11-23'), { publishedAt: '2026-11-22T16:30:00Z' }, undefined],
  [day('2026-11-23'), {}, undefined],
  [day('2026-11-01'), {}, '今天是 2026-11-23，早写了 22 天'],
  [day('2026-11-01'), { publishAt: '2026-11-24T01:00:00Z' }, '定于 2026-11-24 发布，早写了 23 天'],
  [
    day('2026-11-01'),
    { publishedAt: '2026-11-03T01:00:00Z', publishAt: '2026-11-24T01:00:00Z' },
    '首次发布是 2026-11-03，早写了 2 天',
  ],
  [day('2026-12-01'), { publishedAt: '2026-11-23T01:00:00Z' }, '晚写了 8 天'],
])('%s with %j', (displayDate, times, words) => {
  const said = datingWords(displayDate, times, now)
  if (words === undefined) expect(said).toBeUndefined()
  else expect(said).toContain(words)
})
