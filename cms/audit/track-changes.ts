import { isDeepStrictEqual } from 'node:util'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  Field,
  FlattenedField,
  GlobalAfterChangeHook,
} from 'payload'
import { writeAudit } from './write-entry.ts'

type Row = Record<string, unknown>

/** Columns that Payload keeps by itself. */
const kept = new Set([
  'id',
  'updatedAt',
  'createdAt',
  'globalType',
  'sessions',
  'apiKeyIndex',
  'salt',
  'hash',
])

const labelOf = (field: Field | FlattenedField | undefined, name: string): string =>
  field && 'label' in field && typeof field.label === 'string' && field.label ? field.label : name

// A relation may come as an id or as a document, and an empty value in several ways.
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (name, part: unknown) =>
      part === '' || (name !== '' && name === 'id') ? undefined : part,
    ) ?? 'null',
  )

/** Labels of the fields that differ, without their values, since some are keys or personal. */
export const changedFields = (fields: FlattenedField[], before: Row, after: Row): string[] =>
  Object.keys(after)
    .filter((name) => !kept.has(name) && !isDeepStrictEqual(plain(before[name]), plain(after[name])))
    .map((name) =>
      labelOf(
        fields.find((field) => field.name === name),
        name,
      ),
    )

/** Logs every creation, change and deletion of what is no piece but shows at once or gives access. */
export const auditChanges = (
  titleOf: (doc: Row) => string,
): { afterChange: CollectionAfterChangeHook[]; afterDelete: CollectionAfterDeleteHook[] } => ({
  afterChange: [
    async ({ collection, doc, previousDoc, operation, req }) => {
      const changed =
        operation === 'update'
          ? changedFields(collection.flattenedFields, previousDoc as Row, doc as Row)
          : []
      if (operation === 'create' || changed.length > 0)
        await writeAudit(req, {
          action: operation === 'create' ? 'created' : 'changed',
          subject: { collection: collection.slug, id: String(doc.id), title: titleOf(doc as Row) },
          detail: changed.join('、'),
        })
      return doc
    },
  ],
  afterDelete: [
    async ({ collection, doc, req }) => {
      await writeAudit(req, {
        action: 'deleted',
        subject: { collection: collection.slug, id: String(doc.id), title: titleOf(doc as Row) },
      })
      return doc
    },
  ],
})

/** Logs which fields of a global were changed. */
export const auditGlobal: GlobalAfterChangeHook = async ({ global, doc, previousDoc, req }) => {
  const changed = changedFields(global.flattenedFields, (previousDoc ?? {}) as Row, doc as Row)
  if (changed.length > 0)
    await writeAudit(req, {
      action: 'changed',
      subject: {
        collection: global.slug,
        id: global.slug,
        title: typeof global.label === 'string' ? global.label : global.slug,
      },
      detail: changed.join('、'),
    })
  return doc
}
