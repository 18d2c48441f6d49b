/** How long the worker may take, in milliseconds (design: what is more than 2 minutes late is overdue). */
export const grace = 2 * 60_000

/** What was set for a time and is the worker's to do. */
export type Planned = 'publish' | 'withdraw'

/** Whether something that was set for an instant has been missed by `now`. */
export const isLate = (plannedAt: string, now: Date): boolean => now.getTime() - Date.parse(plannedAt) > grace

/** `3 分钟`, `5 小时`, `2 天`: how long after its time something was done or is still undone. */
export function latenessWords(plannedAt: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(plannedAt)) / 60_000)
  if (minutes < 60) return `${Math.max(1, minutes)} 分钟`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} 小时` : `${Math.floor(minutes / 1440)} 天`
}
