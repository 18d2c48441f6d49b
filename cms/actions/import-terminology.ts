import type { PayloadRequest } from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import { retryConflicts } from '../database/retry-conflicts.ts'
import { decodeCsv, readTerms } from '../proofreading/terms-csv.ts'
import { readably } from './readable.ts'

export interface ImportedTerms {
  added: number
  changed: number
  unchanged: number
  /** A sentence for each row that was not taken. */
  problems: string[]
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((form) => other.includes(form))

/**
 * Takes the rows of a CSV file into the list of terms, with the rights of whoever asks. What is in the list stays:
 * wrong forms are added to those that are there, and a note is replaced only by another one.
 */
export async function importTerminology(req: PayloadRequest, bytes: Uint8Array): Promise<ImportedTerms> {
  const { terms, problems } = readTerms(decodeCsv(bytes))
  const result: ImportedTerms = { added: 0, changed: 0, unchanged: 0, problems }
  const { payload, user } = req
  const allowed = { overrideAccess: false, user, depth: 0 } as const
  for (const { preferred, wrong, note, line } of terms) {
    try {
      const { docs } = await payload.find({
        collection: 'terminology',
        where: { preferred: { equals: preferred } },
        limit: 1,
        pagination: false,
        ...allowed,
      })
      const known = docs[0]
      const forms = [...new Set([...(known?.wrong ?? []), ...wrong])]
      const data = { preferred, wrong: forms, note: note ?? known?.note ?? null }
      if (known && sameSet(forms, known.wrong ?? []) && (data.note ?? '') === (known.note ?? '')) {
        result.unchanged += 1
        continue
      }
      await readably(() =>
        retryConflicts(() =>
          known
            ? payload.update({ collection: 'terminology', id: known.id, data, ...allowed })
            : payload.create({ collection: 'terminology', data, ...allowed }),
        ),
      )
      if (known) result.changed += 1
      else result.added += 1
    } catch (error) {
      problems.push(`第 ${line} 行“${preferred}”没有导入：${(error as Error).message}`)
    }
  }
  await writeAudit(req, {
    action: 'imported',
    subject: { collection: 'terminology', id: '', title: '规范用语' },
    detail: `新增 ${result.added} 条，修改 ${result.changed} 条，未导入 ${problems.length} 行`,
  })
  return result
}
