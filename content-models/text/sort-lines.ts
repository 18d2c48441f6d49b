import { type ArticleFields, copiedFields } from './credits/fields.ts'
import { readCaptions } from './passes/captions.ts'
import { takeContents } from './passes/contents.ts'
import { takeCreditTables } from './passes/credit-tables.ts'
import { cutEndCredits, readDateLine } from './passes/end-credits.ts'
import { takeFoot } from './passes/foot.ts'
import { takeFurniture } from './passes/furniture.ts'
import { takeHead } from './passes/head.ts'
import { takeLeftOut } from './passes/left-out.ts'
import { takeLeftovers } from './passes/leftovers.ts'
import { takeRelatedLists } from './passes/related-lists.ts'
import { takeSectionMarks } from './passes/section-marks.ts'
import { takeSurroundings } from './passes/surroundings.ts'
import { takeTakenOut } from './passes/taken-out.ts'
import { takeTitle } from './passes/title.ts'
import { Sheet } from './sheet.ts'
import type { SourceArticle } from './source-article.ts'

/** What is done to the lines of a source, in this order: each pass sees what those before it left open. */
const passes: readonly ((sheet: Sheet) => void)[] = [
  takeTakenOut,
  takeLeftOut,
  takeFurniture,
  takeRelatedLists,
  takeContents,
  takeSurroundings,
  takeTitle,
  takeHead,
  readDateLine,
  takeSectionMarks,
  takeFoot,
  takeCreditTables,
  cutEndCredits,
  readCaptions,
  takeLeftovers,
]

/**
 * Sorts the lines of a source into title, fields, body and what is no part of the article. Labelled lines count only at the
 * head and the foot, so that a report's own 时间 and 地点 stay where they are.
 */
export const sortLines = (
  article: SourceArticle,
  fields: ArticleFields = copiedFields(article.fields),
): Sheet => {
  const sheet = new Sheet(article, fields)
  for (const pass of passes) pass(sheet)
  return sheet
}
