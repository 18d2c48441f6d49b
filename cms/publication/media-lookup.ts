import type { Picture, PublishedFile } from '@lectern/content-models/published'
import type { Payload, PayloadRequest } from 'payload'
import type { Media, StoredFile } from '../payload-types.ts'

/** Finds pictures and files by id; each is read from the database once. */
export interface MediaLookup {
  /** Reads those that are not known yet, in one query a kind. */
  load(ids: { pictures: Iterable<string>; files: Iterable<string> }): Promise<void>
  picture(id: string): Picture | undefined
  file(id: string): PublishedFile | undefined
}

const text = (value: string | null | undefined): string | undefined => value?.trim() || undefined

/** A stored picture as readers see it, or undefined while its file is not there. */
export function pictureOf(media: Media): Picture | undefined {
  if (!media.hash || !media.width || !media.height) return undefined
  return {
    id: media.id,
    hash: media.hash,
    width: media.width,
    height: media.height,
    alt: media.alt,
    caption: text(media.caption),
    credit: text(media.credit),
    // Payload counts in percent.
    focal: { x: (media.focalX ?? 50) / 100, y: (media.focalY ?? 50) / 100 },
  }
}

/** A stored file as readers see it, or undefined while its file is not there. */
export function fileOf(file: StoredFile): PublishedFile | undefined {
  if (!file.hash || !file.filename) return undefined
  return {
    id: file.id,
    hash: file.hash,
    name: file.filename,
    title: text(file.title),
    mime: file.mimeType ?? 'application/octet-stream',
    bytes: file.filesize ?? 0,
    transcript: text(file.transcript),
  }
}

const batch = 200

/** A lookup over stored media, within the transaction of `req` when one is given. */
export function mediaLookup(payload: Payload, req?: PayloadRequest): MediaLookup {
  const pictures = new Map<string, Picture | undefined>()
  const files = new Map<string, PublishedFile | undefined>()
  const read = async <Stored extends { id: string }, Shown>(
    collection: 'media' | 'files',
    wanted: Iterable<string>,
    known: Map<string, Shown | undefined>,
    shown: (stored: Stored) => Shown | undefined,
  ) => {
    const missing = [...new Set(wanted)].filter((id) => !known.has(id))
    for (let start = 0; start < missing.length; start += batch) {
      const ids = missing.slice(start, start + batch)
      for (const id of ids) known.set(id, undefined)
      const { docs } = await payload.find({
        collection,
        where: { id: { in: ids } },
        depth: 0,
        pagination: false,
        overrideAccess: true,
        ...(req ? { req } : {}),
      })
      for (const stored of docs as unknown as Stored[]) known.set(stored.id, shown(stored))
    }
  }
  return {
    load: async (ids) => {
      await read('media', ids.pictures, pictures, pictureOf)
      await read('files', ids.files, files, fileOf)
    },
    picture: (id) => pictures.get(id),
    file: (id) => files.get(id),
  }
}
