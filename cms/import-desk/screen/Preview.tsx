'use client'
import type { OpenedFile } from '../file-view.ts'
import { LineLink } from './LineLink.tsx'

/** The body as the site will set it, and what was corrected in it. */
export function Preview({ file, onLine }: { file: OpenedFile; onLine: (line: number) => void }) {
  return (
    <section className="import-preview" aria-labelledby="import-preview">
      <h2 id="import-preview">正文</h2>
      <article className="desk-article">
        <p className="import-preview__title">{file.fields.title}</p>
        {file.fields.subtitle && <p className="desk-article__subtitle">{file.fields.subtitle}</p>}
        {file.parts.map((part, at) =>
          'html' in part ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
            // biome-ignore lint/security/noDangerouslySetInnerHtml: html() escapes every text and writes no scripts
            <div key={at} dangerouslySetInnerHTML={{ __html: part.html }} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
            <figure key={at}>
              <img src={part.picture} alt={part.alt} loading="lazy" />
              {part.caption && <figcaption>{part.caption}</figcaption>}
              {part.alt === '' && (
                <p className="desk-why">这张图没有替代文字：建稿后请在图片里补一句，说出图里有什么。</p>
              )}
            </figure>
          ),
        )}
        {file.parts.length === 0 && <p className="desk-empty">没有正文。</p>}
      </article>
      {file.corrected.length > 0 && (
        <details className="import-corrected">
          <summary>更正了 {file.counts?.corrected ?? file.corrected.length} 处</summary>
          <ul>
            {file.corrected.map(({ line, what, text, to }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same correction is made in many places
              <li key={at}>
                {line !== undefined && <LineLink line={line} onLine={onLine} />} {what}：<del>{text}</del> →{' '}
                <ins>{to}</ins>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
