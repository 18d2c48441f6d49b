export interface HeadingLine {
  text: string
  /** Other than a plain paragraph: list, table, quotation, picture (whose text is empty). */
  kept: boolean
  /** Level in a format that has levels. */
  heading?: number | undefined
  /** The whole line is bold. */
  bold?: boolean | undefined
  /** Known to be no heading, such as the unit under a title. */
  never?: boolean | undefined
  /** Known to be a heading, such as a line under PART 01. */
  always?: boolean | undefined
  /** A picture stands right above, maybe one that did not come along. */
  afterPicture?: boolean | undefined
}

/** The next line with words: pictures and rules between a heading and its text do not count. */
export const following = (lines: readonly HeadingLine[], at: number): number | undefined => {
  for (let next = at + 1; next < lines.length && next <= at + 6; next += 1)
    if (!(lines[next]?.kept && lines[next]?.text === '')) return next
  return undefined
}
