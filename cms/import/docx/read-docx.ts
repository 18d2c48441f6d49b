import { withoutBlanks } from '@lectern/content-models/text'
import { load } from 'cheerio'
import mammoth from 'mammoth'
import { blockText } from '../block-lines.ts'
import { HtmlBlocks } from '../html/blocks.ts'
import type { Element } from '../html/nodes.ts'
import { Marks } from '../marks.ts'
import { shiftHeadings } from '../shift-headings.ts'
import { type ReadArticle, type ReadBlock, type ReadPicture, UnreadableFile } from '../source.ts'
import { takeContents } from './contents.ts'
import { Numbering } from './numbering.ts'
import { headingStyle, markHeadings, markLargeTitle, writeNumbers } from './paragraphs.ts'
import {
  acceptChanges,
  nameObjects,
  openTextBoxes,
  takeComments,
  takeUnseenRuns,
  writeEquations,
  writeRuby,
} from './special-text.ts'
import { readStyles } from './styles.ts'
import { parseXml, wordText } from './xml.ts'
import { zipEntries } from './zip-entries.ts'

const styleMap = [
  `p.${headingStyle(0)} => h6.lectern-title:fresh`,
  ...[1, 2, 3, 4].map((level) => `p.${headingStyle(level)} => h${level}:fresh`),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='引用'] => blockquote > p:fresh",
  "p[style-name='footnote text'] => p:fresh",
]

/** How many characters of one text are not in the other, order aside. */
const missing = (text: string, from: string): number => {
  const counts = new Map<string, number>()
  for (const character of from) counts.set(character, (counts.get(character) ?? 0) + 1)
  let lacking = 0
  for (const character of withoutBlanks(text)) {
    const left = counts.get(character) ?? 0
    if (left === 0) lacking += 1
    else counts.set(character, left - 1)
  }
  return lacking
}

/** The document's XML with everything that the converter would lose written out or marked; and the title that it shows. */
const prepared = (entries: ReadonlyMap<string, Uint8Array>, document: Uint8Array, marks: Marks) => {
  const $ = parseXml(document)
  const body = $('w\\:body')[0] as unknown as Element | undefined
  if (!body) throw new UnreadableFile('不是 Word 文档（压缩包里没有正文），请确认文件或另存为 .docx。')
  const styles = readStyles(entries.get('word/styles.xml'))
  const visible = wordText(body)
  acceptChanges(body, marks)
  openTextBoxes(body, marks)
  takeContents(body, styles, marks)
  const numbers = writeNumbers(body, new Numbering(entries.get('word/numbering.xml')), styles)
  takeComments(body, entries.get('word/comments.xml'), marks)
  writeRuby(body)
  writeEquations(body, marks)
  nameObjects(body, marks)
  takeUnseenRuns(body, marks)
  const large = markLargeTitle(body, styles)
  markHeadings(body, styles)
  return { xml: $.xml(), large, visible, numbers }
}

/** The parts of a Word file as the converter asks for them. */
const partsFor = (entries: ReadonlyMap<string, Uint8Array>, xml: string) => ({
  exists: (name: string) => entries.has(name),
  read: async (name: string, encoding?: string) => {
    const bytes = name === 'word/document.xml' ? Buffer.from(xml) : Buffer.from(entries.get(name) ?? [])
    return encoding ? bytes.toString(encoding === 'base64' ? 'base64' : 'utf8') : bytes
  },
})

const converted = async (
  entries: ReadonlyMap<string, Uint8Array>,
  xml: string,
  pictures: ReadPicture[],
  notes: string[],
): Promise<string> => {
  try {
    const result = await mammoth.convertToHtml({ file: partsFor(entries, xml) } as never, {
      styleMap,
      convertImage: mammoth.images.imgElement(async (image) => {
        const type = image.contentType.replace('image/', '')
        if (!/^(?:jpe?g|png|webp|gif)$/.test(type)) {
          notes.push(`文中有一张 ${type} 格式的图片无法导入，请另存为 PNG 或 JPEG 后补上`)
          return { src: '' }
        }
        pictures.push({
          name: `picture-${pictures.length + 1}.${type === 'jpeg' ? 'jpg' : type}`,
          bytes: new Uint8Array(await image.readAsArrayBuffer()),
          alt: '',
        })
        return { src: `import:${pictures.length - 1}` }
      }),
    })
    for (const message of result.messages)
      if (message.type === 'error') notes.push(`读取 Word 时有问题：${message.message}`)
    return result.value
  } catch (error) {
    if (error instanceof RangeError) throw error
    throw new UnreadableFile('Word 文件无法读取，可能已损坏，请用 Word 或 WPS 打开后另存一份再试。')
  }
}

/** The title: what its style says, over one or several paragraphs, else what stands large and centred at the top. */
const titleOf = (titled: readonly string[], large: string | undefined): string | undefined => {
  const whole = titled.slice(0, 3).join('').trim()
  return whole !== '' && whole.length <= 120 ? whole : (titled[0] ?? large)
}

/**
 * A Word file: styles, bold, lists, tables, notes and embedded pictures; automatic numbers, formulas and text boxes as text.
 * Hidden, struck and deleted text, comments, tables of contents, headers and footers are named and left out.
 */
export const readDocx = async (bytes: Uint8Array): Promise<ReadArticle> => {
  const entries = zipEntries(bytes)
  const document = entries.get('word/document.xml')
  if (!document) throw new UnreadableFile('不是 Word 文档（压缩包里没有正文），请确认文件或另存为 .docx。')
  const marks = new Marks()
  const pictures: ReadPicture[] = []
  const notes: string[] = []
  const { xml, large, visible, numbers } = prepared(entries, document, marks)
  const $ = load(marks.into(await converted(entries, xml, pictures, notes)))
  const titled = $('h6.lectern-title')
    .toArray()
    .map((node) => $(node).text().trim())
    .filter(Boolean)
  const title = titleOf(titled, large)
  $('h6.lectern-title')
    .slice(3)
    .each((_, node) => {
      node.tagName = 'h1'
    })
  // Links back from a footnote are the converter's, not the author's.
  $('a[href^="#footnote-ref"], a[href^="#endnote-ref"]').remove()
  const read: ReadBlock[] = new HtmlBlocks({
    findPicture: (image) => {
      const id = image.attribs.src ?? ''
      const picture = pictures[Number(id.replace('import:', ''))]
      if (!id.startsWith('import:') || !picture) return undefined
      picture.alt = image.attribs.alt ?? ''
      return { id }
    },
  }).read($('body').toArray() as never)
  for (const block of read) if (block.heading && titled.includes(blockText(block.block))) block.heading = 1

  const leftOut = [...entries]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map(([, part]) => ({
      what: '页眉页脚',
      text: wordText(parseXml(part).root().children()[0] as never).trim(),
    }))
    .filter(({ text }) => text !== '')
  const lacking = missing(visible, read.map(({ block }) => blockText(block)).join(''))
  if (lacking > 0) notes.push(`Word 原件中约有 ${lacking} 个字没有读出（艺术字、图形等），请对照原件补齐`)
  const article: ReadArticle = {
    blocks: shiftHeadings(read, title),
    pictures,
    notes,
    leftOut,
    ...(numbers > 0 ? { remarks: [`Word 自动编号 ${numbers} 处，已写成文字`] } : {}),
  }
  if (title) article.title = title
  return article
}
