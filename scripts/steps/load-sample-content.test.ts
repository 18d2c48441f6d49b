import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cms, openCms } from '@lectern/cms'
import { activeAt } from '@lectern/content-models/feature-slots'
import { type PublishedRecord, validateRecord } from '@lectern/content-models/published'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFeatures, readItems } from '../sample-content/read-items.ts'
import { loadSampleContent } from './load-sample-content.ts'

let folder: string
let cms: Cms

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-sample-'))
  // No address is the embedded SQLite, whatever the environment says.
  cms = await openCms({ folder, databaseUrl: '' })
})

afterAll(async () => {
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

async function published(): Promise<PublishedRecord[]> {
  const records: PublishedRecord[] = []
  for await (const written of cms.publishedRecords()) {
    const result = validateRecord(written)
    if ('invalid' in result) throw new Error(`${result.invalid.record}: ${result.invalid.problems.join()}`)
    records.push(result.record)
  }
  return records
}

test('a stop in the middle, a second run and a third: everything once, valid, the drafts left out', async () => {
  const items = readItems()
  const stop = new Error('stopped')
  await expect(
    loadSampleContent(cms, (done) => {
      if (done === 40) throw stop
    }),
  ).rejects.toBe(stop)

  expect(await loadSampleContent(cms)).toEqual({ items: items.length })
  const records = await published()
  const of = <K extends PublishedRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<PublishedRecord, { kind: K }> => record.kind === kind)
  const count = (kind: PublishedRecord['kind']) => of(kind).length
  expect(count('lecture')).toBe(12)
  expect(count('story')).toBe(11)
  expect(count('exemplar')).toBe(8)
  expect(count('eventReport')).toBe(10)
  expect(count('redirect')).toBe(2)
  expect(await cms.find('stories', { 'workflow.state': { equals: 'draft' } })).toHaveLength(1)

  const ids = new Set(records.map((record) => record.id))
  for (const record of records) {
    if (!('related' in record)) continue
    expect(record.related.length, record.title).toBeGreaterThan(0)
    expect(record.related.filter(({ id }) => !ids.has(id))).toEqual([])
  }
  expect(
    records.flatMap((record) => ('files' in record ? record.files : [])).map(({ mime }) => mime),
  ).toEqual([expect.stringMatching(/^audio\//)])
  expect(records.find((record) => record.kind === 'settings')).toMatchObject({
    organiser: '示例市宣传队',
  })
  expect(count('feature')).toBe(readFeatures().length)
  expect(activeAt(of('featureSlot'), of('feature'), new Date()).size).toBe(2)

  const position = await cms.outboxPosition()
  await loadSampleContent(cms)
  expect(await cms.outboxPosition()).toBe(position)
  expect(await published()).toEqual(records)
})
