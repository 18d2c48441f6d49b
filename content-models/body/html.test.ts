import { describe, expect, test } from 'vitest'
import { type BodyContext, html } from './html.ts'
import { outline } from './outline.ts'
import { parse } from './parser.ts'
import { fromMarkdown } from './to-editor.ts'
import { usedIn } from './used-in.ts'

const picture = {
  id: 'p1',
  hash: '0123456789abcdef',
  width: 600,
  height: 400,
  alt: '院坝会"现场"',
  credit: '周示例 摄',
  focal: { x: 0.5, y: 0.5 },
}
const file = { id: 'f1', hash: 'fedcba9876543210', name: '录音 一.mp3', mime: 'audio/mpeg', bytes: 9 }
const context: BodyContext = {
  picture: (id) => (id === 'p1' ? picture : undefined),
  file: (id) => {
    if (id === 'v1') return { ...file, mime: 'video/mp4', name: 'a.mp4', transcript: '一 < 二\n三' }
    return id === 'f1' ? file : undefined
  },
  item: ({ kind, id }) =>
    kind === 'story' && id === 's1'
      ? { title: '日记 & 山', address: '/stories/a/', kindName: '红色故事' }
      : undefined,
}

const variants = (format: string) =>
  `/pictures/0123456789abcdef/natural-480.${format} 480w, /pictures/0123456789abcdef/natural-600.${format} 600w`
const sizes = '(min-width: 46rem) 42rem, 100vw'

describe('html', () => {
  test.each([
    ['text', '甲 & `<b>` "乙"', '<p>甲 &amp; &lt;b&gt; &quot;乙&quot;</p>'],
    ['bold in italic', '*甲**乙***', '<p><em>甲</em><strong><em>乙</em></strong></p>'],
    [
      'a link to another site',
      '[站](https://e.cn/?a=1&b=2)',
      '<p><a href="https://e.cn/?a=1&amp;b=2" rel="noopener">站</a></p>',
    ],
    ['a link within the site', '[站](/a/)', '<p><a href="/a/">站</a></p>'],
    [
      'a link to a new tab',
      '[站](/a/ "在新窗口打开")',
      '<p><a href="/a/" target="_blank" title="在新窗口打开" rel="noopener">站</a></p>',
    ],
    ['lists', '- 甲\n  3. 乙', '<ul><li>甲 3. 乙</li></ul>'],
    ['nested lists', '- 甲\n\n  3. 乙', '<ul><li>甲<ol start="3"><li>乙</li></ol></li></ul>'],
    ['a quotation', '> 话', '<blockquote><p>话</p></blockquote>'],
    [
      'a quotation with its attribution',
      '> 话\n> ——某',
      '<blockquote><p>话</p><footer>——某</footer></blockquote>',
    ],
    [
      'a table',
      '| a |  |\n|---|---|\n| 1 | 2 |',
      '<div class="table-scroll" role="region" tabindex="0" aria-label="表格 1，可左右滚动"><table><thead><tr><th scope="col">a</th><td></td></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>',
    ],
    ['a cue', '::cue{text="停&#10;看"}', '<div class="cue">停<br>看</div>'],
    [
      'a statistic',
      '::statistic{label="路程" value="6.4 万" unit="公里" asOf="2024 年" source="日记"}',
      '<div class="stat"><b>6.4 万</b><span>公里，路程</span><small>截至 2024 年 · 来源：日记</small></div>',
    ],
    [
      'a timeline',
      ':::timeline\n::entry{date="1931" title="会" text="到"}\n:::',
      '<ol class="timeline"><li><span class="date">1931</span> <b>会</b><p>到</p></li></ol>',
    ],
    [
      'a related item',
      '::related{kind="story" id="s1"}',
      '<p class="related"><a class="related-item" href="/stories/a/"><span class="kind">红色故事</span> 日记 &amp; 山</a></p>',
    ],
    ['an item that is not public', '::related{kind="lecture" id="s1"}', ''],
    ['a picture that is not there', '::picture{id="x" caption="y"}', ''],
    [
      'a picture',
      '::picture{id="p1" caption="图"}',
      `<figure><picture><source type="image/avif" srcset="${variants('avif')}" sizes="${sizes}"><source type="image/webp" srcset="${variants('webp')}" sizes="${sizes}"><img src="/pictures/0123456789abcdef/natural-600.jpg" width="600" height="400" alt="院坝会&quot;现场&quot;" loading="lazy" decoding="async"></picture><figcaption>图 <span class="credit">周示例 摄</span></figcaption></figure>`,
    ],
    [
      'a sound recording',
      '::recording{id="f1" caption="录音"}',
      '<figure class="recording"><audio controls preload="none" aria-label="录音" src="/files/fedcba9876543210/%E5%BD%95%E9%9F%B3%20%E4%B8%80.mp3"></audio><figcaption>录音</figcaption></figure>',
    ],
    [
      'a film with what is said in it',
      '::recording{id="v1"}',
      '<figure class="recording"><video controls preload="none" aria-label="a.mp4" src="/files/fedcba9876543210/a.mp4"></video><figcaption><details class="transcript"><summary>文字稿</summary><p>一 &lt; 二<br>三</p></details></figcaption></figure>',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(html(parse(markdown), context)).toBe(expected)
  })
})

describe('outline', () => {
  test('has the ids and levels of the page, and counts each section', () => {
    const body = parse('#### 一\n\n甲乙 2024。\n\n::cue{text="停"}\n\n## 二\n\n#### 三\n\n丙')
    expect(outline(body)).toEqual([
      { id: 'h-1', level: 2, text: '一', characters: 3 },
      { id: 'h-2', level: 2, text: '二', characters: 0 },
      { id: 'h-3', level: 3, text: '三', characters: 1 },
    ])
    expect(html(body, context).match(/<h\d id="[^"]+">/g)).toEqual([
      '<h2 id="h-1">',
      '<h2 id="h-2">',
      '<h3 id="h-3">',
    ])
  })
})

describe('usedIn', () => {
  test('names pictures, files and items once, also a picture in a list', () => {
    const markdown =
      '- 甲 ![](media:p2)\n\n::picture{id="p1"}\n\n::picture{id="p1"}\n\n::recording{id="f1"}\n\n::related{kind="eventReport" id="e1"}'
    expect(usedIn(fromMarkdown(markdown))).toEqual({
      pictures: ['p2', 'p1'],
      files: ['f1'],
      items: [{ kind: 'eventReport', id: 'e1' }],
    })
  })
})
