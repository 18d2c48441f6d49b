import type { Element } from '../html/nodes.ts'
import type { Marks } from '../marks.ts'
import type { Style } from './styles.ts'
import { textRun } from './tree.ts'
import { all, child, valueAt, wordText } from './xml.ts'

const leaveOut = (paragraph: Element, marks: Marks): void => {
  const text = wordText(paragraph)
  const properties = child(paragraph, 'w:pPr')
  const mark = marks.leftOut('目录', text)
  paragraph.children = [...(properties ? [properties] : []), ...(mark === '' ? [] : [textRun(mark)])] as never
}

const isContentsStyle = (style: Style | undefined, id: string): boolean =>
  /^(?:toc\s*\d|toc heading|目录\s*\d?|目录标题|table of figures)$/i.test(style?.name ?? '') ||
  /^TOC(?:\d|Heading)?$/i.test(id)

/** Tables of contents are left out: by their styles, as document parts, and as fields. */
export const takeContents = (body: Element, styles: ReadonlyMap<string, Style>, marks: Marks): void => {
  for (const part of all(body, 'w:sdt')) {
    const gallery = all(part, 'w:docPartGallery')[0]?.attribs['w:val'] ?? ''
    if (/table of contents|目录/i.test(gallery))
      for (const paragraph of all(part, 'w:p')) leaveOut(paragraph, marks)
  }
  let inField = 0
  for (const paragraph of all(body, 'w:p')) {
    const id = valueAt(child(paragraph, 'w:pPr'), 'w:pStyle') ?? ''
    const begins = all(paragraph, 'w:instrText').some((text) =>
      /^\s*TOC\b/.test(text.children.map((one) => ('data' in one ? String(one.data) : '')).join('')),
    )
    const marks_ = all(paragraph, 'w:fldChar').map((mark) => mark.attribs['w:fldCharType'])
    const change =
      marks_.filter((mark) => mark === 'begin').length - marks_.filter((mark) => mark === 'end').length
    const inside = inField > 0 || begins
    if (begins || inField > 0) inField = Math.max(0, inField + change)
    if (inside || isContentsStyle(styles.get(id), id)) leaveOut(paragraph, marks)
  }
}
