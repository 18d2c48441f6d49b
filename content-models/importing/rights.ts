import { type Actor, hasRole } from '../workflow/index.ts'

/** Why somebody may not import: importing is writing drafts. */
export const importFailureReasons = (actor: Actor | undefined): string[] => {
  if (!actor) return ['请先登录，再导入文稿。']
  return actor.roles.length > 0 ? [] : ['您的账号还没有角色，不能导入文稿：请联系管理员。']
}

/** What the rules need to know of a batch: whose it is, and the unit that it belongs to, if any. */
export interface OwnedBatch {
  owner: string
  unit?: string | undefined
}

/** Whose batch it is sees it; an administrator too, within their units. Others never learn that it is there. */
export const maySeeBatch = (batch: OwnedBatch, actor: Actor): boolean =>
  actor.roles.length > 0 &&
  (batch.owner === actor.id ||
    (hasRole(actor, 'admin') &&
      (actor.units === 'all' || (batch.unit !== undefined && actor.units.includes(batch.unit)))))

/** Why drafts of somebody may not go to a unit. */
export const unitFailureReasons = (unit: string | undefined, actor: Actor): string[] =>
  unit === undefined || actor.units === 'all' || actor.units.includes(unit)
    ? []
    : ['“归属单位”不是您的单位：请改选自己的单位，或请管理员给您开通该单位的权限。']
