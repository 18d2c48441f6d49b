import { type EditorDocument, parse, serialize } from '@lectern/content-models/body'
import type { Payload } from 'payload'
import { articleParts } from './article-parts.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

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
  const parts = document.body ? articleParts(parse(serialize(document.body as EditorDocument)).blocks) : []
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
