import { schemaVersion } from '@lectern/content-models/published'
import { instant } from '../documents/values.ts'
import type { Publication } from '../payload-types.ts'

/** What readers find at the address of something withdrawn: a redirect, nothing any more, or a notice. */
export function withdrawalRecord(row: Publication): Record<string, unknown> | undefined {
  const { kind, to, notice, at } = row.withdrawal ?? {}
  if (!row.address || !kind || !at) return undefined
  const base = { schemaVersion, id: row.id, updatedAt: instant(at) }
  return kind === 'redirect'
    ? { kind: 'redirect', ...base, from: row.address, to, permanent: false }
    : {
        kind: 'withdrawal',
        ...base,
        address: row.address,
        how: kind,
        title: row.title,
        notice: notice || undefined,
        withdrawnAt: instant(at),
      }
}
