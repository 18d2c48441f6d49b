import { addressOf, type PublishedRecord } from '@lectern/content-models/published'

/** What a finished release consists of, for the checks before it goes live. */
export interface ReleaseContents {
  records: readonly PublishedRecord[]
  /** Address of each page to the addresses of this site that it links to or loads. */
  links: ReadonlyMap<string, readonly string[]>
  /** Addresses of all other files. */
  files: ReadonlySet<string>
  redirects: ReadonlyMap<string, string>
}

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
 * What is wrong with a release, in sentences.
 * `missing`: a record without its page; such a release must not go live. `broken`: a link or redirect that leads nowhere.
 */
export function releaseProblems(release: ReleaseContents): { missing: string[]; broken: string[] } {
  const missing: string[] = []
  const broken: string[] = []
  const answers = (address: string) =>
    release.links.has(address) || release.files.has(address) || release.redirects.has(address)
  for (const record of release.records) {
    const address = addressOf(record)
    if (address && !release.links.has(address))
      missing.push(`记录《${'title' in record ? record.title : record.id}》没有生成页面 ${address}。`)
  }
  const nowhere = new Map<string, string>()
  for (const [page, links] of release.links)
    for (const link of links) if (!answers(link) && !nowhere.has(link)) nowhere.set(link, page)
  for (const [link, page] of nowhere) broken.push(`页面 ${page} 里的链接 ${link} 打不开。`)
  for (const [from, to] of release.redirects) {
    const seen = new Set([from])
    let target = to
    for (let next = release.redirects.get(target); next !== undefined; next = release.redirects.get(target)) {
      if (seen.has(target)) break
      seen.add(target)
      target = next
    }
    if (release.redirects.has(target)) broken.push(`跳转 ${from} 转了一圈又回到自己。`)
    else if (target.startsWith('/') && !answers(target.replace(/[?#].*$/s, '')))
      broken.push(`跳转 ${from} 指向的 ${to} 打不开。`)
  }
  return { missing, broken }
}
