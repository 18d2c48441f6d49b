import type { Entry } from '../entries.ts'
import type { View } from './Grid.tsx'
import { day, hour } from './wall-time.ts'

const steps: Record<string, { month: number; week: number }> = {
  ArrowLeft: { month: -day, week: -day },
  ArrowRight: { month: day, week: day },
  ArrowUp: { month: -7 * day, week: -hour / 2 },
  ArrowDown: { month: 7 * day, week: hour / 2 },
}

/** Where an arrow key takes an entry, with Shift its end; undefined for other keys and where there is no grid to move in. */
export function movedByKey(
  entry: Entry,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  view: View,
): Entry | undefined {
  const step = steps[key]
  if (!step || view === 'agenda') return undefined
  const by = view === 'timeGridWeek' ? step.week : step.month
  const later = (instant: string) => new Date(Date.parse(instant) + by).toISOString()
  if (!shiftKey)
    return { ...entry, at: later(entry.at), ...(entry.until ? { until: later(entry.until) } : {}) }
  return entry.until && later(entry.until) > entry.at ? { ...entry, until: later(entry.until) } : entry
}
