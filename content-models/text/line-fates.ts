import type { Sheet } from './sheet.ts'
import type { Finding } from './source-article.ts'

/** What became of a line of the source; `doubted`: it is in the body, and a person is asked to look at it. */
export type Fate = 'title' | 'subtitle' | 'field' | 'heading' | 'body' | 'removed' | 'doubted'

export interface LineFate {
  fate: Fate
  /** Why, in Chinese; empty for plain body. */
  reason: string
}

/** What became of each line of the source and why, in its order. */
export const lineFates = (
  sheet: Sheet,
  blocks: readonly { line: number; role: string }[],
  lists: { recognised: readonly Finding[]; removed: readonly Finding[]; flagged: readonly Finding[] },
): LineFate[] => {
  const reasons = (list: readonly Finding[]) => {
    const byLine = new Map<number, string[]>()
    for (const { line, what, to } of list)
      if (line !== undefined)
        byLine.set(line, [...(byLine.get(line) ?? []), to === undefined ? what : `${what}：${to}`])
    return byLine
  }
  const recognised = reasons(lists.recognised)
  const removed = reasons(lists.removed)
  const flagged = reasons(lists.flagged)
  const inBody = new Map(blocks.map((block) => [block.line, block]))
  return sheet.lines.map((_, line): LineFate => {
    const said = (...maps: Map<number, string[]>[]) => maps.flatMap((map) => map.get(line) ?? []).join('；')
    const block = inBody.get(line)
    const role = sheet.roles.get(line)
    if (block && flagged.has(line)) return { fate: 'doubted', reason: said(flagged, recognised) }
    if (block)
      return {
        fate: block.role === 'heading' ? 'heading' : 'body',
        reason: role === undefined ? said(recognised) : '由人放回正文',
      }
    if (role === undefined) return { fate: 'removed', reason: '空行' }
    return { fate: role, reason: said(role === 'removed' ? removed : recognised, flagged) }
  })
}
