import type { PublicState, Reviews, State } from './states.ts'

/** A review that a revision has passed. */
export interface Review {
  step: 'first' | 'second'
  by: string
}

/** What the rules need to know of a piece; the text itself is not among it. */
export interface Piece {
  title: string
  reviews: Reviews
  state: State
  /** Counts from 1; the first edit after a signature begins the next one. */
  revision: number
  /** Ids of everybody who changed this revision. */
  authors: readonly string[]
  submittedBy?: string
  /** Passed by this revision. */
  passed: readonly Review[]
  /** Unit that the piece belongs to; without one it is shared by all. */
  unit?: string
  publicState: PublicState
  /** The signed revision that waits for its time, if any. */
  planned?: { revision: number; publishAt: string }
  /** When it is to be withdrawn, if that was decided. */
  withdrawAt?: string
  /** Sentences of the checks that block submission and signature. */
  blocking: readonly string[]
  /** 修订说明 for readers, needed when an earlier revision was public. */
  changeNote?: string
  inTrash?: boolean
}
