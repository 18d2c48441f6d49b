import {
  APIError,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type Where,
} from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import { type Owner, passwordProblem } from './password-problem.ts'

/**
 * Refuses a weak password before anything else happens, through every door: the form, REST, the Local API and a reset.
 * It runs before the operation, since Payload has hashed the password by the time other hooks see the data.
 */
export const checkPassword: CollectionBeforeOperationHook = async ({ args, operation }) => {
  if (
    operation !== 'create' &&
    operation !== 'update' &&
    operation !== 'updateByID' &&
    operation !== 'resetPassword'
  )
    return args
  const { data, id, where, req } = args as {
    data?: { password?: unknown; token?: unknown } & Owner
    id?: string
    where?: Where
    req: Parameters<CollectionBeforeOperationHook>[0]['req']
  }
  const password = data?.password
  if (password === undefined || password === null || password === '') return args
  const concerned: Where | undefined =
    operation === 'create'
      ? undefined
      : operation === 'resetPassword'
        ? { resetPasswordToken: { equals: String(data?.token ?? '') } }
        : id
          ? { id: { equals: id } }
          : where
  const owners: Owner[] = [{ name: data?.name ?? null, email: data?.email ?? null }]
  if (concerned) {
    const found = await req.payload.db.find<Owner & { id: string }>({
      collection: 'users',
      where: concerned,
      limit: 100,
      pagination: false,
      req,
    })
    owners.push(...found.docs)
    req.context.passwordOf = found.docs.map((owner) => ({ id: owner.id, title: owner.name ?? '' }))
  }
  for (const owner of owners) {
    const problem = passwordProblem(String(password), owner)
    if (problem) throw new APIError(problem, 400, undefined, true)
  }
  return args
}

/** Writes down whose password was changed; by whom, unless it was a reset. */
export const auditPassword: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (operation !== 'update' && operation !== 'updateByID' && operation !== 'resetPassword') return result
  const changed = (req.context.passwordOf ?? []) as { id: string; title: string }[]
  // The same request may go on to other operations.
  req.context.passwordOf = []
  for (const { id, title } of changed)
    await writeAudit(req, { action: 'passwordChanged', subject: { collection: 'users', id, title } })
  return result
}
