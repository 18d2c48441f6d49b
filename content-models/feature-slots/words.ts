import { beijingWall } from '../beijing-time/index.ts'
import { kindNames, type SlotFallback } from '../published/index.ts'

/** Year, day and time of day in China (+08:00) of an instant, in words. */
function parts(instant: string | Date) {
  const wall = beijingWall(instant)
  if (Number.isNaN(wall.getTime())) return { year: '（时间不明）', day: '', time: '' }
  return {
    year: `${wall.getUTCFullYear()} 年`,
    day: `${wall.getUTCMonth() + 1} 月 ${wall.getUTCDate()} 日`,
    time: `${wall.getUTCHours()}:${String(wall.getUTCMinutes()).padStart(2, '0')}`,
  }
}

/** `2026 年 11 月 27 日 10:00` in China, of an instant. */
export function beijingTime(instant: string | Date): string {
  const { year, day, time } = parts(instant)
  return `${year} ${day} ${time}`
}

/** `2026 年 11 月 27 日 10:00 至 11 月 29 日 18:00`, repeating what is the same only where it must be, or `… 以后`. */
export function timeSpan(from: string, until: string | undefined): string {
  if (until === undefined) return `${beijingTime(from)} 以后`
  const [start, end] = [parts(from), parts(until)]
  if (start.year !== end.year) return `${beijingTime(from)} 至 ${beijingTime(until)}`
  return `${beijingTime(from)} 至 ${start.day === end.day ? '' : `${end.day} `}${end.time}`
}

/** What fills an empty slot, in words: `最新的红色故事`; `topicName` gives the title of a topic. */
export function fallbackWords(fallback: SlotFallback, topicName: (id: string) => string | undefined): string {
  switch (fallback.by) {
    case 'newest':
      return '最新发布'
    case 'kind':
      return `最新的${kindNames[fallback.kind]}`
    case 'topic':
      return `专题“${topicName(fallback.topic) ?? '（已删除）'}”最新的内容`
    case 'nothing':
      return '不显示'
  }
}
