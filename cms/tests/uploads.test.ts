import { readFileSync } from 'node:fs'
import { validateRecord } from '@lectern/content-models/published'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contentHashOf } from '../documents/content-hash.ts'
import { describeWithDatabase, openTestCms, recordOf, type TestCms } from './database.ts'
import { deskPeople, password } from './desk-people.ts'

/** A picture taken on its side, with the place it was taken at. */
const photograph = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#b3231b' } })
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: 'ExampleCamera', Artist: 'Somebody' },
      IFD3: { GPSLatitude: '28/1 27/1 0/1', GPSLatitudeRef: 'N' },
    })
    .jpeg()
    .toBuffer()

describeWithDatabase('uploads', () => {
  let test: TestCms
  beforeAll(async () => {
    test = await openTestCms()
  })
  afterAll(() => test?.remove())

  it('removes what a photograph says about place and camera, and turns it upright first', async () => {
    const bytes = await photograph()
    expect(bytes.includes('ExampleCamera')).toBe(true)
    const id = await test.cms.addPicture({
      name: '照片 1.JPG',
      bytes,
      alt: '红色方块',
      focal: { x: 0.25, y: 0.75 },
    })
    const [media] = await test.cms.find('media', { id: { equals: id } })
    const originals = await test.cms.originals()
    const path = originals.get(String(media?.hash))
    const stored = readFileSync(String(path))
    expect(contentHashOf(stored)).toBe(media?.hash)
    expect(stored.includes('ExampleCamera')).toBe(false)
    const metadata = await sharp(stored).metadata()
    expect(metadata.exif).toBeUndefined()
    expect([metadata.width, metadata.height]).toEqual([40, 60])
    expect(media).toMatchObject({ width: 40, height: 60, focalX: 25, focalY: 75 })
  })

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'stores %s without metadata, under the hash of what is stored, also after the focal point moved',
    async (format) => {
      const bytes = await sharp(await photograph())
        .keepMetadata()
        .toFormat(format)
        .toBuffer()
      const id = await test.cms.addPicture({ name: `p.${format}`, bytes, alt: `格式 ${format}` })
      const check = async () => {
        const [media] = await test.cms.find('media', { id: { equals: id } })
        const stored = readFileSync(String((await test.cms.originals()).get(String(media?.hash))))
        expect(contentHashOf(stored)).toBe(media?.hash)
        expect((await sharp(stored).metadata()).exif).toBeUndefined()
        return media
      }
      expect(await check()).toMatchObject({ mimeType: `image/${format}`, focalX: 50 })
      // What the admin sends when the point is dragged.
      await test.payload.update({
        collection: 'media',
        id,
        data: {},
        req: { query: { uploadEdits: { focalPoint: { x: 10, y: 20 } } } },
        overrideAccess: true,
      })
      expect(await check()).toMatchObject({ focalX: 10, focalY: 20 })
    },
  )

  it('gives the same id for the same bytes and text, another for another text', async () => {
    const bytes = await photograph()
    const first = await test.cms.addPicture({ name: 'a.jpg', bytes, alt: '同一张' })
    expect(await test.cms.addPicture({ name: 'b.jpg', bytes, alt: '同一张' })).toBe(first)
    expect(await test.cms.addPicture({ name: 'b.jpg', bytes, alt: '另一种说法' })).not.toBe(first)
  })

  it.each(['', '   '])('refuses a picture whose alternative text is “%s”', async (alt) => {
    await expect(test.cms.addPicture({ name: 'a.jpg', bytes: await photograph(), alt })).rejects.toThrow(
      /“替代文字”为空/,
    )
  })

  it('keeps the alternative text from being emptied later', async () => {
    const id = await test.cms.addPicture({ name: 'c.jpg', bytes: await photograph(), alt: '有文字的' })
    await expect(test.cms.update('media', id, { alt: '' }, { publish: true })).rejects.toThrow(/替代文字/)
  })

  it.each([
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['drawing.jpg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['page.png', '<!doctype html><script>alert(1)</script>'],
    ['empty.jpg', ''],
  ])('refuses %s, which is no listed picture, in Chinese', async (name, content) => {
    await expect(
      test.cms.addPicture({ name, bytes: new TextEncoder().encode(content), alt: '示例' }),
    ).rejects.toThrow(/图片/)
    expect(await test.cms.find('media', { filename: { contains: name.split('.')[0] } })).toEqual([])
  })

  it('refuses half a picture', async () => {
    const bytes = await sharp({ create: { width: 400, height: 400, channels: 3, background: 'red' } })
      .png({ compressionLevel: 0 })
      .toBuffer()
    await expect(
      test.cms.addPicture({ name: 'half.png', bytes: bytes.subarray(0, bytes.length / 2), alt: '示例' }),
    ).rejects.toThrow(/图片/)
  })

  it.each([
    ['page.html', '<!doctype html><title>x</title>'],
    ['program.js', 'alert(1)'],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('refuses the file %s', async (name, content) => {
    await expect(test.cms.addFile({ name, bytes: new TextEncoder().encode(content) })).rejects.toThrow(
      /不能上传/,
    )
  })

  it('publishes cover and attachment with the hashes of their bytes, and changes when the picture does', async () => {
    const cover = await test.cms.addPicture({ name: 'd.jpg', bytes: await photograph(), alt: '封面' })
    const text = new TextEncoder().encode('附件的内容\n')
    const attachment = await test.cms.addFile({ name: '附件.txt', bytes: text, title: '附件' })
    expect(await test.cms.addFile({ name: '附件.txt', bytes: text, title: '附件' })).toBe(attachment)
    const { id } = await test.cms.create(
      'stories',
      { title: '有封面', storyKind: '人物', cover, attachments: [attachment] },
      { publish: true },
    )
    const record = await recordOf(test.cms, id)
    const result = validateRecord(record)
    expect(result).toHaveProperty('record')
    expect(record).toMatchObject({
      cover: { id: cover, alt: '封面', width: 40, height: 60, focal: { x: 0.5, y: 0.5 } },
      attachments: [{ id: attachment, hash: contentHashOf(text), mime: 'text/plain', bytes: text.length }],
    })
    const before = await test.cms.outboxPosition()
    await test.cms.update('media', cover, { caption: '新的图注' }, { publish: true })
    expect(await test.cms.outboxPosition()).not.toBe(before)
    expect(await recordOf(test.cms, id)).toMatchObject({
      cover: { caption: '新的图注', hash: expect.any(String) },
    })
  })

  it("keeps from everybody's hands what a signed, planned or public piece shows, until the piece is withdrawn", async () => {
    const desk = await deskPeople(test)
    const picture = await test.cms.addPicture({
      name: 'kept.jpg',
      bytes: await photograph(),
      alt: '要留住的图',
    })
    const log = async (who: string) => {
      const answer = await test.rest('POST', '/users/login', {
        body: { email: `${who}@example.com`, password },
      })
      return String(((await answer.json()) as { token?: string }).token)
    }
    const token = await log('signer')
    const asked = async (method: string, body?: unknown) => {
      const answer = await test.rest(method, `/media/${picture}`, { token, ...(body ? { body } : {}) })
      const { errors } = (await answer.json()) as { errors?: { message: string }[] }
      return { status: answer.status, message: errors?.[0]?.message }
    }
    const refused = { status: 409, message: expect.stringMatching(/《用图的稿件》正用着它.*换掉它/) }
    const trash = { deletedAt: new Date().toISOString() }
    const id = await desk.signed('用图的稿件', { cover: picture })
    expect(await asked('DELETE'), 'signed').toMatchObject(refused)
    expect(await asked('PATCH', trash), 'signed').toMatchObject(refused)
    await desk.step(id, 'schedule', 'editor', { publishAt: new Date(Date.now() + 86_400_000).toISOString() })
    expect(await asked('DELETE'), 'planned').toMatchObject(refused)
    await desk.step(id, 'unschedule', 'editor')
    await desk.step(id, 'publish', 'signer')
    expect(await asked('DELETE'), 'public').toMatchObject(refused)
    await desk.step(id, 'withdraw', 'signer', { reason: '示例原因', withdrawal: { kind: 'gone' } })
    expect(await asked('PATCH', trash), 'withdrawn').toMatchObject({ status: 200 })
    expect(await test.cms.find('media', { id: { equals: picture } })).toEqual([])
    expect(await asked('PATCH', { deletedAt: null })).toMatchObject({ status: 404 })
    await test.payload.update({
      collection: 'media',
      id: picture,
      data: { deletedAt: null },
      trash: true,
      overrideAccess: true,
    })
    expect(await asked('DELETE'), 'back from the trash').toMatchObject({ status: 200 })
  })
})
