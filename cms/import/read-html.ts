import type { Block } from '@lectern/content-models/body'
import { withoutBlanks } from '@lectern/content-models/text'
import { type CheerioAPI, load } from 'cheerio'
import { blockText, plainParagraph } from './block-lines.ts'
import { HtmlBlocks } from './html-blocks.ts'
import { articleContainer } from './html-container.ts'
import { pageInformation } from './html-head.ts'
import { children, type Element } from './html-nodes.ts'
import { PagePictures } from './page-pictures.ts'
import { shiftHeadings } from './shift-headings.ts'
import type { ReadArticle, ReadBlock } from './source.ts'

const here = '\ue000正文在此\ue000'

/** Takes hidden elements out, except the article's own ancestors: WeChat hides the text until its script has run. */
const removeHidden = ($: CheerioAPI, container: Element | undefined): { what: string; text: string }[] => {
  const leftOut: { what: string; text: string }[] = []
  const around = new Set<unknown>(container ? [container, ...$(container).parents().toArray()] : [])
  $('[hidden], [style], select, svg, textarea').each((_, node) => {
    if (around.has(node)) return
    const style = (node.attribs.style ?? '').toLowerCase()
    const hidden =
      'hidden' in node.attribs ||
      /^(?:select|svg|textarea)$/.test(node.name) ||
      /(?:display\s*:\s*none|visibility\s*:\s*hidden)/.test(style)
    if (!hidden) return
    const text = $(node).text().replace(/\s+/g, ' ').trim()
    if (text !== '') leftOut.push({ what: '网页中隐藏的文字', text })
    $(node).remove()
  })
  return leftOut
}

const outsideLines = (blocks: readonly ReadBlock[]): ReadBlock[] =>
  blocks.flatMap(({ block }) =>
    blockText(block)
      .split('\n')
      .filter((text) => withoutBlanks(text) !== '')
      .map((text) => ({ block: plainParagraph(text), outside: true })),
  )

/**
 * A saved page: WeChat accounts, government CMSs, newspapers, or whatever has one dense text. What stands around the
 * article comes along as lines outside it, so that the report can say what was left behind.
 */
export const readHtml = (page: string, folder?: string): ReadArticle => {
  const $ = load(page)
  const information = pageInformation($, page)
  const media = $('iframe, video, audio, mpvoice, mp-common-mpaudio, object, embed').length
  $(
    'script, style, noscript, template, link, meta, iframe, object, embed, video, audio, mpvoice, mp-common-mpaudio',
  ).remove()
  $('*')
    .contents()
    .filter((_, node) => node.type === 'comment')
    .remove()
  const container = articleContainer($)
  const leftOut = removeHidden($, container)
  if (information.wechat)
    $('#js_name, #js_author_name, #publish_time, #profileBt').not('#js_content *').remove()

  const pictures = new PagePictures(folder)
  const inside = new HtmlBlocks((image) => pictures.find(image)).read(
    container ? children(container) : $('body').toArray(),
  )
  let before: ReadBlock[] = []
  let after: ReadBlock[] = []
  if (container) {
    $(container).replaceWith(`<p>${here}</p>`)
    const around = outsideLines(new HtmlBlocks(() => undefined).read($('body').toArray()))
    const at = around.findIndex(({ block }) => blockText(block).includes(here))
    before = around.slice(0, Math.max(0, at))
    after = around.slice(at + 1)
  }
  // A caption that went with its picture is not a paragraph as well.
  const body = inside.filter(({ block }, at) => {
    const previous: Block | undefined = inside[at - 1]?.block
    return !(
      previous?.type === 'picture' &&
      previous.caption !== undefined &&
      previous.caption === blockText(block).replace(/\s+/g, ' ').trim()
    )
  })
  const notes = [...new Set(pictures.notes)]
  if (media > 0) notes.push(`页面中的音视频或嵌入内容（${media} 处）没有导入`)
  const article: ReadArticle = {
    blocks: [...before, ...shiftHeadings(body, information.title), ...after],
    fields: information.fields,
    pictures: pictures.pictures,
    notes,
    leftOut,
  }
  if (information.title) article.title = information.title
  return article
}
