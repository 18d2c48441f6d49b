import { correctionsOf, realCorrections } from '@lectern/content-models/importing'
import type { Payload } from 'payload'
import { readInProcess } from '../import/read-in-process.ts'
import { Refused } from '../refusals/refused.ts'
import type { Importer } from './access.ts'
import { allowedChoices } from './batches.ts'
import { readAgain } from './read-waiting.ts'
import { type BatchRow, changeBatch, changeFile, type FileRow, type MovedLines } from './rows.ts'

const mostMoved = 1000

const numbersOf = (value: unknown): number[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((one): one is number => Number.isInteger(one) && one >= 0))]
        .sort((a, b) => a - b)
        .slice(0, mostMoved)
    : []

/** The moved lines in a request; a line is put back or taken out, not both. Undefined where it does not speak of them. */
const movedIn = (value: unknown): MovedLines | undefined => {
  if (!value || typeof value !== 'object') return undefined
  const { keep, drop } = value as Record<string, unknown>
  const kept = numbersOf(keep)
  return { keep: kept, drop: numbersOf(drop).filter((line) => !kept.includes(line)) }
}

/**
 * Keeps what a person made of a read file: corrected fields, choices, lines put back and taken out (all of them: what is
 * not in the lists any more goes where it was), and whether they have checked it. Throws Refused when it is not open to corrections.
 */
export async function correctFile(
  payload: Payload,
  importer: Importer,
  batch: BatchRow,
  file: FileRow,
  given: Record<string, unknown>,
  now: Date,
): Promise<FileRow> {
  const closed = () =>
    new Refused(
      [
        file.state === 'drafted'
          ? `“${file.name}”已经建成草稿：请打开草稿修改。`
          : `“${file.name}”还没有读好：等它读完再改。`,
      ],
      409,
    )
  if (file.state !== 'read' || !file.summary) throw closed()
  const choices =
    given.choices && typeof given.choices === 'object'
      ? {
          ...file.choices,
          ...(await allowedChoices(payload, importer, given.choices as Record<string, unknown>)),
        }
      : file.choices
  const fields = given.fields && typeof given.fields === 'object' ? given.fields : {}
  const moved = movedIn(given.moved) ?? file.moved
  let { summary } = file
  if (JSON.stringify(moved) !== JSON.stringify(file.moved))
    summary = await readAgain(payload, { ...file, moved }, readInProcess)
  const corrections = realCorrections(summary.fields, {
    ...file.corrections,
    ...correctionsOf(fields as Record<string, unknown>),
  })
  const changed = await changeFile(
    payload,
    file.id,
    {
      corrections,
      choices,
      kept: moved,
      summary,
      checked: typeof given.checked === 'boolean' ? given.checked : file.checked,
    },
    ['read'],
  )
  if (!changed) throw closed()
  await changeBatch(payload, batch.id, { touchedAt: now.toISOString() })
  return changed
}
