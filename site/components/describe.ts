import { beijingDay } from '@lectern/content-models/beijing-time'
import { parse, plainText } from '@lectern/content-models/body'
import { kindNames, type LectureScript, type Material, type Topic } from '@lectern/content-models/published'
import { excerpt } from '@lectern/content-models/text'
import { shortDay } from '../content/dates.ts'

/** Whole minutes a lecture takes, at least one. */
export const minutesOf = (lecture: LectureScript): number =>
  Math.max(1, Math.round(lecture.targetMinutes ?? lecture.speakingMinutes))

/** `4,700`: how counts are written. */
export const counted = (number: number): string => number.toLocaleString('en-US')

/** What tells a material from others of its kind, in a few words, the kind itself left out. */
export function detailsOf(material: Material | Topic): string[] {
  switch (material.kind) {
    case 'topic':
      return []
    case 'lecture':
      return [
        `${minutesOf(material)} 分钟`,
        ...(material.audiences.length > 0 ? [material.audiences.join('、')] : []),
      ]
    case 'story':
      return [material.storyKind, material.period, material.place].filter((detail) => detail !== undefined)
    case 'exemplar':
      return [material.exemplarKind, material.role ?? material.workUnit].filter(
        (detail) => detail !== undefined,
      )
    case 'eventReport':
      return [shortDay(beijingDay(material.event.startsAt)), material.event.place].filter(
        (detail) => detail !== undefined,
      )
  }
}

/** `宣讲稿 · 12 分钟 · 社区` */
export const detailLine = (material: Material | Topic): string =>
  [kindNames[material.kind], ...detailsOf(material)].join(' · ')

/** Beginnings of texts by the record that has them: a dozen lists show one, and reading the text is the dearest part of a list. */
const beginnings = new WeakMap<object, Map<number, string>>()

/** The summary, or the beginning of the text when nobody wrote one. */
export function summaryOf(material: { summary: string; body: string }, length = 100): string {
  if (material.summary) return material.summary
  let known = beginnings.get(material)
  if (!known) {
    known = new Map()
    beginnings.set(material, known)
  }
  const beginning = known.get(length) ?? excerpt(plainText(parse(material.body)), length)
  known.set(length, beginning)
  return beginning
}

/** Size of a file for people: `1.8 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `1:40`: minutes and seconds that some characters take to say. */
export function spokenTime(characters: number, perMinute: number): string {
  const seconds = Math.round((characters / perMinute) * 60)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
