import { load } from 'cheerio'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a text must not name: addresses of pages, and folders of pictures and files. */
export interface Unnamed {
  addresses: readonly string[]
  media: readonly string[]
}

const anyOf = (words: readonly string[], flags = '') =>
  // Of none: finds nothing.
  new RegExp(words.length > 0 ? words.map(escaped).join('|') : '(?!)', flags)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** JSON-LD without the entries of lists and the properties that name something; undefined when nothing is left. */
function pruned(value: unknown, names: RegExp): unknown {
  if (typeof value === 'string') return names.test(value) ? undefined : value
  if (Array.isArray(value)) return value.filter((one) => !names.test(JSON.stringify(one)))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const left = pruned(inner, names)
    return left === undefined ? [] : [[key, left] as const]
  })
  return Object.fromEntries(kept)
}

/** Where an element of a page stands for what its link leads to; in the middle of a text it only mentions it. */
const entry = 'li, tr, article:not(:has(h1))'

function fromPage(html: string, { addresses, media }: Unnamed): string {
  const names = anyOf([...addresses, ...media])
  const leads = anyOf(addresses)
  const shows = anyOf(media)
  const $ = load(html)
  for (const link of $('a[href]').toArray()) {
    if (!leads.test($(link).attr('href') ?? '')) continue
    const inText = $(link).closest('.body, .crumbs').length > 0
    const around = $(link).closest(entry)
    if (inText) $(link).replaceWith($(link).contents())
    else if (around.length > 0) {
      const list = around.parent()
      around.remove()
      if (list.is('ul, ol') && list.children().length === 0) list.remove()
    } else $(link).remove()
  }
  for (const shown of $('img, source, video, audio, object').toArray())
    if (Object.values(shown.attribs).some((value) => shows.test(value))) {
      const figure = $(shown).closest('figure, picture')
      ;(figure.length > 0 ? figure : $(shown)).remove()
    }
  for (const data of $('script[type="application/ld+json"]').toArray()) {
    const text = $(data).text()
    if (!names.test(text)) continue
    const left = pruned(parsed(text), names)
    if (left === undefined) $(data).remove()
    // As the templates write it: what would end the element is escaped.
    else $(data).text(JSON.stringify(left).replaceAll('<', '\\u003c'))
  }
  for (const head of $('meta[content], link[href]').toArray())
    if (Object.values(head.attribs).some((value) => names.test(value))) $(head).remove()
  return $.html()
}

const fromFeed = (xml: string, { addresses, media }: Unnamed): string => {
  const names = anyOf([...addresses, ...media])
  return xml.replace(/<(item|entry|url|sitemap)>.*?<\/\1>\n?/gs, (one) => (names.test(one) ? '' : one))
}

/**
 * A page, feed or sitemap without what it says of withdrawn pages: entries of lists, links, structured data, share pictures. The words
 * of other pieces stay, without their links. Whatever else names one of the addresses names the page for what was withdrawn instead.
 */
export function cutOut(path: string, text: string, unnamed: Unnamed): string {
  const cut = path.endsWith('.html')
    ? fromPage(text, unnamed)
    : path.endsWith('.xml')
      ? fromFeed(text, unnamed)
      : text
  return cut.replace(anyOf(unnamed.addresses, 'g'), '/410/').replace(anyOf(unnamed.media, 'g'), '/410/')
}

/** Finds out whether a text names one of them. */
export const naming = ({ addresses, media }: Unnamed): RegExp => anyOf([...addresses, ...media])
