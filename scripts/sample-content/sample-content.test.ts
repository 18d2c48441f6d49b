import {
  fromMarkdown,
  parse,
  plainText,
  plainTextOf,
  serialize,
  spokenText,
} from '@lectern/content-models/body'
import { countCharacters } from '@lectern/content-models/text'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { altOf, drawPicture, pictureKeys, renderPicture } from './pictures.ts'
import { readFeatures, readItems, type SampleItem, slugOf } from './read-items.ts'
import { recordingKeys, renderRecording } from './recordings.ts'
import { itemsNamedBy, listed, picturesNamedBy, recordingsNamedBy } from './references.ts'

const items = readItems()
const names = new Map(items.map((item) => [item.name, item]))
const of = (collection: string) => items.filter((item) => item.collection === collection)
const each = (list: SampleItem[]): [string, SampleItem][] => list.map((item) => [item.name, item])

/** Characters of a body, least and most. */
const lengths: Record<string, [number, number]> = {
  'lecture-scripts': [850, 2500],
  stories: [520, 1500],
  exemplars: [500, 1200],
  'event-reports': [290, 700],
}

describe('what there is', () => {
  test.each([
    ['lecture-scripts', 13],
    ['stories', 12],
    ['exemplars', 8],
    ['event-reports', 10],
    ['topics', 5],
    ['spirits', 4],
    ['red-sites', 6],
    ['teams', 6],
    ['units', 4],
    ['series', 3],
    ['pages', 4],
    ['redirects', 2],
  ])('%s: %i', (collection, count) => {
    expect(of(collection)).toHaveLength(count)
  })

  test('two drafts', () => {
    expect(items.filter((item) => item.draft).map((item) => item.name)).toEqual([
      'stories/station-timetable',
      'lecture-scripts/numbers-aloud',
    ])
  })

  test('events are planned, held and cancelled', () => {
    expect(new Set(of('events').map((item) => item.fields.state))).toEqual(
      new Set(['planned', 'held', 'cancelled']),
    )
  })

  test('one lecture is an audience variant of another, one story has no references, one title is very long', () => {
    expect(of('lecture-scripts').filter((item) => item.fields.baseScript)).toHaveLength(1)
    expect(of('stories').filter((item) => listed(item.fields.references).length === 0)).toHaveLength(1)
    expect(items.some((item) => countCharacters(String(item.fields.title)) > 40)).toBe(true)
  })

  test('every block of the body is used', () => {
    const bodies = items.map((item) => item.body).join('\n')
    for (const block of [
      '::statistic{',
      ':::timeline',
      '::cue{',
      '::related{',
      '::picture{',
      '::recording{',
      '\n> ——',
      '\n| ---',
      '\n- ',
      '\n1. ',
      '\n### ',
      '**',
    ])
      expect(bodies).toContain(block)
  })
})

describe('links', () => {
  test.each(each(items))('%s names only what exists', (_, item) => {
    expect(itemsNamedBy(item).filter((name) => !names.has(name))).toEqual([])
    expect(picturesNamedBy(item).filter((key) => !pictureKeys.includes(key))).toEqual([])
    expect(recordingsNamedBy(item).filter((key) => !recordingKeys.includes(key))).toEqual([])
  })

  test('nothing published points to a draft', () => {
    const pointing = items.filter(
      (item) => !item.draft && itemsNamedBy(item).some((name) => names.get(name)?.draft),
    )
    expect(pointing.map((item) => item.name)).toEqual([])
  })

  test('what is featured and what the redirects name exists', () => {
    const named = [
      ...readFeatures().map(({ item }) => item),
      ...of('redirects').map((item) => String(item.fields.to)),
    ]
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !names.has(name))).toEqual([])
  })

  test('spirits and red sites name each other', () => {
    for (const spirit of of('spirits'))
      for (const site of listed(spirit.fields.redSites))
        expect(listed(names.get(`red-sites/${site}`)?.fields.spirits)).toContain(spirit.key)
  })

  test('a report gives the same team and lectures as its event', () => {
    for (const report of of('event-reports')) {
      const event = names.get(`events/${String(report.fields.event)}`)
      expect(event?.fields.state).toBe('held')
      expect(event?.fields.team).toBe(report.fields.team)
      expect(listed(event?.fields.scripts)).toEqual(listed(report.fields.scripts))
    }
  })

  test('slugs are unique', () => {
    const slugs = items
      .filter((item) => item.fields.title)
      .map((item) => `${item.collection}/${slugOf(item)}`)
    expect(new Set(slugs).size).toBe(slugs.length)
  })
})

describe('texts', () => {
  test.each(each(items.filter((item) => item.body)))('%s keeps its body in the editor', (_, item) => {
    const document = fromMarkdown(item.body)
    expect(plainText(parse(serialize(document)))).toBe(plainTextOf(document))
    expect(plainText(parse(serialize(document)))).toBe(plainText(parse(item.body)))
    // No directive was misspelt and became text.
    expect(plainText(parse(item.body))).not.toMatch(/::|\*\*|^#/m)
  })

  test.each(each(items.filter((item) => lengths[item.collection])))('%s has a fitting length', (_, item) => {
    const [least, most] = lengths[item.collection] ?? [0, 0]
    const characters = countCharacters(spokenText(parse(item.body)))
    expect(characters).toBeGreaterThanOrEqual(least)
    expect(characters).toBeLessThanOrEqual(most)
    expect(String(item.fields.summary)).not.toBe('')
    expect(countCharacters(String(item.fields.summary))).toBeLessThan(90)
  })

  test('people, teams, units, sites and spirits are marked as invented', () => {
    const marked = ['teams', 'units', 'red-sites', 'spirits', 'series'].flatMap((collection) =>
      of(collection).map((item) => String(item.fields.title)),
    )
    for (const { fields } of items) {
      marked.push(...listed(fields.people), ...listed(fields.name), ...listed(fields.workUnit))
      marked.push(...Object.values((fields.credits as object | undefined) ?? {}).flat())
    }
    expect(marked.filter((name) => !name.includes('示例'))).toEqual([])
  })

  test('half-width punctuation does not stand beside Chinese characters', () => {
    for (const item of items) expect(plainText(parse(item.body))).not.toMatch(/\p{Script=Han}[,;:!?()]/u)
  })
})

describe('pictures', () => {
  test.each(pictureKeys.map((key) => [key]))('%s is well-formed, described and used', (key) => {
    expect(drawPicture(key)).not.toMatch(/NaN|undefined/)
    expect(altOf(key)).toMatch(/^\p{Script=Han}.{7,}/u)
    expect(items.some((item) => picturesNamedBy(item).includes(key))).toBe(true)
  })

  test('a cover is 1600 by 840, a portrait 1280 by 1600, the same bytes each time', async () => {
    const cover = await renderPicture('ferry')
    expect(await sharp(cover.bytes).metadata()).toMatchObject({ width: 1600, height: 840, format: 'png' })
    expect(await sharp((await renderPicture('portrait-teacher')).bytes).metadata()).toMatchObject({
      width: 1280,
      height: 1600,
    })
    expect(Buffer.compare((await renderPicture('ferry')).bytes, cover.bytes)).toBe(0)
  })
})

test('a recording is a WAV file of the length it says, loud enough and not clipped', () => {
  const { bytes } = renderRecording('class-bell')
  const file = Buffer.from(bytes)
  expect(file.toString('ascii', 0, 4)).toBe('RIFF')
  expect(file.readUInt32LE(40)).toBe(file.length - 44)
  const levels = Array.from({ length: (file.length - 44) / 2 }, (_, i) =>
    Math.abs(file.readInt16LE(44 + i * 2)),
  )
  expect(Math.max(...levels)).toBeGreaterThan(6000)
  expect(Math.max(...levels)).toBeLessThan(32000)
})
