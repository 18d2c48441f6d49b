import type { Role } from './roles.ts'
import type { State } from './states.ts'

interface Rule {
  /** On the button. */
  label: string
  from: readonly State[]
  /** Any of these; the worker is named on its own. */
  roles: readonly Role[]
  worker?: boolean
  /** The request must say why. */
  needsReason?: boolean
}

/** Every step a piece can take: from where, by whom. The rules beyond this table are in failure-reasons.ts. */
export const transitions = {
  submit: {
    label: '送审',
    from: ['draft', 'returned'],
    roles: ['correspondent', 'author', 'editor', 'reviewer', 'signer', 'admin'],
  },
  recall: {
    label: '撤回送审',
    from: ['submitted', 'firstReviewed', 'reviewed'],
    roles: ['correspondent', 'author', 'editor', 'reviewer', 'signer', 'admin'],
  },
  pass: { label: '审核通过', from: ['submitted', 'firstReviewed'], roles: ['editor', 'reviewer'] },
  return: {
    label: '退回',
    from: ['submitted', 'firstReviewed', 'reviewed', 'signed'],
    roles: ['editor', 'reviewer', 'signer'],
    needsReason: true,
  },
  sign: { label: '签发', from: ['reviewed'], roles: ['signer'] },
  schedule: { label: '定时发布', from: ['signed', 'scheduled'], roles: ['editor', 'signer'] },
  unschedule: { label: '取消定时', from: ['scheduled'], roles: ['editor', 'signer'] },
  publish: { label: '发布', from: ['signed', 'scheduled'], roles: ['editor', 'signer'], worker: true },
  withdraw: { label: '撤下', from: [], roles: ['signer'], worker: true, needsReason: true },
  scheduleWithdrawal: { label: '定时撤下', from: [], roles: ['signer'], needsReason: true },
  unscheduleWithdrawal: { label: '取消定时撤下', from: [], roles: ['signer'] },
  restore: { label: '恢复上线', from: [], roles: ['signer'], needsReason: true },
} as const satisfies Record<string, Rule>

export type Transition = keyof typeof transitions
export const transitionNames = Object.keys(transitions) as Transition[]
export const ruleOf = (transition: Transition): Rule => transitions[transition]
