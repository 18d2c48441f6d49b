import type { Finding } from '../text/index.ts'
import { type Duplicate, duplicateSentence } from './duplicates.ts'
import { fieldProblems, type ImportFields } from './fields.ts'

/** What decides whether a text becomes a draft without anybody looking at it once more. */
export interface Judged {
  fields: ImportFields
  flagged: readonly Finding[]
  duplicates: readonly Duplicate[]
  /** Somebody has looked at it and says that it is right as it is. */
  checked: boolean
}

/** Why no draft can be made at all. */
export const blockingReasons = ({ fields }: Pick<Judged, 'fields'>): string[] =>
  fieldProblems(fields).map(({ message }) => message)

/** What somebody should look at before: doubts of the importer and duplicates, unless somebody has. */
export const openDoubts = ({ flagged, duplicates, checked }: Judged): string[] =>
  checked
    ? []
    : [
        ...duplicates.map(duplicateSentence),
        ...flagged.map(({ what, text }) => (text === '' ? what : `${what}：${text}`)),
      ]

/** Sure: nothing stands against a draft and nothing is left to look at. Only such texts become drafts all at once. */
export const isSure = (judged: Judged): boolean =>
  blockingReasons(judged).length === 0 && openDoubts(judged).length === 0
