import type { CollectionConfig, CollectionSlug } from 'payload'
import { contentAccess, referenceAccess } from '../access/index.ts'
import { pieceComponents } from '../admin/components.ts'
import { commentsField } from '../comments/field.ts'
import { materialCollections } from '../fields/material.ts'
import { trackDeletion } from '../outbox/track-changes.ts'
import { proofreadingEndpoint } from '../proofreading/endpoint.ts'
import { proofreadingField } from '../proofreading/field.ts'
import { forgetFingerprint, keepFingerprint } from '../proofreading/fingerprints.ts'
import { workflowFields } from '../workflow/fields.ts'
import { guardDeletion, guardWorkingCopy, noteBasis } from '../workflow/guard.ts'
import { neededToSubmit } from '../workflow/needed-to-submit.ts'
import { workflowEndpoints } from './step-endpoints.ts'

/** How many older versions of a document are kept. */
export const versionsKept = 100

/**
 * What every collection of pieces has in common. A document is the working copy and never public itself: what readers
 * get lies in `publications`, written by the workflow's actions alone, so that no door of Payload publishes anything.
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
  const isMaterial = (materialCollections as readonly string[]).includes(own.slug)
  return {
    slug: own.slug,
    labels: own.labels ?? {},
    ...(own.typescript ? { typescript: own.typescript } : {}),
    fields: [...neededToSubmit(own.fields), ...workflowFields(), proofreadingField(), commentsField],
    endpoints: [
      ...workflowEndpoints(own.slug as CollectionSlug),
      proofreadingEndpoint(own.slug as CollectionSlug),
    ],
    access: isMaterial ? contentAccess : referenceAccess,
    trash: true,
    // Payload's lock warns the second person who opens it; the counter of saves refuses the second save.
    lockDocuments: { duration: 300 },
    versions: { drafts: false, maxPerDoc: versionsKept },
    // A bulk edit cannot say what each document was based on.
    disableBulkEdit: true,
    defaultSort: own.sort ?? '-updatedAt',
    admin: {
      hideAPIURL: true,
      group: own.group,
      useAsTitle: 'title',
      defaultColumns: own.columns ?? ['title', 'workflow.state', 'updatedAt'],
      listSearchableFields: ['title', 'slug'],
      components: pieceComponents,
      pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
      ...(own.description ? { description: own.description } : {}),
    },
    hooks: {
      ...own.hooks,
      beforeOperation: [...(own.hooks?.beforeOperation ?? []), noteBasis],
      beforeChange: [...(own.hooks?.beforeChange ?? []), guardWorkingCopy],
      afterChange: [...(own.hooks?.afterChange ?? []), ...(isMaterial ? [keepFingerprint] : [])],
      beforeDelete: [...(own.hooks?.beforeDelete ?? []), guardDeletion],
      afterDelete: [
        ...(own.hooks?.afterDelete ?? []),
        trackDeletion,
        ...(isMaterial ? [forgetFingerprint] : []),
      ],
    },
  }
}
