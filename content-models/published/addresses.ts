import { beijingYear } from '../beijing-time/index.ts'
import type { PublishedRecord, RecordKind } from './records.ts'

/** The first part of the address of each kind that has pages: a list at `/part/`, a record at `/part/slug/`. */
export const sectionOf = {
  lecture: 'lectures',
  story: 'stories',
  exemplar: 'exemplars',
  eventReport: 'events',
  topic: 'topics',
  spirit: 'spirits',
  redSite: 'sites',
  team: 'teams',
  series: 'series',
} as const satisfies Partial<Record<RecordKind, string>>

/** What each kind is called on the page. */
export const kindNames: Record<RecordKind, string> = {
  lecture: '宣讲稿',
  story: '红色故事',
  exemplar: '先进典型',
  eventReport: '活动报道',
  event: '活动',
  topic: '专题',
  spirit: '精神谱系',
  redSite: '教育基地',
  team: '宣讲团队',
  unit: '单位',
  series: '系列',
  page: '页面',
  settings: '网站设置',
  navigation: '导航',
  redirect: '跳转',
  withdrawal: '撤下',
  featureSlot: '推荐位',
  feature: '推荐',
}

/**
 * The public address of a record, beginning and ending with a slash, or undefined for a kind without a page of its own.
 * Event reports carry the year of their event: `/events/2026/slug/`. A withdrawal with a notice has the address of what was withdrawn.
 */
export function addressOf(record: PublishedRecord): string | undefined {
  switch (record.kind) {
    case 'eventReport':
      return `/events/${beijingYear(record.event.startsAt)}/${record.slug}/`
    case 'page':
      return `/${record.slug}/`
    case 'withdrawal':
      return record.how === 'notice' ? record.address : undefined
    case 'unit':
    case 'event':
    case 'settings':
    case 'navigation':
    case 'redirect':
    case 'featureSlot':
    case 'feature':
      return undefined
    default:
      return `/${sectionOf[record.kind]}/${record.slug}/`
  }
}

/** Slugs that a page may not take, because the site itself answers there. */
export const reservedSlugs: readonly string[] = [
  ...Object.values(sectionOf),
  'search',
  'tags',
  'files',
  'pictures',
  'pagefind',
  'zh-hant',
  '404',
  '410',
  'feeds',
  'rss',
  'sitemap',
]
