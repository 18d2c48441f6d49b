import { describe, expect, test } from 'vitest'
import { linksIn, releaseProblems } from './verify.ts'

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
    expect(releaseProblems(whole)).toEqual({ missing: [], broken: [] })
  })
  test.each([
    ['a record without its page', { records: [page('gone', '没有的页')] }, { missing: 1, broken: 0 }],
    [
      'a link to nothing',
      { links: new Map([...whole.links, ['/x/', ['/nowhere/']]]) },
      { missing: 0, broken: 1 },
    ],
    ['a redirect to nothing', { redirects: new Map([['/old/', '/nowhere/']]) }, { missing: 0, broken: 1 }],
    [
      'redirects in a circle',
      {
        redirects: new Map([
          ['/a/', '/b/'],
          ['/b/', '/a/'],
        ]),
      },
      { missing: 0, broken: 2 },
    ],
    [
      'a redirect to another site',
      { redirects: new Map([['/o/', 'https://example.org/']]) },
      { missing: 0, broken: 0 },
    ],
  ])('%s', (_, change, counts) => {
    const { missing, broken } = releaseProblems({ ...whole, ...change })
    expect({ missing: missing.length, broken: broken.length }).toEqual(counts)
  })
  test('each says what and where', () => {
    const { broken } = releaseProblems({ ...whole, links: new Map([...whole.links, ['/x/', ['/nowhere/']]]) })
    expect(broken[0]).toContain('/x/')
    expect(broken[0]).toContain('/nowhere/')
  })
})
