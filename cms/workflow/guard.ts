import {
  applyEdit,
  editFailureReasons,
  isWaiting,
  stateNames,
  withinReach,
} from '@lectern/content-models/workflow'
import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { conflictMessage } from '../database/conflict.ts'
import { idOf } from '../documents/values.ts'
import { Refused } from '../refusals/refused.ts'
import { installation } from './installation.ts'
import { pieceOf, type StoredPiece, workflowOf } from './piece-of.ts'

/** A save that would overwrite what somebody else saved meanwhile; carries the newer version, so that both can be shown. */
class Overtaken extends APIError<{ conflict: { theirs: StoredPiece; savedAt: string; saves: number } }> {
  constructor(theirs: StoredPiece) {
    super(
      conflictMessage,
      409,
      { conflict: { theirs, savedAt: theirs.updatedAt, saves: theirs.saves ?? 1 } },
      true,
    )
  }
}

/** Where a save keeps the counter that it was based on: Payload fills what a request leaves out before other hooks run. */
const basedOn = 'basedOn'

/** Notes which state a save says that it was based on. */
export const noteBasis: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' || operation === 'updateByID')
    req.context[basedOn] = (args as { data?: { saves?: unknown } }).data?.saves
  return args
}

/** Why a piece may not leave the desk (trash or deletion): somebody is reviewing it, or readers have it or will. */
function leavingReasons(document: StoredPiece): string[] {
  const state = document.workflow?.state
  if (state && isWaiting(state))
    return [`《${document.title}》${stateNames[state]}：请先“撤回送审”或“退回”，再删除。`]
  if (document.workflow?.publicState === 'live') return [`《${document.title}》已上线：请先“撤下”，再删除。`]
  if (document.workflow?.publishAt) return [`《${document.title}》已定时发布：请先“取消定时”，再删除。`]
  return []
}

/**
 * Every save of a working copy, through whatever door, passes here: who may edit it now, whether somebody else saved
 * meanwhile, and what it does to the revision. What the workflow writes cannot come with a save.
 */
export const guardWorkingCopy: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  req,
  context,
}) => {
  const actor = actorOfRequest(req) ?? (req.user ? undefined : installation)
  if (!actor) throw new Refused(['接口密钥只能读取，不能写入。'], 403)
  if (operation === 'create') {
    const unit =
      idOf(data.ownerUnit) ?? idOf((req.user as { unit?: string | { id: string } | null } | null)?.unit)
    if (unit && !withinReach({ unit }, actor))
      throw new Refused(['“归属单位”不是您能编辑的单位：请改选自己的单位。'], 403)
    return {
      ...data,
      ...(unit ? { ownerUnit: unit } : {}),
      createdBy: actor === installation ? null : actor.id,
      workflow: {
        state: 'draft',
        publicState: 'never',
        revision: 1,
        authors: actor === installation ? [] : [actor.id],
      },
      changeNote: null,
      saves: 1,
    }
  }
  const stored = originalDoc as StoredPiece
  const saves = stored.saves ?? 1
  const kept = {
    workflow: stored.workflow,
    createdBy: stored.createdBy ?? null,
    saves: saves + 1,
  }
  const piece = pieceOf(stored, { reviews: 2, blocking: [] })
  const trashed = data.deletedAt !== undefined && data.deletedAt !== (stored.deletedAt ?? null)
  if (trashed && data.deletedAt) {
    const reasons = leavingReasons(stored)
    if (reasons.length > 0) throw new Refused(reasons, 409)
  }
  // Going to the trash and coming back change nothing else.
  if (trashed) return { ...stored, deletedAt: data.deletedAt, ...kept }
  if (actor !== installation) {
    const reasons = editFailureReasons(piece, actor)
    const unit = data.ownerUnit === undefined ? undefined : idOf(data.ownerUnit)
    if (unit && unit !== piece.unit && !withinReach({ unit }, actor))
      reasons.push('“归属单位”不是您能编辑的单位：请改选自己的单位。')
    if (reasons.length > 0) throw new Refused(reasons, 403)
    // A restored version is chosen on purpose over what is stored; every other save says what it was based on.
    if (!context.isRestoringVersion && context[basedOn] !== saves) throw new Overtaken(stored)
  } else if (stored.workflow?.state && isWaiting(stored.workflow.state))
    throw new Refused([`《${stored.title}》${stateNames[stored.workflow.state]}，内容已锁定。`], 409)
  const after = applyEdit(piece, actor)
  const begun = after.revision !== piece.revision
  return {
    ...data,
    ...kept,
    // The note belongs to one revision: the next one needs its own.
    ...(begun && (data.changeNote ?? null) === (stored.changeNote ?? null) ? { changeNote: null } : {}),
    workflow: {
      ...workflowOf(after, stored.workflow ?? {}, new Date().toISOString()),
      authors: after.authors.filter((id) => id !== installation.id),
      ...(begun ? { submittedBy: null, submittedAt: null, dueAt: null } : {}),
    },
  }
}

/** What readers have or will have is withdrawn first, with a reason, and deleted then. */
export const guardDeletion: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const stored = await req.payload.db.findOne<StoredPiece>({
    collection: collection.slug,
    where: { id: { equals: id } },
    req,
  })
  const reasons = stored ? leavingReasons(stored) : []
  if (reasons.length > 0) throw new Refused(reasons, 409)
}
