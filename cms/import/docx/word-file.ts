// Builds Word files for tests, part by part.
import JSZip from 'jszip'

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A run of text; `properties` is the inside of `w:rPr`. */
export const runXml = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph; `properties` is the inside of `w:pPr`. */
export const paragraphXml = (inner: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner}</w:p>`

export type Part =
  | string
  | { text: string; style?: string; list?: [id: number, level: number] }
  | { table: string[][] }

const partXml = (part: Part): string => {
  if (typeof part === 'string') return part
  if ('table' in part)
    return `<w:tbl><w:tblPr/>${part.table.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraphXml(runXml(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
  const style = part.style ? `<w:pStyle w:val="${part.style}"/>` : ''
  const list = part.list
    ? `<w:numPr><w:ilvl w:val="${part.list[1]}"/><w:numId w:val="${part.list[0]}"/></w:numPr>`
    : ''
  return paragraphXml(runXml(part.text), style + list)
}

const usualStyles = ['Title Title', 'H1 heading 1', 'H2 heading 2', 'TOC1 toc 1'].map((one) => {
  const [id = '', ...name] = one.split(' ')
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name.join(' ')}"/></w:style>`
})

/** A Word file of paragraphs, tables and raw XML; `parts` gives other parts by name without folder, such as `numbering`. */
export const docxOf = async (
  body: readonly Part[],
  parts: Record<string, string> = {},
): Promise<Uint8Array> => {
  const zip = new JSZip()
  const all: Record<string, string> = { styles: `${usualStyles.join('')}${parts.moreStyles ?? ''}`, ...parts }
  delete all.moreStyles
  const roots: Record<string, string> = {
    numbering: 'numbering',
    comments: 'comments',
    footnotes: 'footnotes',
    styles: 'styles',
  }
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${Object.keys(
      all,
    )
      .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`)
      .join('')}</Types>`,
  )
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.keys(all)
      .map((name, at) => `<Relationship Id="rId${at + 1}" Type="${office}/${name}" Target="${name}.xml"/>`)
      .join('')}</Relationships>`,
  )
  for (const [name, xml] of Object.entries(all)) {
    const root = roots[name] ?? name
    zip.file(
      `word/${name}.xml`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${names}>${xml}</w:${root}>`,
    )
  }
  zip.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${names}><w:body>${body.map(partXml).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  )
  return new Uint8Array(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))
}
