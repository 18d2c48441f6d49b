import type { Payload } from 'payload'
import type { Publication } from '../payload-types.ts'

// Neither the text nor what has a table of its own is needed to know what is due.
const fields = [
  'subject',
  'document',
  'title',
  'state',
  'plannedRevision',
  'publishAt',
  'withdrawAt',
  'withdrawalPlan',
  'refusal',
] as const satisfies (keyof Publication)[]

/** What a row says of what is set for a time. */
export type PlannedRow = Pick<Publication, 'id' | (typeof fields)[number]>

/**
 * Rows with something that is set for a time before, or up to, an instant, in the order of their ids. Asked every second, so
 * publication and withdrawal apart: each has an index; of both at once all rows would be read.
 */
export async function plannedRows(
  payload: Payload,
  when: { less_than: string } | { less_than_equal: string },
): Promise<PlannedRow[]> {
  const found = await Promise.all(
    (['publishAt', 'withdrawAt'] as const).map((field) =>
      payload.find({
        collection: 'publications',
        where: { [field]: when },
        sort: field,
        pagination: false,
        depth: 0,
        overrideAccess: true,
        select: Object.fromEntries(fields.map((name) => [name, true])),
      }),
    ),
  )
  const rows = found.flatMap(({ docs }) => docs as PlannedRow[])
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((one, other) =>
    one.id.localeCompare(other.id),
  )
}
