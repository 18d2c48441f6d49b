import { extname } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { blockText } from './block-lines.ts'
import { decode } from './decode.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { readText } from './read-text.ts'
import { type ReadArticle, UnreadableFile } from './source.ts'

const mostCharacters = 1_000_000
const mostBlocks = 30_000

/** Extensions that are picked out of a folder. */
export const importable = new Set([
  '.txt',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.docx',
  '.docm',
  '.doc',
  '.wps',
  '.rtf',
])

const expected: Record<string, string[]> = {
  docx: ['.docx', '.docm', '.doc', '.wps', '.rtf'],
  html: ['.html', '.htm'],
  markdown: ['.md', '.markdown'],
  text: ['.txt', '.text', ''],
}

const hasText = (text: string): boolean =>
  /[^\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u3164]/u.test(text)

const office: Record<string, string> = {
  xlsx: '是 Excel 表格，不是文字材料：请把要用的文字复制到 Word 或记事本，另存后再导入。',
  pptx: '是演示文稿，不是文字材料：请把讲稿复制到 Word 或记事本，另存后再导入。',
  odt: '是 OpenDocument 文档：请用 WPS 或 LibreOffice 另存为 .docx 再导入。',
  zip: '是压缩包：请先解压，再导入里面的文件。',
  rar: '是压缩包：请先解压，再导入里面的文件。',
  '7z': '是压缩包：请先解压，再导入里面的文件。',
  gz: '是压缩包：请先解压，再导入里面的文件。',
}

const refusal = (type: { ext: string; mime: string }): string => {
  if (type.mime === 'application/pdf')
    return '是 PDF 文件，暂不支持：请从原稿另存为 .docx，或把文字复制为 .txt。'
  if (type.mime.startsWith('image/')) return '是图片，不是文字材料：请在后台“媒体”里上传。'
  if (type.mime.startsWith('audio/') || type.mime.startsWith('video/'))
    return '是音频或视频，不是文字材料：请在后台“文件”里上传。'
  return office[type.ext] ?? `内容是 ${type.ext} 格式，不是可以导入的文字材料。`
}

/**
 * Reads one file of any format, judged by its content and only then by its name.
 * Throws UnreadableFile, in Chinese, when it cannot be imported.
 */
export const readFile = async (
  bytes: Uint8Array,
  path: string,
  folder?: string,
): Promise<ReadArticle & { format: string }> => {
  const extension = extname(path).toLowerCase()
  if (bytes.length === 0) throw new UnreadableFile('文件是空的。')
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const tooLong = () => new UnreadableFile('文字超过一百万字，请拆分后再导入。')
  let kind: keyof typeof expected
  let article: ReadArticle
  const notes: string[] = []
  const remarks: string[] = []
  if (
    type &&
    (/^(?:docx|docm|dotx|dotm)$/.test(type.ext) || (type.ext === 'zip' && /^\.doc[xm]$/.test(extension)))
  ) {
    kind = 'docx'
    if (/m$/.test(type.ext) || extension === '.docm') notes.push('文件带有宏：只读取了文字，宏没有导入')
    article = await readDocx(bytes)
  } else if (type && !/^(?:xml|html|txt)$/.test(type.ext) && !type.mime.startsWith('text/')) {
    throw new UnreadableFile(refusal(type))
  } else {
    if (/^\.doc[xm]$/.test(extension))
      throw new UnreadableFile(
        `扩展名是 ${extension}，内容却不是 Word 文档，可能已损坏：请重新保存或核对扩展名。`,
      )
    const decoded = decode(bytes)
    const { encoding } = decoded
    // Hundreds of spaces in a row say nothing, and would be slow to look through again and again.
    const text = decoded.text.replace(/[ \t\u00a0\u3000]{200,}/g, ' ')
    if (!hasText(text)) throw new UnreadableFile('文件里没有文字。')
    const start = text.slice(0, 2000)
    if (/^\s*(?:MIME-Version|From|Subject):/i.test(start) && /multipart\/related/i.test(start))
      throw new UnreadableFile('是单文件网页（.mht），请在浏览器里另存为“网页，全部”(.html) 再导入。')
    const looksLikePage =
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i.test(start)
    kind =
      looksLikePage || /^\.html?$/.test(extension)
        ? 'html'
        : /^\.(?:md|markdown)$/.test(extension)
          ? 'markdown'
          : 'text'
    if (kind !== 'html' && text.length > mostCharacters) throw tooLong()
    article =
      kind === 'html'
        ? readHtml(text, folder)
        : kind === 'markdown'
          ? readMarkdown(text, folder)
          : readText(text)
    if (encoding !== 'UTF-8') remarks.push(`文字编码：${encoding}，已转为 UTF-8`)
    if (decoded.doubt) notes.push(decoded.doubt)
  }
  if (!expected[kind]?.includes(extension))
    notes.push(`扩展名 ${extension || '（无）'} 与内容（${kind}）不符，按内容读取`)
  if (article.blocks.length > mostBlocks)
    throw new UnreadableFile(`段落太多（${article.blocks.length} 段，上限 ${mostBlocks}），请拆分后再导入。`)
  const characters = article.blocks.reduce((sum, { block }) => sum + blockText(block).length, 0)
  if (characters > mostCharacters) throw tooLong()
  if (characters === 0 && article.pictures.length === 0) throw new UnreadableFile('文件里没有文字。')
  return { ...article, notes: [...notes, ...article.notes], remarks, format: kind }
}
