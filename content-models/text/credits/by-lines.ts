import { findDay } from '../dates.ts'
import type { Role } from './fields.ts'
import { unwrapped } from './labelled-line.ts'
import { isDictionaryWord } from './names.ts'
import { isOnlyPeople, looksLikeOffice, looksLikeUnit, peopleIn } from './people.ts'

/** People that a line names without a label and a colon, and what they did. */
export interface ByLine {
  people: { roles: Role[]; names: string[] }[]
  /** Units and offices that stood with the names. */
  others: string[]
  /** Nothing but its place says that these are the authors. */
  bare: boolean
}

/** What a date of a document says that it did on that day. */
const verbs =
  '通过|公布|施行|实施|印发|修订|修正|发布|批准|颁布|废止|签署|起草|制定|修改|生效|执行|讲话|审议|备案|发表|刊登|印'

const slashed: Record<string, Role[]> = {
  文: ['author'],
  撰文: ['author'],
  文字: ['author'],
  供稿: ['author'],
  撰稿: ['author'],
  报道: ['author'],
  整理: ['author'],
  采写: ['author'],
  作: ['author'],
  著: ['author'],
  图: ['photographer'],
  摄: ['photographer'],
  摄影: ['photographer'],
  供图: ['photographer'],
  图片: ['photographer'],
  文图: ['author', 'photographer'],
  图文: ['author', 'photographer'],
  '文/图': ['author', 'photographer'],
  '图/文': ['author', 'photographer'],
  '文、图': ['author', 'photographer'],
  '图、文': ['author', 'photographer'],
  摄影报道: ['author', 'photographer'],
  图文报道: ['author', 'photographer'],
  '文 图': ['author', 'photographer'],
  '文／图': ['author', 'photographer'],
  编辑: ['editor'],
  校对: ['proofreader'],
}
const endings = Object.keys(slashed)
  .sort((a, b) => b.length - a.length)
  .join('|')
const slashedPart = new RegExp(
  `([^/／|｜]+?)[\\s\\u3000]*[/／|｜\\s\\u3000][\\s\\u3000]*(${endings})(?=$|[\\s\\u3000,，;；、)）])`,
  'gu',
)

/** `张三/文 李四/图`, `张三 文　李四 图`, `张三 文/图`: undefined when any of it is something else. */
const afterNames = (text: string): ByLine | undefined => {
  const people: ByLine['people'] = []
  const others: string[] = []
  let end = 0
  for (const match of text.matchAll(slashedPart)) {
    if (text.slice(end, match.index).trim() !== '') return undefined
    const found = peopleIn(match[1] ?? '')
    if (found.names.length === 0 || found.doubtful || found.placeholder) return undefined
    people.push({ roles: slashed[match[2] ?? ''] ?? [], names: found.names })
    others.push(...found.others)
    end = match.index + match[0].length
  }
  const rest = text.slice(end).replace(/^[\s\u3000,，;；、]+/, '')
  if (people.length === 0 || rest !== '') return undefined
  return { people, others, bare: false }
}

const roleBefore =
  /^(?:[\p{Script=Han}《》·\d]{0,16}?)(?:记者|通讯员|评论员|撰稿人|供稿人|特派员|信息员|实习生|主讲人|宣讲员|作者|撰文|供稿|文字)/u

/** No line about an article is longer: what is, is text, and slow to look through. */
const longest = 200

/**
 * A line that is only a by-line: `□ 本报记者 张三`, `张三/文 李四/图`, `示例县委党校 张三 李四`, `张 三`. A single name may be a
 * word of the language instead (高峰); dictionary words are none.
 */
export const byLineOf = (line: string): ByLine | undefined => {
  if (line.length > longest) return undefined
  const marked = /^\s*[□■◎●○◆▲]/.test(line)
  const text = unwrapped(line)
  if (text.length > 80 || /[。！？；：]/.test(text)) return undefined
  const slashes = afterNames(text)
  if (slashes) return slashes
  const roleFirst = roleBefore.test(text)
  if (!isOnlyPeople(text)) return undefined
  const { names, others } = peopleIn(text)
  if (!roleFirst && !marked) {
    // Without a word that says so only short lines of names, maybe after one unit, are by-lines.
    if (text.length > 40 || names.length > 6) return undefined
    if (others.length === 0 && names.length === 1 && isDictionaryWord(names[0] ?? '')) return undefined
    if (others.some((other) => !looksLikeUnit(other) && !looksLikeOffice(other) && !/[（(【[]/.test(text)))
      return undefined
    if (/[，,]/.test(text) && names.length < 2) return undefined
  }
  return { people: [{ roles: ['author'], names }], others, bare: !roleFirst && !marked }
}

/** A date with a name or a source beside it: `2021-12-08张三`, `2025.03.12 | 示例县林业站`, `示例日报 2025-03-12`. */
export const datedByLine = (
  line: string,
): { day: string; author?: string[]; source?: string; rest?: string } | undefined => {
  if (line.length > longest) return undefined
  const text = unwrapped(line)
  const date = findDay(text)
  if (!date || text.length > 60 || (date.start > 0 && date.end < text.length)) return undefined
  const rest = (text.slice(0, date.start) + text.slice(date.end))
    .replace(/^[\s\u3000|｜丨，,·•\-—]+|[\s\u3000|｜丨，,·•\-—:：]+$/g, '')
    .replace(/^(?:发布于|发表于|发布|发表)(?=\s|$)/, '')
    .trim()
  if (rest === '') return { day: date.day }
  if (/[。！？；：]/.test(rest)) return undefined
  if (
    isOnlyPeople(rest) &&
    peopleIn(rest).others.length === 0 &&
    peopleIn(rest).names.every((name) => !isDictionaryWord(name)) &&
    !new RegExp(`^(?:${verbs})$`).test(rest)
  )
    return { day: date.day, author: peopleIn(rest).names }
  return looksLikeUnit(rest) && rest.length <= 24 ? { day: date.day, source: rest } : undefined
}

/** A date that says when a document was passed, issued or takes effect: no publishing date, and nobody's name. */
export const isDatedVerb = (line: string): boolean => {
  if (line.length > 400) return false
  const text = unwrapped(line)
  return (
    text.length <= 400 &&
    findDay(text) !== undefined &&
    new RegExp(`(?:${verbs})`).test(text) &&
    !/来源|作者|编辑/.test(text)
  )
}

/** `示例日报讯（记者 张三 通讯员 李四）`, `新华社北京9月14日电（记者张三）` at the beginning of a text: its people. */
export const dateLineOf = (text: string): { names: string[]; length: number } | undefined => {
  const start =
    /^[\s\u3000]*(?:[\p{Script=Han}A-Za-z0-9·\s\u3000]{1,30}?)(?:讯|电|消息)[\s\u3000]*[（(]([^）)]{2,60})[)）]/u.exec(
      text,
    ) ??
    /^[\s\u3000]*[（(]((?:本报|本网|本刊|[\p{Script=Han}]{0,8})?(?:记者|通讯员)[^）)]{2,40})[)）]/u.exec(text)
  const inside = start?.[1]
  if (!start || inside === undefined || !/记者|通讯员|评论员|信息员|实习生/.test(inside)) return undefined
  const found = peopleIn(inside.replace(/[:：]/g, ' '))
  return found.names.length > 0 && !found.doubtful
    ? { names: found.names, length: start[0].length }
    : undefined
}
