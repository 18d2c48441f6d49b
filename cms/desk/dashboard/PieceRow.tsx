import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { DeskPiece } from '../queries/pieces.ts'

/** A piece of a list: its kind, its title with a line below, and what is to be said at the end. */
export function PieceRow({
  piece,
  href,
  below,
  end,
}: {
  piece: DeskPiece
  href: string
  below?: ReactNode
  end: ReactNode
}) {
  return (
    <li>
      <Link className="desk-row" href={href} prefetch={false}>
        <span className="desk-row__kind">{piece.kind}</span>
        <span className="desk-row__main">
          <span className="desk-row__title">{piece.title}</span>
          {below}
        </span>
        <span className="desk-row__end">{end}</span>
      </Link>
    </li>
  )
}
