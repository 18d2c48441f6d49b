import type { ReactNode } from 'react'
import type { Reach } from '../../releases/reach.ts'
import type { DeskPiece } from '../queries/pieces.ts'
import { type ListKind, Pieces } from './Pieces.tsx'
import { Section } from './Section.tsx'

/** Pieces under their heading; without `empty` the part is left out when there are none. */
export function PieceSection({
  id,
  title,
  note,
  empty,
  counted = false,
  pieces,
  most = pieces.length,
  kind,
  names,
  reach,
  now,
  children,
}: {
  id: string
  title: string
  note?: string | undefined
  empty?: string
  /** Says how many, in vermilion: for what needs this person now. */
  counted?: boolean
  pieces: DeskPiece[]
  /** How many are shown. */
  most?: number
  kind: ListKind
  names: Map<string, string>
  reach?: Map<string, Reach>
  now: Date
  children?: ReactNode
}) {
  if (pieces.length === 0 && !empty) return null
  return (
    <Section
      id={id}
      title={title}
      {...(counted ? { count: pieces.length } : {})}
      {...(note ? { note } : {})}
      empty={pieces.length === 0 ? empty : undefined}
    >
      <Pieces
        pieces={pieces.slice(0, most)}
        kind={kind}
        names={names}
        now={now}
        {...(reach ? { reach } : {})}
      />
      {children}
    </Section>
  )
}
