import { withoutBlanks } from '@lectern/content-models/text'
import { blockText } from './block-lines.ts'
import type { ReadBlock } from './source.ts'

/**
 * Several headings of the first level are sections, not titles: all levels move down by one then, because the
 * article's own title is above them.
 */
export const shiftHeadings = (blocks: readonly ReadBlock[], title: string | undefined): ReadBlock[] => {
  const isTitle = (block: ReadBlock) =>
    title !== undefined && withoutBlanks(blockText(block.block)) === withoutBlanks(title)
  const first = blocks.filter((block) => block.heading === 1 && !isTitle(block))
  if (first.length === 0 || (first.length === 1 && title === undefined)) return [...blocks]
  return blocks.map((block) =>
    block.heading && !isTitle(block)
      ? { ...block, heading: Math.min(4, block.heading + 1) as 2 | 3 | 4 }
      : block,
  )
}
