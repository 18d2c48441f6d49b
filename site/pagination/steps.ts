/** A step of the page bar: the number of a page (0 is the first), or a gap that stands for the pages left out. */
export type PageStep = number | 'gap'

/**
 * What a bar of pages shows: the first page, those around the present one, the last, with gaps between. Pages but the first are
 * numbered from the end of the list, so the last is 1. `after` is the page that follows the first, where that is the present one;
 * `above` the number of pages between the present one and the first, at most 2. Nothing for a list of one page.
 */
export function pageSteps({
  page,
  after,
  above,
}: {
  page: number
  after?: number
  above: number
}): PageStep[] {
  if (page === 0 && after === undefined) return []
  const steps: PageStep[] = [0]
  if (above >= 2) steps.push('gap')
  if (above >= 1) steps.push(page + 1)
  if (page > 0) steps.push(page)
  // What follows the present page, as far as its neighbour; the first has two, so that its bar is as wide.
  const below = page === 0 ? [after ?? 0, (after ?? 0) - 1] : [page - 1]
  for (const number of below) if (number > 1) steps.push(number)
  const lowest = Math.min(...below)
  if (lowest > 2) steps.push('gap')
  if (page !== 1) steps.push(1)
  return steps
}

/** The address of a page of a list whose first page, number 0, is at `base` (`/lectures/`): `/lectures/page/2/`. */
export const pageAddress = (base: string, page: number): string =>
  page === 0 ? base : `${base}page/${page}/`

/** A page number as it stands in an address: decimal, no leading zero, at least 1; otherwise undefined. */
export const pageNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
