import { type Actor, hasRole } from '@lectern/content-models/workflow'
import type { Access, CollectionConfig, Where } from 'payload'
import { actorOfRequest } from './actor.ts'

type Rules = NonNullable<CollectionConfig['access']>

/** Somebody whose only role is 信息员: sees and edits what they wrote themselves. */
const onlyCorrespondent = (actor: Actor): boolean => actor.roles.every((role) => role === 'correspondent')

/** `withinReach` of the workflow as a query; versions carry the fields of the piece below `version`. */
const ofOwnUnits = (actor: Actor, prefix: string): Where | true =>
  actor.units === 'all'
    ? true
    : {
        or: [
          { [`${prefix}ownerUnit`]: { exists: false } },
          ...(actor.units.length > 0 ? [{ [`${prefix}ownerUnit`]: { in: [...actor.units] } }] : []),
        ],
      }

const own = (actor: Actor, prefix: string): Where => ({
  or: [
    { [`${prefix}createdBy`]: { equals: actor.id } },
    { [`${prefix}workflow.authors`]: { in: [actor.id] } },
  ],
})

/** The material a person works on: their own, and that of their units unless they only send things in. */
const atWork = (actor: Actor, prefix: string): Where | boolean => {
  if (actor.roles.length === 0) return false
  if (onlyCorrespondent(actor)) return own(actor, prefix)
  const units = ofOwnUnits(actor, prefix)
  return units === true ? true : { or: [units, own(actor, prefix)] }
}

const reading =
  (prefix: string): Access =>
  ({ req }) => {
    const actor = actorOfRequest(req)
    return actor ? atWork(actor, prefix) : false
  }

/** Teams, topics and the like are chosen in every piece: also a 信息员 sees those of their units and the shared ones. */
const readingReference =
  (prefix: string): Access =>
  ({ req }) => {
    const actor = actorOfRequest(req)
    if (!actor || actor.roles.length === 0) return false
    const units = ofOwnUnits(actor, prefix)
    return units === true ? true : { or: [units, own(actor, prefix)] }
  }

/** Editors and administrators, within their units, and never what readers have: the workflow's guard says so in words. */
const deletion: Access = ({ req }) => {
  const actor = actorOfRequest(req)
  if (!actor || !hasRole(actor, 'editor', 'admin')) return false
  const units = ofOwnUnits(actor, '')
  const notLive: Where = { 'workflow.publicState': { not_equals: 'live' } }
  return units === true ? notLive : { and: [units, notLive] }
}

/** Anybody with a role writes; what comes of it is decided by review and signature. */
const creation: Access = ({ req }) => (actorOfRequest(req)?.roles.length ?? 0) > 0

/** Lecture scripts, stories, exemplars and event reports. Whether a piece is locked by a review, its guard decides. */
export const contentAccess: Rules = {
  create: creation,
  read: reading(''),
  readVersions: reading('version.'),
  update: reading(''),
  delete: deletion,
}

/** Teams, topics, units and whatever else pieces refer to: kept by authors and those above them. */
export const referenceAccess: Rules = {
  ...contentAccess,
  create: ({ req }) => {
    const actor = actorOfRequest(req)
    return actor !== undefined && actor.roles.length > 0 && !onlyCorrespondent(actor)
  },
  read: readingReference(''),
  readVersions: readingReference('version.'),
}
