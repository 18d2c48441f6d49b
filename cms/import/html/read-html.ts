import type { Block, Line } from '@lectern/content-models/body'
import { withoutBlanks } from '@lectern/content-models/text'
import { load } from 'cheerio'
import { blockText, linesOf, plainRun } from '../block-lines.ts'
import { shiftHeadings } from '../shift-headings.ts'
import { type ReadArticle, type ReadBlock, UnreadableFile } from '../source.ts'
import { HtmlBlocks } from './blocks.ts'
import { articleContainers } from './container.ts'
import { pageInformation } from './page-information.ts'
import { PagePictures } from './page-pictures.ts'

const cellText = (cell: Line[]): string =>
  cell
    .map((line) => line.map((run) => run.text).join(''))
    .join(' ')
    .trim()

/** A row of a table around the article as one line: 索引号：A-1　成文日期：2025年3月5日 where labels and values stand by turns. */
const rowLine = (row: readonly Line[][]): string | undefined => {
  const cells = row.map(cellText)
  const paired =
    cells.length % 2 === 0 &&
    cells.every((cell, at) => at % 2 === 1 || /^[\p{Script=Han}\s\u3000]{2,12}[:：]?$/u.test(cell))
  if (!paired) return undefined
  return cells
    .map((cell, at) => (at % 2 === 0 ? `${cell.replace(/[:：\s\u3000]+$/, '')}：` : `${cell}\u3000`))
    .join('')
    .trim()
}

/** What stands around the article: each of its lines by itself. */
const outsideLines = (read: ReadBlock): ReadBlock[] => {
  const { block } = read
  if (!read.outside || read.leftOut !== undefined) return [read]
  const rows = block.type === 'table' ? [...(block.header ? [block.header] : []), ...block.rows] : []
  const joined = rows.map(rowLine)
  const lines: Line[] =
    rows.length > 0 && joined.every((line) => line !== undefined)
      ? joined.map((text) => [plainRun(text ?? '')])
      : linesOf(block)
  return lines
    .map((line): ReadBlock => ({ block: { type: 'paragraph', lines: [line] }, outside: true }))
    .filter((one) => withoutBlanks(blockText(one.block)) !== '')
}

/** A caption that went with its picture is not a paragraph as well. */
const withoutCaptions = (blocks: readonly ReadBlock[]): ReadBlock[] =>
  blocks.filter(({ block }, at) => {
    const previous: Block | undefined = blocks[at - 1]?.block
    return !(
      previous?.type === 'picture' &&
      previous.caption !== undefined &&
      previous.caption === blockText(block).replace(/\s+/g, ' ').trim()
    )
  })

/** A page of more elements than this is refused: a long article has a few thousand. */
const mostElements = 100_000

/** A page nested deeper than this is refused: reading it would take the square of its depth. */
const deepest = 2_000

/** How deep the boxes of a page are nested. */
const nesting = (page: string): number => {
  let depth = 0
  let most = 0
  for (const [, closing] of page.matchAll(
    /<(\/?)(?:div|section|span|table|ul|ol|blockquote|font|b|i|em|strong|article)\b/gi,
  )) {
    depth = closing ? Math.max(0, depth - 1) : depth + 1
    if (depth > most) most = depth
  }
  return most
}

/** A page without its programs, which may be a hundred times as long as its text; what it says of itself as data stays. */
const withoutScripts = (page: string): string =>
  page
    .replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')

/** What a person has to know of the pictures of a page. */
export const pictureNotes = (pictures: PagePictures): string[] => [
  ...new Set(pictures.notes),
  ...(pictures.remote > 0 ? [`${pictures.remote} 张远程图片没有下载，地址在“删除”里，请补上`] : []),
]

/**
 * A saved page: WeChat accounts, government CMSs, newspapers, or whatever has one dense text. What stands around the
 * article comes along as lines outside it, so that the report can say what was left behind.
 */
export const readHtml = (page: string, folder?: string): ReadArticle => {
  const source = withoutScripts(page)
  const elements = source.match(/<[a-z]/gi)?.length ?? 0
  if (elements > mostElements)
    throw new UnreadableFile(`网页内容太多（${elements} 个元素，上限 ${mostElements}），请拆分后再导入。`)
  if (nesting(source) > deepest)
    throw new UnreadableFile(
      '网页嵌套层数过多，无法读取：请在浏览器里打开，把文字复制到 Word 或记事本再导入。',
    )
  const $ = load(source)
  const information = pageInformation($, page)
  const containers = articleContainers($)
  if (information.wechat)
    $('#js_name, #js_author_name, #publish_time, #profileBt').not('#js_content *').remove()
  const shown = new Set<unknown>(
    containers.flatMap((container) => [container, ...$(container).parents().toArray()]),
  )
  const pictures = new PagePictures(folder)
  const blocks = new HtmlBlocks({
    findPicture: (image) => pictures.find(image),
    shown,
    ...(containers.length > 0 ? { containers: new Set(containers) } : {}),
  }).read($('body').toArray())
  const article: ReadArticle = {
    blocks: shiftHeadings(withoutCaptions(blocks.flatMap(outsideLines)), information.title),
    fields: information.fields,
    pictures: pictures.pictures,
    notes: [...pictureNotes(pictures), ...information.notes],
    leftOut: [],
  }
  if (information.title) article.title = information.title
  return article
}
