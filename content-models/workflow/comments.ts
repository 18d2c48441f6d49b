import { withinReach } from './failure-reasons.ts'
import type { Piece } from './piece.ts'
import { type Actor, hasRole } from './roles.ts'

/** What the rules need to know of a comment on a piece. */
export interface PieceComment {
  author: string
  resolved: boolean
}

const wrote = (piece: Pick<Piece, 'authors' | 'submittedBy'>, actor: Actor) =>
  piece.authors.includes(actor.id) || piece.submittedBy === actor.id

/** Why somebody may not comment on a piece; none when they may. */
export function commentFailureReasons(
  piece: Pick<Piece, 'authors' | 'submittedBy' | 'unit'>,
  actor: Actor,
): string[] {
  if (wrote(piece, actor)) return []
  if (!hasRole(actor, 'editor', 'reviewer', 'signer', 'admin'))
    return ['只有编辑、审核、签发和这篇稿件的作者可以批注：请联系管理员。']
  return withinReach(piece, actor) ? [] : ['这篇稿件属于其他单位：请联系管理员给您开通该单位的权限。']
}

/** Why somebody may not resolve or reopen a comment: its author and those of the piece may. */
export const resolveFailureReasons = (
  comment: PieceComment,
  piece: Pick<Piece, 'authors' | 'submittedBy'>,
  actor: Actor,
): string[] =>
  comment.author === actor.id || wrote(piece, actor) ? [] : ['只有稿件的作者和写这条批注的人可以标为已处理。']

/** Why somebody may not delete a comment: its author may while it is open; a resolved one is part of the record. */
export function deleteCommentFailureReasons(comment: PieceComment, actor: Actor): string[] {
  if (comment.author !== actor.id) return ['只能删除自己写的批注。']
  return comment.resolved ? ['已处理的批注要留作记录，不能删除。'] : []
}
