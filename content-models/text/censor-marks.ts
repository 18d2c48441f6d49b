/** A place where words were hidden or replaced; a person has to say what stood there. */
export interface CensorMark {
  start: number
  end: number
  text: string
}

const marks = [
  /\*{2,}/g,
  /(?<=\p{Script=Han})\*(?=\p{Script=Han})/gu,
  /(?<![A-Za-z0-9])[Xx×✕╳Ｘ]{2,}(?![A-Za-z0-9])/g,
  /(?<=\p{Script=Han})[×╳](?=[省市县区镇乡村同女先])/gu,
  /某某+/g,
  /[□■▇█]{2,}/g,
  // A single capital in place of a character: 党G学习.
  /(?<=[党國国政军軍中央习習])[A-Z](?=\p{Script=Han})(?!股|座|区|级|类|型|轮|组|段|馆|口)/gu,
]

/** Finds `***`, `**`, `XX`, `××`, 某某, □□ and single letters in place of a character; the text is never altered. */
export const censorMarks = (text: string): CensorMark[] => {
  const found: CensorMark[] = []
  for (const pattern of marks)
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, text: match[0] })
  return found.sort((a, b) => a.start - b.start)
}
