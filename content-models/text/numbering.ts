import { numeralValue } from './chinese.ts'

/** The shapes in which sections are numbered, outermost first. */
export const numberingForms = ['第一章', '第一节', '第一条', '一、', '（一）', '1.', '（1）', '一是'] as const
export type NumberingForm = (typeof numberingForms)[number]

export interface Numbering {
  form: NumberingForm
  value: number
  /** Length of the number with its mark and the space after it. */
  length: number
}

const numerals = '[一二三四五六七八九十]{1,3}'
const many = '[一二三四五六七八九十百零〇\\d]{1,6}'
const patterns: [NumberingForm, RegExp][] = [
  ['第一章', new RegExp(`^第(${many})[章编篇](?=[\\s\\u3000：:]|$)[\\s\\u3000]*`)],
  ['第一节', new RegExp(`^第(${many})节(?=[\\s\\u3000：:]|$)[\\s\\u3000]*`)],
  ['第一条', new RegExp(`^第(${many})条[\\s\\u3000]*`)],
  ['一、', new RegExp(`^(${numerals})[、．][\\s\\u3000]*`)],
  ['（一）', new RegExp(`^[（(](${numerals})[)）][、.]?[\\s\\u3000]*`)],
  ['1.', /^(\d{1,2})(?:[.．](?!\d)|、)[\s\u3000]*/],
  ['（1）', /^[（(](\d{1,2})[)）][、.]?[\s\u3000]*/],
  ['一是', new RegExp(`^第?(${numerals})(?:是|要(?!求|点|素))`)],
]

/** How a paragraph is numbered at its beginning; undefined when it is not. */
export const numberingOf = (text: string): Numbering | undefined => {
  for (const [form, pattern] of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const value = numeralValue(match[1] ?? '')
    if (value !== undefined) return { form, value, length: match[0].length }
    if (form === '第一条') return { form, value: 0, length: match[0].length }
  }
  return undefined
}

const written = (form: NumberingForm, value: number): string => {
  const digits = '零一二三四五六七八九'
  const han =
    value < 10
      ? (digits[value] ?? '')
      : `${value >= 20 ? digits[Math.floor(value / 10)] : ''}十${value % 10 ? digits[value % 10] : ''}`
  return form.replace('一', han).replace('1', String(value))
}

/** Sequences that jump, repeat or begin in the middle: `（一）之后是（三）`; each deeper one restarts under a new outer one. */
export const numberingGaps = (
  paragraphs: readonly { line: number; numbering: Numbering | undefined }[],
): { line: number; message: string }[] => {
  const last = new Map<NumberingForm, number>()
  const gaps: { line: number; message: string }[] = []
  for (const { line, numbering } of paragraphs) {
    if (!numbering) continue
    const { form, value } = numbering
    for (const deeper of numberingForms.slice(numberingForms.indexOf(form) + 1)) last.delete(deeper)
    if (form === '第一条' || form === '第一章' || form === '第一节') continue
    const before = last.get(form)
    last.set(form, value)
    if (value === 1 || value === (before ?? 0) + 1) continue
    gaps.push({
      line,
      message:
        before === undefined
          ? `编号从“${written(form, value)}”开始，前面可能缺内容`
          : value === before
            ? `编号“${written(form, value)}”重复`
            : `编号不连续：“${written(form, before)}”之后是“${written(form, value)}”`,
    })
  }
  return gaps
}
