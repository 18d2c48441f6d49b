import { roleNames } from '@lectern/content-models/workflow'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
} from 'payload'
import { actorOf, type Person } from '../access/actor.ts'
import { writeAudit } from './write-entry.ts'

/** What a person may do and see, in one line. */
function permissionsOf(person: Person): string {
  const { roles, units } = actorOf(person)
  const names = roles.map((role) => roleNames[role]).join('、') || '没有角色'
  return `${names}；${units === 'all' ? '全部单位' : units.length > 0 ? `单位 ${[...units].sort().join('、')}` : '没有单位'}`
}

const subjectOf = (doc: { id: unknown; name?: unknown }) => ({
  collection: 'users',
  id: String(doc.id),
  title: String(doc.name ?? ''),
})

const afterLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  await writeAudit(req, {
    action: 'login',
    actor: { id: String(user.id), name: String(user.name ?? '') },
    subject: subjectOf(user as { id: unknown }),
  })
}

const afterLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user) await writeAudit(req, { action: 'logout', subject: subjectOf(req.user) })
}

const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const to = permissionsOf(doc as Person)
  if (operation === 'create') {
    await writeAudit(req, { action: 'created', subject: subjectOf(doc), to })
    return doc
  }
  const from = permissionsOf(previousDoc as Person)
  if (from !== to) await writeAudit(req, { action: 'permissions', subject: subjectOf(doc), from, to })
  return doc
}

const afterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await writeAudit(req, { action: 'deleted', subject: subjectOf(doc), from: permissionsOf(doc as Person) })
  return doc
}

/** Hooks of `users`: log-ins (failed ones log themselves in accounts/log-in.ts), log-outs, new and deleted accounts, permissions before and after. */
export const auditAccounts = { afterLogin, afterLogout, afterChange, afterDelete }
