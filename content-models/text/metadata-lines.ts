import { findDay } from './dates.ts'
import { looksLikeName, splitNames } from './names.ts'

/** What a by-line, source line or keyword line says of an article; names as lists. */
export interface ArticleFields {
  subtitle?: string
  source?: { name: string; issue?: string; address?: string }
  author: string[]
  editor: string[]
  proofreader: string[]
  /** Who reviewed the source: 审核, 初审, 复审, 终审. */
  reviewer: string[]
  /** Who signed the source: 签发. */
  signer: string[]
  photographer: string[]
  tags: string[]
  /** `YYYY-MM-DD` */
  displayDate?: string
}

export const noFields = (): ArticleFields => ({
  author: [],
  editor: [],
  proofreader: [],
  reviewer: [],
  signer: [],
  photographer: [],
  tags: [],
})

type Target =
  | 'source'
  | 'author'
  | 'editor'
  | 'proofreader'
  | 'reviewer'
  | 'signer'
  | 'photographer'
  | 'tags'
  | 'date'
  | 'nothing'

/** Labels as they are written before a colon, by the field that they fill; `nothing` is furniture or has no field. */
const labels: [Target, string[]][] = [
  [
    'source',
    [
      '来源',
      '稿源',
      '文章来源',
      '信息来源',
      '稿件来源',
      '来源期刊',
      '来源单位',
      '转自',
      '原载',
      '本文来源',
      '來源',
    ],
  ],
  [
    'author',
    [
      '作者',
      '撰稿',
      '撰稿人',
      '撰文',
      '文字',
      '记者',
      '本报记者',
      '通讯员',
      '供稿',
      '供稿人',
      '投稿',
      '采写',
      '执笔',
      '记者团队',
    ],
  ],
  [
    'editor',
    [
      '编辑',
      '责编',
      '责任编辑',
      '责任编辑人',
      '本期编辑',
      '值班编辑',
      '网络编辑',
      '编辑人',
      '执行编辑',
      '主编',
      '责任主编',
      '编审',
      '編輯',
      '責任編輯',
    ],
  ],
  ['proofreader', ['校对', '责任校对', '责校', '校審', '校对人', '校審人', '校對']],
  ['reviewer', ['审核', '审核人', '初审', '复审', '终审', '一审', '二审', '三审']],
  ['signer', ['签发', '签发人', '审签']],
  ['photographer', ['摄影', '供图', '图片', '图片来源', '摄影记者', '摄', '攝影']],
  ['tags', ['关键词', '关键字', '主题词', '标签', '關鍵詞']],
  [
    'date',
    [
      '发布时间',
      '发布日期',
      '发表时间',
      '发表日期',
      '时间',
      '日期',
      '更新时间',
      '更新日期',
      '成文日期',
      '發佈時間',
    ],
  ],
  [
    'nothing',
    [
      '点击数',
      '点击量',
      '点击率',
      '点击次数',
      '点击',
      '浏览次数',
      '浏览量',
      '浏览数',
      '浏览',
      '阅读次数',
      '阅读量',
      '阅读数',
      '阅读',
      '访问量',
      '字号',
      '字体',
      '字体大小',
      '视力保护色',
      '分享到',
      '分享',
      '打印',
      '监制',
      '总监制',
      '值班主任',
      '制作',
      '设计',
      '统筹',
      '策划',
      '索引号',
      '文号',
      '发布机构',
      '信息分类',
    ],
  ],
]
const targets = new Map(labels.flatMap(([target, names]) => names.map((name) => [name, target] as const)))
const alternatives = [...targets.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => [...name].join('[\\s\\u3000]*'))
  .join('|')
const labelled = new RegExp(
  `(${alternatives}|图文|图/文|文/图|文图|文|图)[\\s\\u3000]*[:：|丨｜︱/／][\\s\\u3000]*`,
  'g',
)
const spoken = new RegExp(`(${alternatives})[\\s\\u3000]+`, 'g')

/** One part of a metadata line: which field, and the words for it. */
export interface Metadata {
  target: Target
  label: string
  value: string
}

const unwrapped = (line: string): string =>
  line
    .trim()
    .replace(/^[▲△▍▎■□◎●○◆★※|｜\s]+/, '')
    .replace(/^[（(【[](.*)[)）】\]]$/s, '$1')
    .trim()

const isShortValue = (target: Target, value: string): boolean =>
  target === 'tags'
    ? value.length <= 120 && !/。/.test(value)
    : value.length <= (target === 'source' ? 60 : 40) && !/[。；！？]/.test(value.replace(/https?:\S+/g, ''))

/**
 * Reads a line that holds nothing but labelled facts (`来源：… 作者：…`, `责任编辑 张三`, `文｜李四`), in brackets or not,
 * maybe after a date; undefined when any of it is something else.
 */
export const metadataOf = (line: string): Metadata[] | undefined => {
  let text = unwrapped(line)
  if (text === '' || text.length > 240) return undefined
  const found: Metadata[] = []
  const date = findDay(text)
  if (date?.start === 0 && text.length > date.end) {
    found.push({ target: 'date', label: '日期', value: text.slice(0, date.end) })
    text = text.slice(date.end).replace(/^[\s\u3000|｜，,]+/, '')
  }
  for (const pattern of [labelled, spoken]) {
    const matches = [...text.matchAll(pattern)]
    if (matches[0]?.index !== 0) continue
    const parts = matches.map((match, at): Metadata => {
      const label = (match[1] ?? '').replace(/[\s\u3000]/g, '')
      const raw = text.slice(match.index + match[0].length, matches[at + 1]?.index ?? text.length)
      // A full stop after anything but names ends a sentence, which is no value: it is left on, and refused below.
      const names = splitNames(raw.replace(/。\s*$/, ''))
      const sentence = /，.*。\s*$/.test(raw) && !names.every(looksLikeName)
      const value = sentence ? raw.trim() : raw.replace(/^[\s\u3000]+|[\s\u3000|｜;；，,、。/【[（(]+$/g, '')
      return { target: targets.get(label) ?? (label === '图' ? 'photographer' : 'author'), label, value }
    })
    const plausible = parts.every(({ target, label, value }) => {
      if (!isShortValue(target, value)) return false
      if (target === 'date') return findDay(value) !== undefined
      const named = target === 'author' || target === 'photographer'
      if (pattern === spoken || /^[文图]$/.test(label))
        return target === 'nothing'
          ? value.length <= 12
          : splitNames(value).every(looksLikeName) && value !== ''
      return !named || (!/[：:]/.test(value) && value.length <= 40)
    })
    if (plausible) return [...found, ...parts]
  }
  return undefined
}

/** `《刊名》2021年第10期` or `刊名 2021年10期`, alone on its line or as the value of 来源. */
export const periodicalOf = (line: string): { name: string; issue: string } | undefined => {
  const match =
    /^(?:(?:原载|载|来源|转自)[:：于]?)?\s*《?([^《》\s，,。：:]{2,20})》?[\s，,]*[（(]?((?:\d{4})\s*年?\s*(?:第\s*)?\d{1,2}(?:\s*[-—~～]\s*\d{1,2})?\s*期)[)）]?$/.exec(
      unwrapped(line),
    )
  return match?.[1] && match[2] ? { name: match[1], issue: match[2].replace(/\s/g, '') } : undefined
}

/** Keywords of a line; one long run without separators cannot be split: `split` is false then. */
export const keywordsOf = (value: string): { words: string[]; split: boolean } => {
  const words = [...new Set(value.split(/[;；,，、|｜/\s\u3000]+/).filter(Boolean))]
  return words.length === 1 && (words[0]?.length ?? 0) > 5
    ? { words: [], split: false }
    : { words, split: true }
}

/** A date with a name or a source glued to it: `2021-12-08张三`. */
export const datedByline = (
  line: string,
): { day: string; author?: string[]; source?: string } | undefined => {
  const text = unwrapped(line)
  const date = findDay(text)
  if (date?.start !== 0 || text.length > 50) return undefined
  const rest = text.slice(date.end).trim()
  if (rest === '') return { day: date.day }
  if (/[。！？，]/.test(rest)) return undefined
  const names = splitNames(rest)
  if (names.every(looksLikeName)) return { day: date.day, author: names }
  return /(?:报|网|社|刊|杂志|局|厅|部|委|办|台|院|中心|客户端|发布|团|会|公众号)$/.test(rest) &&
    rest.length <= 20
    ? { day: date.day, source: rest }
    : undefined
}

/** A line that is only a by-line: `□ 本报记者 张三`, `张 三`, `张三 李四`. */
export const bylineOf = (line: string): string[] | undefined => {
  const text = unwrapped(line)
    .replace(/^(?:本报|本刊|本网|新华社|特约)?(?:记者|通讯员|评论员|撰稿人)[\s\u3000]*/, '')
    .replace(/^[文/|\s]+(?=\p{Script=Han})/u, '')
  const names = splitNames(text)
  return text.length <= 24 && names.length > 0 && names.every(looksLikeName) ? names : undefined
}
