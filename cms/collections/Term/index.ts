import type { CollectionConfig, TextFieldSingleValidation } from 'payload'
import { sharedAccess } from '../../access/index.ts'
import { auditChanges } from '../../audit/track-changes.ts'
import { orderField } from '../../fields/order.ts'
import { vocabularies } from '../../fields/terms.ts'
import { trackChanges } from '../../outbox/track-changes.ts'

const audit = auditChanges((doc) => String(doc.name ?? ''))
// A new audience is offered to readers at once.
const track = trackChanges({ onCreate: true })

/** A word is once in its vocabulary. */
const validateName: TextFieldSingleValidation = async (value, { id, req, siblingData }) => {
  if (typeof value !== 'string' || value.trim() === '') return '“名称”为空：请填写这个词。'
  const { vocabulary } = siblingData as { vocabulary?: string }
  const { docs } = await req.payload.find({
    collection: 'terms',
    where: {
      and: [
        { vocabulary: { equals: vocabulary } },
        { name: { equals: value.trim() } },
        ...(id ? [{ id: { not_equals: id } }] : []),
      ],
    },
    limit: 1,
    // Without a count: MongoDB cannot do two things at once in a transaction.
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true,
  })
  return docs.length === 0 || `“名称”重复：这个词表里已经有“${value.trim()}”，请直接使用它。`
}

/** 词表: words for audiences, forms and occasions. */
export const Term: CollectionConfig = {
  slug: 'terms',
  labels: { singular: '词', plural: '词表' },
  typescript: { interface: 'Term' },
  access: sharedAccess,
  defaultSort: 'order',
  admin: {
    hideAPIURL: true,
    group: '专题与资源',
    useAsTitle: 'name',
    defaultColumns: ['name', 'vocabulary', 'order'],
    description: '适用对象、宣讲形式、适用场合里可选的词；可以增加。改名后，用到它的页面会一起更新。',
  },
  hooks: {
    afterChange: [track.afterChange, ...audit.afterChange],
    afterDelete: [track.afterDelete, ...audit.afterDelete],
  },
  fields: [
    { name: 'name', type: 'text', label: '名称', required: true, index: true, validate: validateName },
    {
      name: 'vocabulary',
      type: 'select',
      label: '词表',
      required: true,
      index: true,
      options: Object.entries(vocabularies).map(([value, label]) => ({ value, label })),
    },
    orderField(),
  ],
}
