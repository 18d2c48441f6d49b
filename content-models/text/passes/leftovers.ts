import { withoutBlanks } from '../chinese.ts'
import type { Sheet } from '../sheet.ts'

/** Takes out lone marks and drawn lines; censor marks stay where they are. */
export const takeLeftovers = (sheet: Sheet): void => {
  for (const line of sheet.openLines()) {
    const words = withoutBlanks(sheet.text(line))
    if (words !== '' && /^[\p{P}\p{S}]+$/u.test(words) && !/[*×…]|[□■▇█]{2}/.test(words))
      sheet.remove(line, words.length === 1 ? '孤立的标点' : '分隔符号')
  }
}
