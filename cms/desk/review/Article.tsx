import { type EditorDocument, html, parse, serialize } from '@lectern/content-models/body'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The words of a piece in the order in which readers meet them, in a plain style. */
export function Article({ document }: { document: Record<string, unknown> }) {
  const body = document.body ? parse(serialize(document.body as EditorDocument)) : undefined
  const text = body
    ? html(body, { picture: () => undefined, file: () => undefined, item: () => undefined })
    : ''
  return (
    <article className="desk-article">
      <h1>{textOf(document.title)}</h1>
      {textOf(document.subtitle) && <p className="desk-article__subtitle">{textOf(document.subtitle)}</p>}
      {textOf(document.summary) && <p className="desk-article__summary">{textOf(document.summary)}</p>}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: html() escapes every text and writes no scripts */}
      {text ? <div dangerouslySetInnerHTML={{ __html: text }} /> : <p className="desk-empty">还没有正文。</p>}
    </article>
  )
}
