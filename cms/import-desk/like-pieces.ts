import { type EditorDocument, plainTextOf } from '@lectern/content-models/body'
import { closestFirst, likeness, type Sketch, sketchOf } from '@lectern/content-models/importing'
import { bandsOf } from '@lectern/content-models/proofreading'
import type { CollectionSlug, Payload, TypedUser, Where } from 'payload'
import { materialCollections } from '../fields/material.ts'
import type { LikePiece } from './rows.ts'
import { hashOf } from './storage.ts'

/** The sketch of an imported text, its letters as a digest. */
export const storedSketch = (text: string, file?: string): Sketch => sketchOf(text, file, hashOf)

interface Piece {
  id: string
  title?: string | null
  body?: unknown
  importKey?: string | null
}

const find = async (payload: Payload, collection: CollectionSlug, where: Where): Promise<Piece[]> => {
  const { docs } = await payload.find({
    collection,
    where,
    limit: 20,
    pagination: false,
    depth: 0,
    trash: true,
    overrideAccess: true,
    select: { title: true, body: true, importKey: true } as never,
  })
  return docs as unknown as Piece[]
}

/** Pieces that may be the same, by collection: of the same file, with the same title, or with passages in common. */
async function candidates(payload: Payload, sketch: Sketch, title: string): Promise<[string, Piece[]][]> {
  const { docs } = sketch.print
    ? await payload.db.find<{ key: string }>({
        collection: 'fingerprints',
        where: { bands: { in: bandsOf(sketch.print) } },
        pagination: false,
        limit: 100,
      })
    : { docs: [] }
  return Promise.all(
    materialCollections.map(async (collection): Promise<[string, Piece[]]> => {
      const ids = docs.flatMap(({ key }) =>
        key.startsWith(`${collection}:`) ? [key.slice(collection.length + 1)] : [],
      )
      const of: Where[] = [
        ...(ids.length > 0 ? [{ id: { in: ids } }] : []),
        ...(sketch.file ? [{ importKey: { like: `sha256:${sketch.file}` } }] : []),
        ...(title ? [{ title: { equals: title } }] : []),
      ]
      return [collection, of.length > 0 ? await find(payload, collection, { or: of }) : []]
    }),
  )
}

/** Pieces of the CMS that a text is like, the closest first; also those in the trash, which may come back. */
export async function likePieces(payload: Payload, sketch: Sketch, title: string): Promise<LikePiece[]> {
  const found = (await candidates(payload, sketch, title)).flatMap(([collection, pieces]) =>
    pieces.flatMap((piece) => {
      const text = piece.body ? plainTextOf(piece.body as EditorDocument) : ''
      const file = /^sha256:([0-9a-f]{64})/.exec(piece.importKey ?? '')?.[1]
      const like = likeness(sketch, storedSketch(text, file))
      return like ? [{ key: `${collection}:${piece.id}`, collection, id: piece.id, likeness: like }] : []
    }),
  )
  return closestFirst(found)
    .slice(0, 5)
    .map(({ collection, id, likeness: like }) => ({
      collection,
      id,
      how: like.how,
      ...(like.how === 'near' ? { share: like.share } : {}),
    }))
}

/** The titles of pieces that a person may read, by `collection:id`; the others are not in the answer. */
export async function visibleTitles(
  payload: Payload,
  user: TypedUser,
  pieces: readonly { collection: string; id: string }[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const collection of materialCollections) {
    const ids = pieces.flatMap((piece) => (piece.collection === collection ? [piece.id] : []))
    if (ids.length === 0) continue
    const { docs } = await payload.find({
      collection,
      where: { id: { in: [...new Set(ids)] } },
      pagination: false,
      depth: 0,
      trash: true,
      overrideAccess: false,
      user,
      select: { title: true },
    })
    for (const { id, title } of docs) titles.set(`${collection}:${id}`, title ?? '')
  }
  return titles
}

/** Which of these pieces are gone for good. */
export async function stillThere(
  payload: Payload,
  pieces: readonly { collection: string; id: string }[],
): Promise<Set<string>> {
  const there = new Set<string>()
  for (const collection of materialCollections) {
    const ids = pieces.flatMap((piece) => (piece.collection === collection ? [piece.id] : []))
    if (ids.length === 0) continue
    const { docs } = await payload.find({
      collection,
      where: { id: { in: [...new Set(ids)] } },
      pagination: false,
      depth: 0,
      trash: true,
      overrideAccess: true,
      select: {},
    })
    for (const { id } of docs) there.add(`${collection}:${id}`)
  }
  return there
}
