import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { slugFor } from '@lectern/content-models/slugs'

interface SourceText {
  title: string
  date: string
  category: string
  region: string
  body: string
}

/** Characters a document is cut at; at the end of a line where one is near. */
const cutAt = 900

function* cut(body: string): Generator<string> {
  let part = ''
  for (const line of body.split('\n')) {
    if (part.length + line.length > cutAt && part.length > cutAt / 2) {
      yield part.trim()
      part = ''
    }
    part += `${line}\n`
    while (part.length > 2 * cutAt) {
      yield part.slice(0, cutAt)
      part = part.slice(cutAt)
    }
  }
  if (part.trim()) yield part.trim()
}

/**
 * Published stories made of real texts, for measuring: a compressed file of JSON lines (`title`, `date`, `category`, `region`, `body`)
 * is cut at about 900 characters; five topics, all the source's categories as tags. Ends after `documents`, or with the file.
 */
export async function* corpusRecords(options: {
  source: string
  documents: number
}): AsyncGenerator<unknown> {
  const instant = '2026-01-01T00:00:00Z'
  const base = { schemaVersion: 1, updatedAt: instant }
  const topics = ['一', '二', '三', '四', '五'].map((number) => `专题${number}`)
  yield {
    ...base,
    kind: 'settings',
    id: 'settings',
    siteName: '宣讲台',
    origin: 'https://lectern.example',
  }
  yield { ...base, kind: 'navigation', id: 'navigation', main: [{ label: '首页', address: '/' }] }
  for (const [index, title] of topics.entries())
    yield { ...base, kind: 'topic', id: `topic-${index}`, slug: `topic-${index}`, title, order: index }
  let count = 0
  const lines = createInterface({ input: createReadStream(options.source).pipe(createGunzip()) })
  for await (const line of lines) {
    if (!line.trim()) continue
    const { title, date, category, region, body } = JSON.parse(line) as SourceText
    let part = 0
    for (const text of cut(body)) {
      if (count >= options.documents) return
      part += 1
      const id = `document-${count}`
      yield {
        ...base,
        kind: 'story',
        id,
        slug: slugFor(title, `d${count.toString(36)}`),
        title: part === 1 ? title : `${title}（${part}）`,
        summary: '',
        body: text,
        topics: [`topic-${count % topics.length}`],
        audiences: [['机关', '学校', '社区', '农村', '企业'][count % 5]],
        tags: [category, region].filter(Boolean),
        displayDate: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '2020-01-01',
        publishedAt: instant,
        storyKind: '事件',
      }
      count += 1
    }
  }
}
