import { hasRole, type Role } from '@lectern/content-models/workflow'
import type { Access, CollectionConfig, GlobalConfig } from 'payload'
import { actorOfRequest } from './actor.ts'

export { contentAccess, referenceAccess } from './content.ts'
export { usersAccess } from './users.ts'

type Rules = NonNullable<CollectionConfig['access']>

const withRole =
  (...roles: Role[]): Access =>
  ({ req }) => {
    const actor = actorOfRequest(req)
    return actor !== undefined && hasRole(actor, ...roles)
  }

/** Nobody through any door; only the CMS itself, with `overrideAccess`. */
export const nobody: Access = () => false

/** A person, with whatever role; machines with an API key are none. */
export const person: Access = ({ req }) => (actorOfRequest(req)?.roles.length ?? 0) > 0

/** A person or a machine with an API key. */
const personOrMachine: Access = (args) => person(args) || args.req.user?.collection === 'api-clients'

const admins = withRole('admin')
/** What shows in public as soon as it is saved: those who answer for what is public. */
const signers = withRole('signer', 'admin')

/** Not even administrators. */
export const nobodyAtAll: Rules = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/** Written by the CMS alone, read by people with a role. */
export const writtenByCms: Rules = { ...nobodyAtAll, read: person }

/** What was signed is as confidential as its piece: people see it on the review screen, which asks about the piece. */
export const signedRevisionsAccess: Rules = { ...nobodyAtAll, read: admins }

/** What readers have is open to everybody who can log in and to machines; what waits for its time is not. */
export const publicationsAccess: Rules = {
  ...nobodyAtAll,
  read: (args) => admins(args) || (personOrMachine(args) ? { state: { equals: 'live' } } : false),
}

/** The log: administrators read it. */
export const auditAccess: Rules = { ...nobodyAtAll, read: admins }

/** Words and redirects: at once in public. */
export const sharedAccess: Rules = {
  create: signers,
  read: personOrMachine,
  readVersions: person,
  update: signers,
  delete: signers,
}

/** What is featured where: planned by editors over all units; those who only write or send in do not see what is to come. */
export const featuresAccess: Rules = {
  create: withRole('editor', 'signer', 'admin'),
  read: withRole('editor', 'reviewer', 'signer', 'admin'),
  readVersions: nobody,
  update: withRole('editor', 'signer', 'admin'),
  delete: withRole('editor', 'signer', 'admin'),
}

/** Site settings and navigation: at once in public. */
export const globalAccess: NonNullable<GlobalConfig['access']> = {
  read: personOrMachine,
  readVersions: person,
  update: signers,
}

const ownUpload: Access = (args) => {
  const actor = actorOfRequest(args.req)
  if (!actor || actor.roles.length === 0) return false
  return hasRole(actor, 'signer', 'admin') || { createdBy: { equals: actor.id } }
}

/** Pictures and files: whoever uploaded one keeps it until it is public; see collections/keep-public-uploads.ts. */
export const uploadsAccess: Rules = {
  create: person,
  read: person,
  readVersions: person,
  update: ownUpload,
  delete: ownUpload,
}

/** API keys: administrators; no machine logs in to the admin or changes its own key. */
export const apiClientsAccess: Rules = {
  admin: () => false,
  create: admins,
  read: admins,
  readVersions: nobody,
  update: admins,
  delete: admins,
  unlock: nobody,
}
