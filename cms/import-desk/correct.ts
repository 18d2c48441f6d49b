import { correctionsOf } from '@lectern/content-models/importing'
import type { Payload } from 'payload'
import { readInProcess } from '../import/read-in-process.ts'
import { Refused } from '../refusals/refused.ts'
import type { Importer } from './access.ts'
import { allowedChoices } from './batches.ts'
import { readAgain } from './read-waiting.ts'
import { type BatchRow, changeBatch, changeFile, type FileRow, realCorrections } from './rows.ts'
import { readingOf } from './storage.ts'

const mostKept = 500

const numbersOf = (value: unknown): number[] | undefined =>
  Array.isArray(value) && value.every((one) => Number.isInteger(one) && one >= 0)
    ? [...new Set(value as number[])].sort((a, b) => a - b).slice(0, mostKept)
    : undefined

/**
 * Keeps what a person made of a read file: corrected fields, choices, lines put back (all of them, those that are not in
 * the list are taken out again), and whether they have checked it. Throws Refused when it is not open to corrections.
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
  const kept = numbersOf(given.kept) ?? file.kept
  let { summary } = file
  if (kept.join() !== file.kept.join()) {
    const reading = await readingOf(payload, file)
    const lines = reading?.lines.length ?? 0
    summary = await readAgain(payload, { ...file, kept: kept.filter((line) => line < lines) }, readInProcess)
  }
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
      kept,
      summary,
      checked: typeof given.checked === 'boolean' ? given.checked : file.checked,
    },
    ['read'],
  )
  if (!changed) throw closed()
  await changeBatch(payload, batch.id, { touchedAt: now.toISOString() })
  return changed
}
