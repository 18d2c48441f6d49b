import { beijingClock, weekday } from '@lectern/content-models/beijing-time'
import type { CalendarFeature } from '../entries.ts'

/** `周一 10:00 – 周三 18:00` */
export const windowWords = ({ startsAt, endsAt }: Pick<CalendarFeature, 'startsAt' | 'endsAt'>): string =>
  `${weekday(startsAt)} ${beijingClock(startsAt)} – ${endsAt ? `${weekday(endsAt)} ${beijingClock(endsAt)}` : '一直'}`
