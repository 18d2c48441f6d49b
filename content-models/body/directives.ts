/**
 * The blocks that Markdown has no syntax for are written as directives, each on lines of its own:
 *
 *     ::statistic{label="参加宣讲的群众" value="3600" qualifier="余" unit="人次" asOf="2024 年 12 月" source="示例市宣传队"}
 *
 *     :::timeline
 *     ::entry{date="1931 年 11 月" title="会议召开" text="来自各地的代表到会。"}
 *     ::entry{date="1934 年 10 月" title="出发"}
 *     :::
 *
 *     ::cue{text="举起日记本，停两秒。"}
 *
 *     ::picture{id="6630…" caption="示例村的院坝会" credit="周示例 摄"}
 *
 *     ::recording{id="6630…" caption="宣讲录音"}
 *
 *     ::related{kind="story" id="6630…"}
 *
 * - `label` and `value` of a statistic, `text` of a cue and every `id` are required; the rest may be left out.
 * - `qualifier` is 余, 多 or 约; `kind` is lecture, story, exemplar or eventReport.
 * - A value stands in double quotes on one line. In it `"` is written `&quot;`, `&` is `&amp;`, a line break is
 *   `&#10;`. Nothing else is special: `}` and `:` may stand as they are.
 * - A picture may also be written `![](media:6630… "caption")`.
 * - Anything that is not exactly such a line is ordinary text.
 */
import type MarkdownIt from 'markdown-it'
import type { InsertedBlock } from './blocks.ts'
import { insertedBlock } from './inserted-blocks.ts'

const typeNames: Record<string, InsertedBlock['type']> = {
  statistic: 'statistic',
  cue: 'cue',
  picture: 'picture',
  recording: 'recording',
  related: 'relatedItem',
}

const attribute = /\s*([A-Za-z]+)="([^"]*)"/y
const leaf = /^::([a-z]+)\{(.*)\}\s*$/
const timelineStart = /^:::timeline\s*$/
const containerEnd = /^:::\s*$/

/** The Markdown of an inserted block. */
export function writeDirective(block: InsertedBlock): string {
  switch (block.type) {
    case 'timeline':
      return [':::timeline', ...block.entries.map((entry) => line('entry', { ...entry })), ':::'].join('\n')
    case 'relatedItem':
      return line('related', block.reference)
    default: {
      const { type, ...fields } = block
      return line(type, fields)
    }
  }
}

const line = (name: string, fields: Record<string, string | undefined>): string =>
  `::${name}{${Object.entries(fields)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}="${encode(value)}"`]))
    .join(' ')}}`

const encode = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')

const decode = (value: string): string =>
  value.replace(/&(quot|amp|#10);/g, (_, name: string) =>
    name === 'amp' ? '&' : name === 'quot' ? '"' : '\n',
  )

function attributesOf(written: string): Record<string, string> | undefined {
  const fields: Record<string, string> = {}
  attribute.lastIndex = 0
  let end = 0
  for (let match = attribute.exec(written); match !== null; match = attribute.exec(written)) {
    const [, name = '', value = ''] = match
    fields[name] = decode(value)
    end = attribute.lastIndex
  }
  return written.slice(end).trim() === '' ? fields : undefined
}

/** The directive that begins at a line, and the line after it. */
function readDirective(
  lineAt: (index: number) => string | undefined,
  start: number,
): { block: InsertedBlock; next: number } | undefined {
  const first = lineAt(start) ?? ''
  if (timelineStart.test(first)) {
    const entries: Record<string, string>[] = []
    for (let index = start + 1; ; index++) {
      const written = lineAt(index)
      if (written === undefined) return undefined
      if (written.trim() === '') continue
      if (containerEnd.test(written)) {
        const block = insertedBlock('timeline', { entries })
        return block && { block, next: index + 1 }
      }
      const [, name, list = ''] = leaf.exec(written) ?? []
      const fields = name === 'entry' ? attributesOf(list) : undefined
      if (!fields) return undefined
      entries.push(fields)
    }
  }
  const [, name = '', list = ''] = leaf.exec(first) ?? []
  const type = typeNames[name]
  const fields = type && attributesOf(list)
  const block = type && fields && insertedBlock(type, fields)
  return block && { block, next: start + 1 }
}

/** A markdown-it plugin: directives become tokens of type `directive` whose `meta` is the block. */
export function directives(markdown: MarkdownIt): void {
  const rule: Parameters<typeof markdown.block.ruler.before>[2] = (state, startLine, endLine, silent) => {
    const indent = (index: number) => (state.sCount[index] ?? 0) - state.blkIndent
    if (indent(startLine) >= 4) return false
    const lineAt = (index: number): string | undefined => {
      if (index >= endLine || (indent(index) < 0 && !state.isEmpty(index))) return undefined
      return state.src.slice((state.bMarks[index] ?? 0) + (state.tShift[index] ?? 0), state.eMarks[index])
    }
    const found = readDirective(lineAt, startLine)
    if (!found) return false
    if (silent) return true
    const token = state.push('directive', '', 0)
    token.meta = found.block
    token.map = [startLine, found.next]
    state.line = found.next
    return true
  }
  markdown.block.ruler.before('fence', 'directive', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}
