import { beijingWall, instantOfWall } from '@lectern/content-models/beijing-time'

// The library is given the wall clock in Beijing as if it were UTC, and nothing else.
export const hour = 3600 * 1000
export const day = 24 * hour

/** An instant as the library is to show it. */
export const toWall = (instant: string | number): string => beijingWall(instant).toISOString()

/** The instant of what the library shows. */
export const fromWall = (wall: Date): string => instantOfWall(wall).toISOString()

/** `2026-11-23`, of what the library shows. */
export const wallDay = (wall: Date): string => wall.toISOString().slice(0, 10)

/** The instant at which the week (from Monday) of a day in Beijing begins, in milliseconds. */
export function weekOf(instant: string | number): number {
  const wall = beijingWall(instant)
  const midnight = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate())
  return instantOfWall(new Date(midnight - ((wall.getUTCDay() + 6) % 7) * day)).getTime()
}

/** The number of a week in its year (ISO 8601, GB/T 7408), of the instant at which it begins. */
export function weekNumber(weekStart: number): number {
  const thursday = beijingWall(weekStart + 3 * day)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.floor((thursday.getTime() - first) / (7 * day)) + 1
}
