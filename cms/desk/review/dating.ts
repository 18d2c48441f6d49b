import { beijingDay, daysBetween } from '@lectern/content-models/beijing-time'

/**
 * What to know when a piece bears another day than that of its true publication; undefined when it does not.
 * `trueTime` is when it was or will be published, in UTC; without one it counts as published now.
 */
export function datingWords(
  displayDate: string | undefined,
  times: { publishedAt?: string | undefined; publishAt?: string | undefined },
  now: Date,
): string | undefined {
  if (!displayDate) return undefined
  const known = times.publishedAt ?? times.publishAt
  const days = daysBetween(displayDate, known ?? now)
  if (days === 0) return undefined
  const truth = times.publishedAt
    ? `真实的首次发布是 ${beijingDay(times.publishedAt)}`
    : times.publishAt
      ? `定于 ${beijingDay(times.publishAt)} 发布`
      : `今天是 ${beijingDay(now)}`
  const apart = days > 0 ? `早写了 ${days} 天` : `晚写了 ${-days} 天`
  return `文章日期写的是 ${beijingDay(displayDate)}，${truth}，${apart}：文章末尾两个日期都会写明，真实的发布时间改不了。`
}
