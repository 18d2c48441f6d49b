import type { CollectionConfig } from 'payload'
import { editors } from '../access/index.ts'
import { trackPublication } from '../outbox/track-publication.ts'

/** How many older versions of a document are kept. */
export const versionsKept = 100

/**
 * What every collection with a published and a draft state has in common: drafts without autosave, trash, access, outbox.
 */
export function contentCollection(
  own: Pick<CollectionConfig, 'slug' | 'labels' | 'fields' | 'typescript'> & {
    group: string
    columns?: string[]
    description?: string
    sort?: string
    hooks?: CollectionConfig['hooks']
  },
): CollectionConfig {
  const track = trackPublication()
  return {
    slug: own.slug,
    labels: own.labels ?? {},
    ...(own.typescript ? { typescript: own.typescript } : {}),
    fields: own.fields,
    access: editors,
    trash: true,
    // Two people saving one document: Payload's lock warns the second one.
    lockDocuments: { duration: 300 },
    versions: {
      drafts: { autosave: false, schedulePublish: false, validate: false },
      maxPerDoc: versionsKept,
    },
    defaultSort: own.sort ?? '-updatedAt',
    admin: {
      hideAPIURL: true,
      group: own.group,
      useAsTitle: 'title',
      defaultColumns: own.columns ?? ['title', '_status', 'updatedAt'],
      listSearchableFields: ['title', 'slug'],
      pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
      ...(own.description ? { description: own.description } : {}),
    },
    hooks: {
      ...own.hooks,
      beforeChange: [...(own.hooks?.beforeChange ?? []), track.beforeChange],
      afterChange: [...(own.hooks?.afterChange ?? []), track.afterChange],
      afterDelete: [...(own.hooks?.afterDelete ?? []), track.afterDelete],
    },
  }
}
