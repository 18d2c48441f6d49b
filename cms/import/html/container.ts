import type { CheerioAPI } from 'cheerio'
import { isHidden } from './hidden.ts'
import { type AnyNode, children, type Element, isElement, textOf } from './nodes.ts'

/** Where government CMSs, newspapers and common site builders put the text of an article. */
const known = [
  '#js_content',
  '.TRS_Editor',
  '.TRS_UEDITOR',
  '#UCAP-CONTENT',
  '.pages_content',
  '#zoom, #Zoom, #ozoom',
  '.xxgk_content, .xxgk-content, .xxgkzw, .xxgk_nr, .xxgk-detail',
  '.v_news_content, #vsb_content, #vsb_content_2, .wp_articlecontent',
  '.article-content, .article_content, .articleContent, .article-con, .article_con, .article-body, .article_body',
  '.rm_txt_con, .artical_content, .news_content, .newsContent, .news-content, .con_text, .detail-content',
  '#detailContent, #p-detail, .main-aticle, #articleEdit, .editor-content',
  '.view_content, .zwnr, .zw_content, .content_text, .main-content .content, .entry-content, .post-content',
  '[itemprop=articleBody]',
]

/** Parts of a page that hold no article, by the names that their makers give them. */
const apart =
  /(?:^|[-_\s])(?:comments?|comment-?list|pinglun|discuss(?:ion)?|repl(?:y|ies)|feedback|remarks?|liuyan|related|recommend\w*|tuijian|xiangguan|sidebar|side-?bar|aside|breadcrumbs?|crumbs?|footer|foot|nav|navbar|menu|share|ads?|advert\w*|copyright|rank\w*|toolbar|login|qrcode|pagination|pager)(?:$|[-_\s\d])/i

const commentsHeading =
  /^\s*(?:全部|最新|热门|网友|精彩|用户)?(?:评论|留言|跟帖)\s*(?:区|列表)?\s*(?:[（(]?\d+[)）]?\s*条?)?\s*$/

/** The beginning of an element's text, no more than a heading has. */
const startOf = (node: AnyNode, most = 40): string => {
  if (node.type === 'text') return textOf(node)
  let text = ''
  for (const child of children(node)) {
    text += startOf(child, most - text.length)
    if (text.length > most) break
  }
  return text
}

const apartNodes = new WeakMap<Element, boolean>()

const isApart = (node: Element): boolean => {
  const known = apartNodes.get(node)
  if (known !== undefined) return known
  const found =
    /^(?:nav|footer|aside|form|script|style|noscript|template|select|button)$/.test(node.name) ||
    isHidden(node) ||
    apart.test(`${node.attribs.id ?? ''} ${node.attribs.class ?? ''}`) ||
    // 全部评论 as the heading of a part.
    children(node)
      .slice(0, 4)
      .some(
        (child) =>
          isElement(child) &&
          /^(?:h[1-6]|div|p|span)$/.test(child.name) &&
          commentsHeading.test(startOf(child)),
      )
  apartNodes.set(node, found)
  return found
}

interface Measure {
  sentences: number
  length: number
  linked: number
}

const countSentences = (text: string): number => text.match(/[。！？；]/g)?.length ?? 0

/** What each element holds, without the parts that hold no article. */
class Measures {
  private readonly known = new Map<AnyNode, Measure>()

  of(node: AnyNode): Measure {
    const found = this.known.get(node)
    if (found) return found
    const measure: Measure = { sentences: 0, length: 0, linked: 0 }
    if (node.type === 'text') {
      const text = textOf(node).trim()
      measure.sentences = countSentences(text)
      measure.length = text.length
    } else if (isElement(node) && !isApart(node)) {
      for (const child of children(node)) {
        const inner = this.of(child)
        measure.sentences += inner.sentences
        measure.length += inner.length
        measure.linked += node.name === 'a' ? inner.length : inner.linked
      }
    }
    this.known.set(node, measure)
    return measure
  }

  linkShare(node: AnyNode): number {
    const { length, linked } = this.of(node)
    return length === 0 ? 1 : linked / length
  }
}

const inline = /^(?:span|b|strong|em|i|a|font|u)$/

/** Scores each element by the sentences in the paragraphs right below it, as readers of saved pages do. */
const densest = (body: Element, measures: Measures): Element | undefined => {
  const scores = new Map<Element, number>()
  const credit = (node: AnyNode | null, amount: number) => {
    if (node && isElement(node) && node.name !== 'html') scores.set(node, (scores.get(node) ?? 0) + amount)
  }
  const visit = (node: AnyNode) => {
    if (!isElement(node) || isApart(node)) return
    if (/^(?:p|div|td|section|span|blockquote|li)$/.test(node.name)) {
      const own = children(node)
        .map((child) =>
          child.type === 'text' || (isElement(child) && inline.test(child.name)) ? textOf(child) : '',
        )
        .join('')
      const weight = countSentences(own) + Math.floor(own.trim().length / 100)
      if (weight > 0) {
        credit(node.name === 'p' || node.name === 'span' ? node.parent : node, weight)
        credit(node.parent?.parent ?? null, weight / 2)
      }
    }
    for (const child of children(node)) visit(child)
  }
  visit(body)
  let best: Element | undefined
  let most = 0
  for (const [node, score] of scores) {
    const weighed = score * (1 - measures.linkShare(node))
    if (weighed > most) {
      most = weighed
      best = node
    }
  }
  return best
}

const contains = (outer: Element, inner: AnyNode): boolean => {
  for (let node: AnyNode | null = inner; node; node = node.parent) if (node === outer) return true
  return false
}

/** The elements of one kind that are parts of one article: none in another, and no heading of another article between them. */
const partsOfOne = ($: CheerioAPI, found: readonly Element[], measures: Measures): Element[] => {
  const outer = found.filter((node) => !found.some((other) => other !== node && contains(other, node)))
  const [first, ...others] = outer
  if (!first || others.length === 0) return outer
  const all = $('body').find('*').toArray().filter(isElement)
  const at = new Map(all.map((node, index) => [node, index]))
  const headings = all.filter(
    (node) => /^h[1-3]$/.test(node.name) && !outer.some((part) => contains(part, node)),
  )
  const parts = [first]
  let last = first
  for (const part of others) {
    const between = headings.some(
      (node) => (at.get(node) ?? 0) > (at.get(last) ?? 0) && (at.get(node) ?? 0) < (at.get(part) ?? 0),
    )
    if (between || measures.linkShare(part) > 0.5 || measures.of(part).sentences === 0) break
    parts.push(part)
    last = part
  }
  return parts
}

/** The elements that hold the article's text; none when the whole page does. */
export const articleContainers = ($: CheerioAPI): Element[] => {
  const measures = new Measures()
  const body = $('body').toArray().find(isElement)
  if (!body) return []
  const whole = measures.of(body).sentences
  const longest = (nodes: Element[]) =>
    [...nodes].sort((a, b) => measures.of(b).length - measures.of(a).length)
  for (const selector of known) {
    const found = $(selector).toArray().filter(isElement)
    // WeChat's own text is hidden until its script has run.
    const usable = found.filter((node) => startOf(node, 60).trim().length >= 20)
    const parts = partsOfOne($, usable, measures)
    const [best] = longest(usable)
    if (parts.length > 1 && best && parts.includes(best)) return parts
    if (best && startOf(best, 200).trim().length >= 60) return [best]
  }
  for (const selector of ['article', 'main', '[role=main]']) {
    const found = $(selector).toArray().filter(isElement)
    if (found.length === 1 && found[0] && measures.of(found[0]).sentences >= whole * 0.6) return [found[0]]
  }
  let container = densest(body, measures)
  // The article may be cut into several siblings: go up while the parent holds clearly more sentences.
  while (container) {
    const parent: AnyNode | null = container.parent
    if (!parent || !isElement(parent) || parent.name === 'html') break
    if (
      measures.of(parent).sentences < measures.of(container).sentences * 1.4 ||
      measures.linkShare(parent) > 0.5
    )
      break
    container = parent
  }
  return container === undefined || container.name === 'body' ? [] : [container]
}
