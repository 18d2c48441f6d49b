import { hanCount, withoutBlanks } from '../chinese.ts'
import { looksLikeUnit } from '../credits/people.ts'
import { numberingOf } from '../numbering.ts'
import type { Sheet } from '../sheet.ts'
import { looksLikeColumn, looksLikeSite } from '../site-names.ts'
import {
  isDocumentNumber,
  isInformation,
  isLongParagraph,
  isSalutation,
  isTitleLike,
  same,
} from './reading.ts'

/** Words that head a part of any text, or say what kind of paper it is, and name none. */
const general =
  /^[【[（(]?(?:编者按|编者的话|编者语|编者按语|按语|导语|导读|引言|前言|序言|序|摘要|内容提要|提要|核心提示|内容摘要|通知|公告|简报|简讯|短讯|动态|快讯|要闻|新闻|目录|目次|正文|内部资料|附件\d*|来源|作者|讲话稿|发言稿|宣讲稿|演讲稿|稿件|材料|党建|头条|原创|小编说|写在前面|开场白)[】\])）]?[:：]?$/

/** A document's kind at the end of its title. */
const document =
  /(?:通知|意见|公告|通告|决定|办法|方案|函|报告|批复|通报|规定|条例|细则|纲要|规划|计划|要点|决议|命令|令|公报|建议|议案|纪要|讲话|致辞|说明|制度|章程|约定|公约|倡议书|慰问信|贺信|公开信)(?:[（(].{1,20}[)）])?$/

const titled = (sheet: Sheet, lines: readonly number[], text: string): void => {
  const [first] = lines
  sheet.title = first === undefined ? { text } : { text, line: first }
  for (const line of lines) sheet.recognise(line, '标题', undefined, 'title')
}

/** The title that the format gives, and the lines that repeat it. */
const takeGiven = (sheet: Sheet, given: string): void => {
  sheet.title ??= { text: given }
  for (const line of sheet.openLines().slice(0, 8)) {
    if (!same(sheet.text(line), given)) continue
    if (sheet.title.line === undefined) {
      sheet.title.line = line
      sheet.recognise(line, '标题', undefined, 'title')
    } else sheet.remove(line, '重复的标题')
  }
  // A title of two lines in the text, one in the format.
  const [first, second] = sheet.openLines()
  if (
    sheet.title.line === undefined &&
    first !== undefined &&
    second !== undefined &&
    same(sheet.text(first) + sheet.text(second), given)
  )
    titled(sheet, [first, second], given)
}

/** Verse: three and more short lines under each other without a stop. */
const isVerse = (sheet: Sheet, lines: readonly number[]): boolean => {
  const short = (line: number | undefined) => {
    const text = line === undefined ? '' : sheet.text(line)
    return (
      hanCount(text) >= 3 &&
      text.length <= 20 &&
      !/[。：:]$/.test(text) &&
      !isInformation(text) &&
      numberingOf(text) === undefined
    )
  }
  return (
    lines.length >= 3 &&
    lines.slice(0, 3).every(short) &&
    Math.abs(sheet.text(lines[0] ?? 0).length - sheet.text(lines[1] ?? 0).length) <= 2
  )
}

const canBeTitle = (text: string): boolean =>
  (isTitleLike(text) || (hanCount(text) === 2 && text.length <= 4)) &&
  !isSalutation(text) &&
  !general.test(text.trim()) &&
  !/^[（(【[].*[)）】\]]$/.test(text) &&
  !/^[*＊\s]*[*＊][\s*＊].*[*＊]$/.test(text) &&
  !/^(?:图为|上图|下图|▲|△|图[一二三四1-9①-⑨])/.test(text)

interface Candidate {
  lines: number[]
  text: string
  /** A dash line above the title is the subtitle. */
  subtitle?: number
}

/** `示例县人民政府` over `关于…的通知` is one title in two lines; a document number between them makes them two things. */
const joinedDocument = (sheet: Sheet, lines: readonly number[]): Candidate | undefined => {
  const [first, second] = lines
  if (first === undefined || second === undefined) return undefined
  const [above, below] = [sheet.text(first), sheet.text(second)]
  const adjacent = sheet.openLines().find((line) => line > first) === second
  if (!adjacent || below.length > 60 || !document.test(below) || above.length > 40) return undefined
  const unit = looksLikeUnit(above.replace(/[\s\u3000]+/g, '')) && /^(?:关于|印发|转发|批转)/.test(below)
  const open = /^关于|^印发/.test(above) && !document.test(above) && canBeTitle(above)
  return unit || open
    ? { lines: [first, second], text: above.replace(/[\s\u3000]+/g, ' ') + below }
    : undefined
}

/** The lines without names of columns over the title: 校园动态, 【党建专栏】. */
const withoutColumns = (sheet: Sheet, lines: readonly number[]): number[] => {
  const isColumn = (line: number) => {
    const text = sheet.text(line)
    const inside = /^[【[「](.{2,10})[】\]」]$/.exec(text)?.[1]
    return looksLikeColumn(text) || (inside !== undefined && looksLikeColumn(inside))
  }
  const from = lines.findIndex((line) => !isColumn(line))
  const next = lines[from]
  if (from <= 0 || from > 2 || next === undefined || !canBeTitle(sheet.text(next))) return [...lines]
  for (const line of lines.slice(0, from)) sheet.recognise(line, '栏目（草稿中无对应字段）')
  return lines.slice(from)
}

/** The first lines that may be the title, with the head of an official document set aside. */
const candidateOf = (sheet: Sheet): Candidate | undefined => {
  const head = sheet.openLines().slice(0, 14)
  const long = head.findIndex((line) => isLongParagraph(sheet.text(line)))
  const lines = long < 0 ? head : head.slice(0, long)
  const numbered = lines.findIndex((line) => isDocumentNumber(sheet.text(line)))
  if (
    numbered > 0 &&
    numbered <= 3 &&
    lines
      .slice(0, numbered)
      .every((line) => looksLikeUnit(sheet.text(line)) || /文件$/.test(sheet.text(line)))
  ) {
    const after = lines.slice(numbered + 1).filter((line) => !isInformation(sheet.text(line)))
    const [title] = after
    if (title !== undefined && isTitleLike(sheet.text(title))) {
      for (const line of lines.slice(0, numbered)) sheet.recognise(line, '红头（草稿中无对应字段）')
      return joinedDocument(sheet, after) ?? { lines: [title], text: sheet.text(title) }
    }
  }
  const plain = withoutColumns(
    sheet,
    lines.filter((line) => !isInformation(sheet.text(line))),
  )
  const [first, second] = plain
  if (first === undefined) return undefined
  if (/^(?:——|—|--)\s*\S/.test(sheet.text(first)) && second !== undefined && canBeTitle(sheet.text(second)))
    return { lines: [second], text: sheet.text(second), subtitle: first }
  if (isVerse(sheet, plain)) return undefined
  const joined = joinedDocument(sheet, plain)
  if (joined) return joined
  // 简讯 or the name of a site over the title itself.
  const above = sheet.text(first)
  if (
    second !== undefined &&
    (general.test(above) || looksLikeColumn(above) || (hanCount(above) <= 6 && looksLikeSite(above))) &&
    canBeTitle(sheet.text(second)) &&
    hanCount(sheet.text(second)) >= 6 &&
    sheet.otherTitle === undefined
  )
    return { lines: [second], text: sheet.text(second) }
  const follows = sheet.openLines().some((line) => line > first)
  return canBeTitle(sheet.text(first)) && follows ? { lines: [first], text: sheet.text(first) } : undefined
}

/** How many characters of the shorter text the longer one holds, as a share. */
const likeness = (a: string, b: string): number => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const characters = [...withoutBlanks(short)].filter((character) => /\p{Script=Han}/u.test(character))
  return characters.length === 0
    ? 0
    : characters.filter((character) => long.includes(character)).length / characters.length
}

/**
 * Finds the title: what the format says; a heading of the first level; the first line that can be one, or the name of the
 * file where no line can. A title that nothing but its place or the file's name makes one is flagged when the two disagree.
 */
export const takeTitle = (sheet: Sheet): void => {
  if (sheet.givenTitle) {
    takeGiven(sheet, sheet.givenTitle)
    return
  }
  const marked = sheet
    .openLines()
    .slice(0, 10)
    .find((line) => sheet.lines[line]?.heading === 1)
  if (marked !== undefined) {
    titled(sheet, [marked], sheet.text(marked))
    return
  }
  const candidate = candidateOf(sheet)
  const name = sheet.otherTitle
  // The first line may head a section, or be in bold as all sections are; then the file's name tells more.
  const weak =
    candidate !== undefined &&
    name !== undefined &&
    likeness(candidate.text, name) < 0.5 &&
    (hanCount(candidate.text) < 6 ||
      (sheet.lines.filter((line, at) => line.bold && sheet.isLine(at) && line.text.length <= 30).length >=
        2 &&
        sheet.lines[candidate.lines[0] ?? 0]?.bold === true))
  if (candidate !== undefined && !weak) {
    if (candidate.subtitle !== undefined) {
      sheet.fields.subtitle ??= sheet.text(candidate.subtitle).replace(/^[—\-－]+\s*/, '')
      sheet.recognise(candidate.subtitle, '副标题', sheet.fields.subtitle, 'subtitle')
    }
    titled(sheet, candidate.lines, candidate.text)
    if (name !== undefined && likeness(candidate.text, name) < 0.5)
      sheet.flag(candidate.lines[0], `标题取自首行，与文件名“${name}”不同，请核对`, candidate.text)
    return
  }
  if (name === undefined) return
  titled(sheet, [], name)
  sheet.flag(undefined, '正文里没有标题，取自文件名，请核对', name)
}
