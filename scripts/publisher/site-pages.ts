import { type InlineHashes, inlineHashesOf } from './inline-hashes.ts'
import { linkBook, linksIn } from './links.ts'
import type { PageJournal, PageNote } from './page-journal.ts'
import { ReleaseRefused } from './release-refused.ts'
import type { Renderer } from './renderer.ts'

/** Where an address is written: a page in its own folder, any other file under its name. */
export const fileOf = (address: string): string => (address.endsWith('/') ? `${address}index.html` : address)

/** A file of the site and its new contents. */
export interface RenderedFile {
  path: string
  bytes: Uint8Array
}

/** A read and the pages that made it; most are made by one page alone. */
interface Read {
  key: string
  pages: string | Set<string>
}

/**
 * The pages of a site and what each of them read when it was last rendered: knows which must be rendered again.
 * What is due stays due until `done`, so that a release that failed is made again in full.
 */
export function sitePages(
  renderer: Pick<Renderer, 'addresses' | 'digestOfRead' | 'render' | 'traced' | 'unwatch'>,
  journal?: Pick<PageJournal, 'pages' | 'put'>,
) {
  const readsOf = new Map<string, readonly Read[]>()
  const readOf = new Map<string, Read>()
  const links = linkBook()
  /** Of the few pages with islands: hashes of inline scripts and styles for the content security policy. */
  const inline = new Map<string, InlineHashes>()
  const due = new Set<string>()
  const gone = new Set<string>()
  let known: readonly string[] = []
  let present = new Set<string>()

  const forgetReads = (address: string, kept?: ReadonlySet<string>) => {
    for (const read of readsOf.get(address) ?? []) {
      if (kept?.has(read.key)) continue
      if (read.pages instanceof Set) read.pages.delete(address)
      if (read.pages instanceof Set ? read.pages.size === 0 : read.pages === address) {
        readOf.delete(read.key)
        renderer.unwatch(read.key)
      }
    }
  }

  const noteReads = (address: string, keys: ReadonlySet<string>) => {
    forgetReads(address, keys)
    const made: Read[] = []
    for (const key of keys) {
      const read = readOf.get(key) ?? { key, pages: address }
      if (read.pages instanceof Set) read.pages.add(address)
      else if (read.pages !== address) read.pages = new Set([read.pages, address])
      readOf.set(key, read)
      made.push(read)
    }
    readsOf.set(address, made)
  }

  const note = (address: string, { reads, links: targets, inline: hashes }: PageNote) => {
    noteReads(address, new Set(reads.map(([key]) => key)))
    links.note(address, targets)
    if (hashes) inline.set(address, hashes)
    else inline.delete(address)
  }

  /** Looks for addresses that came or went. */
  const takeAddresses = () => {
    const now = renderer.addresses()
    if (now === known) return
    const next = new Set(now)
    for (const address of next)
      if (!present.has(address)) {
        due.add(address)
        gone.delete(address)
      }
    for (const address of present)
      if (!next.has(address)) {
        due.delete(address)
        gone.add(address)
        forgetReads(address)
        readsOf.delete(address)
        inline.delete(address)
        links.note(address, undefined)
      }
    known = now
    present = next
  }

  return {
    links,
    /** How many addresses there are. */
    count: () => present.size,
    has: (address: string) => present.has(address),
    /** Whether a file of the site is one of them. */
    hasFile: (path: string) => present.has(path) || present.has(path.replace(/index\.html$/, '')),
    /** Addresses whose pages must be rendered, and those whose pages must go. */
    due: due as ReadonlySet<string>,
    gone: gone as ReadonlySet<string>,

    /** Takes over which reads changed by an update of the renderer; looks for addresses that came or went by itself. */
    noteChanges(changed: readonly string[]): void {
      for (const key of changed) {
        const pages = readOf.get(key)?.pages
        if (pages instanceof Set) for (const address of pages) due.add(address)
        else if (pages !== undefined) due.add(pages)
      }
      takeAddresses()
    },

    /** Takes the pages of the newest release over from the journal: due are those that would read something else now. */
    recall(): void {
      const digests = new Map<string, string | undefined>()
      const digestOf = (key: string) => {
        if (!digests.has(key)) digests.set(key, renderer.digestOfRead(key))
        return digests.get(key)
      }
      const recalled = new Set<string>()
      for (const [address, page] of journal?.pages() ?? []) {
        recalled.add(address)
        note(address, page)
        if (page.reads.some(([key, digest]) => digestOf(key) !== digest)) due.add(address)
      }
      present = recalled
      known = []
      takeAddresses()
    },

    /** Every page must be rendered. */
    renderAll(): void {
      takeAddresses()
      for (const address of present) due.add(address)
    },

    /**
     * Renders what is due, one after the other. Throws ReleaseRefused, naming the page, when one cannot be rendered.
     */
    async *render(): AsyncGenerator<RenderedFile> {
      for (const address of due) {
        const { value: page, reads } = await renderer.traced(async () => {
          try {
            const answer = await renderer.render(address)
            return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
          } catch (error) {
            throw new ReleaseRefused([`页面 ${address} 不能生成：${(error as Error).message}`])
          }
        })
        // The page for addresses that are not there answers 404, and is written all the same.
        if (page.status !== 200 && address !== '/404.html')
          throw new ReleaseRefused([`页面 ${address} 不能生成（${page.status}）。`])
        const path = fileOf(address)
        const html = path.endsWith('.html') ? new TextDecoder().decode(page.bytes) : ''
        const made: PageNote = {
          reads: [...reads],
          links: linksIn(html),
          ...(html.includes('<astro-island') ? { inline: inlineHashesOf(html) } : {}),
        }
        note(address, made)
        journal?.put(address, made)
        yield { path, bytes: page.bytes }
      }
    },

    /** What was due is live. */
    done(): void {
      due.clear()
      gone.clear()
    },

    /** Hashes of the inline scripts and styles of all pages, each once. */
    inlineHashes(): { scripts: string[]; styles: string[] } {
      const all = [...inline.values()]
      const unique = (lists: string[][]) => [...new Set(lists.flat())].sort()
      return {
        scripts: unique(all.map(({ scripts }) => scripts)),
        styles: unique(all.map(({ styles }) => styles)),
      }
    },
  }
}

export type SitePages = ReturnType<typeof sitePages>
