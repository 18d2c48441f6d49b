import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishedRecord } from '@lectern/content-models/published'
import { pictureVariants } from '@lectern/content-models/published'
import { makeWhole, mediaOf, pictureFile } from './pictures.ts'
import { recordKey } from './record-gate.ts'

/** A file of the site that lies elsewhere already. */
export interface MediaFile {
  path: string
  file: string
}

/**
 * Which media files the records name, kept up record by record. Variants of pictures are made once and kept in `cache`, by content.
 * A file that no record names any more goes at once: what was withdrawn must not stay reachable.
 */
export function siteMedia(cache: string) {
  const pathsOf = new Map<string, readonly string[]>()
  const users = new Map<string, number>()
  const problems = new Map<string, string[]>()

  /** Hashes of the originals that records are made from. */
  const hashesOf = (records: readonly PublishedRecord[]): Set<string> => {
    const { pictures, files } = mediaOf(records)
    return new Set([...pictures.map(({ picture }) => picture.hash), ...files.map(({ hash }) => hash)])
  }

  const make = async (record: PublishedRecord, originals: ReadonlyMap<string, string>) => {
    const made: MediaFile[] = []
    const wrong: string[] = []
    const { pictures, files } = mediaOf([record])
    for (const { picture, shapes } of pictures) {
      const original = originals.get(picture.hash)
      try {
        if (!original) throw new Error('原图不在媒体库中')
        for (const shape of shapes)
          for (const variant of pictureVariants(picture, shape))
            made.push({
              path: variant.address,
              file: await pictureFile({ picture, shape, variant, original, cache }),
            })
      } catch (error) {
        wrong.push(
          `图片“${picture.alt}”（${picture.id}）未能制作：${(error as Error).message}。请重新上传这张图片。`,
        )
      }
    }
    for (const file of files) {
      const original = originals.get(file.hash)
      if (!original || !existsSync(original)) {
        wrong.push(`附件“${file.name}”（${file.id}）的文件不见了：请重新上传。`)
        continue
      }
      // Never the original itself: an editor may replace that in place, a release stays as it was.
      const kept = join(cache, 'files', file.hash)
      await makeWhole(kept, (part) => copyFile(original, part))
      made.push({ path: `/files/${file.hash}/${file.name}`, file: kept })
    }
    return { made, wrong }
  }

  return {
    hashesOf,
    /** Sentences about originals that are missing or unreadable. */
    problems: (): string[] => [...new Set([...problems.values()].flat())],
    /**
     * Takes over how some records are now, and that those with the other `keys` (`kind:id`) are no more. Returns the files
     * that are new, and the paths that nothing names any more.
     */
    async take(options: {
      keys: Iterable<string>
      now: readonly PublishedRecord[]
      originals: ReadonlyMap<string, string>
    }): Promise<{ put: MediaFile[]; remove: string[] }> {
      const put = new Map<string, MediaFile>()
      const remove = new Set<string>()
      const coming: { key: string; made: MediaFile[]; wrong: string[] }[] = []
      // Made first, counted afterwards: an error leaves the counts as they were.
      for (const record of options.now)
        coming.push({ key: recordKey(record), ...(await make(record, options.originals)) })
      const leaving = new Set([...options.keys, ...coming.map(({ key }) => key)])
      for (const { key, made, wrong } of coming) {
        for (const file of made) {
          const count = users.get(file.path) ?? 0
          if (count === 0) put.set(file.path, file)
          users.set(file.path, count + 1)
        }
        if (wrong.length > 0) problems.set(key, wrong)
        else problems.delete(key)
      }
      for (const key of leaving)
        for (const path of pathsOf.get(key) ?? []) {
          const count = (users.get(path) ?? 1) - 1
          if (count > 0) users.set(path, count)
          else {
            users.delete(path)
            remove.add(path)
          }
        }
      const present = new Set(coming.map(({ key }) => key))
      for (const key of leaving)
        if (!present.has(key)) {
          pathsOf.delete(key)
          problems.delete(key)
        }
      for (const { key, made } of coming)
        if (made.length > 0)
          pathsOf.set(
            key,
            made.map(({ path }) => path),
          )
        else pathsOf.delete(key)
      return { put: [...put.values()], remove: [...remove] }
    },
  }
}

export type SiteMedia = ReturnType<typeof siteMedia>
