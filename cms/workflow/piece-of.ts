import { randomBytes } from 'node:crypto'
import type { Piece, PublicState, Reviews, State } from '@lectern/content-models/workflow'
import { idOf, idsOf } from '../documents/values.ts'

/** A stored piece at depth 0, as far as the workflow looks at it. */
export interface StoredPiece {
  id: string
  title: string
  slug?: string | null
  saves?: number | null
  changeNote?: string | null
  deletedAt?: string | null
  updatedAt: string
  ownerUnit?: string | { id: string } | null
  createdBy?: string | { id: string } | null
  workflow?: StoredWorkflow | null
  [field: string]: unknown
}

type User = string | { id: string }

export interface StoredWorkflow {
  state?: State | null
  publicState?: PublicState | null
  revision?: number | null
  authors?: User[] | null
  submittedBy?: User | null
  submittedAt?: string | null
  dueAt?: string | null
  passed?:
    | { id?: string | null; step?: 'first' | 'second' | null; by?: User | null; at?: string | null }[]
    | null
  returnReason?: string | null
  returnedBy?: User | null
  returnedAt?: string | null
  plannedRevision?: number | null
  publishAt?: string | null
  withdrawAt?: string | null
}

/** What the rules look at of a stored piece. */
export function pieceOf(
  document: StoredPiece,
  known: { reviews: Reviews; blocking: readonly string[] },
): Piece {
  const workflow = document.workflow ?? {}
  const unit = idOf(document.ownerUnit)
  const submittedBy = idOf(workflow.submittedBy)
  return {
    title: document.title,
    reviews: known.reviews,
    blocking: known.blocking,
    state: workflow.state ?? 'draft',
    revision: workflow.revision ?? 1,
    authors: idsOf(workflow.authors),
    passed: (workflow.passed ?? []).flatMap(({ step, by }) => {
      const id = idOf(by)
      return step && id ? [{ step, by: id }] : []
    }),
    publicState: workflow.publicState ?? 'never',
    ...(submittedBy ? { submittedBy } : {}),
    ...(unit ? { unit } : {}),
    ...(workflow.plannedRevision && workflow.publishAt
      ? { planned: { revision: workflow.plannedRevision, publishAt: workflow.publishAt } }
      : {}),
    ...(workflow.withdrawAt ? { withdrawAt: workflow.withdrawAt } : {}),
    ...(document.changeNote ? { changeNote: document.changeNote } : {}),
    ...(document.deletedAt ? { inTrash: true } : {}),
  }
}

/** The stored form of a piece after a transition or an edit; what the rules do not know stays as it was. */
export function workflowOf(piece: Piece, before: StoredWorkflow, now: string): StoredWorkflow {
  const earlier = new Map((before.passed ?? []).map((review) => [idOf(review.by), review]))
  return {
    ...before,
    state: piece.state,
    publicState: piece.publicState,
    revision: piece.revision,
    authors: [...piece.authors],
    submittedBy: piece.submittedBy ?? null,
    passed: piece.passed.map(
      // Rows written past Payload's hooks bring their own ids, in the form that both databases take.
      ({ step, by }) => earlier.get(by) ?? { id: randomBytes(12).toString('hex'), step, by, at: now },
    ),
    plannedRevision: piece.planned?.revision ?? null,
    publishAt: piece.planned?.publishAt ?? null,
    withdrawAt: piece.withdrawAt ?? null,
  }
}
