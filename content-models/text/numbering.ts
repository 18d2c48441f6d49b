import { numeralValue } from './chinese.ts'

/** The shapes in which sections are numbered, outermost first. */
export const numberingForms = [
  '第一编',
  '第一章',
  '第一节',
  '第一条',
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '一是',
] as const
export type NumberingForm = (typeof numberingForms)[number]

export interface Numbering {
  form: NumberingForm
  value: number
  /** Length of the number with its mark and the space after it. */
  length: number
}

const numerals = '[一二三四五六七八九十]{1,3}'
const many = '[一二三四五六七八九十百零〇\\d]{1,6}'
const digits = '[\\d０-９]{1,2}'
const patterns: [NumberingForm, RegExp][] = [
  ['第一编', new RegExp(`^第(${many})(?:编|篇|部分|分编)(?=[\\s\\u3000：:]|$)[\\s\\u3000：:]*`)],
  ['第一章', new RegExp(`^第(${many})章(?=[\\s\\u3000：:]|$)[\\s\\u3000：:]*`)],
  ['第一节', new RegExp(`^第(${many})节(?=[\\s\\u3000：:]|$)[\\s\\u3000：:]*`)],
  ['第一条', new RegExp(`^第(${many})条(?:之[一二三四五六七八九十]{1,2})?[\\s\\u3000]*`)],
  ['一、', new RegExp(`^(${numerals})(?:[、．.][\\s\\u3000]*|[\\s\\u3000]+(?=\\p{Script=Han}))`, 'u')],
  ['（一）', new RegExp(`^[（(](${numerals})[)）][、.．]?[\\s\\u3000]*`)],
  ['1.', new RegExp(`^(${digits})(?:[.．](?![\\d０-９])|、)[\\s\\u3000]*`)],
  ['（1）', new RegExp(`^(?:[（(](${digits})[)）]|(?:${digits})[)）])[、.．]?[\\s\\u3000]*`)],
  ['①', /^([①②③④⑤⑥⑦⑧⑨⑩])[\s\u3000]*/],
  ['一是', new RegExp(`^第?(${numerals})(?:是|要(?!求|点|素))`)],
]

const circled = '①②③④⑤⑥⑦⑧⑨⑩'
const halfWidth = (numeral: string): string =>
  circled.includes(numeral)
    ? String(circled.indexOf(numeral) + 1)
    : numeral.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** How a paragraph is numbered at its beginning; undefined when it is not. */
export const numberingOf = (text: string): Numbering | undefined => {
  for (const [form, pattern] of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const value = numeralValue(halfWidth(match[1] ?? /[\d０-９]+/.exec(match[0])?.[0] ?? ''))
    if (value !== undefined) return { form, value, length: match[0].length }
    if (form.startsWith('第')) return { form, value: 0, length: match[0].length }
  }
  return undefined
}

const written = (form: NumberingForm, value: number): string => {
  const digits = '零一二三四五六七八九'
  const han =
    value < 10
      ? (digits[value] ?? '')
      : `${value >= 20 ? digits[Math.floor(value / 10)] : ''}十${value % 10 ? digits[value % 10] : ''}`
  return form
    .replace('一', han)
    .replace('1', String(value))
    .replace('①', circled[value - 1] ?? '')
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
    if (/^第/.test(form)) continue
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
