import { isChinesePunctuation, isHan } from './chinese.ts'
import { type Edit, inOrder } from './edits.ts'

const fullWidth: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const address = /(?:https?:\/\/|www\.)[\w\-./?%&=#:;,~+@!]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi

const isChinese = (character: string | undefined): boolean =>
  isHan(character) || isChinesePunctuation(character)

/** The nearest character before a place that is no space. */
const characterBefore = (characters: readonly string[], from: number): string | undefined => {
  let at = from - 1
  while (characters[at] === ' ' || characters[at] === '\u3000' || characters[at] === '\u00a0') at -= 1
  return characters[at]
}

/** ASCII `, : ; ? !` and brackets become full width beside Chinese; numbers, addresses and Latin text keep theirs. */
export const restoreFullWidth = (text: string): Edit[] => {
  const edits: Edit[] = []
  // One entry a UTF-16 unit, so that positions stay those of the text.
  const units = text.split('')
  const inAddress = new Set<number>()
  for (const match of text.matchAll(address))
    for (let at = 0; at < match[0].length; at += 1) inAddress.add(match.index + at)
  const put = (at: number, mark: string) =>
    edits.push({ start: at, end: at + 1, replacement: fullWidth[mark] ?? mark, reason: '半角标点改为全角' })

  const open: number[] = []
  units.forEach((unit, at) => {
    if (inAddress.has(at)) return
    const before = characterBefore(units, at)
    if (/[,:;?!]/.test(unit)) {
      const between = /[A-Za-z0-9]/.test(units[at - 1] ?? '') && /[A-Za-z0-9]/.test(units[at + 1] ?? '')
      const tight = isChinese(units[at - 1]) || isChinese(units[at + 1])
      if (!between && (tight || isChinese(before))) put(at, unit)
    }
    if (unit === '(' || unit === '（') open.push(at)
    if (unit === ')' || unit === '）') {
      const start = open.pop()
      const inside = start === undefined ? '' : text.slice(start + 1, Math.min(at, start + 400))
      const beside =
        /\p{Script=Han}/u.test(inside) ||
        isChinese(units[at + 1]) ||
        (start === undefined ? isChinese(units[at - 1]) : isChinese(units[start - 1])) ||
        units[start ?? -1] === '（' ||
        unit === '）'
      if (!beside) return
      if (start !== undefined && units[start] === '(') put(start, '(')
      if (unit === ')') put(at, ')')
    }
  })
  for (const start of open) if (units[start] === '(' && isChinese(units[start + 1])) put(start, '(')
  return inOrder(edits)
}

/** From one road, place or day to another (北环路—东环路, 周一—周五) a single dash is right: GB/T 15834, 4.13. */
const isRange = (before: string, after: string): boolean =>
  /(?:[路街环线站桥港月日时号年]|周[一二三四五六])$/.test(before.slice(-2)) &&
  /[路街环线站桥港月日时号年]|周[一二三四五六日]/.test(/^[^，。；：、—]{0,10}/.exec(after)?.[0] ?? '')

/** A single — or `--` between Chinese becomes ——, three dots or a lone … become ……; both take two cells (GB/T 15834). */
export const restoreDashes = (text: string): Edit[] => {
  const edits: Edit[] = []
  for (const match of text.matchAll(/(?<!—)—(?!—)|(?<!-)-{2,3}(?!-)|(?<!－)－－(?!－)/g)) {
    const before = text[match.index - 1]
    const after = text[match.index + match[0].length]
    if (isRange(text.slice(0, match.index), text.slice(match.index + match[0].length))) continue
    if ((isHan(before) || /[”’》）]/.test(before ?? '')) && (isHan(after) || /[“‘《（]/.test(after ?? '')))
      edits.push({
        start: match.index,
        end: match.index + match[0].length,
        replacement: '——',
        reason: '破折号补全',
      })
  }
  for (const match of text.matchAll(/(?<!\.)\.{3,6}(?!\.)|。{3,}|(?<!…)…(?!…)/g)) {
    const before = text[match.index - 1]
    const after = text[match.index + match[0].length]
    if (isChinese(before) || isChinese(after))
      edits.push({
        start: match.index,
        end: match.index + match[0].length,
        replacement: '……',
        reason: '省略号补全',
      })
  }
  return inOrder(edits)
}

/**
 * Removes stray spaces: before closing and after pausing punctuation, and single ones inside a sentence.
 * Kept: after a heading-like beginning, between names, after 第一条, in verse and other short lines.
 */
export const removeStraySpaces = (text: string): Edit[] => {
  const edits: Edit[] = []
  const remove = (start: number, end: number) =>
    edits.push({ start, end, replacement: '', reason: '多余空格' })
  const sentence = text.trim().length > 30 && /[。！？；，]/.test(text)
  for (const match of text.matchAll(/[ \t\u00a0\u3000]+/g)) {
    const start = match.index
    const end = start + match[0].length
    const before = text[start - 1]
    const after = text[end]
    if (before === undefined || after === undefined || before === '\n' || after === '\n') continue
    if (/[。，、；：？！”’）》】」』]/.test(after) && isChinese(before)) remove(start, end)
    else if (/[，、；“‘（《「『]/.test(before) && isChinese(after)) remove(start, end)
    else if (/[。：？！]/.test(before) && isChinese(after) && sentence && match[0].length === 1)
      remove(start, end)
    else if (
      sentence &&
      match[0].length === 1 &&
      match[0] !== '\u3000' &&
      isChinese(before) &&
      isChinese(after)
    ) {
      // Only the neighbourhood matters, and a bound keeps a very long line from taking for ever.
      const clauseBefore = /[^。，；：？！]*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? ''
      const clauseAfter = /^[^。，；：？！]*/.exec(text.slice(end, end + 60))?.[0] ?? ''
      const opensParagraph = clauseBefore.length === start && start <= 30
      const between =
        /[ \u00a0\u3000]/.test(clauseBefore.trim()) || /[ \u00a0\u3000]/.test(clauseAfter.trim())
      const label = /(?:第[一二三四五六七八九十百零〇\d]+[条款项章节]|记者|通讯员|作者|编辑|摄影?)$/.test(
        clauseBefore,
      )
      const photographed = /^摄/.test(clauseAfter)
      if (!opensParagraph && !between && !label && !photographed) remove(start, end)
    }
  }
  return inOrder(edits)
}
