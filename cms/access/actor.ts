import type { Actor, Role } from '@lectern/content-models/workflow'
import type { TypedUser } from 'payload'
import { idsOf } from '../documents/values.ts'
import type { User } from '../payload-types.ts'

/** A person as the log-in found them, relations as ids or as documents. */
export type Person = Pick<User, 'id'> &
  Partial<Pick<User, 'name' | 'roles' | 'unit' | 'moreUnits' | 'allUnits'>>

/** What the rules need to know of a person; someone without a unit of their own sees only what is shared by all. */
export function actorOf(user: Person): Actor {
  const units = idsOf([...(user.unit ? [user.unit] : []), ...(user.moreUnits ?? [])])
  return {
    id: user.id,
    name: user.name ?? '',
    roles: (user.roles ?? []) as Role[],
    units: user.allUnits ? 'all' : [...new Set(units)],
  }
}

/** The person who asks, or undefined for the public and for machines with an API key. */
export const actorOfRequest = (req: { user?: TypedUser | null | undefined }): Actor | undefined =>
  req.user?.collection === 'users' ? actorOf(req.user) : undefined
