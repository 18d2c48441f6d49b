import type { ReactNode } from 'react'

/** A part of the desk under its heading; without content it says in plain words that there is nothing. */
export function Section({
  id,
  title,
  count,
  note,
  empty,
  children,
}: {
  id: string
  title: string
  /** Shown in vermilion: only for what needs this person now. */
  count?: number
  note?: string
  /** The sentence to show instead of content. */
  empty?: string | undefined
  children?: ReactNode
}) {
  return (
    <section className="desk-section" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {count ? <b>{count}</b> : null}
        {note && <small>{note}</small>}
      </h2>
      {empty ? <p className="desk-empty">{empty}</p> : children}
    </section>
  )
}
