import { type Event, type Exemplar, kindNames, type Material } from '@lectern/content-models/published'
import { counted, detailsOf } from '../describe.ts'

/** Facts in one line, the unknown ones left out: `遗址 · 1935 年 · 示例县`. */
export const line = (...facts: readonly (string | false | undefined)[]): string =>
  facts.filter(Boolean).join(' · ')

/** `群体 · 示例林场 · 护林员 · 市级先进集体`; the unit is left out where it is the name itself. */
export const exemplarLine = (exemplar: Exemplar): string =>
  line(
    exemplar.exemplarKind === '群体' && '群体',
    exemplar.workUnit !== exemplar.name && exemplar.workUnit,
    exemplar.role,
    exemplar.honours[0]?.name,
  )

/** `示例中学 · 学校 · 340 人`. */
export const occasionLine = (event: {
  place?: string | undefined
  form?: string | undefined
  audiences: readonly string[]
  attendance?: number | undefined
}): string =>
  line(
    event.place,
    event.form,
    event.audiences.join('、'),
    event.attendance !== undefined && `${counted(event.attendance)} 人`,
  )

/** What a list of several kinds says of a material beside its kind. */
export const detailOf = (material: Material): string => line(...detailsOf(material))

/** The kind of a material as a reader calls it. */
export const kindOf = (material: Material): string => kindNames[material.kind]

/** Whether an event is over or called off, in a word for readers; nothing for one that is to come. */
export const stateWord = (event: Event): string =>
  event.state === 'cancelled' ? '已取消' : event.state === 'held' ? '已举行' : ''
