import type { Access, CollectionConfig } from 'payload'
import { actorOfRequest } from './actor.ts'

const admins: Access = ({ req }) => actorOfRequest(req)?.roles.includes('admin') === true

const adminsOrSelf: Access = ({ req }) => {
  const actor = actorOfRequest(req)
  if (!actor) return false
  return actor.roles.includes('admin') || { id: { equals: actor.id } }
}

/** Accounts: administrators keep all of them; everybody else sees and keeps their own name and password. */
export const usersAccess: NonNullable<CollectionConfig['access']> = {
  admin: ({ req }) => actorOfRequest(req) !== undefined,
  create: admins,
  read: adminsOrSelf,
  readVersions: admins,
  update: adminsOrSelf,
  delete: admins,
  unlock: admins,
}
