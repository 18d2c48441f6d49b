import { countCharacters } from '../text/count.ts'
import type { HeadingLevel, ParsedBody } from './blocks.ts'
import { isSpoken, linesOf } from './plain-text.ts'
import { textOf } from './tidy.ts'

export interface OutlineEntry {
  /** The id of the heading on the page: h-1, h-2 … */
  id: string
  level: HeadingLevel
  text: string
  /** Characters to be said in the section (`countCharacters`, `isSpoken`), up to the next heading. */
  characters: number
}

/**
 * The headings of a body. A level is never more than one below the heading before it, so that the page has no
 * gap in its outline, whatever the author chose.
 */
export function outline(body: ParsedBody): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  let text: string[] = []
  const endSection = () => {
    const entry = entries.at(-1)
    if (entry) entry.characters = countCharacters(text.join('\n'))
    text = []
  }
  for (const block of body.blocks) {
    if (block.type === 'heading') {
      endSection()
      const level = Math.min(block.level, (entries.at(-1)?.level ?? 1) + 1) as HeadingLevel
      entries.push({ id: `h-${entries.length + 1}`, level, text: textOf(block.line), characters: 0 })
    } else if (isSpoken(block)) text.push(...linesOf(block))
  }
  endSection()
  return entries
}
