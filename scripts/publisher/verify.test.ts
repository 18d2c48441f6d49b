import { describe, expect, test } from 'vitest'
import { linksIn } from './links.ts'
import { releaseProblems } from './verify.ts'

const page = (slug: string, title = slug) => ({
  kind: 'page' as const,
  schemaVersion: 1 as const,
  id: slug,
  updatedAt: '2026-01-01T00:00:00Z',
  slug,
  title,
  summary: '',
  body: '',
  pictures: [],
  files: [],
})

const withdrawal = (address: string, how: 'gone' | 'notice') => ({
  kind: 'withdrawal' as const,
  schemaVersion: 1 as const,
  id: `withdrawn ${address}`,
  updatedAt: '2026-01-01T00:00:00Z',
  address,
  how,
  title: '撤下的一页',
  withdrawnAt: '2026-01-01T00:00:00Z',
})

describe('linksIn', () => {
  test('finds what a page links to and loads from this site, and nothing else', () => {
    const html = `<a href="/a/?q=1#x">a</a><a href="https://example.org/b/">b</a><a href="//c">c</a>
      <img src="/p/1.jpg" srcset="/p/1.webp 480w, /p/2.webp 800w"><a href="#here">d</a>
      <a href="/%E7%BA%A2/">e</a><a href="/x&amp;y/">f</a>`
    expect(linksIn(html).sort()).toEqual(['/a/', '/p/1.jpg', '/p/1.webp', '/p/2.webp', '/x&y/', '/红/'])
  })
})

describe('releaseProblems', () => {
  const whole = {
    records: [page('about', '关于')],
    links: new Map([
      ['/', ['/about/', '/style.css']],
      ['/about/', ['/']],
    ]),
    files: new Set(['/style.css']),
    redirects: new Map([['/old/', '/about/']]),
  }
  test('a whole release has none', () => {
    expect(releaseProblems(whole)).toEqual({ blocking: [], broken: [] })
  })
  test.each([
    ['a record without its page', { records: [page('gone', '没有的页')] }, { blocking: 1, broken: 0 }],
    [
      'a link to nothing',
      { links: new Map([...whole.links, ['/x/', ['/nowhere/']]]) },
      { blocking: 0, broken: 1 },
    ],
    ['a redirect to nothing', { redirects: new Map([['/old/', '/nowhere/']]) }, { blocking: 0, broken: 1 }],
    [
      'redirects in a circle',
      {
        redirects: new Map([
          ['/a/', '/b/'],
          ['/b/', '/a/'],
        ]),
      },
      { blocking: 0, broken: 2 },
    ],
    [
      'a redirect that hides a page',
      { redirects: new Map([['/about', 'https://example.org/']]) },
      { blocking: 0, broken: 1 },
    ],
    [
      'a redirect to what is gone',
      {
        records: [...whole.records, withdrawal('/lost/', 'gone')],
        redirects: new Map([['/old/', '/lost/']]),
      },
      { blocking: 0, broken: 1 },
    ],
    [
      'what is gone, without a page',
      { records: [...whole.records, withdrawal('/lost/', 'gone')] },
      { blocking: 0, broken: 0 },
    ],
    [
      'what is gone, with a page',
      {
        records: [...whole.records, withdrawal('/lost/', 'gone')],
        links: new Map([...whole.links, ['/lost/', []]]),
      },
      { blocking: 1, broken: 0 },
    ],
    [
      'what is gone, with a file',
      {
        records: [...whole.records, withdrawal('/lost/', 'gone')],
        files: new Set([...whole.files, '/lost/index.html']),
      },
      { blocking: 1, broken: 0 },
    ],
    [
      'a notice without its page',
      { records: [...whole.records, withdrawal('/lost/', 'notice')] },
      { blocking: 1, broken: 0 },
    ],
    [
      'a notice with its page',
      {
        records: [...whole.records, withdrawal('/lost/', 'notice')],
        links: new Map([...whole.links, ['/lost/', []]]),
      },
      { blocking: 0, broken: 0 },
    ],
    [
      'a notice at the address of a live record',
      { records: [...whole.records, withdrawal('/about/', 'notice')] },
      { blocking: 1, broken: 0 },
    ],
    [
      'a redirect to another site',
      { redirects: new Map([['/o/', 'https://example.org/']]) },
      { blocking: 0, broken: 0 },
    ],
  ])('%s', (_, change, counts) => {
    const { blocking, broken } = releaseProblems({ ...whole, ...change })
    expect({ blocking: blocking.length, broken: broken.length }).toEqual(counts)
  })
  test('each says what and where', () => {
    const { broken } = releaseProblems({ ...whole, links: new Map([...whole.links, ['/x/', ['/nowhere/']]]) })
    expect(broken[0]).toContain('/x/')
    expect(broken[0]).toContain('/nowhere/')
  })
})
