import { findDay } from '../dates.ts'
import { labelTargets, type Target } from './labels.ts'
import { isOnlyPeople, isPlaceholder, looksLikeUnit, peopleIn } from './people.ts'

/** One fact of a line: what it fills, the label that said so, and the words for it. */
export interface LabelledPart {
  /** Several where one label says two things, such as 图文; empty for a label that is not known. */
  targets: readonly Target[]
  label: string
  value: string
}

const size = '(?:特?大|中|小|默认|超大|标准|[TA][+-]?|[+-])号?'
const places =
  '(?:微信|新浪微博|腾讯微博|微博|QQ空间|QQ好友|QQ|朋友圈|豆瓣|人人网|复制链接|更多|客户端|手机|Facebook|Twitter|二维码)'
const button =
  '(?:打\\s*印(?:本页|此页|本文|文章|预览)?|关\\s*闭(?:窗口|本页|此页|页面)?|收\\s*藏(?:本文|本页)?|(?:我要)?纠错|返\\s*回(?:顶部|首页|列表|上一?页)?|保\\s*存|下\\s*载|复\\s*制|点赞|转发|评论|分\\s*享|听全文|语音播报|语音朗读|无障碍阅读|长者模式|手机看|加入收藏|推荐|背景色|繁\\s*體|繁体|简体|订阅|字体放大|字体缩小|放大|缩小|投稿|我要留言|扫一扫|扫一扫在手机打开当前页|用手机打开)'

/** Buttons and the like that stand in a line of facts: 【字体：大 中 小】, 分享到：微信, [打印]. */
const controls: RegExp[] = [
  new RegExp(
    `[【\\[（(]?\\s*(?:文章)?(?:字\\s*[号體体](?:大小|显示)?|文字大小|大小)\\s*[:：]?\\s*[【\\[（(]?\\s*(?:${size}[\\s\\u3000|｜、/】\\[\\]【]*)+[】\\]）)]*`,
    'g',
  ),
  new RegExp(`[【\\[（(]\\s*(?:${size}[\\s\\u3000|｜、/】\\[\\]【]*){2,}[】\\]）)]?`, 'g'),
  new RegExp(
    `(?:一键)?分享(?:到|至|按钮)?\\s*[:：]?(?:[\\s\\u3000|｜、/]*${places})+|分享到?\\s*[:：]?\\s*$`,
    'g',
  ),
  new RegExp(`[【\\[（(](?:[\\s\\u3000|｜、/】\\[\\]【]*${button})+\\s*[】\\]）)]`, 'g'),
  new RegExp(`(?<=[\\s\\u3000|｜]|^)${button}(?=[\\s\\u3000|｜]|$)`, 'g'),
  /(?:本文|全文)?(?:共|约)\s*\d+\s*字[，,]?\s*(?:阅读)?(?:大?约)?需?(?:要)?\s*\d*\s*(?:分钟|秒)?/g,
]

/** A line without its buttons, and what they were. */
const withoutControls = (line: string): { text: string; found: string[] } => {
  const found: string[] = []
  let text = line
  for (const pattern of controls)
    text = text.replace(pattern, (control) => {
      if (control.trim() !== '') found.push(control.trim())
      return ' '
    })
  return { text, found }
}

/** A line without the marks that set it off: ▲ □ ｜ at its beginning, one pair of brackets around all of it. */
export const unwrapped = (line: string): string => {
  const text = line
    .trim()
    .replace(/^(?:[▲△▼▍▎■□◎●○◆◇★☆※•·|｜丨>＞\s*#=～~\-—]|END\b)+(?=\S)/i, '')
    .replace(/[|｜丨\s*]+$/, '')
    .trim()
  const inside = /^[（(【[「『](.*)[)）】\]」』]$/s.exec(text)?.[1]
  return inside === undefined || /[)）】\]].*[（(【[]/.test(inside) ? text : inside.trim()
}

const separator = /[\s\u3000]*(?:[:：|｜丨︱∣│]|[/／](?![\s\u3000]*[文图摄影]))+[\s\u3000]*/g
/** What a label may be made of, before its colon: Chinese characters with spaces and strokes between them, or a Latin word. */
const labelBefore =
  /(?:[A-Za-z]{3,8}|\p{Script=Han}(?:[\s\u3000]{0,2}[/／、]?[\s\u3000]{0,2}\p{Script=Han}){0,11})$/u

interface Found {
  label: string
  known: boolean
  start: number
  end: number
}

const bareLabel = (label: string): string => label.replace(/[\s\u3000]/g, '')

/** The longest label at the end of some words: known, or unknown where the words themselves are as short as one. */
const labelAtEnd = (text: string, from: number, to: number): Omit<Found, 'end'> | undefined => {
  const words = labelBefore.exec(text.slice(from, to))?.[0]
  if (words === undefined) return undefined
  const start = to - words.length
  for (let at = start; at < to; at += 1) {
    const label = text.slice(at, to)
    if (/^[\s\u3000/／、]/.test(label)) continue
    // One character is a label only where a word begins: 文｜张三, not 语文：.
    const begins = at === from || !/\p{Script=Han}/u.test(text[at - 1] ?? '')
    if (!begins && bareLabel(label).length < 2) continue
    if (labelTargets(label)) return { label: bareLabel(label), known: true, start: at }
  }
  // The last word, without the value of the label before it.
  const last =
    /(?:\p{Script=Han}[\s\u3000]?){2,8}$/u
      .exec(words)?.[0]
      .split(/[\s\u3000]+/)
      .at(-1) ?? ''
  const at = to - last.length
  const begins = at === from || /[\s\u3000|｜丨;；,，、)）】\]]/.test(text[at - 1] ?? '')
  return begins && /^\p{Script=Han}{2,8}$/u.test(last) ? { label: last, known: false, start: at } : undefined
}

/** The labels of a line that end in a colon or a stroke: those that are known anywhere, others where a word begins. */
const colonLabels = (text: string): Found[] => {
  // An address holds colons and strokes of its own.
  const addresses = [...text.matchAll(/https?:\/\/\S+/g)].map(({ index, 0: whole }) => [
    index,
    index + whole.length,
  ])
  const inAddress = (at: number) => addresses.some(([start = 0, end = 0]) => at >= start && at < end)
  const found: Found[] = []
  for (const mark of text.matchAll(separator)) {
    if (inAddress(mark.index)) continue
    const label = labelAtEnd(text, found.at(-1)?.end ?? 0, mark.index)
    if (label && (label.known || /[:：]/.test(mark[0])))
      found.push({ ...label, end: mark.index + mark[0].length })
  }
  return found
}

/** The known labels that stand before a space: 责任编辑 张三. */
const spokenLabels = (text: string): Found[] => {
  const found: Found[] = []
  for (const word of text.matchAll(/[^\s\u3000|｜丨]+(?=[\s\u3000]+\S)/gu)) {
    const end = word.index + word[0].length
    if (labelTargets(word[0])) {
      const space = /^[\s\u3000]+/.exec(text.slice(end))?.[0].length ?? 0
      found.push({ label: word[0], known: true, start: word.index, end: end + space })
    }
  }
  return found
}

const people = new Set<Target>(['author', 'editor', 'proofreader', 'reviewer', 'signer', 'photographer'])
const bare = (value: string): string => value.replace(/https?:\S+/g, '')

/** Whether the words after a label can be what the label stands before, and are no sentence. */
const plausible = ({ targets, label, value }: LabelledPart, colon: boolean): boolean => {
  const [target] = targets
  if (isPlaceholder(value)) return colon
  if (target === undefined) return isOnlyPeople(value) || (value.length <= 30 && !/[。！？；，]/.test(value))
  if (value === '') return colon && target !== 'author'
  if (target === 'date') return findDay(value) !== undefined || /^[\d\s年月日:：./-]+$/.test(value)
  if (target === 'tags') return colon && value.length <= 120 && !/。/.test(value)
  if (target === 'control') return /^[\d.,\s万千+次人条()（）]*$/.test(value) || (colon && value.length <= 12)
  if (people.has(target)) {
    const found = peopleIn(value)
    if (!found.doubtful) return found.names.length > 0 || found.placeholder
    // 记者：你怎么看？ and 编辑部的故事 are no credits; a pen name or a unit after a colon is one.
    const spokenTo = /^(?:.*记者|通讯员|笔者|主持人|主讲人|发言人|宣讲员|文|图|撰|校|审|编)$/.test(label)
    return (
      colon &&
      value.length <= 40 &&
      !/[。！？；：“”]/.test(bare(value)) &&
      (!spokenTo || looksLikeUnit(value)) &&
      (value.length <= 12 || looksLikeUnit(value) || /[、,，\s（(]/.test(value))
    )
  }
  if (!colon) return false
  return bare(value).length <= 80 && !/[。！？；]\s*\S/.test(bare(value)) && !/，.*。\s*$/.test(value)
}

const trimmed = (value: string): string => {
  const filled = /^[\s_＿]*[_＿]{2,}[\s_＿]*$/.test(value)
  if (filled) return value.trim()
  return value
    .replace(/^[\s\u3000|｜丨,，]+|[\s\u3000|｜丨;；，,、/\\【[（(*_·•]+$/g, '')
    .replace(/^([^（(【[]*)[)）】\]]+$/, '$1')
    .trim()
}

/** A full stop after names or a unit ends the line; after anything else it ends a sentence. */
const withoutStop = (value: string): string => {
  const stopped = /^(.*\p{Script=Han})。$/u.exec(value)?.[1]
  return stopped !== undefined && (isOnlyPeople(stopped) || looksLikeUnit(stopped)) ? stopped : value
}

/** Cuts a day out of the words for something else: `示例日报 2025-03-12 08:00`. */
const dayCutOut = (part: LabelledPart): LabelledPart[] => {
  const [target] = part.targets
  if (target === 'date' || target === 'control' || target === 'tags' || target === 'title') return [part]
  const found = findDay(part.value)
  if (!found || (found.start > 0 && found.end < part.value.length)) return [part]
  const rest = trimmed(part.value.slice(0, found.start) + part.value.slice(found.end))
  if (rest === '') return [part]
  return [
    { ...part, value: rest },
    { targets: ['date'], label: '日期', value: part.value.slice(found.start, found.end) },
  ]
}

const partsOf = (text: string, labels: readonly Found[]): LabelledPart[] => {
  const parts = labels.map(({ label, known: isKnown, end }, at): LabelledPart => {
    const value = withoutStop(trimmed(text.slice(end, labels[at + 1]?.start ?? text.length)))
    return { targets: isKnown ? (labelTargets(label) ?? []) : [], label, value }
  })
  // 文｜图｜张三: labels in a row share what follows.
  for (let at = parts.length - 2; at >= 0; at -= 1) {
    const part = parts[at]
    const next = parts[at + 1]
    if (
      part &&
      next &&
      part.value === '' &&
      people.has(part.targets[0] ?? 'other') &&
      people.has(next.targets[0] ?? 'other')
    )
      part.value = next.value
  }
  return parts.flatMap(dayCutOut)
}

/**
 * Reads a line that holds nothing but labelled facts (`来源：… 作者：…`, `责任编辑 张三`, `文｜李四`), in brackets or not, maybe
 * after a date, with the page's buttons among them; undefined when any of it is something else.
 */
export const labelledLine = (line: string): LabelledPart[] | undefined => {
  if (line.length > 400) return undefined
  const { text: rest, found } = withoutControls(line)
  const buttons = found.map((value): LabelledPart => ({ targets: ['control'], label: '', value }))
  const parts: LabelledPart[] = []
  let text = unwrapped(rest)
  if (text === '') return buttons.length > 0 ? buttons : undefined
  const date = findDay(text)
  if (date?.start === 0 && text.length > date.end) {
    parts.push({ targets: ['date'], label: '日期', value: text.slice(0, date.end) })
    text = text.slice(date.end).replace(/^[\s\u3000|｜丨，,)）]+/, '')
    if (text === '') return buttons.length > 0 ? [...parts, ...buttons] : undefined
  }
  for (const [labels, colon] of [
    [colonLabels(text), true],
    [spokenLabels(text), false],
  ] as const) {
    if (labels[0]?.start !== 0) continue
    // 通讯员 张三 文/图 is a by-line: what stands after the names counts as well.
    if (!colon && /(?:[文图摄]|摄影报道|供图|摄影)\s*$/.test(text)) continue
    const read = partsOf(text, labels)
    if (!read.every((part) => plausible(part, colon))) continue
    // A label that nobody knows says nothing by itself, unless people stand after it.
    if (read.every(({ targets }) => targets.length === 0) && !read.every(({ value }) => isOnlyPeople(value)))
      continue
    return [...parts, ...read, ...buttons]
  }
  return undefined
}
