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

/**
 * What is wrong with a release, in sentences.
 * `blocking`: a record without its page, or a page where something was withdrawn; such a release must not go live.
 * `broken`: a link or redirect that leads nowhere, or a redirect that hides a page.
 */
export function releaseProblems(release: ReleaseContents): { blocking: string[]; broken: string[] } {
  const blocking: string[] = []
  const broken: string[] = []
  const answers = (address: string) =>
    release.links.has(address) || release.files.has(address) || release.redirects.has(address)
  const live = new Map<string, string>()
  for (const record of release.records) {
    const address = addressOf(record)
    if (!address) continue
    const name = ('title' in record && record.title) || record.id
    if (!release.links.has(address)) blocking.push(`记录《${name}》没有生成页面 ${address}。`)
    if (record.kind !== 'withdrawal') live.set(address, name)
  }
  for (const record of release.records) {
    if (record.kind !== 'withdrawal') continue
    const { address, how, title } = record
    const page = how === 'gone' && (release.links.has(address) || release.files.has(`${address}index.html`))
    if (page || live.has(address)) blocking.push(`《${title}》已经撤下，地址 ${address} 上却还有页面。`)
  }
  const nowhere = new Map<string, string>()
  for (const [page, links] of release.links)
    for (const link of links) if (!answers(link) && !nowhere.has(link)) nowhere.set(link, page)
  for (const [link, page] of nowhere) broken.push(`页面 ${page} 里的链接 ${link} 打不开。`)
  for (const [from, to] of release.redirects) {
    const hidden = live.get(from) ?? live.get(`${from}/`)
    if (hidden) broken.push(`跳转 ${from} 挡住了《${hidden}》的页面，读者看不到它。`)
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
  return { blocking, broken }
}
