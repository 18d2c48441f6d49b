import type { CheerioAPI } from 'cheerio'
import { type AnyNode, type Element, isElement, textOf } from './html-nodes.ts'

/** Where government CMSs, newspapers and common site builders put the text of an article. */
const known = [
  '#js_content',
  '.TRS_Editor',
  '.TRS_UEDITOR',
  '#UCAP-CONTENT',
  '.pages_content',
  '#zoom, #Zoom, #ozoom',
  '.xxgk_content, .xxgk-content, .xxgkzw, .xxgk_nr, .xxgk-detail',
  '.article-content, .article_content, .articleContent, .article-con, .article_con, .article-body',
  '.rm_txt_con, .artical_content, .news_content, .newsContent, .news-content, .con_text, .detail-content',
  '.view_content, .zwnr, .zw_content, .content_text, .main-content .content, .entry-content, .post-content',
  '[itemprop=articleBody]',
]

const sentences = (text: string): number => text.match(/[。！？；]/g)?.length ?? 0

const linkShare = ($: CheerioAPI, node: Element): number => {
  const all = $(node).text().trim().length
  return all === 0 ? 1 : $(node).find('a').text().trim().length / all
}

/** Scores each element by the sentences in the paragraphs right below it, as readers of saved pages do. */
const densest = ($: CheerioAPI): Element | undefined => {
  const scores = new Map<AnyNode, number>()
  const credit = (node: AnyNode | null, amount: number) => {
    if (node && isElement(node) && node.name !== 'html') scores.set(node, (scores.get(node) ?? 0) + amount)
  }
  $('p, div, td, section, span, blockquote, li').each((_, node) => {
    const own = node.children
      .map((child) =>
        child.type === 'text' || (isElement(child) && /^(?:span|b|strong|em|i|a|font|u)$/.test(child.name))
          ? textOf(child)
          : '',
      )
      .join('')
    const weight = sentences(own) + Math.floor(own.trim().length / 100)
    if (weight === 0) return
    credit(node.name === 'p' || node.name === 'span' ? node.parent : node, weight)
    credit(node.parent?.parent ?? null, weight / 2)
  })
  let best: Element | undefined
  let most = 0
  for (const [node, score] of scores) {
    if (!isElement(node)) continue
    const weighed = score * (1 - linkShare($, node))
    if (weighed > most) {
      most = weighed
      best = node
    }
  }
  return best
}

/** The element that holds the article's text; undefined when the whole page does. */
export const articleContainer = ($: CheerioAPI): Element | undefined => {
  const whole = sentences($('body').text())
  for (const selector of known) {
    const found = $(selector)
      .toArray()
      .filter(isElement)
      .filter((node) => $(node).text().trim().length >= 60)
      .sort((a, b) => $(b).text().length - $(a).text().length)[0]
    if (found) return found
  }
  for (const selector of ['article', 'main', '[role=main]']) {
    const found = $(selector).toArray().filter(isElement)
    if (found.length === 1 && found[0] && sentences($(found[0]).text()) >= whole * 0.6) return found[0]
  }
  let container = densest($)
  // The article may be cut into several siblings: go up while the parent holds clearly more sentences.
  while (container) {
    const parent: AnyNode | null = container.parent
    if (!parent || !isElement(parent) || parent.name === 'html') break
    if (sentences($(parent).text()) < sentences($(container).text()) * 1.4 || linkShare($, parent) > 0.5)
      break
    container = parent
  }
  return container?.name === 'body' ? undefined : container
}
