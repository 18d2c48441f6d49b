import { daysBetween } from '@lectern/content-models/beijing-time'
import { columns, type Freshness, freshnessOf } from '@lectern/content-models/cadence'
import { materialKinds } from '@lectern/content-models/published'
import type { Payload } from 'payload'
import { collectionOfKind } from '../../documents/kinds.ts'

/** The freshness of every column, those that are late first. What is public is known to everybody: no access applies. */
export async function freshness(payload: Payload, now: Date): Promise<Freshness[]> {
  const newest = new Map(
    await Promise.all(
      materialKinds.map(async (kind): Promise<[string, string | undefined]> => {
        const { docs } = await payload.find({
          collection: 'publications',
          where: { and: [{ subject: { equals: collectionOfKind[kind] } }, { state: { equals: 'live' } }] },
          sort: '-publishedAt',
          limit: 1,
          pagination: false,
          depth: 0,
          overrideAccess: true,
          select: { publishedAt: true } as never,
        })
        return [kind, (docs[0] as { publishedAt?: string | null } | undefined)?.publishedAt ?? undefined]
      }),
    ),
  )
  return columns
    .map((column): Freshness => {
      const last = column.kinds
        .flatMap((kind) => newest.get(kind) ?? [])
        .sort()
        .at(-1)
      return freshnessOf(column, last ? Math.max(0, daysBetween(last, now)) : undefined)
    })
    .sort((one, other) => Number(other.late) - Number(one.late))
}
