import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { idOf } from '../documents/values.ts'

interface Item {
  relationTo: CollectionSlug
  value: string | { id: string }
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && 'relationTo' in value && 'value' in value

/** The title of what a feature points to, or undefined when it is not there any more. */
async function titleOf(req: PayloadRequest, item: Item, within: boolean): Promise<string | undefined> {
  const { docs } = await req.payload.find({
    collection: item.relationTo as 'stories',
    where: { id: { equals: idOf(item.value) ?? '' } },
    limit: 1,
    // Without a count: MongoDB cannot do two things at once in a transaction.
    pagination: false,
    depth: 0,
    select: { title: true },
    overrideAccess: true,
    ...(within ? { req } : {}),
  })
  return docs[0] && (docs[0].title ?? '')
}

/** Refuses a feature of nothing and of what was deleted, also into the trash. */
export async function itemMustBeThere(
  value: unknown,
  { req, event }: { req: PayloadRequest; event?: string },
): Promise<string | true> {
  if (!isItem(value) || !idOf(value.value)) return '“内容”为空：请选择要推荐的内容。'
  if (event === 'onChange') return true
  // Outside of the transaction: fields are checked at the same time, which MongoDB cannot do within one.
  return (await titleOf(req, value, false)) === undefined
    ? '“内容”已经被删除：请重新选择，或者删除这条推荐。'
    : true
}

/** Keeps the title of the item beside the feature. */
export const noteItemTitle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const item: unknown = data.item ?? originalDoc?.item
  return isItem(item) ? { ...data, itemTitle: (await titleOf(req, item, true)) ?? '' } : data
}
