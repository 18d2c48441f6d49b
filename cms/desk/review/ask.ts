import type { ChecklistItem, Transition, WithdrawalKind } from '@lectern/content-models/workflow'

/** What a person has entered for a transition. */
export interface Entered {
  reason: string
  changeNote: string
  checklist: ChecklistItem[]
  /** Value of a `datetime-local` input, meant as Beijing time. */
  publishAt: string
  /** The same, for a withdrawal. */
  withdrawAt: string
  kind: WithdrawalKind | ''
  to: string
  notice: string
}

export const nothingEntered: Entered = {
  reason: '',
  changeNote: '',
  checklist: [],
  publishAt: '',
  withdrawAt: '',
  kind: '',
  to: '',
  notice: '',
}

/** What is asked before a transition is sent; nothing for those that are sent at once. */
export type Question =
  | 'reason'
  | 'changeNote'
  | 'checklist'
  | 'publishAt'
  | 'withdrawAt'
  | 'withdrawal'
  | 'confirm'

/** The questions of a transition. A piece that was public needs a note on what changed when it is submitted again. */
export function questionsOf(transition: Transition, wasPublic: boolean): readonly Question[] {
  switch (transition) {
    case 'return':
    case 'restore':
      return ['reason']
    case 'withdraw':
      return ['withdrawal', 'reason']
    case 'scheduleWithdrawal':
      return ['withdrawAt', 'withdrawal', 'reason']
    case 'sign':
      return ['checklist']
    case 'schedule':
      return ['publishAt']
    case 'publish':
      return ['confirm']
    case 'submit':
      return wasPublic ? ['changeNote'] : []
    case 'recall':
    case 'pass':
    case 'unschedule':
    case 'unscheduleWithdrawal':
      return []
  }
}
