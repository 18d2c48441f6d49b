import { expect, test } from 'vitest'
import { columns, freshnessOf, owesEvents, yearlyTask } from './index.ts'

test.each([
  ['首页', 14, false],
  ['首页', 15, true],
  ['红色故事', 30, false],
  ['红色故事', 31, true],
  ['活动报道', 15, true],
  ['活动报道', undefined, true],
])('%s after %s days is late: %s', (label, age, late) => {
  const column = columns.find((one) => one.label === label)
  expect(column && freshnessOf(column, age)).toMatchObject({ label, late })
})

test('a team owes events until the task of the year is done', () => {
  expect([0, yearlyTask - 1, yearlyTask, yearlyTask + 1].map(owesEvents)).toEqual([true, true, false, false])
})
