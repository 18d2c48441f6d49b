import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutOut } from './cut-out.ts'

const unnamed = { addresses: ['/stories/one/', '/topics/old/'], media: ['/pictures/0a0a/'] }
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`

test.each([
  [
    'an entry of a list',
    '<ul><li><h3><a href="/stories/one/">夜校</a></h3><p>摘要</p></li><li><a href="/stories/two/">盐</a></li></ul>',
    '<ul><li><a href="/stories/two/">盐</a></li></ul>',
  ],
  [
    'a list of nothing else',
    '<h2>故事</h2><ul><li><a href="/stories/one/">夜校</a></li></ul>',
    '<h2>故事</h2>',
  ],
  [
    'a piece that leads the page, with its picture',
    '<div><article><img src="/pictures/0a0a/cover.jpg"><h2><a href="/stories/one/">夜校</a></h2><p>摘要</p></article><p>别的</p></div>',
    '<div><p>别的</p></div>',
  ],
  [
    'a neighbour',
    '<article><h1>盐</h1></article><nav><a rel="prev" href="/stories/one/"><b>夜校</b></a><a rel="next" href="/stories/three/">渡口</a></nav>',
    '<article><h1>盐</h1></article><nav><a rel="next" href="/stories/three/">渡口</a></nav>',
  ],
  [
    'a mention in the words of another piece',
    '<article><h1>盐</h1><div class="body"><ul><li>另见<a href="https://www.example.cn/stories/one/#top">那一篇</a>。</li></ul></div></article>',
    '<article><h1>盐</h1><div class="body"><ul><li>另见那一篇。</li></ul></div></article>',
  ],
  [
    'a step above',
    '<nav class="crumbs"><ol><li><a href="/topics/old/">旧专题</a></li></ol></nav>',
    '<nav class="crumbs"><ol><li>旧专题</li></ol></nav>',
  ],
  [
    'an address that only begins alike',
    '<ul><li><a href="/stories/one-more/">另一篇</a></li></ul>',
    '<ul><li><a href="/stories/one-more/">另一篇</a></li></ul>',
  ],
])('%s', (_, before, after) => {
  expect(cutOut('/index.html', page(before), unnamed)).toBe(page(after))
})

test('what stands in the head: share pictures and structured data, whose other entries stay', () => {
  const data = (items: string[]) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@type': 'CollectionPage',
      name: '故事\u003c/script>',
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: items.map((url) => ({ '@type': 'ListItem', url })),
      },
    }).replaceAll('<', '\\u003c')}</script>`
  expect(
    cutOut(
      '/stories/index.html',
      page(
        '',
        `<meta property="og:image" content="https://x.cn/pictures/0a0a/cover.jpg"><meta name="Url" content="https://x.cn/stories/">${data(['https://x.cn/stories/one/', 'https://x.cn/stories/two/'])}`,
      ),
      unnamed,
    ),
  ).toBe(page('', `<meta name="Url" content="https://x.cn/stories/">${data(['https://x.cn/stories/two/'])}`))
})

test('the items of a feed and the addresses of a sitemap', () => {
  const item = (slug: string) =>
    `<item>\n<title>${slug}</title>\n<link>https://x.cn/stories/${slug}/</link>\n</item>\n`
  expect(cutOut('/rss.xml', `<channel>\n${item('one')}${item('two')}</channel>`, unnamed)).toBe(
    `<channel>\n${item('two')}</channel>`,
  )
  const url = (slug: string) => `<url><loc>https://x.cn/stories/${slug}/</loc></url>\n`
  expect(cutOut('/sitemap.xml', `<urlset>${url('two')}${url('one')}</urlset>`, unnamed)).toBe(
    `<urlset>${url('two')}</urlset>`,
  )
})

test('whatever the text is, no address of what was withdrawn is left in it', () => {
  const piece = fc.constantFrom(
    ...unnamed.addresses,
    ...unnamed.media,
    '<ul>',
    '</ul>',
    '<li>',
    '<a href="',
    '">',
    '</a>',
    '<div class="body">',
    '</div>',
    '<script type="application/ld+json">',
    '"',
    '{}',
    '</script>',
    '<item>',
    '</item>',
    '/stories/',
    'one/',
    '字',
  )
  fc.assert(
    fc.property(fc.constantFrom('/index.html', '/rss.xml', '/feed.json'), fc.array(piece), (path, pieces) => {
      const cut = cutOut(path, pieces.join(''), unnamed)
      for (const address of [...unnamed.addresses, ...unnamed.media]) expect(cut).not.toContain(address)
    }),
  )
})
