import { beijingClock, dayWords } from '@lectern/content-models/beijing-time'
import type { ShownRelease } from '../../releases/overview.ts'

/** `今天 9:05` */
export const momentWords = (instant: string, now: Date): string =>
  `${dayWords(instant, now)} ${beijingClock(instant)}`

/** `12 秒`, `3 分 20 秒`; tenths below ten seconds, and never none. */
export function secondsWords(seconds: number): string {
  if (seconds < 10) return `${Math.max(0.1, seconds).toFixed(1)} 秒`
  if (seconds < 60) return `${Math.round(seconds)} 秒`
  return `${Math.floor(seconds / 60)} 分 ${Math.round(seconds % 60)} 秒`
}

/** What a release changed, in one line: the titles where there are any, else the counts or the reason. */
export function changesWords({ changes, records }: ShownRelease): string {
  if (!changes) return ''
  const { titles, put, removed, reason } = changes
  const named = Object.entries(Object.groupBy(titles, ({ change }) => change)).map(
    ([change, of]) => `${change}${(of ?? []).map(({ title }) => `《${title}》`).join('')}`,
  )
  const more = put + removed - titles.length
  if (named.length > 0) return `${named.join('，')}${more > 0 ? `，另有 ${more} 条相关内容` : ''}`
  if (reason) return reason
  if (put > 0 && put === records) return '核对整个网站'
  return put + removed > 0 ? `${put + removed} 条内容` : '没有改动稿件：按时间更新的页面，或整理搜索'
}
