import type { Payload, TypedUser } from 'payload'
import { retryConflicts } from '../database/retry-conflicts.ts'
import { contentHashOf } from '../documents/content-hash.ts'
import { fileTypeFromName } from './file-type-from-name.ts'
import { readably } from './readable.ts'

export interface NewPicture {
  name: string
  bytes: Uint8Array
  alt: string
  caption?: string
  credit?: string
  /** 0 to 1 from the top left. */
  focal?: { x: number; y: number }
  /** Who uploads it, and may mend it later; missing: the server's own commands. */
  by?: TypedUser
}

export interface NewFile {
  name: string
  bytes: Uint8Array
  title?: string
  transcript?: string
}

const upload = (name: string, bytes: Uint8Array) => ({
  name,
  data: Buffer.from(bytes),
  size: bytes.length,
  mimetype: fileTypeFromName(name),
})

/**
 * Adds a picture and returns its id; the same bytes with the same alternative text give the id they already have, to a
 * person among their own pictures.
 */
export async function addPicture(payload: Payload, picture: NewPicture): Promise<string> {
  const { docs } = await payload.find({
    collection: 'media',
    where: {
      and: [
        { sourceHash: { equals: contentHashOf(picture.bytes) } },
        { alt: { equals: picture.alt } },
        ...(picture.by ? [{ createdBy: { equals: picture.by.id } }] : []),
      ],
    },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  if (docs[0]) return docs[0].id
  const created = await readably(() =>
    retryConflicts(() =>
      payload.create({
        collection: 'media',
        data: {
          alt: picture.alt,
          caption: picture.caption ?? null,
          credit: picture.credit ?? null,
          ...(picture.focal
            ? { focalX: Math.round(picture.focal.x * 100), focalY: Math.round(picture.focal.y * 100) }
            : {}),
        },
        file: upload(picture.name, picture.bytes),
        depth: 0,
        ...(picture.by ? { overrideAccess: false, user: picture.by } : { overrideAccess: true }),
      }),
    ),
  )
  return created.id
}

/** Adds a file and returns its id; the same bytes with the same title give the id they already have. */
export async function addFile(payload: Payload, file: NewFile): Promise<string> {
  const { docs } = await payload.find({
    collection: 'files',
    where: { sourceHash: { equals: contentHashOf(file.bytes) } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const same = docs.find((doc) => (doc.title ?? '') === (file.title ?? ''))
  if (same) return same.id
  const created = await readably(() =>
    retryConflicts(() =>
      payload.create({
        collection: 'files',
        data: { title: file.title ?? null, transcript: file.transcript ?? null },
        file: upload(file.name, file.bytes),
        depth: 0,
        overrideAccess: true,
      }),
    ),
  )
  return created.id
}
