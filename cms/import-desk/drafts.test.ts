import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWithDatabase } from '../tests/database.ts'
import type { BatchLine } from './batches.ts'
import { article, openImportDesk, sentences } from './desk-for-tests.ts'
import { readWaiting } from './read-waiting.ts'
import { changeBatch, changeFile, findFiles } from './rows.ts'
import { sweepBatches } from './sweep.ts'

describeWithDatabase('drafts from the import desk', () => {
  let desk: Awaited<ReturnType<typeof openImportDesk>>
  beforeAll(async () => {
    desk = await openImportDesk()
  })
  afterAll(() => desk?.test.remove())

  describe('makes drafts', () => {
    it("as the person's own, in their unit, with corrections, choices, report and original", async () => {
      const topic = await desk.test.cms.create('topics', { title: '示例专题' }, { publish: false })
      const batch = await desk.batchOf(
        { '稿.txt': article('建成草稿的示例') },
        { kind: 'story', topics: [topic.id] },
      )
      const [line] = await desk.lines(batch)
      await desk.ask('author', 'PATCH', `/files/${line?.id}`, { fields: { reviewer: ['周示例'] } })
      const { status, json } = await desk.ask<{ id: string; collection: string; warnings: string[] }>(
        'author',
        'POST',
        `/files/${line?.id}/draft`,
        {},
      )
      expect([status, json.collection, json.warnings]).toEqual([201, 'stories', []])
      const [made] = await desk.test.cms.find('stories', { id: { equals: json.id } })
      expect(made).toMatchObject({
        title: '建成草稿的示例',
        ownerUnit: desk.red,
        createdBy: desk.idOf('author'),
        topics: [topic.id],
        credits: { author: ['王示例'], editor: ['李示例'], reviewer: ['周示例'] },
        source: { name: '示例日报' },
        workflow: { state: 'draft', publicState: 'never', authors: [desk.idOf('author')] },
      })
      expect((await desk.lines(batch))[0]).toMatchObject({ state: 'drafted', draft: { id: json.id } })
      const original = await desk.test.rest('GET', `/import-desk/originals/stories/${json.id}`, {
        token: desk.token('colleague'),
      })
      expect(await original.text()).toBe(article('建成草稿的示例'))
      const foreign = await desk.test.rest('GET', `/import-desk/originals/stories/${json.id}`, {
        token: desk.token('other'),
      })
      expect(foreign.status).toBe(404)
      const { docs } = await desk.test.payload.find({
        collection: 'audit-entries',
        where: { action: { in: ['importStarted', 'importDrafted'] } },
        sort: 'sequence',
        overrideAccess: true,
        limit: 0,
      })
      expect(
        docs.filter(({ subjectId }) => [batch, json.id].includes(subjectId ?? '')).map((row) => row.action),
      ).toEqual(['importStarted', 'importDrafted'])
    })

    it('once, however often it is asked at once, and after a crash between the draft and its note', async () => {
      const batch = await desk.batchOf({ '一次.txt': article('只建一次的示例') })
      const [line] = await desk.lines(batch)
      await Promise.all([1, 2, 3].map(() => desk.ask('author', 'POST', `/files/${line?.id}/draft`, {})))
      expect(await desk.lectures('只建一次的示例')).toHaveLength(1)

      const other = await desk.batchOf({ '断.txt': article('中断以后接着建的示例') })
      const [broken] = await desk.lines(other)
      await desk.ask('author', 'POST', `/files/${broken?.id}/draft`, {})
      await desk.upload(other, '断.txt', article('中断以后接着建的示例'))
      await readWaiting(desk.test.payload)
      const [first, second] = await findFiles(desk.test.payload, { batch: { equals: other } })
      // As if the process had ended before the row was told.
      await changeFile(desk.test.payload, second?.id ?? '', { draftKey: first?.draftKey ?? '' })
      const carried = await desk.ask<{ id: string }>('author', 'POST', `/files/${second?.id}/draft`, {})
      expect([carried.status, carried.json.id]).toEqual([201, first?.draft?.id])
      expect(await desk.lectures('中断以后接着建的示例')).toHaveLength(1)
    })

    it('says that the draft exists when something fails after it', async () => {
      const batch = await desk.batchOf({ '之后.txt': article('之后出错的示例') })
      const [line] = await desk.lines(batch)
      const [row] = await findFiles(desk.test.payload, { id: { equals: line?.id } })
      // The place of the report is taken by a folder.
      const kept = join(desk.test.folder, 'imports', row?.hash ?? '', 'report.json')
      mkdirSync(join(kept, 'x'), { recursive: true })
      const { status, json } = await desk.ask<{ warnings: string[] }>(
        'author',
        'POST',
        `/files/${line?.id}/draft`,
        {},
      )
      expect(status).toBe(201)
      expect(json.warnings[0]).toContain('草稿《之后出错的示例》已经建好，但导入报告没有存下来')
      expect((await desk.lines(batch))[0]).toMatchObject({ state: 'drafted', message: json.warnings[0] })
      rmSync(kept, { recursive: true })
    })

    it("puts pictures into the media library as the person's own, with a missing description flagged", async () => {
      const png = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
        'base64',
      )
      const batch = await desk.start()
      await desk.send(batch, 'beside', '图.png', png)
      const page = `<html><head><title>页</title></head><body><h1>带图的草稿示例</h1><p>${sentences[3]}</p><p>${sentences[1]}</p><img src="图.png"><p>${sentences[4]}</p></body></html>`
      const { id } = await desk.upload(batch, '页.html', page)
      await readWaiting(desk.test.payload)
      expect((await desk.open(id)).flagged.map(({ what }) => what)).toContain('图片缺少替代文字')
      const { json } = await desk.ask<{ collection: string; id: string }>(
        'author',
        'POST',
        `/files/${id}/draft`,
        {},
      )
      const { docs } = await desk.test.payload.find({ collection: 'media', depth: 0, overrideAccess: true })
      const mine = docs.find(({ createdBy }) => createdBy === desk.idOf('author'))
      expect(mine?.alt).toContain('待补充')
      const [made] = await desk.test.cms.find(json.collection as 'stories', { id: { equals: json.id } })
      expect(JSON.stringify(made?.body)).toContain(String(mine?.id))
    })
  })

  describe('asks who may', () => {
    it('refuses who may not write drafts, in Chinese', async () => {
      for (const [who, status] of [
        ['none', 403],
        ['nobody', 401],
      ] as const) {
        const { status: found, json } = await desk.ask(who, 'POST', '/batches', {})
        expect([found, json.reasons?.[0]]).toEqual([status, expect.stringMatching(/\p{Script=Han}/u)])
      }
    })

    it('only into units of their own', async () => {
      const { status, json } = await desk.ask('author', 'POST', '/batches', { unit: desk.blue })
      expect([status, json.reasons?.[0]]).toEqual([422, expect.stringContaining('归属单位')])
      expect((await desk.ask('author', 'POST', '/batches', { unit: desk.red })).status).toBe(201)
    })

    it("nobody sees another's batch but administrators of that unit", async () => {
      const batch = await desk.batchOf({ '谁.txt': article('谁能看到的示例') })
      const [line] = await desk.lines(batch)
      const paths: [string, string, object?][] = [
        ['GET', `/batches/${batch}`],
        ['PATCH', `/batches/${batch}`, {}],
        ['GET', `/files/${line?.id}`],
        ['PATCH', `/files/${line?.id}`, { checked: true }],
        ['POST', `/files/${line?.id}/draft`, {}],
        ['GET', `/files/${line?.id}/original`],
        ['DELETE', `/files/${line?.id}`],
        ['DELETE', `/batches/${batch}`],
      ]
      for (const who of ['colleague', 'other'])
        for (const [method, path, body] of paths)
          expect([who, path, (await desk.ask(who, method, path, body)).status]).toEqual([who, path, 404])
      const listed = async (who: string) =>
        (await desk.ask<{ batches: BatchLine[] }>(who, 'GET', '')).json.batches.some(({ id }) => id === batch)
      expect([
        await listed('author'),
        await listed('colleague'),
        await listed('other'),
        await listed('admin'),
        await listed('chief'),
      ]).toEqual([true, false, false, true, true])
      expect((await desk.ask('admin', 'GET', `/batches/${batch}`)).status).toBe(200)
    })

    it('no generic door leads to the rows', async () => {
      for (const collection of ['import-batches', 'import-files'])
        for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
          const answer = await desk.test.rest(method, `/${collection}`, {
            ...(method === 'POST' || method === 'PATCH' ? { body: {} } : {}),
            token: desk.token('chief'),
          })
          expect([collection, method, answer.ok]).toEqual([collection, method, false])
        }
    })
  })

  describe('cleans up', () => {
    it('what nobody touched for thirty days and was no draft; drafts keep original and report', async () => {
      const batch = await desk.batchOf({
        '留.txt': article('留下的草稿示例'),
        '走.txt': article('没有建稿的示例'),
      })
      const [stays, goes] = await findFiles(desk.test.payload, { batch: { equals: batch } })
      await desk.ask('author', 'POST', `/files/${stays?.id}/draft`, {})
      const fresh = await desk.batchOf({ '新.txt': article('新近的示例') })
      const place = (hash = '') => join(desk.test.folder, 'imports', hash)
      expect(existsSync(place(goes?.hash))).toBe(true)
      const now = new Date()
      await changeBatch(desk.test.payload, batch, {
        touchedAt: new Date(now.getTime() - 30 * 24 * 3600 * 1000).toISOString(),
      })
      expect(await sweepBatches(desk.test.payload, now)).toBe(1)
      expect((await desk.ask('author', 'GET', `/batches/${batch}`)).status).toBe(404)
      expect(existsSync(place(goes?.hash))).toBe(false)
      expect(existsSync(join(place(stays?.hash), 'report.json'))).toBe(true)
      expect(existsSync(join(place(stays?.hash), 'original', '留.txt'))).toBe(true)
      expect(await desk.lines(fresh)).toHaveLength(1)
    })

    it('a batch that is given up goes at once, its drafts stay', async () => {
      const batch = await desk.batchOf({
        '甲.txt': article('放弃以后还在的草稿示例'),
        '乙.txt': article('放弃的示例'),
      })
      const [drafted] = await desk.lines(batch)
      await desk.ask('author', 'POST', `/files/${drafted?.id}/draft`, { anyway: true })
      expect((await desk.ask('author', 'DELETE', `/batches/${batch}`)).status).toBe(200)
      expect(await desk.lectures('放弃以后还在的草稿示例')).toHaveLength(1)
      expect(await findFiles(desk.test.payload, { batch: { equals: batch } })).toEqual([])
    })
  })
})
