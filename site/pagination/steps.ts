/** A step of the page bar: the number of a page, or a gap that stands for the pages left out. */
export type PageStep = number | 'gap'

/**
 * The page numbers that a bar shows: the first, those around the present one, the last, with gaps between.
 * A gap never stands for a single page: that page is shown. Nothing for a list of one page.
 */
export function pageSteps(page: number, pages: number, around = 1): PageStep[] {
  if (pages < 2) return []
  // As wide in the middle as at the ends, so that the bar does not jump while one turns pages.
  const span = 2 * around + 1
  const from = Math.max(2, Math.min(page - around, pages - span))
  const to = Math.min(pages - 1, Math.max(page + around, span + 1))
  const steps: PageStep[] = [1]
  if (from === 3) steps.push(2)
  else if (from > 3) steps.push('gap')
  for (let number = from; number <= to; number++) steps.push(number)
  if (to === pages - 2) steps.push(pages - 1)
  else if (to < pages - 2) steps.push('gap')
  steps.push(pages)
  return steps
}

/** The address of a page of a list whose first page is at `base` (`/lectures/`): `/lectures/page/2/`. */
export const pageAddress = (base: string, page: number): string => (page <= 1 ? base : `${base}page/${page}/`)

/** A page number as it stands in an address: decimal, no leading zero, at least `least`; otherwise undefined. */
export function pageNumber(text: string | undefined, least = 2): number | undefined {
  if (text === undefined || !/^[1-9]\d{0,8}$/.test(text)) return undefined
  const number = Number(text)
  return number >= least ? number : undefined
}
