import {
  blockingReasons,
  chosen,
  closestFirst,
  correctedFields,
  type Duplicate,
  duplicateSentence,
  type ImportChoices,
  type ImportFields,
  isSure,
  type Likeness,
  likeness,
  openDoubts,
} from '@lectern/content-models/importing'
import type { Payload, TypedUser } from 'payload'
import { stillThere, visibleTitles } from './like-pieces.ts'
import type { BatchRow, FileRow, LikePiece, ReadingSummary } from './rows.ts'

/** A duplicate as the screen names it, with the way to it where the person may go there. */
export interface NamedDuplicate {
  sentence: string
  how: Likeness['how']
  href?: string
}

/** What is to be said of a read file before it becomes a draft. */
export interface Judgement {
  fields: ImportFields
  choices: ImportChoices
  duplicates: NamedDuplicate[]
  blocking: string[]
  doubts: string[]
  sure: boolean
}

interface Alike {
  key: string
  likeness: Likeness
  batch?: FileRow
  piece?: { collection: string; id: string }
}

const likenessOf = ({ how, share }: LikePiece): Likeness =>
  how === 'near' ? { how, share: share ?? 0 } : { how }

const inBatch = (file: FileRow, summary: ReadingSummary, files: readonly FileRow[]): Alike[] =>
  files.flatMap((other): Alike[] => {
    const like =
      other.id === file.id || !other.summary ? undefined : likeness(summary.sketch, other.summary.sketch)
    if (!like) return []
    return other.draft
      ? [{ key: `${other.draft.collection}:${other.draft.id}`, likeness: like, piece: other.draft }]
      : [{ key: other.id, likeness: like, batch: other }]
  })

const titleOf = (file: FileRow): string => (file.corrections.title ?? file.summary?.fields.title) || file.name

/**
 * Judges the read files of a batch: what each is like, what stands against a draft, what is still to be looked at. The
 * titles of pieces are told to those who may read them.
 */
export async function judgeFiles(
  payload: Payload,
  user: TypedUser,
  batch: Pick<BatchRow, 'choices'>,
  files: readonly FileRow[],
  of: readonly FileRow[] = files,
): Promise<Map<string, Judgement>> {
  const read = of.flatMap((file) => (file.summary ? [{ file, summary: file.summary }] : []))
  const alike = new Map(
    read.map(({ file, summary }) => [
      file.id,
      closestFirst<Alike>([
        ...inBatch(file, summary, files),
        ...summary.like.map((piece) => ({
          key: `${piece.collection}:${piece.id}`,
          likeness: likenessOf(piece),
          piece: { collection: piece.collection, id: piece.id },
        })),
      ]).filter(({ key }) => !file.draft || key !== `${file.draft.collection}:${file.draft.id}`),
    ]),
  )
  const pieces = [...alike.values()].flat().flatMap(({ piece }) => piece ?? [])
  const [titles, there] = await Promise.all([
    visibleTitles(payload, user, pieces),
    stillThere(payload, pieces),
  ])
  return new Map(
    read.map(({ file, summary }) => {
      const found = (alike.get(file.id) ?? [])
        .filter(({ piece, key }) => !piece || there.has(key))
        .slice(0, 4)
      const duplicates = found.map(({ key, likeness: like, batch: other }): Duplicate & { key: string } => ({
        key,
        likeness: like,
        where: other ? 'batch' : 'pieces',
        title: other ? titleOf(other) : titles.get(key),
      }))
      const judged = {
        fields: correctedFields(summary.fields, file.corrections),
        flagged: summary.flagged,
        duplicates,
        checked: file.checked,
      }
      return [
        file.id,
        {
          fields: judged.fields,
          choices: { ...chosen(file.choices, batch.choices) },
          duplicates: duplicates.map((duplicate, at): NamedDuplicate => {
            const piece = found[at]?.piece
            return {
              sentence: duplicateSentence(duplicate),
              how: duplicate.likeness.how,
              ...(piece && titles.has(duplicate.key)
                ? { href: `/admin/collections/${piece.collection}/${piece.id}` }
                : {}),
            }
          }),
          blocking: blockingReasons(judged),
          doubts: openDoubts(judged),
          sure: isSure(judged),
        },
      ]
    }),
  )
}
