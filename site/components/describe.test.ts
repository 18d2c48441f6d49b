import { lectureScript, story } from '@lectern/content-models/published'
import { expect, test } from 'vitest'
import { fixtureRecords } from '../fixtures/records.ts'
import { detailLine, fileSize, minutesOf, spokenTime, summaryOf } from './describe.ts'

const lecture = (id: string) => lectureScript.parse(fixtureRecords.find((record) => record.id === id))

test('minutes: those meant, else those counted, at least one', () => {
  expect(minutesOf(lecture('xunshan'))).toBe(8)
  expect(minutesOf(lecture('jiashu'))).toBe(20)
  expect(minutesOf({ ...lecture('jiashu'), speakingMinutes: 0.2 })).toBe(1)
})

test('a line tells what a reader would ask first', () => {
  expect(detailLine(lecture('wuge-kaitou'))).toBe('宣讲稿 · 12 分钟 · 社区')
  const found = story.parse(fixtureRecords.find(({ id }) => id === 'shiqiao'))
  expect(detailLine(found)).toBe('红色故事 · 遗址 · 1935 年 · 示例县')
})

test('the summary, else the beginning of the text', () => {
  expect(summaryOf({ summary: '提要。', body: '正文。' })).toBe('提要。')
  expect(summaryOf({ summary: '', body: '正文。' })).toBe('正文。')
  expect(summaryOf({ summary: '', body: '' })).toBe('')
})

test.each([
  [999, '999 B'],
  [1_000, '1 kB'],
  [1_834_000, '1.8 MB'],
])('%i bytes are %s', (bytes, size) => {
  expect(fileSize(bytes)).toBe(size)
})

test.each([
  [400, '1:40'],
  [0, '0:00'],
  [239, '1:00'],
  [12, '0:03'],
])('%i characters take %s', (characters, time) => {
  expect(spokenTime(characters, 240)).toBe(time)
})
