import type { Reference } from '../published/index.ts'
import type { Block } from './blocks.ts'
import type { EditorDocument } from './editor-document.ts'
import { blocksOf } from './from-editor.ts'

export interface Used {
  /** Ids of media. */
  pictures: string[]
  /** Ids of files. */
  files: string[]
  items: Reference[]
}

/** What an editor document names, each once, in order of appearance. */
export function usedIn(document: EditorDocument): Used {
  const blocks = blocksOf(document)
  const ids = (type: 'picture' | 'recording') => [
    ...new Set(blocks.flatMap((block) => (block.type === type ? [block.id] : []))),
  ]
  const items = new Map(blocks.flatMap(relatedItem).map((item) => [`${item.kind} ${item.id}`, item]))
  return { pictures: ids('picture'), files: ids('recording'), items: [...items.values()] }
}

const relatedItem = (block: Block): Reference[] => (block.type === 'relatedItem' ? [block.reference] : [])
