import { z } from 'zod'
import { picture, publishedFile } from './media.ts'

/** The version of this contract; it changes when a reader of older records would misread newer ones. */
export const schemaVersion = 1

const id = z.string().min(1)
const text = z.string().trim().min(1)
/** Pinyin and a short id: see `content-models/slugs`. */
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
/** A day, `YYYY-MM-DD`, as it is called in China (+08:00). */
const day = z.iso.date()
/** An instant in UTC. */
const instant = z.iso.datetime()

/** The four kinds of publishable material. */
export const materialKinds = ['lecture', 'story', 'exemplar', 'eventReport'] as const
export type MaterialKind = (typeof materialKinds)[number]

/** Points to another published record; the reader leaves it out when that record is not public. */
export const reference = z.object({ kind: z.enum(materialKinds), id })
export type Reference = z.infer<typeof reference>

/** What a feature may put into a slot. */
export const featuredKinds = [...materialKinds, 'topic'] as const
export const featuredReference = z.object({ kind: z.enum(featuredKinds), id })
export type FeaturedReference = z.infer<typeof featuredReference>

/** A figure that is never written free-hand: 数值、单位、余/多/约、截至日期、来源. */
export const statistic = z.object({
  label: text,
  value: text,
  unit: z.string().optional(),
  qualifier: z.enum(['余', '多', '约']).optional(),
  asOf: z.string().optional(),
  source: z.string().optional(),
})
export type Statistic = z.infer<typeof statistic>

const base = { schemaVersion: z.literal(schemaVersion), id, updatedAt: instant }

/** What readers find under an address of its own. */
const addressed = { ...base, slug, title: text, summary: z.string().default('') }

/** Markdown with directives (`content-models/body`), with the pictures and files that it names by id. */
const bodied = {
  body: z.string().default(''),
  pictures: z.array(picture).default([]),
  files: z.array(publishedFile).default([]),
}

/** Who answered for the public revision of a material: names as readers see them, `signedAt` the instant of the signature. */
export const signoff = z.object({
  editor: text.optional(),
  reviewers: z.array(text),
  signer: text,
  signedAt: instant,
})
export type Signoff = z.infer<typeof signoff>

/** What a revision changed in something already public, and on which day (+08:00). */
export const change = z.object({ date: day, note: text })
export type Change = z.infer<typeof change>

const material = {
  ...addressed,
  ...bodied,
  subtitle: z.string().optional(),
  cover: picture.optional(),
  topics: z.array(id).default([]),
  audiences: z.array(text).default([]),
  tags: z.array(text).default([]),
  team: id.optional(),
  unit: id.optional(),
  series: id.optional(),
  source: z.object({ name: text, issue: z.string().optional(), address: z.url().optional() }).optional(),
  credits: z
    .object({
      author: z.array(text).default([]),
      editor: z.array(text).default([]),
      proofreader: z.array(text).default([]),
      /** 审核 and 签发 as the source named them; those of this system are in `signoff`. */
      reviewer: z.array(text).default([]),
      signer: z.array(text).default([]),
      photographer: z.array(text).default([]),
    })
    .prefault({}),
  displayDate: day,
  publishedAt: instant,
  /** 编辑、审核、签发 of the revision that is public, by name. */
  signoff: signoff.optional(),
  /** 修订说明: what later revisions changed, newest first. */
  changes: z.array(change).default([]),
  related: z.array(reference).default([]),
  attachments: z.array(publishedFile).default([]),
}

/** 宣讲稿 */
export const lectureScript = z.object({
  kind: z.literal('lecture'),
  ...material,
  form: text,
  occasions: z.array(text).default([]),
  /** Minutes the lecture is meant to take. */
  targetMinutes: z.number().positive().optional(),
  /** Characters counted in the body, and the minutes they take to say at `charactersPerMinute`. */
  words: z.int().nonnegative(),
  speakingMinutes: z.number().nonnegative(),
  charactersPerMinute: z.int().positive(),
  stories: z.array(id).default([]),
  redSites: z.array(id).default([]),
  /** The script that this one is an audience variant of. */
  baseScript: id.optional(),
})
export type LectureScript = z.infer<typeof lectureScript>

export const storyKinds = ['人物', '事件', '遗址', '文物', '家书'] as const

/** 红色故事 */
export const story = z.object({
  kind: z.literal('story'),
  ...material,
  storyKind: z.enum(storyKinds),
  period: z.string().optional(),
  place: z.string().optional(),
  spirits: z.array(id).default([]),
  redSites: z.array(id).default([]),
  people: z.array(text).default([]),
  /** What backs the story; one without is marked as such to readers. */
  references: z.array(z.object({ text, address: z.url().optional() })).default([]),
})
export type Story = z.infer<typeof story>

/** 先进典型. The consent record itself stays in the CMS: readers get only what it allows. */
export const exemplar = z.object({
  kind: z.literal('exemplar'),
  ...material,
  exemplarKind: z.enum(['个人', '群体']),
  name: text,
  workUnit: z.string().optional(),
  role: z.string().optional(),
  honours: z
    .array(
      z.object({
        name: text,
        level: z.string().optional(),
        batch: z.string().optional(),
        year: z.int().min(1900).max(2200).optional(),
        awardingBody: z.string().optional(),
      }),
    )
    .default([]),
  quotation: z.string().optional(),
  portrait: picture.optional(),
})
export type Exemplar = z.infer<typeof exemplar>

/** 活动报道 */
export const eventReport = z.object({
  kind: z.literal('eventReport'),
  ...material,
  event: z.object({
    startsAt: instant,
    endsAt: instant.optional(),
    place: z.string().optional(),
    team: id.optional(),
    form: z.string().optional(),
    audiences: z.array(text).default([]),
    attendance: z.int().nonnegative().optional(),
  }),
  statistics: z.array(statistic).default([]),
  gallery: z.array(picture).default([]),
  scripts: z.array(id).default([]),
})
export type EventReport = z.infer<typeof eventReport>

/** 活动: planned, held or cancelled; shown in the list of coming events. */
export const event = z.object({
  kind: z.literal('event'),
  ...addressed,
  startsAt: instant,
  endsAt: instant.optional(),
  place: z.string().optional(),
  state: z.enum(['planned', 'held', 'cancelled']),
  form: z.string().optional(),
  audiences: z.array(text).default([]),
  team: id.optional(),
  scripts: z.array(id).default([]),
  report: id.optional(),
})
export type Event = z.infer<typeof event>

/** 专题 */
export const topic = z.object({
  kind: z.literal('topic'),
  ...addressed,
  ...bodied,
  cover: picture.optional(),
  order: z.number().default(0),
})
export type Topic = z.infer<typeof topic>

/** 精神谱系: official wording, period, origin. */
export const spirit = z.object({
  kind: z.literal('spirit'),
  ...addressed,
  ...bodied,
  wording: z.string().optional(),
  period: z.string().optional(),
  origin: z.string().optional(),
  redSites: z.array(id).default([]),
  order: z.number().default(0),
})
export type Spirit = z.infer<typeof spirit>

/** 红色教育基地 */
export const redSite = z.object({
  kind: z.literal('redSite'),
  ...addressed,
  ...bodied,
  cover: picture.optional(),
  place: z.string().optional(),
  address: z.string().optional(),
  hours: z.string().optional(),
  phone: z.string().optional(),
  notes: z.string().optional(),
  spirits: z.array(id).default([]),
})
export type RedSite = z.infer<typeof redSite>

/** 宣讲团队 */
export const team = z.object({
  kind: z.literal('team'),
  ...addressed,
  ...bodied,
  cover: picture.optional(),
  unit: id.optional(),
  forms: z.array(text).default([]),
})
export type Team = z.infer<typeof team>

/** 单位 */
export const unit = z.object({
  kind: z.literal('unit'),
  ...addressed,
  /** 一机关一品牌 */
  brand: z.string().optional(),
})
export type Unit = z.infer<typeof unit>

/** 系列: a lecture or story brand; `premium` is 精品课程. */
export const series = z.object({
  kind: z.literal('series'),
  ...addressed,
  ...bodied,
  cover: picture.optional(),
  premium: z.boolean().default(false),
})
export type Series = z.infer<typeof series>

/** A page of its own, such as 关于我们 or 无障碍说明. */
export const page = z.object({ kind: z.literal('page'), ...addressed, ...bodied })
export type Page = z.infer<typeof page>

/** 栏目: what the meta tags of 国办发〔2017〕47号 say of a column. */
const column = z.object({
  name: text,
  description: z.string().default(''),
  keywords: z.array(text).default([]),
})

/** 网站设置: names, statutory footer lines and meta tags. */
export const siteSettings = z.object({
  kind: z.literal('settings'),
  ...base,
  siteName: text,
  /** The line beside the masthead. */
  tagline: z.string().default(''),
  description: z.string().default(''),
  /** `https://host` with no path: canonical addresses, sitemap and feeds begin with it. */
  origin: z.url(),
  siteIdCode: z.string().optional(),
  organiser: z.string().optional(),
  undertaker: z.string().optional(),
  icp: z.string().optional(),
  /** 公网安备: the line and the record code in its link. */
  publicSecurity: z.object({ text, code: z.string() }).optional(),
  address: z.string().optional(),
  phone: z.string().optional(),
  reportLine: z.string().optional(),
  licence: z.string().optional(),
  /** 党政机关 badge as issued: picture and address. */
  badge: z.object({ picture, address: z.url() }).optional(),
  columns: z.partialRecord(z.enum(materialKinds), column).default({}),
  /** 一键置灰: windows in which the whole site is shown without colour, half-open. */
  greyscale: z.array(z.object({ from: instant, until: instant })).default([]),
  /** Order in which audiences and forms are offered. */
  audiences: z.array(text).default([]),
})
export type SiteSettings = z.infer<typeof siteSettings>

/** 导航 */
export const navigation = z.object({
  kind: z.literal('navigation'),
  ...base,
  main: z.array(z.object({ label: text, address: text })),
  footer: z.array(z.object({ label: text, address: text })).default([]),
})
export type Navigation = z.infer<typeof navigation>

/** 跳转: from an address of this site to another. */
export const redirect = z.object({
  kind: z.literal('redirect'),
  ...base,
  from: z.string().startsWith('/'),
  to: z.union([z.string().startsWith('/'), z.url()]),
  permanent: z.boolean().default(true),
})
export type Redirect = z.infer<typeof redirect>

/** Where the site shows what editors feature. */
export const featurePlaces = ['homeLead', 'homeList', 'topicLead', 'banner'] as const
export type FeaturePlace = (typeof featurePlaces)[number]

/** What stands in a slot while nothing is featured in it; `nothing` is for places that leave no hole when they are empty. */
export const slotFallback = z.discriminatedUnion('by', [
  z.object({ by: z.literal('newest') }),
  z.object({ by: z.literal('kind'), kind: z.enum(materialKinds) }),
  z.object({ by: z.literal('topic'), topic: id }),
  z.object({ by: z.literal('nothing') }),
])
export type SlotFallback = z.infer<typeof slotFallback>

/** 推荐位: a place of the site that shows up to `capacity` features at a time. */
export const featureSlot = z.object({
  kind: z.literal('featureSlot'),
  ...base,
  place: z.enum(featurePlaces),
  name: text,
  capacity: z.int().min(1),
  /** The topic whose page it is on; only of a `topicLead`. */
  topic: id.optional(),
  fallback: slotFallback,
})
export type FeatureSlot = z.infer<typeof featureSlot>

/** 推荐: puts an item into a slot from a start up to, not including, an end; without an end for good. */
export const feature = z.object({
  kind: z.literal('feature'),
  ...base,
  slot: id,
  item: featuredReference,
  startsAt: instant,
  endsAt: instant.optional(),
  /** Shown instead of the item's own. */
  title: text.optional(),
  summary: text.optional(),
  picture: picture.optional(),
  /** The smaller comes first. */
  order: z.number().default(0),
})
export type Feature = z.infer<typeof feature>

/** The ways to withdraw something without sending its readers elsewhere; for that there is `redirect`. */
export const withdrawalWays = ['gone', 'notice'] as const

/** 撤下: what was at an address is no longer public. `gone` answers 410, `notice` says so on a page in its place. */
export const withdrawal = z.object({
  kind: z.literal('withdrawal'),
  ...base,
  /** The address that the record had, as `addressOf` gave it. */
  address: z.string().regex(/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+$/),
  how: z.enum(withdrawalWays),
  /** What stood there. */
  title: text,
  /** What readers are told; a sentence of the site's own when left out. */
  notice: z.string().optional(),
  withdrawnAt: instant,
})
export type Withdrawal = z.infer<typeof withdrawal>

/** Everything the site may know, told apart by `kind`. */
export const publishedRecord = z.discriminatedUnion('kind', [
  lectureScript,
  story,
  exemplar,
  eventReport,
  event,
  topic,
  spirit,
  redSite,
  team,
  unit,
  series,
  page,
  siteSettings,
  navigation,
  redirect,
  withdrawal,
  featureSlot,
  feature,
])
export type PublishedRecord = z.infer<typeof publishedRecord>
export type RecordKind = PublishedRecord['kind']
export type Material = LectureScript | Story | Exemplar | EventReport

/** The records of one kind. */
export type RecordOf<K extends RecordKind> = Extract<PublishedRecord, { kind: K }>

export const isMaterial = (record: PublishedRecord): record is Material =>
  (materialKinds as readonly string[]).includes(record.kind)
