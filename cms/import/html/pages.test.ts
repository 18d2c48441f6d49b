import { serialize, toEditor } from '@lectern/content-models/body'
import { describe, expect, test } from 'vitest'
import { structure } from '../structure.ts'
import { readHtml } from './read-html.ts'

const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'

const read = (page: string) => {
  const article = structure(readHtml(page.replaceAll('LONG', long)))
  return {
    ...article,
    markdown: serialize(toEditor(article.body)).trim().replaceAll(long, 'LONG'),
    removedTexts: article.removed.map(({ text }) => text),
    flags: article.flagged.map(({ what }) => what),
  }
}
const body = (inside: string, title = '换水表记') =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><div class="article-content">${inside}</div></body></html>`

describe('titles and facts of pages', () => {
  test.each([
    [
      'a name of the site in h1',
      '<title>水表换了新-示例镇人民政府</title><h1><a href="/">示例镇人民政府</a></h1><div class="bt">水表换了新</div><div class="TRS_Editor"><p>LONG</p><p>LONG</p></div>',
      { title: '水表换了新' },
    ],
    [
      'only the title tag',
      '<title>水表换了新_乡村_示例网</title><div id="zoom"><p>LONG</p><p>LONG</p></div>',
      { title: '水表换了新' },
    ],
    [
      'meta tags',
      '<meta name="ArticleTitle" content="水表换了新"><meta name="PubDate" content="2025-03-05 10:00"><meta name="ContentSource" content="示例报"><meta name="Author" content="张三"><title>x</title><div class="TRS_Editor"><p>LONG</p><p>LONG</p></div>',
      { title: '水表换了新', date: '2025-03-05', source: '示例报', author: ['张三'] },
    ],
    [
      'a source with its label in the tag',
      '<meta name="source" content="来源：示例网-示例日报 原创"><title>水表换了新</title><h1>水表换了新</h1><div class="rm_txt_con"><p>LONG</p><p>LONG</p></div>',
      { source: '示例网-示例日报' },
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"水表换了新","datePublished":"2025-03-05T08:00:00+08:00","author":[{"@type":"Person","name":"张三"}]}</script><article><p>LONG</p><p>LONG</p></article>',
      { title: '水表换了新', date: '2025-03-05', author: ['张三'] },
    ],
    [
      'damaged JSON-LD',
      '<script type="application/ld+json">{"@type":</script><h1>水表换了新</h1><article><p>LONG</p><p>LONG</p></article>',
      { title: '水表换了新' },
    ],
    [
      'an account for an author',
      '<meta name="author" content="F_900417"><h1>水表换了新</h1><article><p>LONG</p><p>LONG</p></article>',
      { author: [] },
    ],
    [
      'the address that it has of itself',
      '<link rel="canonical" href="https://example.cn/n/1.html"><h1>水表换了新</h1><article><p>LONG</p><p>LONG</p></article>',
      { address: 'https://example.cn/n/1.html' },
    ],
    [
      'the address of a home page is none',
      '<link rel="canonical" href="https://example.cn/"><h1>水表换了新</h1><article><p>LONG</p><p>LONG</p></article>',
      { address: undefined },
    ],
    [
      'how a saver marks it',
      '<!--\n Page saved with SingleFile \n url: https://example.cn/n/2.html \n--><h1>水表换了新</h1><article><p>LONG</p><p>LONG</p></article>',
      { address: 'https://example.cn/n/2.html' },
    ],
    [
      'how a browser marks it',
      '<!-- saved from url=(0031)https://example.cn/n/3.html --><h1>水表换了新</h1><article><p>LONG</p><p>LONG</p></article>',
      { address: 'https://example.cn/n/3.html' },
    ],
    [
      'spans in a row of facts',
      '<h1>水表换了新</h1><div class="info"><span>来源：</span><span>示例报</span> <span>时间：2025-03-05</span></div><div class="article-content"><p>LONG</p><p>LONG</p></div>',
      { source: '示例报', date: '2025-03-05' },
    ],
    [
      'a table of facts over the title',
      '<table><tr><td>索引号</td><td>A-1</td><td>成文日期</td><td>2025年3月5日</td></tr></table><h1>水表换了新</h1><div class="pages_content"><p>LONG</p><p>LONG</p></div>',
      { title: '水表换了新', date: '2025-03-05' },
    ],
    [
      'a subtitle under the title',
      '<h1>水表换了新</h1><h2>——云棚村一年记</h2><div class="article-content"><p>LONG</p><p>LONG</p></div>',
      { subtitle: '云棚村一年记' },
    ],
  ])('%s', (_, inside, wanted) => {
    const { title, fields } = read(`<!DOCTYPE html><html><head></head><body>${inside}</body></html>`)
    const got: Record<string, unknown> = {
      title,
      date: fields.displayDate,
      source: fields.source?.name,
      address: fields.source?.address,
      author: fields.author,
      subtitle: fields.subtitle,
    }
    expect(Object.fromEntries(Object.keys(wanted).map((key) => [key, got[key]]))).toEqual(wanted)
  })
})

describe('which part is the article', () => {
  test.each([
    [
      'one text in two parts',
      '<h1>换水表记</h1><div class="con_text"><p>LONG</p></div><div>广告</div><div class="con_text"><p>LONG</p></div>',
      'LONG\n\nLONG',
    ],
    [
      'excerpts of other articles below',
      '<h1>换水表记</h1><div class="entry-content"><p>LONG</p><p>LONG</p></div><h2>别的文章</h2><div class="entry-content"><p>别的事情，一句话。</p></div>',
      'LONG\n\nLONG',
    ],
    [
      'comments that are longer',
      '<h1>换水表记</h1><div class="txt"><p>LONG</p></div><ul class="comment-list"><li><p>我家也换了！很好！真的！</p></li><li><p>支持！支持！支持！大家都来！</p></li></ul>',
      'LONG',
    ],
    [
      'comments under a heading',
      '<h1>换水表记</h1><div><p>LONG</p></div><div><h3>全部评论（2）</h3><p>我家也换了！很好！真的！</p><p>支持！支持！支持！大家都来！</p></div>',
      'LONG',
    ],
    [
      'a page laid out in a table',
      '<table><tr><td><b>换水表记</b></td></tr><tr><td><p>LONG</p><p>LONG</p></td></tr></table>',
      'LONG\n\nLONG',
    ],
    ['plain divs', '<h1>换水表记</h1><div><div>LONG</div><div>LONG</div></div>', 'LONG\n\nLONG'],
    [
      'breaks instead of paragraphs',
      '<h1>换水表记</h1><div class="article-content">　　LONG<br>　　LONG</div>',
      'LONG\n\nLONG',
    ],
    [
      'links around it',
      '<h1>换水表记</h1><ul><li><a href="/a">这是别的文章的题目，很长很长。</a></li><li><a href="/b">这也是别的文章的题目。</a></li></ul><div><p>LONG</p><p>LONG</p></div>',
      'LONG\n\nLONG',
    ],
  ])('%s', (_, inside, markdown) => {
    const got = read(`<!DOCTYPE html><html><head><title>换水表记</title></head><body>${inside}</body></html>`)
    expect(got.markdown).toBe(markdown)
    expect(got.title).toBe('换水表记')
  })
})

describe('what is said stays said', () => {
  test.each([
    ['a deleted word', '<p>收<del>三元</del><ins>一元</ins>。LONG</p>', '收一元。LONG', '三元'],
    [
      'a struck word',
      '<p>收<span style="text-decoration:line-through">三元</span>一元。LONG</p>',
      '收一元。LONG',
      '三元',
    ],
    [
      'letters without a size',
      '<p>量血压<span style="font-size:0">转载标记</span>。LONG</p>',
      '量血压。LONG',
      '转载标记',
    ],
    [
      'letters off the page',
      '<p>LONG</p><div style="position:absolute;left:-9999px">防盗文字</div>',
      'LONG',
      '防盗文字',
    ],
    [
      'white letters of one pixel',
      '<p>LONG<span style="color:#fff;font-size:1px">防盗文字</span></p>',
      'LONG',
      '防盗文字',
    ],
    ['see-through letters', '<p>LONG</p><p style="opacity:0">防盗文字</p>', 'LONG', '防盗文字'],
    [
      'a video',
      '<p>LONG</p><iframe src="https://example.cn/v/1"></iframe>',
      'LONG',
      'https://example.cn/v/1',
    ],
  ])('%s is left out and named', (_, inside, markdown, named) => {
    const got = read(body(inside))
    expect(got.markdown).toBe(markdown)
    expect(got.removedTexts).toContain(named)
  })
  test.each([
    ['raised letters', '<p>晒场450m<sup>2</sup>。LONG</p>', '晒场450m²。LONG', []],
    ['lowered letters', '<p>水里有CO<sub>2</sub>。LONG</p>', '水里有CO₂。LONG', []],
    [
      'letters that cannot be raised',
      '<p>第3<sup>版</sup>印好了。LONG</p>',
      '第3版印好了。LONG',
      ['上标“版”写成了普通文字，请核对'],
    ],
    ['numbers of notes', '<p>LONG<sup>[1]</sup></p>', 'LONG\\[1\\]', []],
    [
      'ruby',
      '<p>一个<ruby>甓<rp>（</rp><rt>上声</rt><rp>）</rp></ruby>字。LONG</p>',
      '一个甓（上声）字。LONG',
      [],
    ],
    [
      'a formula',
      '<p>算式<math><annotation encoding="application/x-tex">V=Sh</annotation></math>写在桶上。LONG</p>',
      '算式V=Sh写在桶上。LONG',
      ['公式转成了文字，请对照原文核对'],
    ],
    [
      'lines of code',
      '<pre><code>第一行</code><code>第二行</code></pre><p>LONG</p>',
      '第一行\n\n第二行\n\nLONG',
      [],
    ],
    [
      'white letters of a size',
      '<p><span style="color:#fff;font-size:20px">白字标题不是水印</span>，看得见。LONG</p>',
      '白字标题不是水印，看得见。LONG',
      [],
    ],
    [
      'a link',
      '<p>见<a href="https://example.cn/a">说明</a>和<a href="javascript:void(0)">旧的</a>。LONG</p>',
      '见[说明](https://example.cn/a)和旧的。LONG',
      [],
    ],
  ])('%s are written', (_, inside, markdown, flags) => {
    const got = read(body(inside))
    expect(got.markdown).toBe(markdown)
    expect(got.flags).toEqual(expect.arrayContaining(flags))
  })
  test('merged cells are taken apart, in both directions', () => {
    const got = read(
      body(
        '<p>LONG</p><table><tr><td rowspan="2">路段</td><td colspan="2">日子</td></tr><tr><td>单月</td><td>双月</td></tr><tr><td>坡顶</td><td>初三</td><td>初六</td></tr></table><p>LONG</p>',
      ),
    )
    expect(got.markdown).toContain('| 路段 | 日子 |  |\n|  | 单月 | 双月 |\n| 坡顶 | 初三 | 初六 |')
    expect(got.flags).toContain('表格有合并的单元格，已拆开，请核对')
  })
  test('spans that lie end with the table', () => {
    const got = read(
      body(
        '<p>LONG</p><table><tr><td rowspan="99">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table><p>LONG</p>',
      ),
    )
    expect(got.markdown).toContain('| 甲 | 乙 |\n|  | 丙 |')
  })
  test('a table in a cell is written out and flagged', () => {
    const got = read(
      body(
        '<p>LONG</p><table><tr><td>项目</td><td>成绩</td></tr><tr><td>抬水</td><td><table><tr><td>北塘坳</td><td>七升</td></tr></table></td></tr></table><p>LONG</p>',
      ),
    )
    for (const word of ['项目', '抬水', '北塘坳', '七升']) expect(got.markdown).toContain(word)
    expect(got.flags).toContain('表格里有表格，已按行列出，请对照原文核对')
  })
})

test('a page of too many elements is refused before it is read', () => {
  expect(() => readHtml('<p>表</p>'.repeat(100_001))).toThrow(/100001 个元素.*拆分/)
})

test('a page nested too deep is refused before it is read, one of many boxes is not', () => {
  expect(() => readHtml(`${'<div>'.repeat(2_001)}文字${'</div>'.repeat(2_001)}`)).toThrow(/嵌套层数过多/)
  expect(read(body(`<p>LONG</p>${'<div><span>带笔。</span></div>'.repeat(2_001)}`)).body).toHaveLength(2_002)
})
