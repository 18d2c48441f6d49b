/** Addresses of this site in a page's `href`, `src` and `srcset`, without query and fragment. */
export function linksIn(html: string): string[] {
  const found = new Set<string>()
  const add = (address: string) => {
    if (!address.startsWith('/') || address.startsWith('//')) return
    const path = address.replace(/[?#].*$/s, '').replaceAll('&amp;', '&')
    try {
      found.add(decodeURI(path))
    } catch {
      found.add(path)
    }
  }
  for (const [, value] of html.matchAll(/\s(?:href|src|poster|component-url|renderer-url)="([^"]*)"/g))
    if (value) add(value)
  for (const [, value] of html.matchAll(/\ssrcset="([^"]*)"/g))
    for (const part of (value ?? '').split(',')) add(part.trim().split(/\s/)[0] ?? '')
  return [...found]
}

/**
 * Which page links where, kept up page by page, so that a change is checked without reading the site again.
 * `answers` tells whether an address of this site has a page, a file or a redirect.
 */
export function linkBook() {
  const links = new Map<string, readonly string[]>()
  // A target stands in thousands of pages: its text is kept once.
  const texts = new Map<string, string>()
  const once = (text: string) => {
    const kept = texts.get(text)
    if (kept !== undefined) return kept
    texts.set(text, text)
    return text
  }
  const unchecked = new Set<string>()
  const broken = new Map<string, readonly string[]>()
  let all = false
  return {
    /** What a page links to now; `undefined` when it is gone. */
    note(page: string, targets: readonly string[] | undefined): void {
      if (targets === undefined) {
        links.delete(page)
        unchecked.delete(page)
        broken.delete(page)
        return
      }
      links.set(page, targets.map(once))
      unchecked.add(page)
    },
    /** Something that pages may link to has gone: all of them must be looked at. */
    lost(): void {
      all = true
    },
    /** Each address that leads nowhere, with a page that links to it. Looks at the pages that changed and at those found broken before. */
    nowhere(answers: (address: string) => boolean): ReadonlyMap<string, string> {
      for (const page of all ? links.keys() : new Set([...unchecked, ...broken.keys()])) {
        const dead = (links.get(page) ?? []).filter((link) => !answers(link))
        if (dead.length > 0) broken.set(page, dead)
        else broken.delete(page)
      }
      unchecked.clear()
      all = false
      const found = new Map<string, string>()
      for (const [page, dead] of [...broken].sort(([a], [b]) => (a < b ? -1 : 1)))
        for (const link of dead) if (!found.has(link)) found.set(link, page)
      return found
    },
  }
}
