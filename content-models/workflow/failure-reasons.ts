import { unconfirmed } from './checklist.ts'
import type { Piece } from './piece.ts'
import { type Actor, hasRole, type Role, roleNames } from './roles.ts'
import { type State, stateNames, type WithdrawalKind, withdrawalKindNames } from './states.ts'
import { ruleOf, type Transition } from './transitions.ts'

/** What comes with a transition from the person who asks for it. */
export interface TransitionRequest {
  reason?: string
  /** Ids of the checklist that the signer confirms. */
  checklist?: readonly string[]
  /** An instant in UTC. */
  publishAt?: string
  /** An instant in UTC. */
  withdrawAt?: string
  withdrawal?: { kind?: WithdrawalKind; to?: string; notice?: string }
  /** 修订说明, handed in with the piece; takes the place of the one that it carries. */
  changeNote?: string
}

const namesOf = (roles: readonly Role[]) => roles.map((role) => roleNames[role]).join('、')
const statesOf = (states: readonly State[]) => states.map((state) => `“${stateNames[state]}”`).join('、')

/** Whether a piece belongs to the material that this person sees and edits. */
export const withinReach = (piece: Pick<Piece, 'unit'>, actor: Actor): boolean =>
  actor.units === 'all' || piece.unit === undefined || actor.units.includes(piece.unit)

function whoMayNot(transition: Transition, piece: Piece, actor: Actor): string[] {
  const rule = ruleOf(transition)
  const reasons: string[] = []
  if (actor.worker)
    return rule.worker ? [] : [`系统只按定好的时间发布和撤下，不会“${rule.label}”：请由有权限的人操作。`]
  if (!hasRole(actor, ...rule.roles))
    reasons.push(
      `“${rule.label}”要由${namesOf(rule.roles)}来做，您是${namesOf(actor.roles) || '没有角色的用户'}：请联系管理员。`,
    )
  const own = piece.authors.includes(actor.id) || piece.submittedBy === actor.id
  if (!withinReach(piece, actor) && !(own && (transition === 'submit' || transition === 'recall')))
    reasons.push('这篇稿件属于其他单位：请联系管理员给您开通该单位的权限。')
  return reasons
}

/** 三审制: nobody reviews or signs what they wrote, and nobody does two of the steps (domain practice of publishing houses). */
function independence(transition: Transition, piece: Piece, actor: Actor): string[] {
  if (transition !== 'pass' && transition !== 'sign') return []
  const { label } = ruleOf(transition)
  const reasons: string[] = []
  if (piece.authors.includes(actor.id) || piece.submittedBy === actor.id)
    reasons.push(`您是第 ${piece.revision} 稿的作者，不能对自己的稿件“${label}”：请由别人来做。`)
  if (piece.passed.some(({ by }) => by === actor.id))
    reasons.push(`您已审过第 ${piece.revision} 稿，同一人不能再“${label}”：请由另一人来做。`)
  return reasons
}

/** What is missing about how readers are told: the kind, and where a redirect leads. */
function howWithdrawn({ withdrawal }: TransitionRequest): string[] {
  const { kind, to } = withdrawal ?? {}
  if (!kind || !(kind in withdrawalKindNames))
    return [`请选择撤下的方式：${Object.values(withdrawalKindNames).join('、')}。`]
  return kind === 'redirect' && !/^(?:\/(?!\/)|https?:\/\/)/.test(to ?? '')
    ? ['跳转的地址要以 / 或 https:// 开头：请填写读者应当去的页面。']
    : []
}

function whatIsMissing(
  transition: Transition,
  piece: Piece,
  actor: Actor,
  request: TransitionRequest,
  now: string,
): string[] {
  const reasons: string[] = []
  if (ruleOf(transition).needsReason && !request.reason?.trim())
    reasons.push(`“${ruleOf(transition).label}”要写明原因：请填写后再试。`)
  switch (transition) {
    case 'submit':
      reasons.push(...piece.blocking)
      if (piece.publicState !== 'never' && !(request.changeNote ?? piece.changeNote)?.trim())
        reasons.push('这篇稿件发布过，再次送审要写“修订说明”，让读者知道改了什么。')
      if (!piece.authors.includes(actor.id) && !hasRole(actor, 'editor', 'admin'))
        reasons.push('只有改过这一稿的人或编辑可以送审。')
      break
    case 'recall':
      if (!piece.authors.includes(actor.id) && piece.submittedBy !== actor.id && !hasRole(actor, 'admin'))
        reasons.push('只有作者本人或管理员可以撤回送审；审核人请用“退回”。')
      break
    case 'pass':
      if (piece.state === 'firstReviewed' && !hasRole(actor, 'reviewer'))
        reasons.push('复审要由审核来做：您可以初审，不能复审。')
      reasons.push(...piece.blocking)
      break
    case 'return':
      if (piece.state === 'signed' && !hasRole(actor, 'signer'))
        reasons.push('已签发的稿件只有签发人可以退回。')
      break
    case 'sign': {
      reasons.push(...piece.blocking)
      const missing = unconfirmed(request.checklist)
      if (missing.length > 0) reasons.push(`签发前请逐项确认：${missing.join('；')}。`)
      break
    }
    case 'schedule':
      if (!request.publishAt || Number.isNaN(Date.parse(request.publishAt)))
        reasons.push('请选择发布时间（北京时间）。')
      else if (Date.parse(request.publishAt) <= Date.parse(now))
        reasons.push('发布时间已经过去：请选择以后的时间，或直接“发布”。')
      else if (piece.withdrawAt && Date.parse(request.publishAt) >= Date.parse(piece.withdrawAt))
        reasons.push('发布时间要早于定时撤下的时间：请改发布时间，或先“取消定时撤下”。')
      break
    case 'publish':
      if (actor.worker && !(piece.planned && Date.parse(piece.planned.publishAt) <= Date.parse(now)))
        reasons.push('还没有到签发的发布时间。')
      break
    case 'withdraw':
      if (actor.worker && !(piece.withdrawAt && Date.parse(piece.withdrawAt) <= Date.parse(now)))
        reasons.push('还没有到定好的撤下时间。')
      reasons.push(...howWithdrawn(request))
      break
    case 'scheduleWithdrawal': {
      const at = Date.parse(request.withdrawAt ?? '')
      if (Number.isNaN(at)) reasons.push('请选择撤下时间（北京时间）。')
      else if (at <= Date.parse(now)) reasons.push('撤下时间已经过去：请选择以后的时间，或直接“撤下”。')
      else if (piece.planned && at <= Date.parse(piece.planned.publishAt))
        reasons.push('撤下时间要晚于定时发布的时间：请改选更晚的时间。')
      reasons.push(...howWithdrawn(request))
      break
    }
  }
  return reasons
}

function whereNot(transition: Transition, piece: Piece, actor: Actor): string[] {
  const { label, from } = ruleOf(transition)
  if (piece.inTrash) return ['稿件在回收站里：请先恢复它。']
  if (transition === 'withdraw')
    return piece.publicState === 'live' ? [] : [`这篇稿件没有上线，不能“${label}”。`]
  if (transition === 'restore')
    return piece.publicState === 'withdrawn' ? [] : [`这篇稿件没有被撤下，不能“${label}”。`]
  if (transition === 'scheduleWithdrawal')
    return piece.publicState === 'live' || piece.planned
      ? []
      : [`这篇稿件没有上线，也没有定时发布，不能“${label}”。`]
  if (transition === 'unscheduleWithdrawal')
    return piece.withdrawAt ? [] : ['这篇稿件没有定时撤下，不用取消。']
  // A later revision may be at work while the signed one waits for its time.
  const plannedStays = piece.planned && piece.planned.revision !== piece.revision
  if (plannedStays && (transition === 'unschedule' || (transition === 'publish' && actor.worker))) return []
  return from.includes(piece.state)
    ? []
    : [`稿件现在是“${stateNames[piece.state]}”，${statesOf(from)}的稿件才能“${label}”。`]
}

/**
 * Why a transition is refused, in sentences that a person can act on; none when it is allowed.
 * `now` is an instant in UTC. Source of the rules: design, "Workflow"; 三审制.
 */
export function failureReasons(
  transition: Transition,
  piece: Piece,
  actor: Actor,
  request: TransitionRequest,
  now: string,
): string[] {
  return [
    ...whereNot(transition, piece, actor),
    ...whoMayNot(transition, piece, actor),
    ...independence(transition, piece, actor),
    ...whatIsMissing(transition, piece, actor, request, now),
  ]
}

/** Why somebody may not change the text of a piece now; none when they may. */
export function editFailureReasons(piece: Piece, actor: Actor): string[] {
  if (piece.inTrash) return ['稿件在回收站里：请先恢复它。']
  const reasons: string[] = []
  const own = piece.authors.includes(actor.id)
  if (!withinReach(piece, actor) && !own)
    reasons.push('这篇稿件属于其他单位：请联系管理员给您开通该单位的权限。')
  if (actor.roles.length === 0) reasons.push('您的账号还没有角色：请联系管理员。')
  if (hasRole(actor, 'correspondent') && actor.roles.length === 1 && !own)
    reasons.push('信息员只能修改自己的稿件。')
  if (piece.state === 'submitted' || piece.state === 'firstReviewed' || piece.state === 'reviewed')
    reasons.push(`稿件${stateNames[piece.state]}，内容已锁定：作者可以先“撤回送审”，审核人可以“退回”。`)
  return reasons
}
