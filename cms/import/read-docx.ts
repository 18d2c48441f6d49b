import { withoutBlanks } from '@lectern/content-models/text'
import { load } from 'cheerio'
import mammoth from 'mammoth'
import { blockText } from './block-lines.ts'
import { HtmlBlocks } from './html-blocks.ts'
import { textOf } from './html-nodes.ts'
import { shiftHeadings } from './shift-headings.ts'
import { type ReadArticle, type ReadPicture, UnreadableFile } from './source.ts'
import { zipEntries } from './zip-entries.ts'

/** Word and WPS name their styles in the language of the installation. */
const styles = [
  "p[style-name='Title'] => h6.lectern-title:fresh",
  "p[style-name='标题'] => h6.lectern-title:fresh",
  "p[style-name='文档标题'] => h6.lectern-title:fresh",
  ...[1, 2, 3, 4].flatMap((level) => [
    `p[style-name='heading ${level}'] => h${level}:fresh`,
    `p[style-name='Heading ${level}'] => h${level}:fresh`,
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
    `p[style-name='标题${level}'] => h${level}:fresh`,
  ]),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='引用'] => blockquote > p:fresh",
  "p[style-name='footnote text'] => p:fresh",
]

/** The characters of the text runs of a part, deleted ones aside. */
const textOfPart = (xml: Uint8Array | undefined): string => {
  if (!xml) return ''
  const $ = load(Buffer.from(xml).toString('utf8'), { xml: true })
  // Alternate content repeats a drawing for older programs.
  $('mc\\:Fallback').remove()
  return $('w\\:t').toArray().map(textOf).join('')
}

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

/** A Word file: styles, bold, lists, tables, footnotes and embedded pictures; headers and footers are listed only. */
export const readDocx = async (bytes: Uint8Array): Promise<ReadArticle> => {
  const entries = zipEntries(bytes)
  const document = entries.get('word/document.xml')
  if (!document) throw new UnreadableFile('不是 Word 文档（压缩包里没有正文），请确认文件或另存为 .docx。')
  const pictures: ReadPicture[] = []
  const notes: string[] = []
  let html: string
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: styles,
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
      },
    )
    html = result.value
    for (const message of result.messages)
      if (message.type === 'error') notes.push(`读取 Word 时有问题：${message.message}`)
  } catch {
    throw new UnreadableFile('Word 文件无法读取，可能已损坏，请用 Word 或 WPS 打开后另存一份再试。')
  }
  const $ = load(html)
  const title = $('h6.lectern-title').first().text().trim() || undefined
  // Links back from a footnote are mammoth's, not the author's.
  $('a[href^="#footnote-ref"], a[href^="#endnote-ref"]').remove()
  const read = new HtmlBlocks((image) => {
    const id = image.attribs.src ?? ''
    const picture = pictures[Number(id.replace('import:', ''))]
    if (!id.startsWith('import:') || !picture) return undefined
    picture.alt = image.attribs.alt ?? ''
    return { id }
  }).read($('body').toArray())
  for (const block of read) if (block.heading && title && blockText(block.block) === title) block.heading = 1

  const leftOut = [...entries]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map(([, part]) => ({ what: '页眉页脚', text: textOfPart(part).trim() }))
    .filter(({ text }) => text !== '')
  const lacking = missing(textOfPart(document), read.map(({ block }) => blockText(block)).join(''))
  if (lacking > 0)
    notes.push(`Word 原件中约有 ${lacking} 个字没有读出（文本框、艺术字、修订等），请对照原件补齐`)
  if (read.some(({ block }) => block.type === 'list' && block.ordered))
    notes.push('文中有 Word 自动编号，已转为编号列表，请核对编号样式')
  const article: ReadArticle = { blocks: shiftHeadings(read, title), pictures, notes, leftOut }
  if (title) article.title = title
  return article
}
