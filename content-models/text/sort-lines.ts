import { endsSentence, hanCount, withoutBlanks } from './chinese.ts'
import { findDay } from './dates.ts'
import {
  type ArticleFields,
  bylineOf,
  datedByline,
  keywordsOf,
  type Metadata,
  metadataOf,
  periodicalOf,
} from './metadata-lines.ts'
import { splitNames } from './names.ts'
import { numberingOf } from './numbering.ts'
import { type Role, Sheet } from './sheet.ts'
import type { SourceArticle } from './source-article.ts'
import { isSiteFurniture, startsRelatedList } from './web-noise.ts'

const add = (list: string[], names: readonly string[]) => {
  for (const name of names) if (!list.includes(name)) list.push(name)
}

const isLongParagraph = (text: string): boolean => hanCount(text) >= 50 && /[。！？；]/.test(text)

const isTitleLike = (text: string): boolean =>
  text.length <= 70 &&
  hanCount(text) >= 3 &&
  !/[。；：:，,、]$/.test(text) &&
  !/。(?=.)/.test(text) &&
  numberingOf(text) === undefined

const same = (a: string, b: string): boolean => {
  const bare = (text: string) => withoutBlanks(text).replace(/[\p{P}\p{S}]/gu, '')
  return bare(a) === bare(b) && bare(a) !== ''
}

/**
 * Sorts the lines of a source into title, fields (put into `fields`), body and what is no part of the article.
 * Labelled lines count only at the head and the foot, so that a report's own 时间 and 地点 stay where they are.
 */
export const sortLines = (article: SourceArticle, fields: ArticleFields): Sheet => {
  const { lines } = article
  const sheet = new Sheet(article, fields)
  const { recognised, flagged, cuts, notHeadings } = sheet
  const text = (line: number) => sheet.text(line)
  const isLine = (line: number) => sheet.isLine(line)
  const remove = (line: number, what: string) => sheet.remove(line, what)
  const recognise = (line: number, what: string, to?: string, role?: Role) =>
    sheet.recognise(line, what, to, role)

  for (const line of sheet.open()) {
    const reason = lines[line]?.leftOut
    if (reason !== undefined) remove(line, reason)
  }

  /** Puts labelled facts into the fields; says what they became. */
  const use = (parts: readonly Metadata[], line: number): string => {
    const said: string[] = []
    for (const { target, label, value } of parts) {
      if (target === 'nothing' || value === '') {
        if (value !== '') said.push(`${label}：${value}（草稿中无对应字段）`)
        continue
      }
      if (target === 'source') {
        const address = /https?:\/\/[^\s）)]+/.exec(value)?.[0]
        const name = value.replace(/[（(]?\s*https?:\/\/[^\s）)]+\s*[)）]?/, '').trim()
        const periodical = periodicalOf(name)
        fields.source ??= { name: name || value, ...(periodical ?? {}), ...(address ? { address } : {}) }
        said.push(`来源：${fields.source.name}${fields.source.issue ? ` ${fields.source.issue}` : ''}`)
        if (same(fields.source.name, value) === false && !periodical && !address)
          flagged.push({ line, what: '另有一处来源，未采用', text: value })
      } else if (target === 'date') {
        const day = findDay(value)?.day
        if (day) fields.displayDate ??= day
        said.push(`日期：${day ?? value}`)
      } else if (target === 'tags') {
        const { words, split } = keywordsOf(value)
        add(fields.tags, words)
        said.push(split ? `标签：${words.join('、')}` : '无法断词，未填标签')
        if (!split) flagged.push({ line, what: '关键词之间没有分隔，请人工填写标签', text: value })
      } else {
        const names = splitNames(value)
        add(fields[target], names)
        said.push(
          `${{ author: '作者', editor: '编辑', proofreader: '校对', reviewer: '审核', signer: '签发', photographer: '摄影' }[target]}：${names.join('、')}`,
        )
      }
    }
    return said.join('；') || '无内容'
  }

  const metadataLine = (line: number): boolean => {
    const parts = isLine(line) || lines[line]?.outside ? metadataOf(text(line)) : undefined
    if (!parts) return false
    // 时间：… alone, beside 地点：…, belongs to a report's text.
    const single = parts.length === 1 ? parts[0] : undefined
    const nearby = `${text(line - 1)}\n${text(line + 1)}`
    if (
      single?.target === 'date' &&
      /^(?:时间|日期)$/.test(single.label) &&
      /(?:地点|主题|参加|主持|主办|对象)/.test(nearby)
    )
      return false
    if (parts.some((part) => part.target === 'date' && findDay(part.value)?.end !== part.value.length))
      return false
    if (parts.every((part) => part.target === 'nothing')) remove(line, '网页功能文字或无对应字段的署名')
    else recognise(line, '署名、来源等信息行', use(parts, line))
    return true
  }

  // 1. Site furniture and lists of other articles.
  for (const line of sheet.open()) {
    if (!isLine(line) && lines[line]?.kind !== 'list') continue
    if (isLine(line) && isSiteFurniture(text(line))) remove(line, '网页功能文字')
  }
  for (const line of sheet.open()) {
    if (!sheet.isOpen(line) || !isLine(line) || lines[line]?.outside || !startsRelatedList(text(line)))
      continue
    const bodyBefore = sheet.open().some((other) => other < line && isLongParagraph(text(other)))
    remove(line, '相关文章列表的标题')
    if (!bodyBefore) {
      flagged.push({ line, what: '正文之前的“相关文章”标题，其后文字未删', text: text(line) })
      continue
    }
    for (let next = line + 1; next < lines.length; next += 1) {
      if (!sheet.isOpen(next) || lines[next]?.outside) continue
      if (isLine(next) && isLongParagraph(text(next))) {
        flagged.push({
          line: next,
          what: '“相关文章”之后又有正文，已保留，请核对',
          text: text(next).slice(0, 40),
        })
        break
      }
      if (metadataOf(text(next))?.some((part) => part.target !== 'nothing') && metadataLine(next)) continue
      remove(next, '相关文章列表')
    }
  }

  // 2. The rest of a web page around the article: only what it says about the article.
  const inside = sheet.open().filter((line) => !lines[line]?.outside)
  const first = inside[0] ?? 0
  const last = inside.at(-1) ?? lines.length
  let title: Sheet['title']
  for (const line of sheet.open()) {
    if (!lines[line]?.outside) continue
    if (article.title && same(text(line), article.title)) {
      if (title === undefined) {
        title = { text: article.title, line }
        recognise(line, '标题', undefined, 'title')
      } else remove(line, '重复的标题')
      continue
    }
    const near = line < first ? first - line <= 25 : line - last <= 15
    if (near && metadataLine(line)) continue
    if (near && line < first) {
      const dated = datedByline(text(line))
      if (dated) {
        fields.displayDate ??= dated.day
        if (dated.author) add(fields.author, dated.author)
        if (dated.source) fields.source ??= { name: dated.source }
        recognise(
          line,
          '日期和署名',
          [dated.day, ...(dated.author ?? []), dated.source ?? ''].filter(Boolean).join('，'),
        )
        continue
      }
    }
    remove(line, '正文以外的网页文字')
  }

  // 3. Title and head.
  const head = () => sheet.open().filter(isLine)
  if (article.title) {
    title ??= { text: article.title }
    const given = article.title
    for (const line of head().slice(0, 6))
      if (same(text(line), given)) {
        if (title.line === undefined) {
          title.line = line
          recognise(line, '标题', undefined, 'title')
        } else remove(line, '重复的标题')
      }
  }
  const isHeadInformation = (line: number) =>
    metadataOf(text(line)) !== undefined ||
    periodicalOf(text(line)) !== undefined ||
    datedByline(text(line)) !== undefined ||
    bylineOf(text(line)) !== undefined
  if (title === undefined) {
    const marked = head()
      .slice(0, 10)
      .find((line) => lines[line]?.heading === 1)
    const candidates = head()
      .slice(0, 12)
      .filter((line) => !isHeadInformation(line))
    let chosen = marked ?? candidates[0]
    if (marked === undefined && candidates.length > 1 && chosen !== undefined) {
      const second = candidates[1]
      if (
        hanCount(text(chosen)) < 5 &&
        second !== undefined &&
        isTitleLike(text(second)) &&
        hanCount(text(second)) >= 8
      )
        chosen = second
    }
    const follows = chosen === undefined ? undefined : head().find((line) => line > (chosen ?? 0))
    if (
      chosen !== undefined &&
      (marked !== undefined || (isTitleLike(text(chosen)) && follows !== undefined))
    ) {
      title = { text: text(chosen), line: chosen }
      recognise(chosen, '标题', undefined, 'title')
    }
  }

  let unknown = 0
  let seen = 0
  for (const line of head()) {
    const words = text(line)
    seen += 1
    if (seen > 15) break
    if (metadataLine(line)) continue
    const periodical = periodicalOf(words)
    if (periodical) {
      fields.source ??= periodical
      recognise(line, '来源', `${periodical.name} ${periodical.issue}`)
      continue
    }
    const dated = datedByline(words)
    if (dated) {
      fields.displayDate ??= dated.day
      if (dated.author) add(fields.author, dated.author)
      if (dated.source) fields.source ??= { name: dated.source }
      recognise(
        line,
        '日期和署名',
        [dated.day, ...(dated.author ?? []), dated.source ?? ''].filter(Boolean).join('，'),
      )
      continue
    }
    const names = bylineOf(words)
    if (names && title !== undefined) {
      if (names.every((name) => fields.author.includes(name))) remove(line, '重复的署名')
      else {
        add(fields.author, names)
        recognise(line, '署名', names.join('、'))
        if (!/记者|通讯员|文[/|｜]/.test(words))
          flagged.push({ line, what: '按位置认作作者，请核对', text: words })
      }
      continue
    }
    if (title !== undefined && same(words, title.text)) {
      remove(line, '重复的标题')
      continue
    }
    if (
      title !== undefined &&
      /^(?:——|—|--)\s*\S/.test(words) &&
      words.length <= 60 &&
      fields.subtitle === undefined
    ) {
      fields.subtitle = words.replace(/^(?:——|—|--)\s*/, '')
      recognise(line, '副标题', fields.subtitle, 'subtitle')
      continue
    }
    // A line such as the unit's name under the title: it stays, but is no heading.
    if (title === undefined || words.length > 30 || endsSentence(words) || numberingOf(words)) break
    if (
      !/(?:委|局|厅|部|办|处|院|校|团|组|社|中心|公司|支部|党委|工委|单位|站|馆|镇|乡|村|街道|会)$/.test(
        words,
      )
    )
      break
    notHeadings.add(line)
    unknown += 1
    if (unknown > 2) break
  }

  // 4. The foot.
  const rest = sheet.open()
  const lastLong = rest.findLast((line) => isLine(line) && isLongParagraph(text(line))) ?? -1
  for (const line of rest) {
    if (!isLine(line)) continue
    const words = text(line)
    const atFoot = line > lastLong
    const credits = metadataOf(words)
    const isCredit = credits?.every(
      (part) => part.target === 'editor' || part.target === 'proofreader' || part.target === 'nothing',
    )
    if (credits && (atFoot || (isCredit && words.length <= 60)) && metadataLine(line)) continue
    if (!atFoot) continue
    const periodical = periodicalOf(words)
    if (periodical) {
      fields.source ??= periodical
      recognise(line, '来源', `${periodical.name} ${periodical.issue}`)
      continue
    }
    const names = /^[（(]/.test(words) ? bylineOf(words) : undefined
    if (names) {
      add(fields.author, names)
      recognise(line, '署名', names.join('、'))
      continue
    }
    const day = findDay(words)
    if (day && day.start === 0 && day.end === words.length && fields.displayDate === undefined) {
      fields.displayDate = day.day
      recognised.push({ line, what: '落款日期（正文保留）', text: words, to: day.day })
    }
  }

  // 5. Credits at the end of a paragraph.
  const paragraphs = sheet.open().filter(isLine)
  for (const line of paragraphs.slice(-3)) {
    const whole = lines[line]?.text ?? ''
    for (let again = 0; again < 3; again += 1) {
      const end = cuts.get(line)?.[0]?.start ?? whole.length
      const from = Math.max(0, end - 240)
      const kept = whole.slice(from, end)
      const match =
        /\s*[（(【[]([^（）()【】[\]]{2,80})[)）】\]][\s。]*$/.exec(kept) ??
        /(?<=[。！？”])\s*((?:来源|编辑|责编|责任编辑|校对|稿源)\s*[:：].{1,60})$/.exec(kept)
      const inside = match?.[1]
      if (!match || inside === undefined || from + match.index === 0) break
      const parts = metadataOf(inside)
      const names = parts ? undefined : bylineOf(inside)
      const signed = names && /[。！？”]\s*$/.test(kept.slice(0, match.index))
      if (!parts && !signed) break
      const to = parts ? use(parts, line) : (names ?? []).join('、')
      if (signed && names) {
        add(fields.author, names)
        flagged.push({ line, what: '文末括号内的姓名认作作者，请核对', text: inside })
      }
      cuts.set(line, [{ start: from + match.index, end: whole.length, replacement: '' }])
      recognised.push({ line, what: '文末署名', text: match[0].trim(), to })
    }
  }

  // 6. What is left over: lone marks and drawn lines. Censor marks stay where they are.
  for (const line of sheet.open()) {
    const words = withoutBlanks(text(line))
    if (isLine(line) && words !== '' && /^[\p{P}\p{S}]+$/u.test(words) && !/[*×…]|[□■▇█]{2}/.test(words))
      remove(line, words.length === 1 ? '孤立的标点' : '分隔符号')
    const photographer = /[\s（(。，]([\p{Script=Han}]{2,4})\s*[/／]?\s*摄(?:影)?[)）]?[。]?$/u.exec(
      text(line),
    )?.[1]
    if (isLine(line) && photographer && text(line).length <= 120 && sheet.isOpen(line)) {
      add(fields.photographer, splitNames(photographer.replace(/^记者/, '')))
      recognised.push({ line, what: '摄影（正文保留）', text: text(line), to: photographer })
    }
  }
  sheet.title = title
  return sheet
}
