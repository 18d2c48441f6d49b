import { addressOf, type PublishedRecord, type RecordOf } from '@lectern/content-models/published'
import { describe, expect, test } from 'vitest'
import { linkBook, linksIn } from './links.ts'
import { blockingProblems, brokenLinks } from './verify.ts'

const page = (slug: string, title = slug): PublishedRecord => ({
  kind: 'page',
  schemaVersion: 1,
  id: slug,
  updatedAt: '2026-01-01T00:00:00Z',
  slug,
  title,
  summary: '',
  body: '',
  pictures: [],
  files: [],
})

const withdrawal = (address: string, how: 'gone' | 'notice'): RecordOf<'withdrawal'> => ({
  kind: 'withdrawal',
  schemaVersion: 1,
  id: `withdrawn ${address}`,
  updatedAt: '2026-01-01T00:00:00Z',
  address,
  how,
  title: '撤下的一页',
  withdrawnAt: '2026-01-01T00:00:00Z',
})

describe('linksIn', () => {
  test('finds what a page links to and loads from this site, and nothing else', () => {
    const text = `<a href="/a/?q=1#x">a</a><a href="https://example.org/b/">b</a><a href="//c">c</a>
      <img src="/p/1.jpg" srcset="/p/1.webp 480w, /p/2.webp 800w"><a href="#here">d</a>
      <a href="/%E7%BA%A2/">e</a><a href="/x&amp;y/">f</a>`
    expect(linksIn(text).sort()).toEqual(['/a/', '/p/1.jpg', '/p/1.webp', '/p/2.webp', '/x&y/', '/红/'])
  })
})

describe('linkBook', () => {
  const answering = (...addresses: string[]) => new Set(addresses)
  test('goes by what changed: a page, what it linked to, and what came where nothing was', () => {
    const book = linkBook()
    const there = answering('/', '/a/')
    const look = () => [...book.nowhere((address) => there.has(address))]
    book.note('/', ['/a/', '/b/'])
    book.note('/a/', ['/'])
    expect(look()).toEqual([['/b/', '/']])
    there.add('/b/')
    expect(look()).toEqual([])
    there.delete('/a/')
    book.note('/a/', undefined)
    book.lost()
    expect(look()).toEqual([['/a/', '/']])
    book.note('/', ['/b/'])
    expect(look()).toEqual([])
  })
})

describe('the checks of a release', () => {
  interface Made {
    records: PublishedRecord[]
    pages: Record<string, string[]>
    files: string[]
    redirects: [string, string][]
  }
  const whole: Made = {
    records: [page('about', '关于')],
    pages: { '/': ['/about/', '/style.css'], '/about/': ['/'] },
    files: ['/style.css'],
    redirects: [['/old/', '/about/']],
  }
  const check = (change: Partial<Made>) => {
    const { records, pages, files, redirects } = { ...whole, ...change }
    const book = linkBook()
    for (const [address, links] of Object.entries(pages)) book.note(address, links)
    const contents = {
      records,
      withdrawals: records.filter((record) => record.kind === 'withdrawal'),
      redirects: new Map(redirects),
      recordsAt: (address: string) =>
        records.filter((record) => record.kind !== 'withdrawal' && addressOf(record) === address),
      hasPage: (address: string) => Object.hasOwn(pages, address),
      hasFile: (path: string) => files.includes(path),
      nowhere: book.nowhere,
    }
    return { blocking: blockingProblems(contents), broken: brokenLinks(contents) }
  }
  const lost = (how: 'gone' | 'notice', address = '/lost/') => ({
    records: [...whole.records, withdrawal(address, how)],
  })
  const withPage = { pages: { ...whole.pages, '/lost/': [] } }

  test('a whole release has no problems', () => {
    expect(check({})).toEqual({ blocking: [], broken: [] })
  })
  test.each<[string, Partial<Made>, number, number]>([
    ['a record without its page', { records: [page('gone', '没有的页')] }, 1, 0],
    ['a link to nothing', { pages: { ...whole.pages, '/x/': ['/nowhere/'] } }, 0, 1],
    ['a redirect to nothing', { redirects: [['/old/', '/nowhere/']] }, 0, 1],
    [
      'redirects in a circle',
      {
        redirects: [
          ['/a/', '/b/'],
          ['/b/', '/a/'],
        ],
      },
      0,
      2,
    ],
    ['a redirect that hides a page', { redirects: [['/about', 'https://example.org/']] }, 0, 1],
    ['a redirect to what is gone', { ...lost('gone'), redirects: [['/old/', '/lost/']] }, 0, 1],
    ['what is gone, without a page', lost('gone'), 0, 0],
    ['what is gone, with a page', { ...lost('gone'), ...withPage }, 1, 0],
    ['what is gone, with a file', { ...lost('gone'), files: [...whole.files, '/lost/index.html'] }, 1, 0],
    ['a notice without its page', lost('notice'), 1, 0],
    ['a notice with its page', { ...lost('notice'), ...withPage }, 0, 0],
    ['a notice at the address of a live record', lost('notice', '/about/'), 1, 0],
    ['a redirect to another site', { redirects: [['/o/', 'https://example.org/']] }, 0, 0],
  ])('%s', (_, change, blocking, broken) => {
    const found = check(change)
    expect([found.blocking.length, found.broken.length]).toEqual([blocking, broken])
  })
  test('each says what and where', () => {
    const { broken } = check({ pages: { ...whole.pages, '/x/': ['/nowhere/'] } })
    expect(broken[0]).toContain('/x/')
    expect(broken[0]).toContain('/nowhere/')
  })
})
