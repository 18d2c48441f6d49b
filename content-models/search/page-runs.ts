/**
 * Ascending page numbers as runs: how many are left out, how many follow, and so on. What many pages in a row have takes two numbers.
 */
export function runsOf(pages: readonly number[]): number[] {
  const runs: number[] = []
  let next = 0
  for (const page of pages) {
    if (page === next && runs.length > 0) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    else runs.push(page - next, 1)
    next = page + 1
  }
  return runs
}

/** The page numbers that runs stand for. */
export function* pageNumbers(runs: readonly number[]): Generator<number> {
  let page = 0
  for (let at = 0; at < runs.length; at += 2) {
    page += runs[at] ?? 0
    for (let left = runs[at + 1] ?? 0; left > 0; left--) yield page++
  }
}
