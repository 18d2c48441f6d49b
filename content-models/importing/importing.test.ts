import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Actor } from '../workflow/index.ts'
import { mostFiles, safeFileName, staleBefore, tooManyFiles } from './bounds.ts'
import {
  choicesOf,
  chosen,
  correctedFields,
  correctionsOf,
  draftFields,
  fieldHints,
  fieldProblems,
  fieldsOf,
  type ImportFields,
  realCorrections,
} from './fields.ts'
import { importFailureReasons, maySeeBatch, unitFailureReasons } from './rights.ts'
import { blockingReasons, isSure, openDoubts } from './sureness.ts'

const noArticleFields = {
  author: [],
  editor: [],
  proofreader: [],
  reviewer: [],
  signer: [],
  photographer: [],
  tags: [],
}

const fields: ImportFields = {
  title: '示例标题',
  subtitle: '',
  sourceName: '',
  sourceIssue: '',
  sourceAddress: '',
  displayDate: '',
  author: [],
  editor: [],
  proofreader: [],
  reviewer: [],
  signer: [],
  photographer: [],
  tags: [],
}

describe('what stands against a draft', () => {
  it.each<[Partial<ImportFields>, string[]]>([
    [{}, []],
    [{ displayDate: '2026-11-29', sourceName: '示例日报', sourceAddress: 'https://example.com/a' }, []],
    [{ title: '' }, ['title']],
    [{ title: '长'.repeat(120) }, []],
    [{ title: '长'.repeat(121) }, ['title']],
    [{ displayDate: '2026-02-29' }, ['displayDate']],
    [{ displayDate: '2028-02-29' }, []],
    [{ displayDate: '去年' }, ['displayDate']],
    [{ sourceName: '甲', sourceAddress: 'example.com' }, ['sourceAddress']],
    [{ sourceName: '甲', sourceAddress: 'javascript:alert(1)' }, ['sourceAddress']],
    [{ sourceAddress: 'https://example.com/' }, []],
  ])('%j', (change, wrong) =>
    expect(fieldProblems({ ...fields, ...change }).map(({ field }) => field)).toEqual(wrong),
  )
})

describe('fields of a reading', () => {
  const read = {
    ...noArticleFields,
    source: { name: '甲', address: 'https://example.com/' },
    reviewer: ['乙'],
  }

  it('become the fields of a draft, without what is empty', () => {
    expect(draftFields(fieldsOf('示例标题', read))).toEqual({
      title: '示例标题',
      source: { name: '甲', address: 'https://example.com/' },
      tags: [],
      credits: { author: [], editor: [], proofreader: [], reviewer: ['乙'], signer: [], photographer: [] },
    })
    expect(
      draftFields({ ...fields, subtitle: '副', displayDate: '2026-11-29', sourceIssue: '3' }),
    ).toMatchObject({
      subtitle: '副',
      displayDate: '2026-11-29',
      source: { issue: '3' },
    })
  })

  it('take corrections; what was typed back to what was read is none', () => {
    const corrections = { title: '改好的', author: ['丙'], subtitle: '', tags: [] }
    expect(correctedFields(fields, corrections)).toMatchObject({
      title: '改好的',
      author: ['丙'],
      signer: [],
    })
    expect(realCorrections(fields, corrections)).toEqual({ title: '改好的', author: ['丙'] })
    expect(realCorrections({ ...fields, author: ['丙'], title: '改好的' }, corrections)).toEqual({})
  })

  it('hint at an address that will not show', () => {
    expect(fieldHints(fields)).toEqual([])
    expect(fieldHints({ ...fields, sourceName: '甲', sourceIssue: '3' })).toEqual([])
    for (const change of [{ sourceAddress: 'https://example.com/' }, { sourceIssue: '3' }])
      expect(fieldHints({ ...fields, ...change }).map(({ field }) => field)).toEqual(['sourceName'])
  })
})

describe('sureness', () => {
  const judged = { fields, flagged: [], duplicates: [], checked: false }
  const flagged = [{ what: '可能是图片说明', text: '图为戏台' }]
  const duplicates = [{ likeness: { how: 'text' } as const, where: 'batch' as const }]
  it.each([
    ['nothing to look at', judged, true],
    ['a doubt', { ...judged, flagged }, false],
    ['a duplicate', { ...judged, duplicates }, false],
    ['both, looked at by somebody', { ...judged, flagged, duplicates, checked: true }, true],
    [
      'a field that is wrong, whoever looked',
      { ...judged, fields: { ...fields, title: '' }, checked: true },
      false,
    ],
  ])('%s', (_, one, sure) => expect(isSure(one)).toBe(sure))

  it('says what is to be looked at, duplicates first', () => {
    expect(openDoubts({ ...judged, flagged, duplicates })).toEqual([
      '和这一批里的另一个文件的文字完全相同',
      '可能是图片说明：图为戏台',
    ])
    expect(blockingReasons({ fields: { ...fields, title: '' } })).toEqual(['没有标题：请在“标题”里补上。'])
  })
})

describe('what a request says', () => {
  it('keeps values in their types and nothing else', () => {
    expect(
      correctionsOf({
        title: ' 甲 ',
        author: ['乙', '乙', '', 3, ' 丙 '],
        tags: '丁',
        workflow: {},
        displayDate: null,
      }),
    ).toEqual({ title: '甲', author: ['乙', '丙'] })
    expect(choicesOf({ kind: 'story', team: '', topics: ['a'], unit: null, role: 'admin' })).toEqual({
      kind: 'story',
      team: undefined,
      topics: ['a'],
      unit: undefined,
    })
    expect(choicesOf({ kind: 'page' })).toEqual({ kind: undefined })
  })

  test('never holds more than it may, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('title', 'author', 'tags', '__proto__', 'x'), fc.anything()),
        (given) => {
          for (const value of Object.values(correctionsOf(given)))
            expect(typeof value === 'string' ? value.length <= 2000 : value.length <= 50).toBe(true)
        },
      ),
    )
  })

  it('prefers the own choice to that of the batch', () => {
    expect(chosen({ kind: 'story' }, { kind: 'lecture', team: 't' })).toEqual({
      kind: 'story',
      team: 't',
      topics: undefined,
      unit: undefined,
    })
  })
})

describe('who may', () => {
  const actor = (roles: Actor['roles'], units: Actor['units'] = ['red'], id = 'me'): Actor => ({
    id,
    name: '示例',
    roles,
    units,
  })
  const batch = { owner: 'me', unit: 'red' }
  it.each<[string, Actor, boolean]>([
    ['its owner', actor(['correspondent']), true],
    ['its owner without a role any more', actor([]), false],
    ['an editor of the same unit', actor(['editor'], ['red'], 'other'), false],
    ['an administrator of the unit', actor(['admin'], ['red'], 'other'), true],
    ['an administrator of another unit', actor(['admin'], ['blue'], 'other'), false],
    ['an administrator of all units', actor(['admin'], 'all', 'other'), true],
  ])('%s sees a batch: %s', (_, who, sees) => expect(maySeeBatch(batch, who)).toBe(sees))

  it('a batch without a unit is seen by its owner and by administrators of all units', () => {
    expect(maySeeBatch({ owner: 'x' }, actor(['admin']))).toBe(false)
    expect(maySeeBatch({ owner: 'x' }, actor(['admin'], 'all'))).toBe(true)
  })

  it('importing takes a role, and a unit of one’s own', () => {
    expect(importFailureReasons(undefined)[0]).toContain('登录')
    expect(importFailureReasons(actor([]))[0]).toContain('角色')
    expect(importFailureReasons(actor(['correspondent']))).toEqual([])
    expect(unitFailureReasons('blue', actor(['editor']))).toHaveLength(1)
    expect(unitFailureReasons('red', actor(['editor']))).toEqual([])
    expect(unitFailureReasons(undefined, actor(['editor'], []))).toEqual([])
    expect(unitFailureReasons('blue', actor(['editor'], 'all'))).toEqual([])
  })
})

describe('bounds', () => {
  it('counts files and days', () => {
    expect(tooManyFiles(mostFiles - 1)).toEqual([])
    expect(tooManyFiles(mostFiles)).toHaveLength(1)
    expect(staleBefore(new Date('2026-11-30T00:00:00Z'))).toBe('2026-10-31T00:00:00.000Z')
  })

  it.each([
    ['报告.docx', '报告.docx'],
    ['夹/子夹\\报告.docx', '报告.docx'],
    ['../../etc/passwd', 'passwd'],
    ['.隐藏', '隐藏'],
    ['..', '未命名'],
    ['', '未命名'],
    ['a\u0000b\u202E.txt', 'ab.txt'],
    [`${'长'.repeat(200)}.docx`, `${'长'.repeat(115)}.docx`],
  ])('%j is kept as %j', (name, kept) => expect(safeFileName(name)).toBe(kept))

  test('a kept name leads nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const kept = safeFileName(name)
        expect(kept).not.toMatch(/[/\\\0]|^\.|^$/)
        expect([...kept].length).toBeLessThanOrEqual(120)
      }),
    )
  })
})
