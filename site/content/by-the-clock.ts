import { startOfBeijingDay } from '@lectern/content-models/beijing-time'
import { nextChange as nextFeatureChange } from '@lectern/content-models/feature-slots'
import { everyRecord } from './records.ts'
import { clockTime } from './store.ts'
import { valueRead } from './trace.ts'

const greyscaleWindows = () => everyRecord('settings')[0]?.greyscale ?? []

/** Whether the whole site is shown without colour now. */
export const isGreyscale = valueRead('greyscale', () => {
  const at = clockTime().getTime()
  return greyscaleWindows().some(({ from, until }) => Date.parse(from) <= at && at < Date.parse(until))
})

/** The instant, as UTC, at which the day in China after that of `at` begins. */
const nextDay = (at: Date): string => startOfBeijingDay(at, 1).toISOString()

/**
 * The next instant, as UTC, at which a page changes by the clock alone: a feature or a greyscale window starts or ends,
 * or a day begins in China. After an update the publisher is to update again at that time.
 */
export function nextChange(): string {
  const at = clockTime()
  const windows = greyscaleWindows().map(({ from, until }) => ({ startsAt: from, endsAt: until }))
  const planned = nextFeatureChange([...everyRecord('feature'), ...windows], at)
  const tomorrow = nextDay(at)
  return planned !== undefined && planned < tomorrow ? planned : tomorrow
}
