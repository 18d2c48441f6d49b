import type { TransitionRequest } from './failure-reasons.ts'
import type { Piece } from './piece.ts'
import type { Actor } from './roles.ts'
import { isSigned } from './states.ts'
import type { Transition } from './transitions.ts'

const omit = <K extends keyof Piece>(piece: Piece, ...names: K[]): Omit<Piece, K> =>
  Object.fromEntries(Object.entries(piece).filter(([name]) => !names.includes(name as K))) as Omit<Piece, K>

/** Which revision a publication is about: the worker's is the planned one, a person's the newest. */
export const publishedRevision = (piece: Piece, actor: Actor): number =>
  actor.worker ? (piece.planned?.revision ?? piece.revision) : piece.revision

/** The piece after a transition for which `failureReasons` is empty. */
export function applyTransition(
  transition: Transition,
  piece: Piece,
  actor: Actor,
  request: TransitionRequest,
): Piece {
  switch (transition) {
    case 'submit':
      return {
        ...piece,
        state: 'submitted',
        submittedBy: actor.id,
        passed: [],
        ...(request.changeNote === undefined ? {} : { changeNote: request.changeNote }),
      }
    case 'recall':
      return { ...piece, state: 'draft', passed: [] }
    case 'pass':
      return piece.state === 'submitted'
        ? {
            ...piece,
            state: piece.reviews === 3 ? 'firstReviewed' : 'reviewed',
            passed: [{ step: 'first', by: actor.id }],
          }
        : { ...piece, state: 'reviewed', passed: [...piece.passed, { step: 'second', by: actor.id }] }
    case 'return':
      // What was signed stays as it was signed: mending it is the next revision.
      return {
        ...piece,
        state: 'returned',
        passed: [],
        ...(isSigned(piece.state) ? { revision: piece.revision + 1 } : {}),
      }
    case 'sign':
      return { ...piece, state: 'signed' }
    case 'schedule':
      return {
        ...piece,
        state: 'scheduled',
        planned: { revision: piece.revision, publishAt: request.publishAt ?? '' },
      }
    case 'unschedule': {
      const own = piece.planned?.revision === piece.revision
      // What never goes live has nothing to withdraw.
      const stays =
        piece.publicState === 'live' ? omit(piece, 'planned') : omit(piece, 'planned', 'withdrawAt')
      return { ...stays, ...(own ? { state: 'signed' as const } : {}) }
    }
    case 'publish': {
      const published = publishedRevision(piece, actor)
      return {
        ...omit(piece, 'planned'),
        publicState: 'live',
        ...(published === piece.revision ? { state: 'published' as const } : {}),
      }
    }
    case 'withdraw':
      return {
        ...omit(piece, 'withdrawAt'),
        publicState: 'withdrawn',
        ...(piece.state === 'published' ? { state: 'withdrawn' as const } : {}),
      }
    case 'scheduleWithdrawal':
      return { ...piece, withdrawAt: request.withdrawAt ?? '' }
    case 'unscheduleWithdrawal':
      return omit(piece, 'withdrawAt')
    case 'restore':
      return {
        ...piece,
        publicState: 'live',
        ...(piece.state === 'withdrawn' ? { state: 'published' as const } : {}),
      }
  }
}

/** The piece after its text was changed: the next revision when this one was signed, else the same, a draft again. */
export function applyEdit(piece: Piece, actor: Actor): Piece {
  if (isSigned(piece.state)) {
    const { submittedBy: _, changeNote: __, ...rest } = piece
    return { ...rest, revision: piece.revision + 1, state: 'draft', authors: [actor.id], passed: [] }
  }
  return {
    ...piece,
    authors: piece.authors.includes(actor.id) ? piece.authors : [...piece.authors, actor.id],
  }
}
