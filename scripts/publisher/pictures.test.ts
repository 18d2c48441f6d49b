import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Picture, pictureVariants, validateRecord } from '@lectern/content-models/published'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cropOf, writeMedia } from './pictures.ts'

const picture: Picture = {
  id: 'p1',
  hash: '0123456789abcdef',
  width: 1600,
  height: 1600,
  alt: '示例图片',
  focal: { x: 0.5, y: 0.9 },
}

describe('cropOf', () => {
  test.each([
    [{ x: 0.5, y: 0.5 }, 380],
    [{ x: 0.5, y: 0 }, 0],
    [{ x: 0.5, y: 1 }, 760],
  ])('keeps the focal point %o within the picture', (focal, top) => {
    expect(cropOf({ ...picture, focal }, 'cover')).toEqual({ left: 0, top, width: 1600, height: 840 })
  })
})

const topic = (cover: Picture) => {
  const result = validateRecord({
    kind: 'topic',
    schemaVersion: 1,
    id: 't',
    updatedAt: '2026-01-01T00:00:00Z',
    slug: 't',
    title: '示例专题',
    cover,
  })
  if (!('record' in result)) throw new Error(result.invalid.problems.join())
  return result.record
}

test('writes every variant that a page names, in its size, around the focal point', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  const original = join(folder, 'original.png')
  // Blue above, red in the lowest fifth, where the focal point is.
  await sharp({ create: { width: 1600, height: 1600, channels: 3, background: '#0000ff' } })
    .composite([
      {
        input: { create: { width: 1600, height: 320, channels: 3, background: '#ff0000' } },
        left: 0,
        top: 1280,
      },
    ])
    .png()
    .toFile(original)
  const problems = await writeMedia({
    records: [topic(picture)],
    originals: new Map([[picture.hash, original]]),
    cache: join(folder, 'cache'),
    folder: join(folder, 'public'),
  })
  expect(problems).toEqual([])
  for (const variant of pictureVariants(picture, 'cover')) {
    const made = await sharp(join(folder, 'public', variant.address)).metadata()
    expect([made.width, made.height], variant.address).toEqual([variant.width, variant.height])
  }
  const jpeg = pictureVariants(picture, 'cover').at(-1)
  const { data, info } = await sharp(join(folder, 'public', jpeg?.address ?? ''))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [red, , blue] = data.subarray((info.width * (info.height - 2) + 5) * info.channels)
  expect(red).toBeGreaterThan(200)
  expect(blue).toBeLessThan(60)
})

test('says which picture is missing or damaged and goes on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  const broken = join(folder, 'broken.png')
  await writeFile(broken, 'not a picture')
  const other = { ...picture, id: 'p2', hash: 'fedcba9876543210', alt: '另一张' }
  const problems = await writeMedia({
    records: [topic(picture), topic(other)],
    originals: new Map([[picture.hash, broken]]),
    cache: join(folder, 'cache'),
    folder: join(folder, 'public'),
  })
  expect(problems).toHaveLength(2)
  expect(problems[0]).toContain('示例图片')
  expect(problems[1]).toContain('另一张')
  expect(existsSync(join(folder, 'public', pictureVariants(picture, 'cover')[0]?.address ?? ''))).toBe(false)
})
