import { type Block, html } from '@lectern/content-models/body'

/** Pictures and recordings are shown from the CMS: the public site does not have them before the publication. */
const ownBlocks = ['picture', 'recording'] as const
export type OwnBlock = Extract<Block, { type: (typeof ownBlocks)[number] }>
const isOwn = (block: Block): block is OwnBlock => (ownBlocks as readonly string[]).includes(block.type)

export type ArticlePart = { key: string; html: string } | { key: string; block: OwnBlock }

/** A body in parts: HTML as the site writes it, and between them what is shown from the CMS. */
export function articleParts(blocks: readonly Block[]): ArticlePart[] {
  const nothing = { picture: () => undefined, file: () => undefined, item: () => undefined }
  const parts: ArticlePart[] = []
  let run: Block[] = []
  const flush = () => {
    if (run.length > 0) parts.push({ key: `text-${parts.length}`, html: html({ blocks: run }, nothing) })
    run = []
  }
  for (const block of blocks)
    if (isOwn(block)) {
      flush()
      parts.push({ key: `own-${parts.length}`, block })
    } else run.push(block)
  flush()
  return parts
}
