import { type ArticleFields, findDay, looksLikeSite, withoutSite } from '@lectern/content-models/text'
import type { CheerioAPI } from 'cheerio'
import { isAccountName } from '../account-names.ts'
import { type Element, isElement, textOf } from './nodes.ts'

const clean = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined

/** `YYYY-MM-DD` in China of a date as pages write it; undefined when there is none. */
const dayOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : findDay(text)?.day

const dayOfSeconds = (seconds: string | undefined): string | undefined =>
  seconds ? new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 10) : undefined

interface Described {
  headline?: string
  author: string[]
  day?: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object'

/** What a page says in JSON-LD of itself as an article. */
const describedIn = ($: CheerioAPI): Described => {
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    try {
      const value: unknown = JSON.parse($(script).text())
      const all = Array.isArray(value)
        ? value
        : isRecord(value) && Array.isArray(value['@graph'])
          ? value['@graph']
          : [value]
      const article = all.find((one) => isRecord(one) && /Article|Posting|Report/.test(String(one['@type'])))
      if (!isRecord(article)) continue
      const authors = (Array.isArray(article.author) ? article.author : [article.author])
        .filter((author) => !isRecord(author) || author['@type'] !== 'Organization')
        .map((author) => (isRecord(author) ? author.name : author))
        .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
      const day = dayOf(typeof article.datePublished === 'string' ? article.datePublished : undefined)
      return {
        author: authors,
        ...(typeof article.headline === 'string' ? { headline: article.headline } : {}),
        ...(day ? { day } : {}),
      }
    } catch {
      // Not JSON: it tells nothing.
    }
  }
  return { author: [] }
}

/** The address that a saved page was read at. */
const addressOf = ($: CheerioAPI, page: string): string | undefined => {
  const saved =
    /<!--\s*(?:Page saved with SingleFile\s+url:\s*(\S+)|saved from url=\(\d+\)(\S+))/i.exec(
      page.slice(0, 20_000),
    ) ?? undefined
  const found =
    saved?.[1] ??
    saved?.[2] ??
    $('link[rel=canonical]').attr('href') ??
    $('meta[property="og:url"]').attr('content') ??
    $('meta[name="Url"], meta[name="url"]').attr('content')
  return found && /^https?:\/\/[^/\s]+\/\S*[^/\s]/.test(found) ? found : undefined
}

const isIn = (node: Element, selector: RegExp): boolean => {
  for (let up: Element['parent'] | Element = node; up && isElement(up); up = up.parent)
    if (/^(?:nav|footer)$/.test(up.name) || selector.test(`${up.attribs.class ?? ''} ${up.attribs.id ?? ''}`))
      return true
  return false
}

/** The titles that a page shows, best first: not the name of the site, and what `<title>` repeats before the others. */
const shownTitle = ($: CheerioAPI, inTitle: string | undefined): string | undefined => {
  const shown = $('h1, h2, h3, [class*=title], [class*=Title], .tit, .bt, #title, .article-title')
    .toArray()
    .filter(isElement)
    .map((node) => ({ node, text: clean(textOf(node)) ?? '' }))
    .filter(({ text }) => text.length >= 4 && text.length <= 90)
  const repeated = shown.find(
    ({ node, text }) =>
      inTitle?.startsWith(text.slice(0, 40)) &&
      !(looksLikeSite(text) && inTitle === text) &&
      !isIn(node, /related|recommend|comment/i),
  )
  if (repeated && withoutSite(repeated.text) === repeated.text) return repeated.text
  const first = shown.filter(({ node, text }) => /^h1$/.test(node.name) && !looksLikeSite(text))
  if (first.length >= 1) return first[0]?.text
  const named = withoutSite(inTitle ?? '')
  if (named !== '' && !looksLikeSite(named)) return undefined
  return shown.find(
    ({ node, text }) =>
      /^h[1-3]$/.test(node.name) &&
      !looksLikeSite(text) &&
      !isIn(node, /related|recommend|comment|side|hot/i),
  )?.text
}

/** What a page says of its article in meta tags, in WeChat's elements, in JSON-LD and in `<title>`. */
export const pageInformation = (
  $: CheerioAPI,
  page: string,
): { title?: string; fields: Partial<ArticleFields>; wechat: boolean; notes: string[] } => {
  const notes: string[] = []
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const content = clean(
        $('meta')
          .filter(
            (_, tag) =>
              (tag.attribs.name ?? tag.attribs.property ?? tag.attribs.itemprop)?.toLowerCase() ===
              name.toLowerCase(),
          )
          .first()
          .attr('content'),
      )
      if (content) return content
    }
    return undefined
  }
  const described = describedIn($)
  const wechat = $('#js_content').length > 0
  const fields: Partial<ArticleFields> = {}
  const day = wechat
    ? (dayOf($('#publish_time').text()) ??
      dayOf(/createTime\s*=\s*['"]([^'"]+)['"]/.exec(page)?.[1]) ??
      dayOfSeconds(/\b(?:ct|oriCreateTime)\s*=\s*["'](\d{10})["']/.exec(page)?.[1]))
    : (dayOf(
        meta(
          'PubDate',
          'article:published_time',
          'publishdate',
          'publish_date',
          'datePublished',
          'og:published_time',
          'weibo:article:create_at',
        ),
      ) ?? described.day)
  if (day) fields.displayDate = day
  const source = wechat
    ? clean($('#js_name').first().text())
    : meta('ContentSource', 'source', 'mediaid')
        ?.replace(/^来源[:：]\s*/, '')
        .replace(/\s*原创$/, '')
  if (source) fields.source = { name: source }
  const address = addressOf($, page)
  if (address) fields.source = { name: '', ...fields.source, address }

  const author = wechat
    ? (clean($('#js_author_name').first().text()) ?? meta('author'))
    : (meta('Author', 'article:author') ?? described.author.join('、'))
  const names = (author ?? '').split(/[、,，;；\s/]+/).filter(Boolean)
  const people = names.filter(
    (name) => !isAccountName(name) && name !== source && !looksLikeSite(name) && !/^https?:/.test(name),
  )
  if (names.some(isAccountName))
    notes.push(`网页标注的作者像是系统账号，没有填入：${names.filter(isAccountName).join('、')}`)
  if (people.length > 0 && (author ?? '').length <= 40) fields.author = people
  const keywords = meta('ArticleTitle') ? meta('Keywords') : undefined
  if (keywords) fields.tags = [...new Set(keywords.split(/[;；,，、\s]+/).filter(Boolean))]

  const inTitle = clean($('title').first().text())
  const title =
    meta('ArticleTitle') ??
    (wechat ? clean($('#activity-name').text()) : undefined) ??
    shownTitle($, inTitle) ??
    described.headline ??
    (meta('og:title') ? withoutSite(meta('og:title') ?? '') : undefined) ??
    (inTitle && !looksLikeSite(withoutSite(inTitle)) ? withoutSite(inTitle) : undefined)
  return title ? { title, fields, wechat, notes } : { fields, wechat, notes }
}
