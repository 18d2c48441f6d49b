import { fromMarkdown } from '@lectern/content-models/body'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conflictMessage } from '../database/conflict.ts'
import { describeWithDatabase, openTestCms, recordsOf, type TestCms } from './database.ts'

describeWithDatabase('actions', () => {
  let test: TestCms
  beforeAll(async () => {
    test = await openTestCms()
  })
  afterAll(() => test?.remove())

  describe('importDraft', () => {
    const draft = (kind: 'lecture' | 'story', key: string) => ({
      kind,
      importKey: key,
      fields: { title: '导入的文章', tags: ['甲', '乙'], credits: { author: ['某某'] } },
      body: fromMarkdown('第一段。\n\n第二段。'),
    })

    it('creates a draft once, whatever happens to it afterwards', async () => {
      const first = await test.cms.importDraft(draft('story', 'key-1'))
      expect(first.outcome).toBe('created')
      expect(await test.cms.importDraft(draft('story', 'key-1'))).toEqual({
        id: first.id,
        outcome: 'unchanged',
      })
      await test.cms.update('stories', first.id, { title: '编辑改过' }, { publish: false })
      expect((await test.cms.importDraft(draft('story', 'key-1'))).outcome).toBe('unchanged')
      expect((await test.cms.importDraft(draft('lecture', 'key-1'))).outcome).toBe('unchanged')
      await test.payload.update({
        collection: 'stories',
        id: first.id,
        data: { deletedAt: new Date().toISOString() },
        draft: true,
        overrideAccess: true,
      })
      expect((await test.cms.importDraft(draft('story', 'key-1'))).outcome).toBe('unchanged')
    })

    it('never publishes', async () => {
      await test.cms.importDraft({
        ...draft('story', 'key-2'),
        fields: { title: '不该公开', storyKind: '事件', _status: 'published' },
      })
      expect(JSON.stringify(await recordsOf(test.cms))).not.toContain('不该公开')
    })

    it('makes one draft of one key imported twice at once', async () => {
      const results = await Promise.all([1, 2, 3].map(() => test.cms.importDraft(draft('story', 'key-3'))))
      expect(new Set(results.map(({ id }) => id)).size).toBe(1)
      expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(1)
    })
  })

  it('gives a word one id, and adds it when it is missing', async () => {
    const known = await test.cms.termId('audience', '农村')
    expect(await test.cms.termId('audience', '农村')).toBe(known)
    const added = await test.cms.termId('audience', '网络')
    expect(await test.cms.termId('audience', '网络')).toBe(added)
    expect(await test.cms.termId('occasion', '网络')).not.toBe(added)
  })

  it('refuses an exemplar without consent, in Chinese, and keeps it as a draft', async () => {
    const data = { title: '典型', exemplarKind: '个人', name: '某某' }
    await expect(test.cms.create('exemplars', data, { publish: true })).rejects.toThrow('同意书')
    const { id } = await test.cms.create('exemplars', data, { publish: false })
    await expect(test.cms.update('exemplars', id, {}, { publish: true })).rejects.toThrow('同意书')
    await expect(
      test.cms.update('exemplars', id, { consent: { obtained: true, minor: true } }, { publish: true }),
    ).rejects.toThrow('监护人')
    await test.cms.update('exemplars', id, { consent: { obtained: true, minor: false } }, { publish: true })
  })

  it('names the field that is missing when something is published', async () => {
    await expect(test.cms.create('stories', { title: '没有类别' }, { publish: true })).rejects.toThrow('类别')
    await expect(test.cms.create('stories', { storyKind: '事件' }, { publish: true })).rejects.toThrow('标题')
  })

  it('refuses a word of another vocabulary, and one that is not there', async () => {
    const audience = await test.cms.termId('audience', '机关')
    for (const form of [audience, test.payload.db.name === 'sqlite' ? 'nothing' : '0'.repeat(24)])
      await expect(
        test.cms.create('lecture-scripts', { title: '词表不对', form }, { publish: true }),
      ).rejects.toThrow(/“宣讲形式”里有不能选的项/)
  })

  it('marks a story without references', async () => {
    const { id } = await test.cms.create(
      'stories',
      { title: '没有出处', storyKind: '事件' },
      { publish: false },
    )
    const state = async () => (await test.cms.find('stories', { id: { equals: id } }))[0]?.referenceState
    expect(await state()).toBe('缺出处')
    await test.cms.update('stories', id, { references: [{ text: '《书》' }] }, { publish: false })
    expect(await state()).toBe('有出处')
  })

  it('counts spoken words at the pace that is set', async () => {
    const form = await test.cms.termId('form', '理论宣讲')
    await test.cms.setGlobal('site-settings', { charactersPerMinute: 100 })
    const { id } = await test.cms.create(
      'lecture-scripts',
      { title: '字数', form, body: fromMarkdown('宣'.repeat(250)) },
      { publish: true },
    )
    const [stored] = await test.cms.find('lecture-scripts', { id: { equals: id } })
    expect(stored).toMatchObject({ words: 250, speakingMinutes: 2.5 })
    const record = (await recordsOf(test.cms)).find((candidate) => candidate.id === id)
    expect(record).toMatchObject({ words: 250, speakingMinutes: 2.5, charactersPerMinute: 100 })
  })

  it('creates twenty documents at once', async () => {
    const created = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        test.cms.create('stories', { title: `同时 ${index}`, storyKind: '事件' }, { publish: true }),
      ),
    )
    expect(new Set(created.map(({ id }) => id)).size).toBe(20)
    const titles = (await recordsOf(test.cms)).map(({ title }) => String(title))
    expect(titles.filter((title) => title.startsWith('同时 '))).toHaveLength(20)
  })

  it('updates one document twenty times at once: each succeeds or is refused with a sentence', async () => {
    const { id } = await test.cms.create('stories', { title: '热点', storyKind: '事件' }, { publish: true })
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        test.cms.update('stories', id, { title: `第 ${index} 次` }, { publish: true }),
      ),
    )
    const refused = results.filter((result) => result.status === 'rejected')
    expect(
      refused.map(({ reason }) => reason.message).filter((message) => message !== conflictMessage),
    ).toEqual([])
    expect(refused.length).toBeLessThan(10)
    const record = (await recordsOf(test.cms)).find((candidate) => candidate.id === id)
    expect(record?.title).toMatch(/^第 \d+ 次$/)
  })
})
