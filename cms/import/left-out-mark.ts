/** The element by which a reader of another format tells the reader of HTML that something stood here and was left out. */
export const leftOutTag = 'lectern-left-out'

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** A piece of HTML that says what was left out here; `flag`: a person has to look at it. */
export const leftOutMark = (what: string, text: string, flag = false): string =>
  `<${leftOutTag} what="${escaped(what)}"${flag ? ' flag' : ''} text="${escaped(text.replace(/\s+/g, ' ').trim())}"></${leftOutTag}>`
