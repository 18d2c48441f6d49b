import type { BodyContext } from '@lectern/content-models/body'
import { addressOf, kindNames, type Picture, type PublishedFile } from '@lectern/content-models/published'
import { record } from '../content/index.ts'

/** Where a record's body finds its pictures and files, and the items that it relates to. */
export function bodyContext(of: {
  pictures: readonly Picture[]
  files: readonly PublishedFile[]
}): BodyContext {
  return {
    picture: (id) => of.pictures.find((picture) => picture.id === id),
    file: (id) => of.files.find((file) => file.id === id),
    item({ kind, id }) {
      const found = record(kind, id)
      const address = found && addressOf(found)
      return found && address ? { title: found.title, address, kindName: kindNames[kind] } : undefined
    },
  }
}
