import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWithDatabase } from '../tests/database.ts'
import { article, bytes, openImportDesk, sentences } from './desk-for-tests.ts'
import type { FileLine, OpenedFile } from './file-view.ts'
import { readWaiting, resumeReading } from './read-waiting.ts'
import { changeFile, findFiles } from './rows.ts'

/** A picture of one pixel. */
const gif = Buffer.from('R0lGODlhAQABAIAAAP8AAAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

describeWithDatabase('files at the import desk', () => {
  let desk: Awaited<ReturnType<typeof openImportDesk>>
  beforeAll(async () => {
    desk = await openImportDesk()
  })
  afterAll(() => desk?.test.remove())

  describe('reads what is uploaded', () => {
    it('each file by itself: one that cannot be read says why, the others go on', async () => {
      const batch = await desk.batchOf({
        '旧账簿.txt': article('老戏台上的旧账簿'),
        '坏的.docx': bytes('这不是 Word 文件'),
        '空的.txt': '',
      })
      const files = await desk.lines(batch)
      expect(files.map(({ name, state }) => [name, state])).toEqual([
        ['旧账簿.txt', 'read'],
        ['坏的.docx', 'failed'],
        ['空的.txt', 'failed'],
      ])
      expect(files[0]?.title).toBe('老戏台上的旧账簿')
      expect(files[1]?.message).toContain('Word')
      expect(files[2]?.message).toContain('空')
    })

    it('shows every line of the original with what became of it, and the body as it will be', async () => {
      const batch = await desk.batchOf({ '一篇.txt': article('戏台边的一本账') })
      const [line] = await desk.lines(batch)
      const file = await desk.open(line?.id ?? '')
      expect(file.lines.map(({ text }) => text)).toEqual(article('戏台边的一本账').split('\n'))
      expect(file.lines[0]?.fate).toBe('title')
      expect(file.fields).toMatchObject({ sourceName: '示例日报', author: ['王示例'], editor: ['李示例'] })
      const html = file.parts.map((part) => ('html' in part ? part.html : '')).join('')
      expect(html).toContain('各家出的工')
      expect(html).not.toContain('来源：')
    })

    it('refuses a file that is too large, one that came in part, and one more than a batch takes', async () => {
      const batch = await desk.start()
      const large = await desk.upload(batch, '大.txt', new Uint8Array(40 * 1024 * 1024 + 1))
      expect([large.status, large.reasons?.[0]]).toEqual([413, expect.stringContaining('“大.txt”太大')])
      const part = await desk.send(batch, 'files', 'a.txt', bytes('abc'), { size: 9 })
      expect(part.reasons?.[0]).toContain('没有传完整')
      for (let place = 0; place < 300; place += 1)
        await desk.test.payload.db.create({
          collection: 'import-files',
          data: { batch, place, name: `${place}.txt`, hash: 'x', size: 1, state: 'stopped' },
        })
      expect((await desk.upload(batch, '多.txt', '多')).reasons?.[0]).toContain('一批最多 300 个文件')
    })

    it('takes a file all the same when its save met another one', async () => {
      const batch = await desk.start()
      const { db } = desk.test.payload
      const { create } = db
      let met = 0
      db.create = async (args) => {
        if (args.collection === 'import-files' && met++ === 0)
          throw Object.assign(new Error('write conflict'), { code: 112 })
        return create.call(db, args)
      }
      try {
        expect((await desk.upload(batch, '碰上.txt', article('碰上别人保存的示例'))).status).toBe(201)
      } finally {
        db.create = create
      }
      expect([met, (await desk.lines(batch)).length]).toEqual([2, 1])
    })

    it('goes on after the process ended while it read', async () => {
      const batch = await desk.start()
      const { id } = await desk.upload(batch, '重启.txt', article('重启以后接着读'))
      await readWaiting(desk.test.payload)
      await changeFile(desk.test.payload, id, { state: 'reading', summary: null as never })
      await resumeReading(desk.test.payload)
      expect((await desk.lines(batch))[0]).toMatchObject({ state: 'read', title: '重启以后接着读' })
    })

    it('stops and goes on when it is told to', async () => {
      const batch = await desk.start()
      const { id } = await desk.upload(batch, '停.txt', article('停下来再接着读'))
      await readWaiting(desk.test.payload)
      await changeFile(desk.test.payload, id, { state: 'waiting' })
      await desk.ask('author', 'POST', `/batches/${batch}/stop`)
      await readWaiting(desk.test.payload)
      expect((await desk.lines(batch))[0]?.state).toBe('stopped')
      await desk.ask('author', 'POST', `/batches/${batch}/resume`)
      await readWaiting(desk.test.payload)
      expect((await desk.lines(batch))[0]?.state).toBe('read')
    })

    it('finds the pictures that lay beside a page in the same folder', async () => {
      const batch = await desk.start()
      expect((await desk.send(batch, 'beside', '夹/页_files/图.gif', gif)).status).toBe(201)
      const out = await desk.send(batch, 'beside', '../../../图.gif', gif)
      expect([out.status, out.reasons?.[0]]).toEqual([422, expect.stringContaining('不能保存')])
      const page = `<html><head><title>页</title></head><body><h1>有图的一页示例</h1><p>${sentences[0]}</p><p>${sentences[1]}</p><img src="页_files/图.gif"><p>${sentences[2]}</p></body></html>`
      const { id } = await desk.upload(batch, '夹/页.html', page)
      await readWaiting(desk.test.payload)
      const file = await desk.open(id)
      expect(file.parts.some((part) => 'picture' in part)).toBe(true)
      const picture = await desk.test.rest('GET', `/import-desk/files/${id}/pictures/0`, {
        token: desk.token('author'),
      })
      expect(picture.headers.get('content-type')).toBe('image/gif')
    })
  })

  describe('takes corrections', () => {
    it('keeps them over a reload, and forgets one that was typed back', async () => {
      const batch = await desk.batchOf({ '改.txt': article('要改的标题示例') })
      const [line] = await desk.lines(batch)
      const id = line?.id ?? ''
      await desk.ask('author', 'PATCH', `/files/${id}`, {
        fields: { title: '改好的标题示例', signer: ['赵示例'], tags: ['账簿'] },
        choices: { kind: 'story' },
      })
      expect(await desk.open(id)).toMatchObject({
        title: '改好的标题示例',
        kind: 'story',
        fields: { signer: ['赵示例'], tags: ['账簿'], author: ['王示例'] },
      })
      await desk.ask('author', 'PATCH', `/files/${id}`, {
        fields: { title: '要改的标题示例' },
        choices: { kind: '' },
      })
      expect(await desk.open(id)).toMatchObject({ title: '要改的标题示例', kindChosen: false })
      const [row] = await findFiles(desk.test.payload, { id: { equals: id } })
      expect(Object.keys(row?.corrections ?? {}).sort()).toEqual(['signer', 'tags'])
    })

    it('puts a line back into the body at its place, and takes it out again', async () => {
      const batch = await desk.batchOf({ '放回.txt': article('放回一行的示例') })
      const [line] = await desk.lines(batch)
      const file = await desk.open(line?.id ?? '')
      const away = file.lines.find(({ text }) => text.startsWith('来源'))
      expect(away?.fate).not.toBe('body')
      const put = await desk.ask<OpenedFile>('author', 'PATCH', `/files/${file.id}`, {
        moved: { keep: [away?.index] },
      })
      const html = (opened: OpenedFile) =>
        opened.parts.map((part) => ('html' in part ? part.html : '')).join('')
      expect(html(put.json)).toContain('来源：示例日报')
      expect(put.json.lines[away?.index ?? -1]?.moved).toBe('kept')
      const back = await desk.ask<OpenedFile>('author', 'PATCH', `/files/${file.id}`, { moved: {} })
      expect(html(back.json)).not.toContain('来源：示例日报')
      const at = file.lines.findIndex(({ text }) => text.includes('各家出的工'))
      const out = await desk.ask<OpenedFile>('author', 'PATCH', `/files/${file.id}`, {
        moved: { drop: [at] },
      })
      expect(html(out.json)).not.toContain('各家出的工')
      expect(out.json.lines[at]).toMatchObject({ moved: 'dropped', fate: 'removed' })
    })

    it('refuses a draft for a field that is wrong, naming file, field and remedy', async () => {
      const batch = await desk.batchOf({ '错.txt': article('字段有错的示例') })
      const [line] = await desk.lines(batch)
      await desk.ask('author', 'PATCH', `/files/${line?.id}`, { fields: { title: '', displayDate: '去年' } })
      const { status, json } = await desk.ask('author', 'POST', `/files/${line?.id}/draft`, {})
      expect(status).toBe(422)
      expect(json.reasons).toEqual([
        '“错.txt”没有标题：请在“标题”里补上。',
        '“错.txt”“显示日期”不是日期：请写成 2026-11-29 的形式，或者清空。',
      ])
      expect((await desk.lines(batch))[0]?.state).toBe('read')
    })
  })

  describe('names duplicates', () => {
    it('within the batch and among the pieces: same file, same text, near text', async () => {
      const title = '重复的一篇示例'
      const near = article(`${title}（改）`, [...sentences.slice(0, 4), '散场以后大家又坐了一会儿才走。'])
      const batch = await desk.batchOf({
        '一.txt': article(title),
        '一（副本）.txt': article(title),
        '一.md': `# ${title}\n\n${sentences.join('\n\n')}\n`,
        '近.txt': near,
      })
      const [one, copy, text, like] = await desk.lines(batch)
      const said = (file: FileLine | undefined) => file?.judgement?.duplicates.map(({ sentence }) => sentence)
      expect(said(one)?.[0]).toBe(`和这一批里的《${title}》是同一个文件`)
      expect(said(copy)?.[0]).toContain('同一个文件')
      expect(said(text)?.[0]).toContain('文字完全相同')
      expect(said(like)?.[0]).toMatch(/约有 \d+% 的文字相同/)
      expect([one, copy, text, like].map((file) => file?.judgement?.sure)).toEqual([
        false,
        false,
        false,
        false,
      ])

      expect((await desk.ask('author', 'POST', `/files/${one?.id}/draft`, {})).status).toBe(201)
      const again = await desk.ask('author', 'POST', `/files/${copy?.id}/draft`, {})
      expect([again.status, again.json.reasons?.[0]]).toEqual([409, expect.stringContaining('仍然建草稿')])
      expect(await desk.lectures(title)).toHaveLength(1)
      expect((await desk.ask('author', 'POST', `/files/${copy?.id}/draft`, { anyway: true })).status).toBe(
        201,
      )
      expect(await desk.lectures(title)).toHaveLength(2)

      // Another unit learns that there is one, and nothing else of it.
      const foreign = await desk.batchOf({ '同.txt': article(title) }, {}, 'other')
      const [known] = await desk.lines(foreign, 'other')
      expect(said(known)?.[0]).toBe('和其他单位的一篇稿件是同一个文件')
      expect(known?.judgement?.duplicates[0]?.href).toBeUndefined()
    })
  })
})
