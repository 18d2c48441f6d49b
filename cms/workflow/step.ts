import type { Actor, Piece, TransitionRequest } from '@lectern/content-models/workflow'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import type { StoredPiece } from './piece-of.ts'

/** What an action sees of the step that it carries out. */
export interface Step {
  payload: Payload
  req: PayloadRequest
  collection: CollectionSlug
  document: StoredPiece
  /** Before and after the transition. */
  before: Piece
  after: Piece
  actor: Actor
  request: TransitionRequest
  now: string
  dueHours: number
}
