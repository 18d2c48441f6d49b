import { signingChecklist } from './checklist.ts'
import { failureReasons, withinReach } from './failure-reasons.ts'
import type { Piece } from './piece.ts'
import type { Actor } from './roles.ts'
import { isWaiting, type State } from './states.ts'
import type { Transition } from './transitions.ts'

/** What people are told about, with the names under which they switch it off. */
export const noticeNames = {
  submitted: '稿件等我审签',
  returned: '我的稿件被退回',
  signed: '我的稿件已签发',
  published: '我的稿件已发布',
  overdue: '超过应办时间',
  late: '到时没有发布或撤下',
} as const

export type NoticeEvent = keyof typeof noticeNames
export const noticeEvents = Object.keys(noticeNames) as NoticeEvent[]

/** Somebody who may be told, as far as the rules need to know them. */
export type Person = Pick<Actor, 'id' | 'roles' | 'units'>

/** Ids of those who are told, by event; an event that tells nobody is left out. */
export type Recipients = Partial<Record<NoticeEvent, string[]>>

const nextStep: Partial<Record<State, Transition>> = {
  submitted: 'pass',
  firstReviewed: 'pass',
  reviewed: 'sign',
}

const wrote = (piece: Piece, id: string): boolean => piece.authors.includes(id) || piece.submittedBy === id

/** Those who may take a piece that waits to its next step: neither its authors nor those who passed it. */
function whoMayGoOn(piece: Piece, people: readonly Person[]): string[] {
  const step = nextStep[piece.state]
  if (!step) return []
  // What stands in the text and what the signer confirms are settled at the step itself.
  const ready: Piece = { ...piece, blocking: [] }
  const request = { checklist: signingChecklist.map(({ id }) => id) }
  return people
    .filter((person) => failureReasons(step, ready, { ...person, name: '' }, request, '').length === 0)
    .map(({ id }) => id)
}

/**
 * Who is told after a transition, or when a piece is overdue; `piece` is as the transition left it.
 * Somebody without an account any more is told nothing. Source: design, "Workflow" (submitted to you, returned, signed,
 * published, overdue).
 */
export function recipients(
  transition: Transition | 'overdue' | 'late',
  piece: Piece,
  people: readonly Person[],
): Recipients {
  const authors = people.filter(({ id }) => wrote(piece, id)).map(({ id }) => id)
  const told = (event: NoticeEvent, ids: readonly string[]): Recipients =>
    ids.length > 0 ? { [event]: [...new Set(ids)] } : {}
  switch (transition) {
    case 'submit':
    case 'pass':
      return told('submitted', whoMayGoOn(piece, people))
    case 'return':
      return told('returned', authors)
    case 'sign':
      return told('signed', authors)
    case 'publish': {
      const reviewers = people
        .filter(({ id }) => piece.passed.some(({ by }) => by === id))
        .map(({ id }) => id)
      return told('published', [...authors, ...reviewers])
    }
    case 'late': {
      // Those who set the time, those who see to the machine, and whoever waits for the piece.
      const responsible = people.filter(
        (person) =>
          person.roles.includes('admin') ||
          (person.roles.some((role) => role === 'signer' || role === 'editor') &&
            withinReach(piece, { ...person, name: '' })),
      )
      return told('late', [...responsible.map(({ id }) => id), ...authors])
    }
    case 'overdue': {
      // A piece with its authors waits for them; one under review for those who may go on, and its signers see to it.
      if (!isWaiting(piece.state)) return told('overdue', authors)
      const signers = people.filter(
        (person) =>
          person.roles.includes('signer') &&
          withinReach(piece, { ...person, name: '' }) &&
          !wrote(piece, person.id),
      )
      return told('overdue', [...whoMayGoOn(piece, people), ...signers.map(({ id }) => id)])
    }
    default:
      return {}
  }
}
