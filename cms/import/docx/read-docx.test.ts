import { serialize, toEditor } from '@lectern/content-models/body'
import JSZip from 'jszip'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { structure } from '../structure.ts'
import { readDocx } from './read-docx.ts'
import { usualZipLimits, zipEntries } from './zip-entries.ts'

const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const run = (text: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inner: string, style?: string, list?: boolean) =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${list ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''}</w:pPr>${inner}</w:p>`
const picture = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="村口的大树"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const wordFile = async (body: string, more: Record<string, string> = {}) => {
  const zip = new JSZip()
  const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${office}/image" Target="media/1.png"/><Relationship Id="rId8" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId7" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId6" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
  )
  zip.file(
    'word/styles.xml',
    `<w:styles ${names}><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="标题"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="标题 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`,
  )
  zip.file(
    'word/numbering.xml',
    `<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  )
  zip.file(
    'word/footnotes.xml',
    `<w:footnotes ${names}><w:footnote w:id="2"><w:p>${run('县志第三卷。')}</w:p></w:footnote></w:footnotes>`,
  )
  zip.file('word/media/1.png', png)
  zip.file('word/document.xml', `<w:document ${names}><w:body>${body}</w:body></w:document>`)
  for (const [name, text] of Object.entries(more)) zip.file(name, text)
  return new Uint8Array(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))
}

describe('readDocx', () => {
  test('styles with Chinese names, bold, lists, tables, footnotes and pictures come along', async () => {
    const read = await readDocx(
      await wordFile(
        paragraph(run('把宣讲办到村口'), 'a3') +
          paragraph(run('张三')) +
          paragraph(run('先学一步'), '1') +
          paragraph(
            `${run('听的人', true)}${run(`说:“讲得好!”${long}`)}<w:r><w:footnoteReference w:id="2"/></w:r>`,
          ) +
          paragraph(picture) +
          paragraph(run('图为村口的大树。李四 摄')) +
          paragraph(run('再走一程'), '1') +
          paragraph(run('走到田头'), '2') +
          paragraph(run('带笔'), undefined, true) +
          paragraph(run('带本'), undefined, true) +
          paragraph(run(`1.不是列表。${long}`)) +
          `<w:tbl><w:tr><w:tc>${paragraph(run('乡镇'))}</w:tc><w:tc>${paragraph(run('场次'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('示例镇'))}</w:tc><w:tc>${paragraph(run('12'))}</w:tc></w:tr></w:tbl>` +
          paragraph(run(long)),
        { 'word/header1.xml': `<w:hdr ${names}>${paragraph(run('示例县宣讲团'))}</w:hdr>` },
      ),
    )
    const article = structure(read)
    expect(article.title).toBe('把宣讲办到村口')
    expect(article.fields).toMatchObject({ author: ['张三'], photographer: ['李四'] })
    const markdown = serialize(toEditor(article.body))
    expect(markdown).toMatch(/^## 先学一步$/m)
    expect(markdown).toMatch(/^### 走到田头$/m)
    expect(markdown).toContain('**听的人**说：“讲得好！”')
    expect(markdown).toContain('县志第三卷。')
    expect(article.body.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'picture',
      'heading',
      'heading',
      'list',
      'paragraph',
      'table',
      'paragraph',
      'list',
    ])
    expect(read.pictures).toMatchObject([{ name: 'picture-1.png', alt: '村口的大树' }])
    expect(article.body[2]).toMatchObject({ caption: '图为村口的大树。李四 摄' })
    expect(article.removed).toContainEqual(
      expect.objectContaining({ what: '页眉页脚', text: '示例县宣讲团' }),
    )
    expect(article.flagged.map(({ what }) => what).filter((what) => what.includes('没有读出'))).toEqual([])
  })

  test('text that cannot be reached is counted', async () => {
    const read = await readDocx(
      await wordFile(`${paragraph(run(long))}<w:unknown><w:deep><w:t>五个字在此</w:t></w:deep></w:unknown>`),
    )
    expect(read.notes.some((note) => /约有 [1-5] 个字没有读出/.test(note))).toBe(true)
  })

  test.each([
    ['not a zip', () => Promise.resolve(new TextEncoder().encode('PK\u0003\u0004 damaged')), /已损坏/],
    ['half a file', async () => (await wordFile(paragraph(run(long)))).subarray(0, 600), /已损坏/],
    [
      'no document',
      async () => new Uint8Array(await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' })),
      /不是 Word/,
    ],
  ])('%s is refused in words', async (_, make, message) => {
    await expect(readDocx(await make())).rejects.toThrow(message)
  })

  test('a small file that is enormous inside is refused before it fills the memory', async () => {
    const file = await wordFile(paragraph(run(long)), { 'word/big.xml': ' '.repeat(3 * 1024 * 1024) })
    expect(file.length).toBeLessThan(20_000)
    expect(() => zipEntries(file, { ...usualZipLimits, all: 2 * 1024 * 1024 })).toThrow(/过大.*压缩炸弹/)
    expect(() => zipEntries(file, { ...usualZipLimits, xml: 1024 * 1024 })).toThrow(/big.xml 有 3 MB/)
    expect(() => zipEntries(file, { ...usualZipLimits, entries: 3 })).toThrow(/条目过多/)
    expect(zipEntries(file).has('word/big.xml')).toBe(true)
  })
})
