import type { Sheet } from '../sheet.ts'

/** Takes out what a person took out, before anything is recognised in it. */
export const takeTakenOut = (sheet: Sheet): void => {
  for (const line of sheet.dropped) if (sheet.isOpen(line)) sheet.remove(line, '由人去掉')
}
