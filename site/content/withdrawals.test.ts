import { addressOf, validateRecord } from '@lectern/content-models/published'
import { beforeEach, expect, test } from 'vitest'
import { fixtureNow, fixtureRecords } from '../fixtures/records.ts'
import { addresses, everyNoticeAddress, noticeAt, sitemapEntries, update } from './index.ts'

const notice = '/stories/chuan-fx01/'
const gone = '/lectures/jiugao-fx01/'

beforeEach(() => {
  expect(update({ replaceAll: fixtureRecords, now: fixtureNow }).invalid).toEqual([])
})

test('a notice has an address and is in no sitemap; what is gone has none', () => {
  expect(addresses()).toContain(notice)
  expect(addresses()).not.toContain(gone)
  expect(noticeAt(notice)?.id).toBe('w-notice')
  expect(noticeAt(gone)).toBeUndefined()
  const listed = sitemapEntries().map(({ address }) => address)
  for (const address of [...everyNoticeAddress(), gone, '/410/']) expect(listed).not.toContain(address)
  expect(listed).toContain('/stories/shiqiao-fx01/')
})

test('a record at the address of a notice goes before it, as in a preview of what was withdrawn', () => {
  const story = fixtureRecords.find(({ id }) => id === 'yan')
  update({ put: [{ ...story, id: 'chuan', slug: 'chuan-fx01' }], now: fixtureNow })
  expect(noticeAt(notice)).toBeUndefined()
  expect(addresses().filter((address) => address === notice)).toHaveLength(1)
})

test.each([
  ['/stories/a-1/', true],
  ['/events/2026/a/', true],
  ['/guanyu/', true],
  ['/', false],
  ['stories/a/', false],
  ['/stories/a', false],
  ['/stories/../../etc/', false],
  ['//example.cn/', false],
  ['https://example.cn/', false],
])('a withdrawal at %s keeps to the contract: %s', (address, valid) => {
  const record = { ...fixtureRecords.find(({ id }) => id === 'w-notice'), address }
  expect('record' in validateRecord(record)).toBe(valid)
})

test('what was published before there were sign-offs still keeps to the contract', () => {
  const result = validateRecord(fixtureRecords.find(({ id }) => id === 'yan'))
  expect(result).toMatchObject({ record: { kind: 'story', changes: [] } })
  expect('record' in result && addressOf(result.record)).toBe('/stories/yan-fx01/')
})
