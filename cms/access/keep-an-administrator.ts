import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

async function requireAnother(req: PayloadRequest, id: string): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ roles: { in: ['admin'] } }, { id: { not_equals: id } }] },
    limit: 1,
    // Without a count: MongoDB cannot do two things at once in a transaction.
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true,
  })
  if (docs.length === 0)
    throw new APIError(
      '这是最后一位管理员：请先给另一个人“管理员”角色，否则没有人能管理账号。',
      409,
      undefined,
      true,
    )
}

const beforeChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const roles: unknown = data.roles
  const was: unknown = originalDoc?.roles
  if (
    operation === 'update' &&
    Array.isArray(was) &&
    was.includes('admin') &&
    roles !== undefined &&
    !(Array.isArray(roles) && roles.includes('admin'))
  )
    await requireAnother(req, String(originalDoc.id))
  return data
}

const beforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ roles: { in: ['admin'] } }, { id: { equals: id } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true,
  })
  if (docs.length > 0) await requireAnother(req, String(id))
}

/** Refuses to take the role from the last administrator, or the account. */
export const keepAnAdministrator = { beforeChange, beforeDelete }
