import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shortIdFrom, slugFor } from '@lectern/content-models/slugs'
import { parse } from 'yaml'

/** The folders of the sample content, in the order in which their items are created: what is pointed to comes first. */
export const sampleCollections = [
  'units',
  'teams',
  'topics',
  'series',
  'spirits',
  'red-sites',
  'stories',
  'exemplars',
  'lecture-scripts',
  'events',
  'event-reports',
  'pages',
  'redirects',
] as const
export type SampleCollection = (typeof sampleCollections)[number]

export const sampleGlobals = ['navigation', 'site-settings'] as const

/** One file of the sample content: its fields name other items, terms and pictures by key. */
export interface SampleItem {
  collection: SampleCollection
  key: string
  /** `collection/key`. */
  name: string
  fields: Record<string, unknown>
  /** Markdown as in `content-models/body`, pictures and items named by key. */
  body: string
  /** Stays a draft. */
  draft: boolean
}

const folder = import.meta.dirname

/** Reads one file: YAML between two lines of `---`, then the body; throws when there is no front matter. */
function readFile(path: string): { fields: Record<string, unknown>; body: string } {
  const [, head, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? []
  if (head === undefined) throw new Error(`示例内容 ${path} 开头没有 --- 括起的字段。`)
  return { fields: parse(head) as Record<string, unknown>, body: body.trim() }
}

/** Every item of the sample content, in the order of creation. */
export function readItems(): SampleItem[] {
  return sampleCollections.flatMap((collection) =>
    readdirSync(join(folder, collection))
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => {
        const key = file.slice(0, -'.md'.length)
        const { fields, body } = readFile(join(folder, collection, file))
        const { draft = false, ...rest } = fields
        return { collection, key, name: `${collection}/${key}`, fields: rest, body, draft: draft === true }
      }),
  )
}

/** The fields of a global of the sample content. */
export const readGlobal = (slug: (typeof sampleGlobals)[number]): Record<string, unknown> =>
  readFile(join(folder, 'globals', `${slug}.md`)).fields

/** What the sample content features on the home page, from the start on: items by the place of their slot, in order. */
export const readFeatures = (): { place: string; item: string; order: number }[] =>
  Object.entries(readFile(join(folder, 'features.md')).fields).flatMap(([place, items]) =>
    (items as string[]).map((item, order) => ({ place, item, order })),
  )

/** The slug of an item: given in its file, or made of its title and key, so that it is the same in every run. */
export const slugOf = (item: SampleItem): string =>
  typeof item.fields.slug === 'string'
    ? item.fields.slug
    : slugFor(String(item.fields.title), shortIdFrom(item.name))
