import type { CollectionSlug, PayloadRequest, Where } from 'payload'

const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((entry: unknown) =>
    typeof entry === 'string'
      ? [entry]
      : typeof entry === 'object' && entry !== null && 'id' in entry
        ? [String(entry.id)]
        : [],
  )

/**
 * Checks that what a relation names is there and among what `where` allows.
 * Payload's own check does the same inside the transaction, several fields at once, which MongoDB cannot; this one asks outside of it.
 */
export const mustBeAmong =
  (options: { collection: CollectionSlug; where: Where; label: string; remedy: string }) =>
  async (
    value: unknown,
    { req, required, event }: { req: PayloadRequest; required?: boolean; event?: string },
  ): Promise<string | true> => {
    const ids = [...new Set(idsIn(value))]
    if (ids.length === 0) return required ? `“${options.label}”为空：${options.remedy}` : true
    if (event === 'onChange') return true
    const { docs } = await req.payload.find({
      collection: options.collection,
      where: { and: [{ id: { in: ids } }, options.where] },
      pagination: false,
      depth: 0,
      select: {},
      overrideAccess: true,
    })
    return docs.length === ids.length || `“${options.label}”里有不能选的项（可能已被删除）：${options.remedy}`
  }
