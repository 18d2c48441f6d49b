import { hasRole } from '@lectern/content-models/workflow'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  Field,
  PayloadRequest,
} from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { Refused } from '../refusals/refused.ts'
import type { StoredPiece } from '../workflow/piece-of.ts'

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

/** A piece that holds on to a picture or file. */
interface Holder {
  title: string
  /** Readers have it; otherwise it is signed, and they will. */
  live: boolean
}

const page = { pagination: false, depth: 0, overrideAccess: true } as const

/**
 * What readers have, or will have by a signature that stands, with this picture or file in it.
 * Snapshots are JSON text, in which an id stands between quotation marks. (Payload asks MongoDB for a bare id as if the field were one.)
 */
async function holdersOf(req: PayloadRequest, id: string): Promise<Holder[]> {
  const { payload } = req
  const named = { snapshot: { contains: `"${id}"` } }
  const { docs: rows } = await payload.find({
    ...page,
    collection: 'publications',
    where: { and: [{ state: { equals: 'live' } }, named] },
    select: { title: true },
    req,
  })
  const { docs: features } = await payload.find({
    ...page,
    collection: 'features',
    where: { picture: { equals: id } },
    select: { itemTitle: true },
    req,
  })
  const { docs: signed } = await payload.find({
    ...page,
    collection: 'signed-revisions',
    where: named,
    select: { subject: true, document: true, revision: true, title: true },
    req,
  })
  const waiting: Holder[] = []
  // One after the other: MongoDB cannot do two things at once in a transaction.
  for (const { subject, document, revision, title } of signed) {
    const piece = await payload.db.findOne<StoredPiece>({
      collection: subject as CollectionSlug,
      where: { id: { equals: document } },
      req,
    })
    const { docs: planned } = await payload.find({
      ...page,
      collection: 'publications',
      where: { and: [{ document: { equals: document } }, { plannedRevision: { equals: revision } }] },
      select: {},
      req,
    })
    const standing = piece?.workflow?.state === 'signed' && piece.workflow.revision === revision
    if (standing || planned.length > 0) waiting.push({ title, live: false })
  }
  return [
    ...rows.map(({ title }) => ({ title, live: true })),
    ...features.map(({ itemTitle }) => ({ title: itemTitle || '推荐位', live: true })),
    ...waiting,
  ]
}

const titles = (holders: readonly Holder[]): string => {
  const all = [...new Set(holders.map(({ title }) => `《${title}》`))]
  return all.length > 3 ? `${all.slice(0, 3).join('')}等 ${all.length} 篇` : all.join('')
}

async function requireSigner(req: PayloadRequest, id: string): Promise<void> {
  const actor = actorOfRequest(req)
  // The CMS itself, without anybody who asks.
  if (!actor || hasRole(actor, 'signer', 'admin')) return
  const holders = await holdersOf(req, id)
  if (holders.length > 0)
    throw new Refused(
      [`${titles(holders)}正用着它，改动会让读者看到：请联系签发或管理员来改，或另外上传一个。`],
      403,
    )
}

/** Nobody takes away what a page shows or a signature stands for: the page would lose it without anybody having signed that. */
async function requireUnused(req: PayloadRequest, id: string): Promise<void> {
  if (!actorOfRequest(req)) return
  const holders = await holdersOf(req, id)
  if (holders.length > 0)
    throw new Refused(
      [
        `${titles(holders)}正用着它（${holders.some(({ live }) => live) ? '已上线' : '已签发'}），不能删除：请先在稿件里换掉它并重新签发，或撤下稿件。`,
      ],
      409,
    )
}

const beforeChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return { ...data, createdBy: actorOfRequest(req)?.id ?? null }
  const id = String(originalDoc?.id)
  if (data.deletedAt && !originalDoc?.deletedAt) await requireUnused(req, id)
  else await requireSigner(req, id)
  return data
}

const beforeDelete: CollectionBeforeDeleteHook = ({ id, req }) => requireUnused(req, String(id))

/** A picture or file that is public, or signed, is changed by a signer or administrator only, and deleted by nobody. */
export const keepPublicUploads = { beforeChange, beforeDelete }
