import type { Sheet } from '../sheet.ts'

/** Takes out what the reader of the format left out already, such as hidden text, and says why. */
export const takeLeftOut = (sheet: Sheet): void => {
  for (const line of sheet.open()) {
    const reason = sheet.lines[line]?.leftOut
    if (reason !== undefined) sheet.remove(line, reason)
  }
}
