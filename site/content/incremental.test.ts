import {
  featurePlaces,
  kindNames,
  materialKinds,
  type PublishedRecord,
  type RecordKind,
} from '@lectern/content-models/published'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtureNow, fixtureRecords } from '../fixtures/records.ts'
import * as content from './index.ts'

const recordKinds = Object.keys(kindNames) as RecordKind[]

/** Reads about everything that pages read, of some records and of every list. */
async function readEverything(): Promise<{ answers: string; reads: ReadonlyMap<string, string> }> {
  const { value, reads } = await content.traced(async () => {
    const answers: unknown[] = [content.settings(), content.navigation(), content.today()]
    for (const kind of recordKinds) {
      answers.push(content.list(kind), content.newest(kind, 3), content.count(kind))
      for (const one of content.everyRecord(kind)) {
        answers.push(content.record(kind, one.id), 'slug' in one && content.recordBySlug(kind, one.slug))
        const { id } = one
        for (const of of [content.reportsGiving, content.lecturesUsing, content.variantsOf, content.eventsOf])
          answers.push(of(id))
        for (const index of ['topic', 'team', 'series', 'spirit', 'redSite'] as const) {
          answers.push(content.gatheredCount(index, id), content.newestGathered(index, id, 20))
          for (const kind of materialKinds)
            answers.push(content.group(index, id, kind, [{ kind: 'story', id: 'g0' }]))
        }
      }
      for (let page = 0; page < 5; page++) answers.push(content.listPage(kind, page))
    }
    for (const kind of materialKinds)
      for (const { id } of content.everyRecord(kind)) answers.push(content.neighbours({ kind, id }))
    answers.push(content.materials(), content.newestMaterials(5), content.tagIndex(), content.reportYears())
    for (const { tag } of content.everyTag()) answers.push(content.pageOf('tag', tag, 0))
    for (const by of ['form', 'audience'] as const)
      answers.push(content.lectureTerms(by), content.lectureTermNames(by))
    answers.push(content.comingEvents(), content.comingEvents(7), content.announcedEvents())
    for (const year of content.everyReportYear())
      answers.push(content.reportsIn(year), content.figuresOf(year))
    for (const place of featurePlaces)
      for (const topic of [undefined, 't-lv', 't-xue']) answers.push(content.featuredAt(place, topic))
    answers.push(content.isGreyscale(), content.nextChange())
    answers.push(content.sitemapParts(), content.sitemapEntries(), content.everyNoticeAddress())
    return JSON.stringify([answers, content.addresses()])
  })
  return { answers: value, reads }
}

const template = new Map(fixtureRecords.map((record) => [record.kind, record as PublishedRecord]))
const kinds = [
  'story',
  'lecture',
  'exemplar',
  'eventReport',
  'event',
  'topic',
  'team',
  'redSite',
  'page',
] as const

/** A record that differs from its fixture in what lists and addresses go by. */
const someRecord = fc
  .record({
    kind: fc.constantFrom(...kinds),
    number: fc.nat(5),
    title: fc.constantFrom('甲', '乙', '丙'),
    day: fc.integer({ min: 1, max: 3 }),
    tags: fc.subarray(['石桥', '夜校', '春耕']),
    topics: fc.subarray(['t-xue', 't-lv']),
    form: fc.constantFrom('理论宣讲', '快板', '情景宣讲'),
    audiences: fc.subarray(['机关', '学校', '农村']),
    renamed: fc.boolean(),
  })
  .map(({ kind, number, day, renamed, ...more }) => ({
    ...template.get(kind),
    ...more,
    id: `g${number}`,
    slug: `g${number}${renamed ? '-r' : ''}-${kind.toLowerCase()}`,
    displayDate: `2026-10-0${day}`,
    updatedAt: `2026-10-0${day}T00:00:00Z`,
  }))

/** Nothing but the address of a record changes. */
const rename = someRecord.map((record) => ({
  put: [record],
  after: [{ ...record, slug: `${record.slug}-n` }],
}))

const instant = fc
  .integer({ min: 0, max: 20 })
  .map((halfDays) => new Date(+fixtureNow + halfDays * 43_200_000).toISOString())

/** Features of material that comes and goes, and slots whose room and fallback change. */
const someFeature = fc
  .record({
    number: fc.nat(3),
    slot: fc.constantFrom('s-lead', 's-list', 's-banner', 's-topic'),
    item: fc.record({
      kind: fc.constantFrom('story', 'lecture', 'topic'),
      id: fc.constantFrom('g0', 'g1', 'shiqiao'),
    }),
    startsAt: instant,
    order: fc.nat(2),
  })
  .map(({ number, ...more }) => ({
    ...template.get('feature'),
    endsAt: undefined,
    ...more,
    id: `f${number}`,
  }))
const someSlot = fc
  .record({
    slot: fc.constantFrom(...fixtureRecords.filter(({ kind }) => kind === 'featureSlot')),
    capacity: fc.integer({ min: 1, max: 3 }),
    fallback: fc.constantFrom(
      { by: 'newest' },
      { by: 'kind', kind: 'story' },
      { by: 'topic', topic: 't-lv' },
      { by: 'nothing' },
    ),
  })
  .map(({ slot, ...more }) => ({ ...slot, ...more }))

const someChange = fc.oneof(
  { weight: 2, arbitrary: fc.oneof(someFeature, someSlot).map((record) => ({ put: [record] })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...fixtureRecords.filter(({ kind }) => kind === 'feature' || kind === 'featureSlot'))
      .map(({ kind, id }) => ({ remove: [{ kind: kind as RecordKind, id: String(id) }] })),
  },
  { weight: 1, arbitrary: rename },
  { weight: 6, arbitrary: someRecord.map((record) => ({ put: [record] })) },
  { weight: 1, arbitrary: fc.array(someRecord, { maxLength: 60 }).map((put) => ({ put })) },
  {
    weight: 3,
    arbitrary: fc
      .record({ kind: fc.constantFrom(...kinds), number: fc.nat(5) })
      .map(({ kind, number }) => ({ remove: [{ kind, id: `g${number}` }] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 20 })
      .map((days) => ({ now: new Date(+fixtureNow + days * 43_200_000) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('讲台', '宣讲台')
      .map((siteName) => ({ put: [{ ...template.get('settings'), siteName }] })),
  },
)

test('after any changes every read answers as if all records had come at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someChange, { minLength: 1, maxLength: 20 }), async (changes) => {
      content.update({ replaceAll: fixtureRecords, now: fixtureNow })
      const before = await readEverything()
      let now = fixtureNow
      for (const change of changes) {
        now = 'now' in change ? change.now : now
        expect(content.update({ ...change, now }).invalid).toEqual([])
        await readEverything()
        if ('after' in change) content.update({ put: change.after, now })
      }
      const grown = await readEverything()
      expect(grown.reads.size).toBeGreaterThan(before.reads.size / 2)
      const all = recordKinds.flatMap((kind) => [...content.everyRecord(kind)])
      // Everything is computed anew here: no read may answer differently from what was kept.
      expect(content.update({ replaceAll: all.reverse(), now }).changed).toEqual([])
      expect((await readEverything()).answers).toBe(grown.answers)
      // Who has nothing but the keys is told the same, and hears of changes from then on.
      for (const key of grown.reads.keys()) content.unwatch(key)
      expect(new Map([...grown.reads.keys()].map((key) => [key, content.digestOfRead(key)]))).toEqual(
        grown.reads,
      )
      const { changed } = content.update({ replaceAll: fixtureRecords, now: fixtureNow })
      expect(changed.filter((key) => grown.reads.has(key)).sort()).toEqual(
        [...grown.reads]
          .flatMap(([key, digest]) => (content.digestOfRead(key) === digest ? [] : [key]))
          .sort(),
      )
    }),
    { numRuns: 60 },
  )
})
