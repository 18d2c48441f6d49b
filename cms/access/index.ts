import type { Access, CollectionConfig, GlobalConfig } from 'payload'

/** Anybody with an account that is logged in. */
export const loggedIn: Access = ({ req }) => Boolean(req.user)

/** Nobody through any door; only the CMS itself, with `overrideAccess`. */
export const nobody: Access = () => false

/** Logged-in people do everything; the anonymous public does and reads nothing, since it reads the site instead. */
export const editors: NonNullable<CollectionConfig['access']> = {
  create: loggedIn,
  read: loggedIn,
  readVersions: loggedIn,
  update: loggedIn,
  delete: loggedIn,
}

/** The same for a global. */
export const editorsOfGlobal: NonNullable<GlobalConfig['access']> = {
  read: loggedIn,
  readVersions: loggedIn,
  update: loggedIn,
}

/** Written by the CMS alone, read by logged-in people. */
export const writtenByCms: NonNullable<CollectionConfig['access']> = {
  create: nobody,
  read: loggedIn,
  readVersions: loggedIn,
  update: nobody,
  delete: nobody,
}
