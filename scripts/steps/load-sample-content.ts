import type { Cms } from '@lectern/cms'
import { beginningOfDay } from '@lectern/content-models/beijing-time'
import { type EditorDocument, type EditorNode, fromMarkdown } from '@lectern/content-models/body'
import { addressOf, validateRecord } from '@lectern/content-models/published'
import { renderPicture } from '../sample-content/pictures.ts'
import {
  readFeatures,
  readGlobal,
  readItems,
  type SampleItem,
  sampleGlobals,
  slugOf,
} from '../sample-content/read-items.ts'
import { renderRecording } from '../sample-content/recordings.ts'
import {
  itemsNamedBy,
  listed,
  mixedFields,
  pictureFields,
  picturesNamedBy,
  recordingsNamedBy,
  relationFields,
  termFields,
} from '../sample-content/references.ts'

/**
 * Puts the sample content into the CMS and publishes it, except for its drafts.
 * Stopped in the middle and started again it goes on where it was; what is complete is left as it is.
 * Returns how many items the sample content has; `onProgress` hears how many of them are done.
 */
export async function loadSampleContent(
  cms: Cms,
  onProgress?: (done: number, total: number) => void,
): Promise<{ items: number }> {
  const items = readItems()
  const loader = new SampleLoader(cms)
  const later: SampleItem[] = []
  let done = 0
  const finished = () => onProgress?.(++done, items.length)

  for (const item of items) {
    if (item.draft || item.collection === 'redirects' || !(await loader.create(item))) later.push(item)
    else finished()
  }
  // Now every published item has an id: the references of the rest can be filled in.
  for (const item of later) {
    if (item.collection === 'redirects') await loader.createRedirect(item)
    else await loader.complete(item)
    finished()
  }
  await loader.setGlobals()
  await loader.createFeatures()
  return { items: items.length }
}

class SampleLoader {
  private readonly cms: Cms
  /** `collection/key` -> id. */
  private readonly ids = new Map<string, string>()
  private readonly pictures = new Map<string, string>()
  private readonly recordings = new Map<string, string>()
  private readonly terms = new Map<string, string>()

  constructor(cms: Cms) {
    this.cms = cms
  }

  /**
   * Creates an item unless it is there.
   * False when it points to items that are still to come: it is then a draft without those references.
   */
  async create(item: SampleItem): Promise<boolean> {
    const found = await this.find(item)
    if (found) {
      this.ids.set(item.name, found.id)
      return (found.workflow as { publicState?: string } | undefined)?.publicState === 'live'
    }
    const whole = itemsNamedBy(item).every((name) => this.ids.has(name))
    const { id } = await this.cms.create(item.collection, await this.dataOf(item), { publish: whole })
    this.ids.set(item.name, id)
    return whole
  }

  /** Creates what is still missing, fills in the references and publishes, unless the item is to stay a draft. */
  async complete(item: SampleItem): Promise<void> {
    const known = this.ids.get(item.name)
    if (known) {
      await this.cms.update(item.collection, known, await this.dataOf(item), { publish: !item.draft })
    } else if (!(await this.find(item))) {
      const { id } = await this.cms.create(item.collection, await this.dataOf(item), { publish: !item.draft })
      this.ids.set(item.name, id)
    }
  }

  /** A redirect goes to the public address of an item, which the CMS alone knows. */
  async createRedirect(item: SampleItem): Promise<void> {
    const from = String(item.fields.from)
    if ((await this.cms.find('redirects', { from: { equals: from } })).length > 0) return
    const id = this.ids.get(String(item.fields.to))
    for await (const written of this.cms.publishedRecords()) {
      const result = validateRecord(written)
      if (!('record' in result) || result.record.id !== id) continue
      const to = addressOf(result.record)
      await this.cms.create('redirects', { ...item.fields, to }, { publish: true })
      return
    }
    throw new Error(`示例跳转 ${from} 的去向 ${String(item.fields.to)} 没有发布。`)
  }

  /** Fills in navigation and settings, unless something is featured: then they have been before. */
  async setGlobals(): Promise<void> {
    if ((await this.cms.find('features', {})).length > 0) return
    for (const slug of sampleGlobals) await this.cms.setGlobal(slug, await this.data(readGlobal(slug)))
  }

  /** Features what is not featured yet, from now on and without an end. */
  async createFeatures(): Promise<void> {
    const slots = await this.cms.find('feature-slots', {})
    const there = await this.cms.find('features', {})
    for (const { place, item, order } of readFeatures()) {
      const slot = slots.find((one) => one.place === place)?.id
      const [named] = this.known([item])
      if (!slot || !named) throw new Error(`示例推荐 ${item} 没有内容或推荐位 ${place}。`)
      if (there.some((one) => one.slot === slot && (one.item as { value?: string }).value === named.id))
        continue
      const reference = { relationTo: named.name.split('/')[0], value: named.id }
      await this.cms.create(
        'features',
        { item: reference, slot, order, startsAt: new Date().toISOString() },
        { publish: true },
      )
    }
  }

  /** The fields of an item or a global with keys replaced by ids; items that are still to come are left out. */
  async data(fields: Record<string, unknown>): Promise<Record<string, unknown>> {
    const data: Record<string, unknown> = {}
    for (const [field, value] of Object.entries(fields)) data[field] = await this.valueOf(field, value)
    return data
  }

  private async dataOf(item: SampleItem): Promise<Record<string, unknown>> {
    for (const key of picturesNamedBy(item)) await this.pictureId(key)
    for (const key of recordingsNamedBy(item)) {
      this.recordings.set(key, await this.cms.addFile(renderRecording(key)))
    }
    const body = item.body === '' ? {} : { body: this.withIds(fromMarkdown(item.body)) }
    return { ...(await this.data(item.fields)), slug: slugOf(item), ...body }
  }

  private async valueOf(field: string, value: unknown): Promise<unknown> {
    const collection = relationFields[field]
    if (collection) {
      const ids = this.known(listed(value).map((key) => `${collection}/${key}`)).map(({ id }) => id)
      return Array.isArray(value) ? ids : ids[0]
    }
    if (mixedFields.includes(field)) {
      const references = this.known(listed(value)).map(({ name, id }) => ({
        relationTo: name.split('/')[0],
        value: id,
      }))
      return Array.isArray(value) ? references : references[0]
    }
    if (field in termFields) {
      const vocabulary = termFields[field as keyof typeof termFields]
      const ids: string[] = []
      for (const name of listed(value)) ids.push(await this.termId(vocabulary, name))
      return Array.isArray(value) ? ids : ids[0]
    }
    if (pictureFields.includes(field)) {
      const ids: string[] = []
      for (const key of listed(value)) ids.push(await this.pictureId(key))
      return Array.isArray(value) ? ids.map((picture) => ({ picture })) : ids[0]
    }
    if (field === 'startsAt' || field === 'endsAt') return new Date(String(value)).toISOString()
    // A day is stored as its midnight in China.
    if (field === 'displayDate') return beginningOfDay(String(value)).toISOString()
    return value
  }

  private known(names: string[]): { name: string; id: string }[] {
    return names.flatMap((name) => {
      const id = this.ids.get(name)
      return id ? [{ name, id }] : []
    })
  }

  private async find(item: SampleItem): Promise<{ id: string; [field: string]: unknown } | undefined> {
    const [found] = await this.cms.find(item.collection, { slug: { equals: slugOf(item) } })
    return found
  }

  private async termId(vocabulary: 'audience' | 'form' | 'occasion', name: string): Promise<string> {
    const key = `${vocabulary}/${name}`
    const id = this.terms.get(key) ?? (await this.cms.termId(vocabulary, name))
    this.terms.set(key, id)
    return id
  }

  private async pictureId(key: string): Promise<string> {
    const id = this.pictures.get(key) ?? (await this.cms.addPicture(await renderPicture(key)))
    this.pictures.set(key, id)
    return id
  }

  /** A body with the keys of its pictures and items replaced by ids; a related item that is still to come is left out. */
  private withIds(body: EditorDocument): EditorDocument {
    const replace = (node: EditorNode): EditorNode[] => {
      if (node.type === 'upload') return [{ ...node, value: this.pictures.get(String(node.value)) }]
      const fields = node.fields as Record<string, unknown> | undefined
      if (node.type === 'block' && fields?.blockType === 'relatedItem') {
        const item = fields.item as { relationTo: string; value: string }
        const id = this.ids.get(`${item.relationTo}/${item.value}`)
        return id ? [{ ...node, fields: { ...fields, item: { ...item, value: id } } }] : []
      }
      if (node.type === 'block' && fields?.blockType === 'recording') {
        return [{ ...node, fields: { ...fields, file: this.recordings.get(String(fields.file)) } }]
      }
      return [node.children ? { ...node, children: node.children.flatMap(replace) } : node]
    }
    return { ...body, root: { ...body.root, children: (body.root.children ?? []).flatMap(replace) } }
  }
}
