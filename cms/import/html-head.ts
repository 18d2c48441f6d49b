import type { ArticleFields } from '@lectern/content-models/text'
import type { CheerioAPI } from 'cheerio'

const clean = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined

/** `YYYY-MM-DD` in China of a date as pages write it; undefined when there is none. */
const dayOf = (text: string | undefined): string | undefined => {
  const match = /(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})/.exec(text ?? '')
  return match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : undefined
}

const dayOfSeconds = (seconds: string | undefined): string | undefined =>
  seconds ? new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 10) : undefined

/** What a page says of its article in meta tags, in WeChat's elements and in `<title>`. */
export const pageInformation = (
  $: CheerioAPI,
  page: string,
): { title?: string; fields: Partial<ArticleFields>; wechat: boolean } => {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const content = clean(
        $('meta')
          .filter(
            (_, tag) => (tag.attribs.name ?? tag.attribs.property)?.toLowerCase() === name.toLowerCase(),
          )
          .first()
          .attr('content'),
      )
      if (content) return content
    }
    return undefined
  }
  const wechat = $('#js_content').length > 0
  const fields: Partial<ArticleFields> = {}
  const day = wechat
    ? (dayOf($('#publish_time').text()) ??
      dayOf(/createTime\s*=\s*['"]([^'"]+)['"]/.exec(page)?.[1]) ??
      dayOfSeconds(/\bct\s*=\s*["'](\d{10})["']/.exec(page)?.[1]))
    : dayOf(meta('PubDate', 'article:published_time', 'publishdate', 'pubdate'))
  if (day) fields.displayDate = day
  const source = wechat ? clean($('#js_name').first().text()) : meta('ContentSource', 'source')
  if (source) fields.source = { name: source }
  const author = wechat ? (clean($('#js_author_name').first().text()) ?? meta('author')) : meta('Author')
  if (author && author !== source && author.length <= 20)
    fields.author = author.split(/[、,，;；\s]+/).filter(Boolean)
  const keywords = meta('ArticleTitle') ? meta('Keywords') : undefined
  if (keywords) fields.tags = [...new Set(keywords.split(/[;；,，、\s]+/).filter(Boolean))]

  const headings = $('h1')
    .toArray()
    .map((heading) => clean($(heading).text()))
    .filter((text): text is string => text !== undefined && text.length >= 4 && text.length <= 90)
  const inTitle = clean($('title').first().text())
  const firstPiece = clean(inTitle?.split(/\s*[_|｜]\s*|\s+[-–—]\s+/)[0])
  const title =
    meta('ArticleTitle') ??
    (wechat ? clean($('#activity-name').text()) : undefined) ??
    headings.find((heading) => inTitle?.includes(heading)) ??
    (headings.length === 1 ? headings[0] : undefined) ??
    meta('og:title') ??
    firstPiece
  return title ? { title, fields, wechat } : { fields, wechat }
}
