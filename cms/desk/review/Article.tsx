import { type Block, type EditorDocument, html, parse, serialize } from '@lectern/content-models/body'
import type { Payload } from 'payload'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Pictures and recordings are shown from the CMS: the public site does not have them before the publication. */
const ownBlocks = ['picture', 'recording'] as const
type OwnBlock = Extract<Block, { type: (typeof ownBlocks)[number] }>
const isOwn = (block: Block): block is OwnBlock => (ownBlocks as readonly string[]).includes(block.type)

type Part = { key: string; html: string } | { key: string; block: OwnBlock }

function partsOf(blocks: readonly Block[]): Part[] {
  const nothing = { picture: () => undefined, file: () => undefined, item: () => undefined }
  const parts: Part[] = []
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

async function picturesOf(payload: Payload, ids: string[]) {
  if (ids.length === 0) return new Map<string, { url: string; alt: string }>()
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    limit: ids.length,
    depth: 0,
    overrideAccess: true,
  })
  return new Map(
    docs.map(({ id, filename, alt }) => [id, { url: `/api/media/file/${filename}`, alt: textOf(alt) }]),
  )
}

/** The words and pictures of a piece in the order in which readers meet them, in a plain style. */
export async function Article({
  payload,
  document,
}: {
  payload: Payload
  document: Record<string, unknown>
}) {
  const parts = document.body ? partsOf(parse(serialize(document.body as EditorDocument)).blocks) : []
  const cover = textOf(document.cover)
  const pictures = await picturesOf(payload, [
    ...(cover ? [cover] : []),
    ...parts.flatMap((part) => ('block' in part && part.block.type === 'picture' ? [part.block.id] : [])),
  ])
  const top = pictures.get(cover)
  return (
    <article className="desk-article">
      <h1>{textOf(document.title)}</h1>
      {textOf(document.subtitle) && <p className="desk-article__subtitle">{textOf(document.subtitle)}</p>}
      {textOf(document.summary) && <p className="desk-article__summary">{textOf(document.summary)}</p>}
      {top && <img src={top.url} alt={top.alt} />}
      {parts.map((part) => {
        // biome-ignore lint/security/noDangerouslySetInnerHtml: html() escapes every text and writes no scripts
        if ('html' in part) return <div key={part.key} dangerouslySetInnerHTML={{ __html: part.html }} />
        const { block } = part
        const picture = pictures.get(block.id)
        return (
          <figure key={part.key}>
            {block.type === 'recording' ? (
              <span className="desk-nothing">（音频或视频）</span>
            ) : picture ? (
              <img src={picture.url} alt={picture.alt} />
            ) : (
              <span className="desk-late">（图片已删除）</span>
            )}
            {block.caption && <figcaption>{block.caption}</figcaption>}
          </figure>
        )
      })}
      {parts.length === 0 && <p className="desk-empty">没有正文。</p>}
    </article>
  )
}
