import { type MinHash, minHash, nearDuplicate, similarity } from '../proofreading/fingerprint.ts'
import { fold } from '../search/fold.ts'

/** What two texts are compared by. */
export interface Sketch {
  /** Names the bytes of the file; undefined for what never was one. */
  file?: string | undefined
  /** The letters of the text without punctuation, scripts folded, or a digest of them; undefined for no text. */
  letters?: string | undefined
  /** Undefined for a text too short to be compared by its passages. */
  print?: MinHash | undefined
}

/** The same file, the same text in another file, or a text that shares many of its passages (`share` from 0 to 1). */
export type Likeness = { how: 'file' } | { how: 'text' } | { how: 'near'; share: number }

/**
 * The sketch of a text. `digest` may shorten its letters to what is stored; texts are the same where its values are.
 */
export const sketchOf = (
  text: string,
  file?: string,
  digest: (letters: string) => string = (letters) => letters,
): Sketch => {
  const letters = fold(text)
  return { file, letters: letters === '' ? undefined : digest(letters), print: minHash(text) }
}

/** How alike two texts are; undefined when they are not. */
export const likeness = (one: Sketch, other: Sketch): Likeness | undefined => {
  if (one.file !== undefined && one.file === other.file) return { how: 'file' }
  if (one.letters !== undefined && one.letters === other.letters) return { how: 'text' }
  if (!one.print || !other.print) return undefined
  const share = similarity(one.print, other.print)
  return share >= nearDuplicate ? { how: 'near', share } : undefined
}

/** A text that another one is like. `title` is undefined where the person may not see it. */
export interface Duplicate {
  likeness: Likeness
  where: 'batch' | 'pieces'
  title?: string | undefined
}

/** What a duplicate is called to a person. */
export const duplicateSentence = ({ likeness: how, where, title }: Duplicate): string => {
  const other =
    where === 'batch'
      ? `这一批里的${title ? `《${title}》` : '另一个文件'}`
      : title
        ? `已有稿件《${title}》`
        : '其他单位的一篇稿件'
  if (how.how === 'file') return `和${other}是同一个文件`
  if (how.how === 'text') return `和${other}的文字完全相同`
  return `和${other}约有 ${Math.round(how.share * 100)}% 的文字相同`
}

const weight = (found: Likeness): number =>
  found.how === 'file' ? 3 : found.how === 'text' ? 2 : found.share

/** The closest first; of a piece that is met twice, only the closest. */
export const closestFirst = <Found extends { likeness: Likeness; key: string }>(
  found: readonly Found[],
): Found[] => {
  const best = new Map<string, Found>()
  for (const one of found) {
    const known = best.get(one.key)
    if (!known || weight(one.likeness) > weight(known.likeness)) best.set(one.key, one)
  }
  return [...best.values()].sort((one, other) => weight(other.likeness) - weight(one.likeness))
}
