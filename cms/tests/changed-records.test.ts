import { fromMarkdown } from '@lectern/content-models/body'
import fc from 'fast-check'
import type { CollectionSlug } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transitionPiece } from '../actions/transitions.ts'
import { describeWithDatabase, openTestCms, recordsOf, type TestCms } from './database.ts'

type Records = Map<string, string>

const keyOf = ({ kind, id }: Record<string, unknown>) => `${kind}:${id}`
const setOf = (records: Iterable<Record<string, unknown>>): Records =>
  new Map([...records].map((record) => [keyOf(record), JSON.stringify(record)]))

describeWithDatabase('what changes make of published records', () => {
  let test: TestCms
  let position: string | undefined
  const pictures: string[] = []
  const words: string[] = []
  const redirects: string[] = []
  const features: string[] = []
  const documents: { collection: CollectionSlug; id: string }[] = []
  let events: string[] = []
  let count = 0

  const everything = async (): Promise<Records> => setOf(await recordsOf(test.cms))
  const picture = async (hue: number) =>
    test.cms.addPicture({
      bytes: await sharp({
        create: { width: 60, height: 40, channels: 3, background: { r: hue, g: 9, b: 9 } },
      })
        .png()
        .toBuffer(),
      name: `${hue}.png`,
      alt: `色块 ${hue}`,
    })

  /** Applies what the door says about the waiting changes to an older set. */
  const applied = async (before: Records): Promise<Records> => {
    const waiting = await test.cms.outboxSince(position)
    position = waiting.position
    const { put, remove, everything: all } = await test.cms.recordsOf(waiting.changes)
    expect(all).toBeUndefined()
    const after = new Map(before)
    for (const record of remove) after.delete(keyOf(record as never))
    for (const [key, record] of setOf(put)) after.set(key, record)
    return after
  }

  beforeAll(async () => {
    test = await openTestCms()
    for (const hue of [20, 90, 200]) pictures.push(await picture(hue))
    for (const name of ['机关', '学校']) words.push(await test.cms.termId('audience', name))
    words.push(await test.cms.termId('form', '座谈'))
    await publish('events', {}, [0, 1, 0])
    await publish('events', {}, [1, 0, 0])
    events = documents.map(({ id }) => id)
  })
  afterAll(() => test?.remove())

  const own = (collection: CollectionSlug, [one, two, three]: number[]) => {
    const at = (list: string[], index = 0) => list[index % Math.max(1, list.length)]
    const audiences = [at(words.slice(0, 2), one)]
    const form = words[2]
    const body = fromMarkdown(`正文 ${count}。`)
    const cover = at(pictures, two) ?? null
    if (collection === 'events')
      return { startsAt: `2026-11-1${one}T01:00:00.000Z`, form, audiences, place: `${two} 号楼` }
    if (collection === 'event-reports') return { body, event: at(events, three), cover, audiences }
    if (collection === 'teams') return { body, cover, forms: [form] }
    if (collection === 'lecture-scripts') return { body, form, audiences, cover }
    return { body, storyKind: '事件', cover, audiences }
  }
  const publish = async (collection: CollectionSlug, more: object, choice: number[]) => {
    count += 1
    documents.push({
      collection,
      ...(await test.cms.create(
        collection,
        { title: `示例 ${count}`, ...own(collection, choice), ...more },
        { publish: true },
      )),
    })
  }
  const among = <T>(list: readonly T[], index: number): T | undefined =>
    list[index % Math.max(1, list.length)]
  const trying = async (run: () => Promise<unknown>) => {
    try {
      await run()
    } catch (error) {
      // A step that the rules refuse changes nothing; anything else is a mistake of the test.
      if (!/撤下|发布|上线|重复|不存在|已经|先|活动/.test((error as Error).message)) throw error
    }
  }

  const collections = ['lecture-scripts', 'stories', 'events', 'event-reports', 'teams'] as const
  const steps: Record<string, (choice: number[]) => Promise<unknown>> = {
    publishes: (choice) => publish(among(collections, choice[3] ?? 0) ?? 'stories', {}, choice),
    edits: async (choice) => {
      const one = among(documents, choice[3] ?? 0)
      count += 1
      if (one)
        await test.cms.update(
          one.collection,
          one.id,
          { title: `改过 ${count}`, ...own(one.collection, choice) },
          { publish: true },
        )
    },
    drafts: async (choice) => {
      const one = among(documents, choice[3] ?? 0)
      count += 1
      if (one) await test.cms.update(one.collection, one.id, { title: `草稿 ${count}` }, { publish: false })
    },
    withdraws: async (choice) => {
      const one = among(documents, choice[3] ?? 0)
      const kinds = ['gone', 'notice', 'redirect'] as const
      const kind = among(kinds, choice[0] ?? 0) ?? 'gone'
      if (one)
        await transitionPiece(test.payload, {
          ...one,
          transition: 'withdraw',
          actor: { id: 'signer', name: '签发示例', roles: ['signer'], units: 'all' },
          request: { reason: '示例', withdrawal: { kind, to: '/topics/', notice: '正在核对。' } },
          now: new Date(),
        })
    },
    renames: async (choice) => {
      const one = among(documents, choice[3] ?? 0)
      count += 1
      if (one) await test.cms.update(one.collection, one.id, { slug: `shi-li-${count}` }, { publish: true })
    },
    changesPicture: async (choice) => {
      const id = among(pictures, choice[0] ?? 0)
      count += 1
      if (id) await test.cms.update('media', id, { alt: `另一句 ${count}` }, { publish: true })
    },
    changesWord: async (choice) => {
      const id = among(words, choice[0] ?? 0)
      count += 1
      if (id)
        await test.cms.update('terms', id, { name: `词 ${count}`, order: choice[1] ?? 0 }, { publish: true })
    },
    addsWord: async () => {
      count += 1
      await test.cms.termId('audience', `新词 ${count}`)
    },
    changesSettings: async (choice) => {
      count += 1
      await test.cms.setGlobal('site-settings', {
        tagline: `${count}`,
        ...(choice[0] === 0 ? { charactersPerMinute: 200 + count } : {}),
        ...(choice[0] === 1
          ? { badge: { picture: among(pictures, choice[1] ?? 0), address: 'https://example.cn/' } }
          : {}),
      })
    },
    features: async (choice) => {
      const { docs } = await test.payload.find({
        collection: 'feature-slots',
        overrideAccess: true,
        sort: 'id',
      })
      const slot = among(docs, choice[3] ?? 0)?.id
      const item = among(
        documents.filter(({ collection }) => collection === 'stories'),
        choice[3] ?? 0,
      )
      const older = among(features, choice[1] ?? 0)
      const data = {
        slot,
        item: item && { relationTo: 'stories', value: item.id },
        startsAt: '2026-11-01T00:00:00.000Z',
        picture: among(pictures, choice[0] ?? 0),
      }
      if (choice[2] === 0 && older) await test.cms.update('features', older, data, { publish: true })
      else if (item && slot) features.push((await test.cms.create('features', data, { publish: true })).id)
    },
    changesSlot: async (choice) => {
      const { docs } = await test.payload.find({
        collection: 'feature-slots',
        overrideAccess: true,
        sort: 'id',
      })
      const slot = among(docs, choice[3] ?? 0)
      count += 1
      if (slot) await test.cms.update('feature-slots', slot.id, { name: `位 ${count}` }, { publish: true })
    },
    dropsFeature: async (choice) => {
      const id = among(features, choice[0] ?? 0)
      if (!id) return
      features.splice(features.indexOf(id), 1)
      await test.payload.delete({ collection: 'features', id, overrideAccess: true })
    },
    deletes: async (choice) => {
      const one = among(documents, choice[3] ?? 0)
      if (!one || one.collection === 'events') return
      await test.payload.delete({ ...one, overrideAccess: true })
      documents.splice(documents.indexOf(one), 1)
    },
    changesNavigation: () =>
      test.cms.setGlobal('navigation', { main: [{ label: `栏 ${++count}`, address: '/topics/' }] }),
    addsRedirect: async () => {
      count += 1
      const { id } = await test.cms.create(
        'redirects',
        { from: `/old-${count}/`, to: '/topics/' },
        { publish: true },
      )
      redirects.push(id)
    },
    dropsRedirect: async (choice) => {
      const id = among(redirects, choice[0] ?? 0)
      if (!id) return
      if (choice[1] === 0) {
        redirects.splice(redirects.indexOf(id), 1)
        await test.payload.delete({ collection: 'redirects', id, trash: true, overrideAccess: true })
      } else
        await test.payload.update({
          collection: 'redirects',
          id,
          data: { deletedAt: choice[1] === 1 ? new Date().toISOString() : null },
          trash: true,
          overrideAccess: true,
        })
    },
  }

  it('put into the set of before, they give the set of now', async () => {
    let before = await everything()
    position = (await test.cms.outboxSince()).position
    const step = fc.record({
      name: fc.constantFrom(...Object.keys(steps)),
      choice: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1), fc.nat(40)),
    })
    const seen = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (taken) => {
        for (const { name, choice } of taken) {
          await trying(() => steps[name]?.([...choice]) ?? Promise.resolve())
          seen.set(name, (seen.get(name) ?? 0) + 1)
        }
        const now = await applied(before)
        const wanted = await everything()
        before = wanted
        expect(Object.fromEntries(now)).toEqual(Object.fromEntries(wanted))
      }),
      { numRuns: 80, endOnFailure: true },
    )
    // Every kind of step was among them.
    expect(seen.size).toBe(Object.keys(steps).length)
  })

  it('a report that is given to another event leaves the first one', async () => {
    await publish('events', {}, [0, 0, 0])
    await publish('events', {}, [0, 0, 0])
    const [one, other] = documents.slice(-2).map(({ id }) => id)
    const reportOf = (records: Records) =>
      [one, other].map((id) => (JSON.parse(records.get(`event:${id}`) ?? '{}') as { report?: string }).report)
    const { id } = await test.cms.create(
      'event-reports',
      { title: '示例报道', body: fromMarkdown('正文。'), event: one },
      { publish: true },
    )
    const before = await everything()
    expect(reportOf(before)).toEqual([id, undefined])
    position = (await test.cms.outboxSince()).position
    await test.cms.update('event-reports', id, { event: other }, { publish: true })
    const after = await applied(before)
    expect(reportOf(after)).toEqual([undefined, id])
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(await everything()))
  })

  it('a picture that is deleted goes from all that showed it', async () => {
    await publish('stories', {}, [0, 0, 0])
    await steps.features?.([0, 0, 1, 0])
    const before = await everything()
    position = (await test.cms.outboxSince()).position
    await test.payload.delete({ collection: 'media', id: String(pictures[0]), overrideAccess: true })
    expect(Object.fromEntries(await applied(before))).toEqual(Object.fromEntries(await everything()))
  })
})
