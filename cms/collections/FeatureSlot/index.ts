import { places, slotKey, slotProblems } from '@lectern/content-models/feature-slots'
import { type FeaturePlace, kindNames, materialKinds } from '@lectern/content-models/published'
import type { CollectionBeforeValidateHook, CollectionConfig, SelectFieldSingleValidation } from 'payload'
import { sharedAccess } from '../../access/index.ts'
import { auditChanges } from '../../audit/track-changes.ts'
import { idOf } from '../../documents/values.ts'
import { keepSlotWithFeatures } from '../../feature-slots/keep-slot-with-features.ts'
import { mustBeAmong } from '../../fields/must-be-among.ts'
import { trackChanges } from '../../outbox/track-changes.ts'

const audit = auditChanges((doc) => String(doc.name ?? ''))
const track = trackChanges({ onCreate: true })

interface SlotData {
  place?: FeaturePlace | null
  topic?: string | { id: string } | null
  capacity?: number | null
  fallback?: 'newest' | 'kind' | 'topic' | 'nothing' | null
  fallbackKind?: string | null
  fallbackTopic?: string | { id: string } | null
}

/** What the rules say of one field of a slot. */
const ruled = (field: keyof ReturnType<typeof slotProblems>) => (data: unknown) => {
  const slot = data as SlotData
  if (!slot.place) return true
  return (
    slotProblems({
      place: slot.place,
      topic: idOf(slot.topic),
      capacity: slot.capacity ?? undefined,
      fallback: slot.fallback ?? undefined,
      fallbackKind: slot.fallbackKind ?? undefined,
      fallbackTopic: idOf(slot.fallbackTopic),
    })[field] ?? true
  )
}

/** There is one slot for a place, or for a topic; the unique key says the same to two who save at once. */
const onePerPlace: SelectFieldSingleValidation = async (value, { id, req, siblingData, event }) => {
  const { place, topic } = siblingData as SlotData
  if (!value || !place) return '“位置”为空：请选择这个推荐位在网站的哪里。'
  if (event === 'onChange') return true
  const { docs } = await req.payload.find({
    collection: 'feature-slots',
    where: {
      and: [{ key: { equals: slotKey(place, idOf(topic)) } }, ...(id ? [{ id: { not_equals: id } }] : [])],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return (
    docs.length === 0 || `这个位置已经有推荐位“${docs[0]?.name}”：请直接修改它，要多放几条就加大它的容量。`
  )
}

/** A topic that is there, after the rules have been asked. */
const topicField = (field: 'topic' | 'fallbackTopic', label: string) => {
  const isThere = mustBeAmong({ collection: 'topics', where: {}, label, remedy: '请重新选择一个专题。' })
  return async (value: unknown, options: Parameters<typeof isThere>[1] & { siblingData: unknown }) => {
    const rule = ruled(field)(options.siblingData)
    return rule === true ? isThere(value, options) : rule
  }
}

/** What does not belong to the place is emptied, and the key tells two slots of one place apart. */
const setKey: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data
  const slot = { ...(originalDoc as SlotData | undefined), ...(data as SlotData) }
  if (!slot.place) return data
  const topic = slot.place === 'topicLead' ? (idOf(slot.topic) ?? null) : null
  return { ...data, topic, key: slotKey(slot.place, topic ?? undefined) }
}

/** 推荐位 */
export const FeatureSlot: CollectionConfig = {
  slug: 'feature-slots',
  labels: { singular: '推荐位', plural: '推荐位' },
  typescript: { interface: 'FeatureSlot' },
  access: sharedAccess,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: 'name',
  admin: {
    hideAPIURL: true,
    group: '网站',
    useAsTitle: 'name',
    defaultColumns: ['name', 'place', 'topic', 'capacity', 'fallback'],
    description: '网站上由编辑安排的位置。放什么、放多久，在“推荐”里安排；没有安排时按补位办法显示。',
  },
  hooks: {
    beforeValidate: [setKey],
    afterChange: [track.afterChange, ...audit.afterChange],
    beforeDelete: [keepSlotWithFeatures],
    afterDelete: [track.afterDelete, ...audit.afterDelete],
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'place',
          type: 'select',
          label: '位置',
          required: true,
          index: true,
          options: Object.entries(places).map(([value, { name }]) => ({ value, label: name })),
          validate: onePerPlace,
          admin: { width: '34%' },
        },
        {
          name: 'name',
          type: 'text',
          label: '名称',
          required: true,
          maxLength: 20,
          admin: { width: '33%', description: '显示在日历上；荐读和横幅的名称也显示在网页上。' },
        },
        {
          name: 'capacity',
          type: 'number',
          label: '容量',
          required: true,
          defaultValue: 1,
          validate: (_: unknown, { siblingData }: { siblingData: unknown }) => ruled('capacity')(siblingData),
          admin: { width: '33%', step: 1, description: '同时最多放几条。' },
        },
      ],
    },
    {
      name: 'topic',
      type: 'relationship',
      relationTo: 'topics',
      label: '专题',
      validate: topicField('topic', '专题'),
      admin: { condition: (_, { place }) => place === 'topicLead' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'fallback',
          type: 'select',
          label: '没有推荐时',
          required: true,
          defaultValue: 'newest',
          options: [
            { value: 'newest', label: '补上最新发布的' },
            { value: 'kind', label: '补上某一类里最新的' },
            { value: 'topic', label: '补上某个专题里最新的' },
            { value: 'nothing', label: '不显示（只限横幅）' },
          ],
          validate: (_: unknown, { siblingData }: { siblingData: unknown }) => ruled('fallback')(siblingData),
          admin: { width: '50%', description: '推荐撤下、过期或还没有上线时，按这里补位，不留空白。' },
        },
        {
          name: 'fallbackKind',
          type: 'select',
          label: '补位的种类',
          options: materialKinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
          validate: (_: unknown, { siblingData }: { siblingData: unknown }) =>
            ruled('fallbackKind')(siblingData),
          admin: { width: '50%', condition: (_, { fallback }) => fallback === 'kind' },
        },
        {
          name: 'fallbackTopic',
          type: 'relationship',
          relationTo: 'topics',
          label: '补位的专题',
          validate: topicField('fallbackTopic', '补位的专题'),
          admin: {
            width: '50%',
            condition: (_, { fallback, place }) => fallback === 'topic' && place !== 'topicLead',
          },
        },
      ],
    },
    { name: 'key', type: 'text', unique: true, index: true, label: '位置', admin: { hidden: true } },
  ],
}
