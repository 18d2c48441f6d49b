import { type MaterialKind, materialKinds } from '../published/index.ts'

/** A part of the site and after how many days without a publication it looks abandoned. */
export interface Column {
  label: string
  kinds: readonly MaterialKind[]
  days: number
}

/**
 * Two weeks for the home page (source: 国办秘函〔2019〕19号). The figures of the
 * other columns are our own choice: two weeks for 活动报道, which lose by waiting, and a month for the rest.
 */
export const columns: readonly Column[] = [
  { label: '首页', kinds: materialKinds, days: 14 },
  { label: '宣讲稿', kinds: ['lecture'], days: 30 },
  { label: '红色故事', kinds: ['story'], days: 30 },
  { label: '先进典型', kinds: ['exemplar'], days: 30 },
  { label: '活动报道', kinds: ['eventReport'], days: 14 },
]

/** How long a column has been without a publication. */
export interface Freshness {
  label: string
  /** Days allowed. */
  days: number
  /** Days since the last publication; undefined when there was none. */
  age?: number
  late: boolean
}

/** How fresh a column is, `age` days after its last publication; one without any is late. */
export const freshnessOf = ({ label, days }: Column, age: number | undefined): Freshness =>
  age === undefined ? { label, days, late: true } : { label, days, age, late: age > days }

/** Events that a team holds in a year: our own choice, to be agreed with the department that sets the task. */
export const yearlyTask = 5

/** Whether a team still owes events this year. */
export const owesEvents = (held: number): boolean => held < yearlyTask
