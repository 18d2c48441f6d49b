import { type EditorDocument, plainTextOf } from '@lectern/content-models/body'
import {
  bandsOf,
  type MinHash,
  minHash,
  nearDuplicate,
  type SimilarPiece,
  similarity,
} from '@lectern/content-models/proofreading'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Payload, PayloadRequest } from 'payload'

interface StoredPrint {
  id: string
  key: string
  title?: string | null
  print: string
}

const written = (print: MinHash): string => print.map((value) => value.toString(36)).join(' ')
const readPrint = (text: string): MinHash => text.split(' ').map((value) => Number.parseInt(value, 36))

export const printKey = (collection: string, id: string): string => `${collection}:${id}`

/** The sketch of a stored body, or undefined for one that is empty or short. */
export const printOfBody = (body: unknown): MinHash | undefined =>
  body && typeof body === 'object' ? minHash(plainTextOf(body as EditorDocument)) : undefined

/** Pieces that share much of their text with a sketch, the one named by `except` aside. */
export async function similarPieces(
  payload: Payload,
  print: MinHash,
  except: string,
  req?: PayloadRequest,
): Promise<SimilarPiece[]> {
  const { docs } = await payload.db.find<StoredPrint>({
    collection: 'fingerprints',
    where: { bands: { in: bandsOf(print) } },
    pagination: false,
    limit: 100,
    ...(req ? { req } : {}),
  })
  const seen = new Map(docs.map((row) => [row.key, row]))
  seen.delete(except)
  return [...seen.values()].flatMap(({ title, print: other }) => {
    const share = similarity(print, readPrint(other))
    return share >= nearDuplicate ? [{ title: title ?? '', share }] : []
  })
}

const removePrint = (req: PayloadRequest, key: string) =>
  req.payload.db.deleteMany({ collection: 'fingerprints', where: { key: { equals: key } }, req })

/** Keeps the sketch of a piece as its text and title change; one in the trash has none. */
export const keepFingerprint: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const key = printKey(collection.slug, String(doc.id))
  const print = doc.deletedAt ? undefined : printOfBody(doc.body)
  if (!print) {
    await removePrint(req, key)
    return doc
  }
  const data = { key, title: String(doc.title ?? ''), print: written(print), bands: bandsOf(print) }
  const known = await req.payload.db.findOne<StoredPrint>({
    collection: 'fingerprints',
    where: { key: { equals: key } },
    req,
  })
  if (!known) await req.payload.db.create({ collection: 'fingerprints', data, req })
  else if (known.print !== data.print || known.title !== data.title)
    await req.payload.db.updateOne({ collection: 'fingerprints', id: known.id, data, req, returning: false })
  return doc
}

export const forgetFingerprint: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await removePrint(req, printKey(collection.slug, String(id)))
}
