import type { Block } from '@lectern/content-models/body'
import { withoutBlanks } from '@lectern/content-models/text'
import { load } from 'cheerio'
import { blockText, linesOf } from '../block-lines.ts'
import { shiftHeadings } from '../shift-headings.ts'
import { type ReadArticle, type ReadBlock, UnreadableFile } from '../source.ts'
import { HtmlBlocks } from './blocks.ts'
import { articleContainers } from './container.ts'
import { pageInformation } from './page-information.ts'
import { PagePictures } from './page-pictures.ts'

/** What stands around the article: each of its lines by itself. */
const outsideLines = (read: ReadBlock): ReadBlock[] =>
  read.outside && read.leftOut === undefined
    ? linesOf(read.block)
        .map((line): ReadBlock => ({ block: { type: 'paragraph', lines: [line] }, outside: true }))
        .filter(({ block }) => withoutBlanks(blockText(block)) !== '')
    : [read]

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
