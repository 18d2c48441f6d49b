import { addressOf, type PublishedRecord, type RecordOf } from '@lectern/content-models/published'

/** What a release consists of, for the checks before it goes live. */
export interface ReleaseContents {
  /** Records that must have their page: those that the release changes, or all. */
  records: Iterable<PublishedRecord>
  withdrawals: readonly RecordOf<'withdrawal'>[]
  redirects: ReadonlyMap<string, string>
  /** The records whose page is at an address. */
  recordsAt(address: string): readonly PublishedRecord[]
  hasPage(address: string): boolean
  /** Whether there is a file of another kind at a path. */
  hasFile(path: string): boolean
  /** Finds links that lead nowhere, each with a page that has it. */
  nowhere(answers: (address: string) => boolean): ReadonlyMap<string, string>
}

const nameOf = (record: PublishedRecord) => ('title' in record && record.title ? record.title : record.id)

/** Sentences about records without their page, and about pages where something was withdrawn: with one, a release must not go live. */
export function blockingProblems(release: ReleaseContents): string[] {
  const problems: string[] = []
  for (const record of release.records) {
    const address = addressOf(record)
    if (address && !release.hasPage(address))
      problems.push(`记录《${nameOf(record)}》没有生成页面 ${address}。`)
  }
  for (const { address, how, title } of release.withdrawals) {
    const page =
      how === 'gone'
        ? release.hasPage(address) || release.hasFile(`${address}index.html`)
        : release.recordsAt(address).length > 0
    if (page) problems.push(`《${title}》已经撤下，地址 ${address} 上却还有页面。`)
  }
  return problems
}

/** Sentences about links and redirects that lead nowhere, and redirects that hide a page. */
export function brokenLinks(release: ReleaseContents): string[] {
  const { redirects } = release
  const answers = (address: string) =>
    release.hasPage(address) || release.hasFile(address) || redirects.has(address)
  const broken: string[] = []
  for (const [link, page] of release.nowhere(answers)) broken.push(`页面 ${page} 里的链接 ${link} 打不开。`)
  for (const [from, to] of redirects) {
    const hidden = [...release.recordsAt(from), ...release.recordsAt(`${from}/`)][0]
    if (hidden) broken.push(`跳转 ${from} 挡住了《${nameOf(hidden)}》的页面，读者看不到它。`)
    const seen = new Set([from])
    let target = to
    for (let next = redirects.get(target); next !== undefined; next = redirects.get(target)) {
      if (seen.has(target)) break
      seen.add(target)
      target = next
    }
    if (redirects.has(target)) broken.push(`跳转 ${from} 转了一圈又回到自己。`)
    else if (target.startsWith('/') && !answers(target.replace(/[?#].*$/s, '')))
      broken.push(`跳转 ${from} 指向的 ${to} 打不开。`)
  }
  return broken
}
