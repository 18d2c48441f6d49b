import { type Element, isElement } from '../html/nodes.ts'
import type { Marks } from '../marks.ts'
import { equationText } from './equations.ts'
import { around, insertAfter, remove, replace, textRun } from './tree.ts'
import { all, child, isOn, rootOf, wordText } from './xml.ts'

const run = (text: string): Element[] => (text === '' ? [] : [textRun(text)])

/** Hidden and struck runs are left out at their place. */
export const takeUnseenRuns = (body: Element, marks: Marks): void => {
  for (const one of all(body, 'w:r')) {
    const properties = child(one, 'w:rPr')
    if (!properties) continue
    if (isOn(properties, 'w:vanish') || isOn(properties, 'w:webHidden'))
      replace(one, run(marks.leftOut('Word 中隐藏的文字', wordText(one))))
    else if (isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike'))
      replace(one, run(marks.leftOut('有删除线的文字，没有导入', wordText(one), true)))
  }
}

/** Tracked changes as if they were accepted, and what was deleted or moved away named. */
export const acceptChanges = (body: Element, marks: Marks): void => {
  const inserted = all(body, 'w:ins').map(wordText).join('').trim()
  for (const one of all(body, 'w:del'))
    replace(one, run(marks.leftOut('修订中删去的文字，没有导入', wordText(one), true)))
  for (const one of all(body, 'w:moveFrom'))
    replace(one, run(marks.leftOut('修订中移走的文字', wordText(one))))
  if (inserted === '') return
  const [first] = all(body, 'w:ins')
  const paragraph = first && around(first, 'w:p')
  if (paragraph)
    (paragraph.children as unknown as Element[]).push(
      textRun(marks.flag('有没有确认的修订，插入的文字已按接受处理，请核对')),
    )
}

/** Ruby becomes brackets: 甓（pì）. */
export const writeRuby = (body: Element): void => {
  for (const one of all(body, 'w:ruby')) {
    const base = child(one, 'w:rubyBase')
    const above = child(one, 'w:rt')
    const holder = around(one, 'w:r')
    const text = `${base ? wordText(base) : ''}${above && wordText(above).trim() !== '' ? `（${wordText(above).trim()}）` : ''}`
    if (holder) replace(holder, run(text))
  }
}

/** Formulas become text on their line. */
export const writeEquations = (body: Element, marks: Marks): void => {
  for (const one of all(body, 'm:oMath')) {
    const text = equationText(one)
    replace(one, run(text === '' ? '' : text + marks.flag('公式转成了文字，请对照原文核对')))
  }
  // What holds formulas only is no element that the converter knows.
  for (const one of all(body, 'm:oMathPara'))
    replace(
      one,
      (one.children as unknown as Element[]).filter((inner) => isElement(inner) && inner.name === 'w:r'),
    )
}

/** Comments are left out where they point to. */
export const takeComments = (body: Element, part: Uint8Array | undefined, marks: Marks): void => {
  const comments = new Map(
    (part ? all(rootOf(part), 'w:comment') : []).map((comment) => [
      comment.attribs['w:id'],
      `${comment.attribs['w:author'] ? `${comment.attribs['w:author']}：` : ''}${wordText(comment).trim()}`,
    ]),
  )
  for (const reference of all(body, 'w:commentReference')) {
    const holder = around(reference, 'w:r')
    const text = comments.get(reference.attribs['w:id'])
    comments.delete(reference.attribs['w:id'])
    if (holder) replace(holder, run(marks.leftOut('批注，没有导入', text ?? '', true)))
  }
  const [last] = all(body, 'w:p').slice(-1)
  for (const text of comments.values())
    if (last)
      (last.children as unknown as Element[]).push(...run(marks.leftOut('批注，没有导入', text, true)))
}

/** The paragraphs of text boxes follow the paragraph that the box hangs on; drawings of other kinds stay. */
export const openTextBoxes = (body: Element, marks: Marks): void => {
  for (const choice of all(body, 'mc:AlternateContent')) {
    const preferred = child(choice, 'mc:Choice')
    const other = child(choice, 'mc:Fallback')
    const picture = preferred && all(preferred, 'a:blip').length > 0
    const boxed = preferred && all(preferred, 'w:txbxContent').length > 0
    const chosen = picture || boxed || !other ? preferred : other
    replace(
      choice,
      ((chosen?.children ?? []) as unknown as Element[]).filter((one) => isElement(one)),
    )
  }
  for (const box of all(body, 'w:txbxContent')) {
    const paragraph = around(box, 'w:p')
    const holder = around(box, 'w:r')
    const inside = (box.children as unknown as Element[]).filter((one) => isElement(one))
    if (!paragraph || wordText(box).trim() === '') continue
    const [first] = inside.flatMap((one) => (one.name === 'w:p' ? [one] : all(one, 'w:p')))
    if (first)
      (first.children as unknown as Element[]).push(
        textRun(marks.flag('文本框里的文字放在它所在段落之后，请核对位置')),
      )
    insertAfter(paragraph, inside)
    box.children = []
    if (holder && all(holder, 'a:blip').length === 0 && wordText(holder).trim() === '') remove(holder)
  }
}

const objects: [string, string][] = [
  ['c:chart', '图表'],
  ['dgm:relIds', 'SmartArt 图形'],
  ['o:OLEObject', '嵌入的对象'],
  ['w:altChunk', '嵌入的文档片段'],
]

/** Charts and embedded objects are named where they stand. */
export const nameObjects = (body: Element, marks: Marks): void => {
  for (const [name, what] of objects)
    for (const object of all(body, name)) {
      const holder = name === 'w:altChunk' ? object : around(object, 'w:r')
      const title = holder && all(holder, 'wp:docPr')[0]?.attribs
      const text = [what, title?.descr ?? title?.name ?? object.attribs.ProgID ?? '']
        .filter(Boolean)
        .join('：')
      if (holder) replace(holder, run(marks.leftOut(`${what}，没有导入`, text, true)))
    }
}
