import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '@lectern/content-models/workflow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWithDatabase, openTestCms, type TestCms } from '../tests/database.ts'
import type { BatchLine } from './batches.ts'
import type { FileLine, OpenedFile } from './file-view.ts'
import { readWaiting, resumeReading } from './read-waiting.ts'
import { changeBatch, changeFile, findFiles } from './rows.ts'
import { sweepBatches } from './sweep.ts'

const password = 'a long enough one'
const bytes = (text: string) => new TextEncoder().encode(text)

/** A picture of one pixel; the reader takes it for one because it is larger than a blank. */
const gif = Buffer.concat([
  Buffer.from('R0lGODlhAQABAIAAAP8AAAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
])

const sentences = [
  '示例村的老戏台修好以后，每逢农闲都有人来讲村里的旧事。',
  '今年入秋，宣讲队把三本旧账簿带到台上，一页一页念给乡亲们听。',
  '账上记着修渠那年各家出的工，谁家出了几个人、歇了几天，写得清清楚楚。',
  '有位老人听到自己父亲的名字，站起来补了一段账上没有的事。',
  '散场以后，队员把他的话记在账簿后面，注明是哪一天、谁说的。',
]
const article = (title: string, body: readonly string[] = sentences) =>
  [title, '来源：示例日报', '作者：王示例', ...body, '责任编辑：李示例'].join('\n')

describeWithDatabase('the import desk', () => {
  let test: TestCms
  let red = ''
  let blue = ''
  const tokens = new Map<string, string>()
  const ids = new Map<string, string>()

  const person = async (name: string, roles: Role[], unit: string | null, allUnits = false) => {
    const email = `${name}@example.com`
    const { id } = await test.payload.create({
      collection: 'users',
      data: { email, password, name: `示例${name}`, roles, unit, allUnits },
      overrideAccess: true,
    })
    const answer = await test.rest('POST', '/users/login', { body: { email, password } })
    tokens.set(name, ((await answer.json()) as { token: string }).token)
    ids.set(name, id)
  }

  beforeAll(async () => {
    test = await openTestCms()
    const unit = async (title: string) => (await test.cms.create('units', { title }, { publish: false })).id
    red = await unit('示例红单位')
    blue = await unit('示例蓝单位')
    await person('author', ['author'], red)
    await person('colleague', ['editor'], red)
    await person('other', ['author'], blue)
    await person('admin', ['admin'], red)
    await person('chief', ['admin'], null, true)
    await person('none', [], red)
  })
  afterAll(() => test?.remove())

  const ask = async <Answer = Record<string, unknown>>(
    who: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; json: Answer & { reasons?: string[] } }> => {
    const answer = await test.rest(method, `/import-desk${path}`, {
      ...(body === undefined ? {} : { body }),
      token: tokens.get(who) ?? '',
    })
    return { status: answer.status, json: (await answer.json().catch(() => ({}))) as never }
  }
  const start = async (who = 'author', choices: object = {}) =>
    (await ask<{ id: string }>(who, 'POST', '/batches', choices)).json.id
  const upload = async (batch: string, name: string, content: Uint8Array | string, who = 'author') => {
    const sent = typeof content === 'string' ? bytes(content) : content
    const answer = await test.rest(
      'POST',
      `/import-desk/batches/${batch}/files?name=${encodeURIComponent(name)}&size=${sent.length}`,
      { bytes: sent, token: tokens.get(who) ?? '' },
    )
    const json = (await answer.json()) as { id: string; reasons?: string[] }
    return { status: answer.status, ...json }
  }
  const lines = async (batch: string, who = 'author') =>
    (await ask<{ files: FileLine[] }>(who, 'GET', `/batches/${batch}`)).json.files
  const open = async (file: string, who = 'author') =>
    (await ask<OpenedFile>(who, 'GET', `/files/${file}`)).json
  /** A batch of files, all read. */
  const batchOf = async (
    files: Record<string, string | Uint8Array>,
    choices: object = {},
    who = 'author',
  ) => {
    const batch = await start(who, choices)
    for (const [name, content] of Object.entries(files)) await upload(batch, name, content, who)
    await readWaiting(test.payload)
    return batch
  }
  const pieces = async (title: string) => test.cms.find('lecture-scripts', { title: { equals: title } })

  describe('reads what is uploaded', () => {
    it('each file by itself: one that cannot be read says why, the others go on', async () => {
      const batch = await batchOf({
        '旧账簿.txt': article('老戏台上的旧账簿'),
        '坏的.docx': bytes('这不是 Word 文件'),
        '空的.txt': '',
      })
      const files = await lines(batch)
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
      const batch = await batchOf({ '一篇.txt': article('戏台边的一本账') })
      const [line] = await lines(batch)
      const file = await open(line?.id ?? '')
      expect(file.lines.map(({ text }) => text)).toEqual(article('戏台边的一本账').split('\n'))
      expect(file.lines[0]?.fate).toBe('title')
      expect(file.fields).toMatchObject({ sourceName: '示例日报', author: ['王示例'], editor: ['李示例'] })
      const html = file.parts.map((part) => ('html' in part ? part.html : '')).join('')
      expect(html).toContain('各家出的工')
      expect(html).not.toContain('来源：')
    })

    it('refuses a file that is too large, one that came in part, and one more than a batch takes', async () => {
      const batch = await start()
      const large = await upload(batch, '大.txt', new Uint8Array(40 * 1024 * 1024 + 1))
      expect([large.status, large.reasons?.[0]]).toEqual([413, expect.stringContaining('“大.txt”太大')])
      const part = await test.rest('POST', `/import-desk/batches/${batch}/files?name=a.txt&size=9`, {
        bytes: bytes('abc'),
        token: tokens.get('author') ?? '',
      })
      expect(await part.text()).toContain('没有传完整')
      for (let place = 0; place < 300; place += 1)
        await test.payload.db.create({
          collection: 'import-files',
          data: { batch, place, name: `${place}.txt`, hash: 'x', size: 1, state: 'stopped' },
        })
      expect((await upload(batch, '多.txt', '多')).reasons?.[0]).toContain('一批最多 300 个文件')
    })

    it('goes on after the process ended while it read', async () => {
      const batch = await start()
      const { id } = await upload(batch, '重启.txt', article('重启以后接着读'))
      await readWaiting(test.payload)
      await changeFile(test.payload, id, { state: 'reading', summary: null as never })
      await resumeReading(test.payload)
      expect((await lines(batch))[0]).toMatchObject({ state: 'read', title: '重启以后接着读' })
    })

    it('stops and goes on when it is told to', async () => {
      const batch = await start()
      const { id } = await upload(batch, '停.txt', article('停下来再接着读'))
      await readWaiting(test.payload)
      await changeFile(test.payload, id, { state: 'waiting' })
      await ask('author', 'POST', `/batches/${batch}/stop`)
      await readWaiting(test.payload)
      expect((await lines(batch))[0]?.state).toBe('stopped')
      await ask('author', 'POST', `/batches/${batch}/resume`)
      await readWaiting(test.payload)
      expect((await lines(batch))[0]?.state).toBe('read')
    })

    it('finds the pictures that lay beside a page in the same folder', async () => {
      const batch = await start()
      const kept = await test.rest(
        'POST',
        `/import-desk/batches/${batch}/beside?name=${encodeURIComponent('夹/页_files/图.gif')}&size=${gif.length}`,
        { bytes: gif, token: tokens.get('author') ?? '' },
      )
      expect(kept.status).toBe(201)
      const out = await test.rest(
        'POST',
        `/import-desk/batches/${batch}/beside?name=${encodeURIComponent('../../../图.gif')}&size=${gif.length}`,
        { bytes: gif, token: tokens.get('author') ?? '' },
      )
      expect(out.status).toBe(422)
      const page = `<html><head><title>页</title></head><body><h1>有图的一页示例</h1><p>${sentences[0]}</p><p>${sentences[1]}</p><img src="页_files/图.gif"><p>${sentences[2]}</p></body></html>`
      const { id } = await upload(batch, '夹/页.html', page)
      await readWaiting(test.payload)
      const file = await open(id)
      expect(file.parts.some((part) => 'picture' in part)).toBe(true)
      const picture = await test.rest('GET', `/import-desk/files/${id}/pictures/0`, {
        token: tokens.get('author') ?? '',
      })
      expect(picture.headers.get('content-type')).toBe('image/gif')
    })
  })

  describe('takes corrections', () => {
    it('keeps them over a reload, and forgets one that was typed back', async () => {
      const batch = await batchOf({ '改.txt': article('要改的标题示例') })
      const [line] = await lines(batch)
      const id = line?.id ?? ''
      await ask('author', 'PATCH', `/files/${id}`, {
        fields: { title: '改好的标题示例', signer: ['赵示例'], tags: ['账簿'] },
        choices: { kind: 'story' },
      })
      expect(await open(id)).toMatchObject({
        title: '改好的标题示例',
        kind: 'story',
        fields: { signer: ['赵示例'], tags: ['账簿'], author: ['王示例'] },
      })
      await ask('author', 'PATCH', `/files/${id}`, {
        fields: { title: '要改的标题示例' },
        choices: { kind: '' },
      })
      expect(await open(id)).toMatchObject({ title: '要改的标题示例', kindChosen: false })
      const [row] = await findFiles(test.payload, { id: { equals: id } })
      expect(Object.keys(row?.corrections ?? {}).sort()).toEqual(['signer', 'tags'])
    })

    it('puts a line back into the body at its place, and takes it out again', async () => {
      const batch = await batchOf({ '放回.txt': article('放回一行的示例') })
      const [line] = await lines(batch)
      const file = await open(line?.id ?? '')
      const away = file.lines.find(({ text }) => text.startsWith('来源'))
      expect(away?.fate).not.toBe('body')
      const put = await ask<OpenedFile>('author', 'PATCH', `/files/${file.id}`, {
        moved: { keep: [away?.index] },
      })
      const html = (opened: OpenedFile) =>
        opened.parts.map((part) => ('html' in part ? part.html : '')).join('')
      expect(html(put.json)).toContain('来源：示例日报')
      expect(put.json.lines[away?.index ?? -1]?.moved).toBe('kept')
      const back = await ask<OpenedFile>('author', 'PATCH', `/files/${file.id}`, { moved: {} })
      expect(html(back.json)).not.toContain('来源：示例日报')
      const at = file.lines.findIndex(({ text }) => text.includes('各家出的工'))
      const out = await ask<OpenedFile>('author', 'PATCH', `/files/${file.id}`, { moved: { drop: [at] } })
      expect(html(out.json)).not.toContain('各家出的工')
      expect(out.json.lines[at]).toMatchObject({ moved: 'dropped', fate: 'removed' })
    })

    it('refuses a draft for a field that is wrong, naming file, field and remedy', async () => {
      const batch = await batchOf({ '错.txt': article('字段有错的示例') })
      const [line] = await lines(batch)
      await ask('author', 'PATCH', `/files/${line?.id}`, { fields: { title: '', displayDate: '去年' } })
      const { status, json } = await ask('author', 'POST', `/files/${line?.id}/draft`, {})
      expect(status).toBe(422)
      expect(json.reasons).toEqual([
        '“错.txt”没有标题：请在“标题”里补上。',
        '“错.txt”“显示日期”不是日期：请写成 2026-11-29 的形式，或者清空。',
      ])
      expect((await lines(batch))[0]?.state).toBe('read')
    })
  })

  describe('names duplicates', () => {
    it('within the batch and among the pieces: same file, same text, near text', async () => {
      const title = '重复的一篇示例'
      const near = article(`${title}（改）`, [...sentences.slice(0, 4), '散场以后大家又坐了一会儿才走。'])
      const batch = await batchOf({
        '一.txt': article(title),
        '一（副本）.txt': article(title),
        '一.md': `# ${title}\n\n${sentences.join('\n\n')}\n`,
        '近.txt': near,
      })
      const [one, copy, text, like] = await lines(batch)
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

      expect((await ask('author', 'POST', `/files/${one?.id}/draft`, {})).status).toBe(201)
      const again = await ask('author', 'POST', `/files/${copy?.id}/draft`, {})
      expect([again.status, again.json.reasons?.[0]]).toEqual([409, expect.stringContaining('仍然建草稿')])
      expect(await pieces(title)).toHaveLength(1)
      expect((await ask('author', 'POST', `/files/${copy?.id}/draft`, { anyway: true })).status).toBe(201)
      expect(await pieces(title)).toHaveLength(2)

      // Another unit learns that there is one, and nothing else of it.
      const foreign = await batchOf({ '同.txt': article(title) }, {}, 'other')
      const [known] = await lines(foreign, 'other')
      expect(said(known)?.[0]).toBe('和其他单位的一篇稿件是同一个文件')
      expect(known?.judgement?.duplicates[0]?.href).toBeUndefined()
    })
  })

  describe('makes drafts', () => {
    it("as the person's own, in their unit, with corrections, choices, report and original", async () => {
      const topic = await test.cms.create('topics', { title: '示例专题' }, { publish: false })
      const batch = await batchOf(
        { '稿.txt': article('建成草稿的示例') },
        { kind: 'story', topics: [topic.id] },
      )
      const [line] = await lines(batch)
      await ask('author', 'PATCH', `/files/${line?.id}`, { fields: { reviewer: ['周示例'] } })
      const { status, json } = await ask<{ id: string; collection: string; warnings: string[] }>(
        'author',
        'POST',
        `/files/${line?.id}/draft`,
        {},
      )
      expect([status, json.collection, json.warnings]).toEqual([201, 'stories', []])
      const [made] = await test.cms.find('stories', { id: { equals: json.id } })
      expect(made).toMatchObject({
        title: '建成草稿的示例',
        ownerUnit: red,
        createdBy: ids.get('author'),
        topics: [topic.id],
        credits: { author: ['王示例'], editor: ['李示例'], reviewer: ['周示例'] },
        source: { name: '示例日报' },
        workflow: { state: 'draft', publicState: 'never', authors: [ids.get('author')] },
      })
      expect((await lines(batch))[0]).toMatchObject({ state: 'drafted', draft: { id: json.id } })
      const original = await test.rest('GET', `/import-desk/originals/stories/${json.id}`, {
        token: tokens.get('colleague') ?? '',
      })
      expect(await original.text()).toBe(article('建成草稿的示例'))
      const foreign = await test.rest('GET', `/import-desk/originals/stories/${json.id}`, {
        token: tokens.get('other') ?? '',
      })
      expect(foreign.status).toBe(404)
      const { docs } = await test.payload.find({
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
      const batch = await batchOf({ '一次.txt': article('只建一次的示例') })
      const [line] = await lines(batch)
      await Promise.all([1, 2, 3].map(() => ask('author', 'POST', `/files/${line?.id}/draft`, {})))
      expect(await pieces('只建一次的示例')).toHaveLength(1)

      const other = await batchOf({ '断.txt': article('中断以后接着建的示例') })
      const [broken] = await lines(other)
      await ask('author', 'POST', `/files/${broken?.id}/draft`, {})
      await upload(other, '断.txt', article('中断以后接着建的示例'))
      await readWaiting(test.payload)
      const [first, second] = await findFiles(test.payload, { batch: { equals: other } })
      // As if the process had ended before the row was told.
      await changeFile(test.payload, second?.id ?? '', { draftKey: first?.draftKey ?? '' })
      const carried = await ask<{ id: string }>('author', 'POST', `/files/${second?.id}/draft`, {})
      expect([carried.status, carried.json.id]).toEqual([201, first?.draft?.id])
      expect(await pieces('中断以后接着建的示例')).toHaveLength(1)
    })

    it('says that the draft exists when something fails after it', async () => {
      const batch = await batchOf({ '之后.txt': article('之后出错的示例') })
      const [line] = await lines(batch)
      const [row] = await findFiles(test.payload, { id: { equals: line?.id } })
      // The place of the report is taken by a folder.
      const kept = join(test.folder, 'imports', row?.hash ?? '', 'report.json')
      const { mkdirSync } = await import('node:fs')
      mkdirSync(join(kept, 'x'), { recursive: true })
      const { status, json } = await ask<{ warnings: string[] }>(
        'author',
        'POST',
        `/files/${line?.id}/draft`,
        {},
      )
      expect(status).toBe(201)
      expect(json.warnings[0]).toContain('草稿《之后出错的示例》已经建好，但导入报告没有存下来')
      expect((await lines(batch))[0]).toMatchObject({ state: 'drafted', message: json.warnings[0] })
      rmSync(kept, { recursive: true })
    })

    it("puts pictures into the media library as the person's own, with a missing description flagged", async () => {
      const png = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
        'base64',
      )
      const batch = await start()
      await test.rest('POST', `/import-desk/batches/${batch}/beside?name=${encodeURIComponent('图.png')}`, {
        bytes: png,
        token: tokens.get('author') ?? '',
      })
      const page = `<html><head><title>页</title></head><body><h1>带图的草稿示例</h1><p>${sentences[3]}</p><p>${sentences[1]}</p><img src="图.png"><p>${sentences[4]}</p></body></html>`
      const { id } = await upload(batch, '页.html', page)
      await readWaiting(test.payload)
      expect((await open(id)).flagged.map(({ what }) => what)).toContain('图片缺少替代文字')
      const { json } = await ask<{ collection: string; id: string }>(
        'author',
        'POST',
        `/files/${id}/draft`,
        {},
      )
      const { docs } = await test.payload.find({ collection: 'media', depth: 0, overrideAccess: true })
      const mine = docs.find(({ createdBy }) => createdBy === ids.get('author'))
      expect(mine?.alt).toContain('待补充')
      const [made] = await test.cms.find(json.collection as 'stories', { id: { equals: json.id } })
      expect(JSON.stringify(made?.body)).toContain(String(mine?.id))
    })
  })

  describe('asks who may', () => {
    it('refuses who may not write drafts, in Chinese', async () => {
      for (const [who, status] of [
        ['none', 403],
        ['nobody', 401],
      ] as const) {
        const { status: found, json } = await ask(who, 'POST', '/batches', {})
        expect([found, json.reasons?.[0]]).toEqual([status, expect.stringMatching(/\p{Script=Han}/u)])
      }
    })

    it('only into units of their own', async () => {
      const { status, json } = await ask('author', 'POST', '/batches', { unit: blue })
      expect([status, json.reasons?.[0]]).toEqual([422, expect.stringContaining('归属单位')])
      expect((await ask('author', 'POST', '/batches', { unit: red })).status).toBe(201)
    })

    it("nobody sees another's batch but administrators of that unit", async () => {
      const batch = await batchOf({ '谁.txt': article('谁能看到的示例') })
      const [line] = await lines(batch)
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
          expect([who, path, (await ask(who, method, path, body)).status]).toEqual([who, path, 404])
      const listed = async (who: string) =>
        (await ask<{ batches: BatchLine[] }>(who, 'GET', '')).json.batches.some(({ id }) => id === batch)
      expect([
        await listed('author'),
        await listed('colleague'),
        await listed('other'),
        await listed('admin'),
        await listed('chief'),
      ]).toEqual([true, false, false, true, true])
      expect((await ask('admin', 'GET', `/batches/${batch}`)).status).toBe(200)
    })

    it('no generic door leads to the rows', async () => {
      for (const collection of ['import-batches', 'import-files'])
        for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
          const answer = await test.rest(method, `/${collection}`, {
            ...(method === 'POST' || method === 'PATCH' ? { body: {} } : {}),
            token: tokens.get('chief') ?? '',
          })
          expect([collection, method, answer.ok]).toEqual([collection, method, false])
        }
    })
  })

  describe('cleans up', () => {
    it('what nobody touched for thirty days and was no draft; drafts keep original and report', async () => {
      const batch = await batchOf({
        '留.txt': article('留下的草稿示例'),
        '走.txt': article('没有建稿的示例'),
      })
      const [stays, goes] = await findFiles(test.payload, { batch: { equals: batch } })
      await ask('author', 'POST', `/files/${stays?.id}/draft`, {})
      const fresh = await batchOf({ '新.txt': article('新近的示例') })
      const place = (hash = '') => join(test.folder, 'imports', hash)
      expect(existsSync(place(goes?.hash))).toBe(true)
      const now = new Date()
      await changeBatch(test.payload, batch, {
        touchedAt: new Date(now.getTime() - 30 * 24 * 3600 * 1000).toISOString(),
      })
      expect(await sweepBatches(test.payload, now)).toBe(1)
      expect((await ask('author', 'GET', `/batches/${batch}`)).status).toBe(404)
      expect(existsSync(place(goes?.hash))).toBe(false)
      expect(existsSync(join(place(stays?.hash), 'report.json'))).toBe(true)
      expect(existsSync(join(place(stays?.hash), 'original', '留.txt'))).toBe(true)
      expect(await lines(fresh)).toHaveLength(1)
    })

    it('a batch that is given up goes at once, its drafts stay', async () => {
      const batch = await batchOf({
        '甲.txt': article('放弃以后还在的草稿示例'),
        '乙.txt': article('放弃的示例'),
      })
      const [drafted] = await lines(batch)
      await ask('author', 'POST', `/files/${drafted?.id}/draft`, { anyway: true })
      expect((await ask('author', 'DELETE', `/batches/${batch}`)).status).toBe(200)
      expect(await pieces('放弃以后还在的草稿示例')).toHaveLength(1)
      expect(await findFiles(test.payload, { batch: { equals: batch } })).toEqual([])
    })
  })
})
