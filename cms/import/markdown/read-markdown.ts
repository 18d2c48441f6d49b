import { withoutBlanks } from '@lectern/content-models/text'
import { load } from 'cheerio'
import { blockText } from '../block-lines.ts'
import { HtmlBlocks } from '../html/blocks.ts'
import { PagePictures } from '../html/page-pictures.ts'
import { pictureNotes } from '../html/read-html.ts'
import { leftOutMark } from '../left-out-mark.ts'
import { Marks } from '../marks.ts'
import { shiftHeadings } from '../shift-headings.ts'
import type { ReadArticle, ReadBlock } from '../source.ts'
import { protectCensorMarks } from './censor-marks.ts'
import { keepDefinitions } from './definitions.ts'
import { frontMatter } from './front-matter.ts'
import { renderMarkdown } from './render.ts'
import { withoutShortcodes } from './shortcodes.ts'

/** A list of one item between paragraphs is a numbered paragraph or heading, as writers of Markdown type it. */
const loneItems = (blocks: readonly ReadBlock[]): ReadBlock[] =>
  blocks.map((read) => {
    const { block } = read
    const [item] = block.type === 'list' ? block.items : []
    const [line] = item?.lines ?? []
    if (block.type !== 'list' || !block.ordered || block.items.length !== 1 || !item || !line) return read
    if (item.lines.length !== 1 || item.lists.length > 0) return read
    const [first, ...others] = line
    if (!first) return read
    return {
      ...read,
      block: { type: 'paragraph', lines: [[{ ...first, text: `${block.start}. ${first.text}` }, ...others]] },
    }
  })

/** A note of a clipper above the text, such as where the original is, stands in a quotation: it is read as a line. */
const clipperNotes = (blocks: readonly ReadBlock[]): ReadBlock[] =>
  blocks.map((read, at) =>
    at < 4 &&
    read.block.type === 'quote' &&
    /原文(?:地址|链接)|转码|来源[:：]|作者[:：]|URL/i.test(blockText(read.block))
      ? { ...read, block: { type: 'paragraph', lines: read.block.lines } }
      : read,
  )

const comments = (html: string): string =>
  html.replace(/<!--([\s\S]*?)-->/g, (_, inside: string) =>
    /\p{Script=Han}/u.test(inside) ? leftOutMark('注释', inside) : '',
  )

/**
 * A Markdown file: YAML or another header above it, raw HTML inside it, pictures beside it. A heading of the first level at its
 * beginning is the title.
 */
export const readMarkdown = (source: string, folder?: string): ReadArticle => {
  const head = frontMatter(source.replace(/\r\n?/g, '\n'))
  // Converters escape full-width punctuation as well, which Markdown does not know as an escape.
  const guarded = protectCensorMarks(head.body.replace(/\\(?=[\u3000-\u303f\uff01-\uff65“”‘’—…])/g, ''))
  const defined = keepDefinitions(guarded.text)
  const marks = new Marks()
  const html = marks.into(comments(renderMarkdown(withoutShortcodes(defined.text, marks))))
  const pictures = new PagePictures(folder)
  const read = new HtmlBlocks({ findPicture: (image) => pictures.find(image) }).read(
    load(html)('body').toArray(),
  )
  const blocks = clipperNotes(loneItems(read))
  const firsts = blocks.filter((block) => block.heading === 1 && block.leftOut === undefined)
  const [first] = firsts
  const leads = first !== undefined && blocks.indexOf(first) <= 8
  const title =
    head.title ??
    (leads &&
    first &&
    (firsts.length === 1 ||
      (blocks.indexOf(first) === 0 && !/^[一二三四五六七八九十（(\d]+[、.）)]/.test(blockText(first.block))))
      ? blockText(first.block)
      : undefined)
  const fields = { ...head.fields }
  // A title that links to its original.
  const link =
    first?.block.type === 'paragraph'
      ? first.block.lines.flat().find((run) => run.link)?.link?.address
      : undefined
  if (
    title !== undefined &&
    link &&
    first &&
    withoutBlanks(blockText(first.block)) === withoutBlanks(title) &&
    /^https?:/.test(link)
  )
    fields.source = { name: '', ...fields.source, address: fields.source?.address ?? link }
  const notes = [...head.notes, ...pictureNotes(pictures)]
  if (guarded.marks > 0) notes.push('成串的星号按遮蔽符号保留原样，没有当作加粗')
  const article: ReadArticle = {
    blocks: shiftHeadings(blocks, title),
    fields,
    pictures: pictures.pictures,
    notes,
    leftOut: [
      ...head.leftOut,
      ...defined.titles.map((text) => ({ what: 'Markdown 链接定义的提示文字', text })),
    ],
  }
  if (title !== undefined) article.title = title
  return article
}
