import { hasRole } from '@lectern/content-models/workflow'
import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type Field,
  type PayloadRequest,
  type Where,
} from 'payload'
import { actorOfRequest } from '../access/actor.ts'

/** Who uploaded it; kept through every later change. */
export const uploaderField: Field = {
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  label: '上传人',
  index: true,
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, position: 'sidebar' },
}

/** Whether anything that readers have, or will have, names this picture or file. */
async function isPublic(req: PayloadRequest, id: string): Promise<boolean> {
  const used: [CollectionSlug, Where][] = [
    // Snapshots are JSON text, in which an id is a word that occurs nowhere else.
    ['publications', { and: [{ state: { not_equals: 'withdrawn' } }, { snapshot: { contains: id } }] }],
    ['features', { picture: { equals: id } }],
  ]
  for (const [collection, where] of used) {
    const { docs } = await req.payload.find({
      collection,
      where,
      limit: 1,
      // Without a count: MongoDB cannot do two things at once in a transaction.
      pagination: false,
      depth: 0,
      select: {},
      req,
      overrideAccess: true,
    })
    if (docs.length > 0) return true
  }
  return false
}

async function requireSigner(req: PayloadRequest, id: string): Promise<void> {
  const actor = actorOfRequest(req)
  // The CMS itself, without anybody who asks.
  if (!actor || hasRole(actor, 'signer', 'admin') || !(await isPublic(req, id))) return
  throw new APIError(
    '它已经用在公开的页面上，改动会立刻让读者看到：请联系签发或管理员来改，或另外上传一个。',
    403,
    undefined,
    true,
  )
}

const beforeChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return { ...data, createdBy: actorOfRequest(req)?.id ?? null }
  await requireSigner(req, String(originalDoc?.id))
  return data
}

const beforeDelete: CollectionBeforeDeleteHook = ({ id, req }) => requireSigner(req, String(id))

/** A picture or file that is public is changed or deleted by a signer or administrator only. */
export const keepPublicUploads = { beforeChange, beforeDelete }
