import { describe, expect, it } from 'vitest'
import { fromMarkdown, parse, plainText, plainTextOf } from '../body/index.ts'
import { correctDocument, correctText } from './correct.ts'
import type { Finding, ProofContext, ProofText } from './finding.ts'
import { bandsOf, minHash, similarity } from './fingerprint.ts'
import { isCardNumber, isIdNumber } from './personal-data.ts'
import { proofread } from './proofread.ts'
import { type RuleId, rules } from './rules.ts'

const context: ProofContext = {
  today: '2026-11-22',
  terminology: [
    { preferred: '红色教育基地', wrong: ['红色基地', '教育基地点'], note: '本单位统一用法' },
    { preferred: '宣讲员', wrong: ['讲解演说员'] },
  ],
  siteOrigin: 'https://lectern.example',
  isKnownAddress: (address) => address === '/stories/known/',
  similar: () => [],
}

const piece = (markdown: string, more: Partial<ProofText> = {}): ProofText => ({
  fields: [{ field: 'title', text: '石桥边的夜校' }],
  body: parse(markdown),
  pictures: [],
  statistics: [],
  ...more,
})

const found = (markdown: string, more: Partial<ProofText> = {}, other: Partial<ProofContext> = {}) =>
  proofread(piece(markdown, more), { ...context, ...other })

const long = `${'村里的老人一边择菜一边听年轻人讲当年修渠的事情'.repeat(6)}。`
const consent = { needed: true, obtained: true, minor: false }

/** What fires: the Markdown or the rest of a piece, and the passage of the first finding. */
const fires: [RuleId, string, string, Partial<ProofText>?][] = [
  ['hidden-words', '来信写道，***带着三个人出发了。', '\\*\\*\\*'],
  ['hidden-words', '当年的党G干部名册还在。', 'G'],
  ['hidden-words', '信是当地的人写的，署名XX。', 'XX'],
  ['blank-mark', '××县的李某某写的。', '××'],
  ['placeholder', '【此处补一段采访】', '【此处补一段采访】'],
  ['placeholder', 'Lorem ipsum dolor', 'Lorem ipsum'],
  ['id-number', '登记号 11010519491231002X 一栏。', '11010519491231002X'],
  ['mobile-number', '请拨 138-0013-8000 报名。', '138-0013-8000'],
  ['mobile-number', '电话13800138000。', '13800138000'],
  ['bank-number', '汇到 6222 0212 3456 7894 即可。', '6222 0212 3456 7894'],
  ['consent', '正文。', '', { consent: { ...consent, obtained: false } }],
  ['guardian', '正文。', '', { consent: { ...consent, minor: true } }],
  ['consent-expired', '正文。', '', { consent: { ...consent, expires: '2026-11-21' } }],
  ['alt-text', '正文。', '', { pictures: [{ id: 'p', alt: ' ', where: '封面图' }] }],
  ['empty-section', '## 一、起点\n\n## 二、路上\n\n走了三天。', '一、起点'],
  ['empty-section', '走了三天。\n\n### 尾声', '尾声'],
  ['broken-link', '见[旧文](/stories/gone/)。', '旧文'],
  ['broken-link', '先提旧文。\n\n再见[旧文](https://lectern.example/stories/gone/?a=1#b)。', '旧文'],
  ['half-width', '天亮了,他们出发。', ','],
  ['half-width', '他说(一)就走了。', '(一)'],
  ['dash-ellipsis', '那条路—最险的一段。', '—'],
  ['dash-ellipsis', '他没有说完...就走了。', '...'],
  ['unpaired', '他说：“走吧，天快黑了。', '“'],
  ['unpaired', '书名是红岩》。', '》'],
  ['heading-number', '## 一、起点\n\n甲。\n\n## 三、路上\n\n乙。', '三、'],
  ['heading-number', '## 二、起点\n\n甲。', '二、'],
  ['numeral', '会议定在2024年十月召开。', '2024年十月'],
  ['numeral', '2月30日那天。', '2月30日'],
  ['numeral', '占百分之98.5。', '百分之98.5'],
  ['numeral', '增长10-20%。', '10-20%'],
  ['numeral', '来了20几个人。', '20几'],
  ['numeral', '走了三、四天。', '三、四'],
  ['numeral', '约3600余场。', '约3600余'],
  ['numeral', '共3，600余场。', '3，600'],
  ['numeral', '收入3万5千元。', '3万5千'],
  ['mixed-script', '村里的夜校在石橋边上。', '橋'],
  ['word-count', '正文很短。', '（3000字）', { fields: [{ field: 'title', text: '夜校（3000字）' }] }],
  ['word-count', '正文很短。', '', { declaredWords: 500 }],
  ['statistic', '::statistic{label="宣讲" value="36" asOf="2026年6月"}', '36 宣讲'],
  ['statistic', '正文。', '', { statistics: [{ field: 'statistics', label: '宣讲', value: '36' }] }],
  ['long-sentence', long, long],
  ['terminology', '参观了红色基地。', '红色基地'],
]

/** What stays silent, each close to something that fires. */
const silent: [RuleId, string, Partial<ProofText>?][] = [
  ['hidden-words', '型号为 BXX-2，第 3×4 块；用 G20 高铁，乘 A 座。'],
  ['hidden-words', '带*标记的是新书；编号的写法为：X书XXXX。'],
  ['blank-mark', '编号的写法为：××书××3，面积 3×4。'],
  ['placeholder', '请填写姓名。（见后文）'],
  ['id-number', '登记号 110105194912310021，又 11010519491331002X。'],
  ['mobile-number', '座机 010-12345678，编号 21380013800012。'],
  ['bank-number', '编号 6222021234567890，流水 1234567890123456。'],
  ['consent', '正文。', { consent }],
  ['guardian', '正文。', { consent: { ...consent, minor: true, guardian: '示例（父）' } }],
  ['consent-expired', '正文。', { consent: { ...consent, expires: '2026-11-22' } }],
  ['alt-text', '正文。', { pictures: [{ id: 'p', alt: '石桥', where: '封面图' }] }],
  ['empty-section', '## 一、起点\n\n### （一）清晨\n\n走了三天。'],
  [
    'broken-link',
    '见[旧文](/stories/known/)、[繁体](/zh-hant/stories/known/#a)、[外站](https://example.org/x)、[段](#h-1)。',
  ],
  ['half-width', '时间 10:30，共 3,600 场，见 https://example.org/a,b 。'],
  ['dash-ellipsis', '那条路——最险的一段，他没有说完……就走了；周一—周五开放。'],
  ['unpaired', '他说：“走吧。”（《红岩》）分 1）甲；2）乙。'],
  ['unpaired', '乡（镇)的人。'],
  ['unpaired', '“第一段，还没有完。\n\n“第二段，到这里完了。”'],
  ['heading-number', '## 一、起点\n\n### （一）清晨\n\n甲。\n\n## 二、路上\n\n### （一）黄昏\n\n乙。'],
  ['heading-number', '## 一、起点\n\n甲。\n\n二、路上\n\n乙。\n\n## 三、尾声\n\n丙。'],
  ['numeral', '2024年10月31日，2月29日，98.5%，10%～20%，三四天，3600余场，3.5万元，第三、四项。'],
  ['mixed-script', '村里的夜校在石桥边上，乾隆年间修的。'],
  ['word-count', '正文很短。', { fields: [{ field: 'title', text: '夜校的三千个晚上' }] }],
  ['statistic', '::statistic{label="宣讲" value="36" asOf="2026年6月" source="示例市宣传队"}'],
  ['long-sentence', long.replaceAll('事情', '事。')],
  ['terminology', '参观了红色教育基地。'],
]

describe('proofread', () => {
  it.each(fires)('%s finds something in %j', (rule, markdown, passage, more) => {
    const [first] = found(markdown, more).filter((one) => one.rule === rule)
    expect(first?.passage).toBe(passage.replaceAll('\\', ''))
    expect(first?.message).toMatch(/[。]$/)
    expect(first?.level).toBe(rules.find(({ id }) => id === rule)?.level)
  })

  it.each(silent)('%s finds nothing in %j', (rule, markdown, more) => {
    expect(found(markdown, more).filter((one) => one.rule === rule)).toEqual([])
  })

  it('tries every rule both ways', () => {
    const apart = new Set<string>(['near-duplicate'])
    for (const { id } of rules)
      if (!apart.has(id))
        expect([id, fires.some(([rule]) => rule === id), silent.some(([rule]) => rule === id)]).toEqual([
          id,
          true,
          true,
        ])
  })

  it('points at the line of the linked words when they stand twice', () => {
    const body = parse('先提旧文。\n\n再见[旧文](/stories/gone/)。')
    const [link] = proofread({ fields: [], body, pictures: [], statistics: [] }, context)
    expect(plainText(body).slice(0, link?.offset)).toBe('先提旧文。\n再见')
  })

  it('prefers the longer of two wrong forms at one place', () => {
    const terminology = [
      { preferred: '甲', wrong: ['红色'] },
      { preferred: '红色教育基地', wrong: ['红色基地'] },
    ]
    expect(found('红色基地。', {}, { terminology }).map(({ correction }) => correction)).toEqual([
      '红色教育基地',
    ])
  })
})

describe('isIdNumber and isCardNumber', () => {
  it.each([
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['110105194912310021', false],
    ['000105194912310021', false],
  ])('%s: %s', (number, right) => expect(isIdNumber(number)).toBe(right))
  it.each([
    ['6222021234567894', true],
    ['6222021234567890', false],
    ['4444444444444444', false],
    ['1234567812345670', false],
  ])('%s: %s', (number, right) => expect(isCardNumber(number)).toBe(right))
})

describe('near duplicates', () => {
  const paragraph = (from: number) =>
    Array.from(
      { length: 40 },
      (_, at) => `第${from + at}天他走了${(from + at) * 7}里路，在${from + at}号驿站过夜。`,
    ).join('')
  const original = paragraph(100)
  const print = (text: string) => minHash(text) ?? []

  it('tells which piece, and how much of it', () => {
    const [told] = found(original, {}, { similar: () => [{ title: '邮路', share: 0.91 }] }).filter(
      ({ rule }) => rule === 'near-duplicate',
    )
    expect(told?.message).toContain('《邮路》约有 91% 相同')
    expect(
      found(original, {}, { similar: () => [{ title: '邮路', share: 0.3 }] }).filter(
        ({ rule }) => rule === 'near-duplicate',
      ),
    ).toEqual([])
  })

  it('finds a lightly edited text by its bands, in another script too', () => {
    const edited = original.replace('第110天他', '第110天，老人').replaceAll('号驿站', '號驛站')
    expect(similarity(print(original), print(edited))).toBeGreaterThan(0.8)
    const bands = new Set(bandsOf(print(original)))
    expect(bandsOf(print(edited)).some((band) => bands.has(band))).toBe(true)
    expect(similarity(print(original), print(paragraph(900)))).toBeLessThan(0.3)
  })

  it('has no opinion of a short text', () => {
    expect(minHash('通知：明天上午开会。')).toBeUndefined()
  })
})

describe('corrections', () => {
  const finding = (text: string, passage: string, correction: string): Finding => ({
    rule: 'half-width',
    level: 'warns',
    message: '',
    field: 'body',
    passage,
    offset: text.lastIndexOf(passage),
    correction,
  })

  it('corrects a text only where it still says what it said', () => {
    const made = finding('天亮了,走。', ',', '，')
    expect(correctText('天亮了,走。', made)).toBe('天亮了，走。')
    expect(correctText('天刚亮了,走。', made)).toBeUndefined()
  })

  it('corrects the right one of many places in an editor document, and keeps the format', () => {
    const document = fromMarkdown('一,二。\n\n- 三,**四,五**六\n- 七,八\n\n::cue{text="九,十"}')
    const text = plainTextOf(document)
    for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
      const corrected = correctDocument(document, { passage: ',', offset: at, correction: '，' })
      expect(corrected && plainTextOf(corrected)).toBe(`${text.slice(0, at)}，${text.slice(at + 1)}`)
    }
  })

  it('leaves a passage that runs over two formats to the person', () => {
    const document = fromMarkdown('参观了红色**基地**。')
    expect(
      correctDocument(document, { passage: '红色基地', offset: 3, correction: '红色教育基地' }),
    ).toBeUndefined()
  })
})
