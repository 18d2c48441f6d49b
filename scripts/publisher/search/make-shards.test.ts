import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchDocument } from './document.ts'
import { filesBelow } from './folders.ts'
import { makeShards } from './make-shards.ts'
import type { ShardOrder, Source } from './shard-order.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-shards-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const documents = Array.from(
  { length: 360 },
  (_, number): SearchDocument => ({
    address: `/stories/page-${100 + number}/`,
    title: `第${number}页`,
    text: `宣讲员讲了第${number}个故事。`,
    date: '2026-01-01',
    detail: '示例',
    facets: { kind: '红色故事', topic: [], audience: ['机关'], year: '2026', team: [] },
  }),
)
const orders = (folder: string, sources: Source[], size: number): ShardOrder[] =>
  Array.from({ length: Math.ceil(sources.length / size) }, (_, part) => ({
    folder,
    sources: sources.slice(part * size, (part + 1) * size),
    background: false,
  }))
const contentOf = (folder: string) =>
  filesBelow(folder).map((path) => [path, readFileSync(join(folder, path)).toString('base64')])

test('shards made in processes are, byte for byte and in their order, those made at once', async () => {
  const sources = documents.map((document) => ({ document }))
  const [inProcesses, here] = [join(root, 'processes'), join(root, 'here')]
  const made = await makeShards(orders(inProcesses, sources, 120), 2)
  const wanted = []
  for (const order of orders(here, sources, 120)) wanted.push(...(await makeShards([order], 2)))
  expect(made).toEqual(wanted)
  expect(made).toHaveLength(3)
  expect(contentOf(inProcesses)).toEqual(contentOf(here))
})

test.each([
  ['in a process', 300],
  ['at once', 3],
])('a shard whose documents are gone fails, made %s', async (_, count) => {
  const gone = Array.from({ length: count }, (_, number) => ({ shard: 'base-gone', number }))
  await expect(makeShards(orders(join(root, 'gone'), gone, 100), 1)).rejects.toThrow('base-gone')
})
