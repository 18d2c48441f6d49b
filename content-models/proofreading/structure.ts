import type { Block } from '../body/blocks.ts'
import { spokenText, statisticParts } from '../body/plain-text.ts'
import { textOf } from '../body/tidy.ts'
import { countCharacters } from '../text/count.ts'
import { declaredCount } from '../text/doubts.ts'
import { numberingForms, numberingOf } from '../text/numbering.ts'
import type { Found, ProofContext, ProofText } from './finding.ts'
import { briefly, inLine, matches, type ProofLine } from './lines.ts'

export const missingAlt = ({ pictures }: ProofText): Found[] =>
  pictures
    .filter(({ alt }) => alt.trim() === '')
    .map(({ where }) => ({
      field: 'pictures',
      passage: '',
      offset: 0,
      message: `${where}没有替代文字：请在“图片”里用一句话写出图里有什么，读屏软件会念给看不见图的读者。`,
    }))

/** Whether a heading of the same level opens a part of the one before: 第一节 below 第一章, （一） below 一、. */
function opensPart(heading: string, next: string): boolean {
  const outer = numberingOf(heading)
  const inner = numberingOf(next)
  return (
    outer !== undefined &&
    inner?.value === 1 &&
    numberingForms.indexOf(inner.form) > numberingForms.indexOf(outer.form)
  )
}

/** A heading with nothing below it up to the next one of its level or above. */
export function emptySections(lines: readonly ProofLine[], blocks: readonly Block[]): Found[] {
  const empty = new Set(
    blocks.filter((block, at) => {
      const next = blocks[at + 1]
      if (block.type !== 'heading') return false
      if (next === undefined) return true
      return (
        next.type === 'heading' &&
        next.level <= block.level &&
        !opensPart(textOf(block.line), textOf(next.line))
      )
    }),
  )
  return lines.flatMap((line) =>
    line.block && empty.has(line.block)
      ? [
          inLine(
            line,
            0,
            line.text.length,
            `小标题“${briefly(line.text)}”下面没有内容：请补写，或者删去这个小标题。`,
          ),
        ]
      : [],
  )
}

interface TextLink {
  text: string
  address: string
}

/** The links of a block in order, runs of one link together. */
function linksOf(block: Block): TextLink[] {
  const links: TextLink[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) visit(part)
    else if (typeof value === 'object' && value !== null) {
      const { text, link } = value as { text?: unknown; link?: { address?: unknown } }
      if (typeof text === 'string' && typeof link?.address === 'string')
        links.push({ text, address: link.address })
      else for (const part of Object.values(value)) visit(part)
    }
  }
  visit(block)
  return links
}

/** The address within this site that a link means, without query, fragment and Traditional prefix; undefined for another place. */
export function internalAddress(address: string, siteOrigin?: string): string | undefined {
  const own = siteOrigin && address.startsWith(`${siteOrigin}/`) ? address.slice(siteOrigin.length) : address
  if (!/^\/(?!\/)/.test(own)) return undefined
  const path = own.replace(/[?#].*$/s, '').replace(/^\/zh-hant(?=\/)/, '')
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** Every address within this site that the body links to. */
export const internalAddresses = (blocks: readonly Block[], siteOrigin?: string): string[] => [
  ...new Set(blocks.flatMap(linksOf).flatMap(({ address }) => internalAddress(address, siteOrigin) ?? [])),
]

export function brokenLinks(lines: readonly ProofLine[], context: ProofContext): Found[] {
  const found: Found[] = []
  const seen = new Set<Block>()
  for (const { block } of lines) {
    if (!block || seen.has(block)) continue
    seen.add(block)
    const own = lines.filter((line) => line.block === block)
    let at = 0
    let previous = ''
    for (const { text, address } of linksOf(block)) {
      const internal = internalAddress(address, context.siteOrigin)
      // The words of a link stand in one line, at or after those of the link before it.
      while (at < own.length && !own[at]?.text.includes(text)) at += 1
      const line = own[at] ?? own[0]
      const again = address === previous
      previous = address
      if (internal === undefined || again || !line || context.isKnownAddress(internal)) continue
      const start = Math.max(0, line.text.indexOf(text))
      found.push(
        inLine(
          line,
          start,
          line.text.includes(text) ? start + text.length : line.text.length,
          `“${briefly(text)}”链接到 ${internal}，网站上没有这个页面：请改正链接，或者去掉链接。`,
        ),
      )
    }
  }
  return found
}

const lacks = (asOf: string | undefined, source: string | undefined): string =>
  [...(asOf?.trim() ? [] : ['截至日期']), ...(source?.trim() ? [] : ['数据来源'])].join('和')

export function bareStatistics(lines: readonly ProofLine[], text: ProofText): Found[] {
  const seen = new Set<Block>()
  const inBody = lines.flatMap((line) => {
    const { block } = line
    if (block?.type !== 'statistic' || seen.has(block)) return []
    seen.add(block)
    const missing = lacks(block.asOf, block.source)
    const { figure } = statisticParts(block)
    return missing
      ? [
          inLine(
            line,
            0,
            line.text.length,
            `统计数据“${block.label} ${figure}”没有${missing}：请在这个数据块里补上。`,
          ),
        ]
      : []
  })
  const outside = text.statistics.flatMap(({ field, label, value, unit, asOf, source }) => {
    const missing = lacks(asOf, source)
    return missing
      ? [
          {
            field,
            passage: '',
            offset: 0,
            message: `统计数据“${label} ${value}${unit ?? ''}”没有${missing}：请补上。`,
          },
        ]
      : []
  })
  return [...inBody, ...outside]
}

/** How far a declared count may be off: editors count punctuation or not, and write round numbers. */
const tolerance = 0.15

export function declaredWordCount(lines: readonly ProofLine[], text: ProofText): Found[] {
  const words = countCharacters(spokenText(text.body))
  const off = (declared: number) => Math.abs(words - declared) > declared * tolerance
  const say = (declared: number) =>
    `写明 ${declared} 字，正文实有 ${words} 字：${words < declared ? '正文可能缺了一段，请核对原件' : '请核对'}，或者改正字数。`
  const titles = lines.filter(({ field }) => field === 'title' || field === 'subtitle')
  const inTitle = titles.flatMap((line) => {
    const said = declaredCount(line.text)
    return said && off(said.count) ? [inLine(line, said.start, said.end, say(said.count))] : []
  })
  return text.declaredWords !== undefined && off(text.declaredWords)
    ? [...inTitle, { field: 'body', passage: '', offset: 0, message: say(text.declaredWords) }]
    : inTitle
}

/** Characters after which a reader loses the thread, as a line of four or five on paper. */
const longest = 120

/** A semicolon lets a reader breathe as a full stop does, so it ends what is counted. */
export const longSentences = (lines: readonly ProofLine[]): Found[] =>
  matches(
    lines.filter(({ block }) => block?.type === 'paragraph' || block?.type === 'quote'),
    /[^。！？；!?;\n]+[。！？；!?;]?/gu,
    ([sentence]) => {
      if (sentence.length <= longest) return undefined
      const words = countCharacters(sentence)
      return words > longest
        ? { message: `这一句有 ${words} 个字，超过 ${longest} 个：请断成两三句，读和听都更清楚。` }
        : undefined
    },
  )
