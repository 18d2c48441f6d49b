import { describe, expect, test } from 'vitest'
import type { ArticleFields } from './credits/fields.ts'
import { structureArticle } from './structure-article.ts'

const paragraph =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'

type Wanted = Partial<Omit<ArticleFields, 'source'>> & {
  title?: string
  source?: string
  address?: string
  /** Lines of the body, P for a paragraph; the others as they stand. */
  body?: string
  headings?: string[]
}

/** Lines parted by ` / `; P stands for a paragraph of the text, P! for one that something follows on its line. */
const read = (source: string, otherTitle?: string) => {
  const lines = source.split(' / ').map((line) => ({ text: line.replace(/\bP(?![A-Za-z])/g, paragraph) }))
  const article = structureArticle({ lines, ...(otherTitle ? { otherTitle } : {}) })
  return {
    title: article.title,
    ...article.fields,
    source: article.fields.source?.name,
    address: article.fields.source?.address,
    body: article.blocks.map(({ text }) => text.replaceAll(paragraph, 'P')).join(' / '),
    headings: article.blocks.filter(({ role }) => role === 'heading').map(({ text }) => text),
    article,
  }
}

const cases: [string, string, Wanted][] = [
  // Information rows.
  [
    'a row of a school site',
    '我校“示例党课”获评特色品牌 / 发布者:管理员 / 来源：机关党委 / 发布时间: 2024-04-02 09:05:22 / 浏览量: / P / P(作者:张明川 审核:李青禾)',
    {
      title: '我校“示例党课”获评特色品牌',
      source: '机关党委',
      displayDate: '2024-04-02',
      author: ['张明川'],
      reviewer: ['李青禾'],
      body: 'P / P',
    },
  ],
  [
    'counters without a number',
    '示例学院开展主题党日活动 / 发布时间:2025-09-25    来源:文学院     点击数: / P / 撰稿:张琳 / 审核:朱芳洲、马原野 / 关闭',
    {
      source: '文学院',
      displayDate: '2025-09-25',
      author: ['张琳'],
      reviewer: ['朱芳洲', '马原野'],
      body: 'P',
    },
  ],
  [
    'breadcrumbs over the title',
    '校园动态 / 官网首页 > 校园动态 > 正文 / 示例学院开展“守山护林”主题党日活动 / 发布时间:2025-09-25    来源:示例学院     点击数: / P / 撰稿:张琳',
    { title: '示例学院开展“守山护林”主题党日活动', source: '示例学院', author: ['张琳'] },
  ],
  [
    'strokes instead of colons',
    '图书馆召开专题学习会 / 发布时间: 2025-06-27      访问次数: 80 / P / 撰稿/陈衡；图片/马超、陈孝东；审核/顾金秋',
    {
      displayDate: '2025-06-27',
      author: ['陈衡'],
      photographer: ['马超', '陈孝东'],
      reviewer: ['顾金秋'],
      body: 'P',
    },
  ],
  [
    'a correspondent under the title',
    '我院成功开展党日活动 / 通讯员:赵津 / P / P',
    { author: ['赵津'], body: 'P / P' },
  ],
  [
    'correspondents at the end of the text',
    '传媒学院开展义务劳动 / P / P(通讯员:景海、李亚男)',
    { author: ['景海', '李亚男'], body: 'P / P' },
  ],
  [
    'a reporter of a media centre at the end',
    '县里的宣讲进了村 / 示例网讯 1月28日，P / (融媒体中心记者 姚敏 吴宇)',
    { author: ['姚敏', '吴宇'] },
  ],
  [
    'a unit before the name in brackets at the end',
    '报告团走进社区 / P / (示例集团关工委 钟志远)',
    { author: ['钟志远'], body: 'P' },
  ],
  [
    'a reporter of a paper before the text',
    '老支书的新账本 / 记者 徐超 / 本报讯 P / P',
    { author: ['徐超'] },
  ],
  ['a date line with a reporter', '榕树下的党课 / 本报讯(记者郭天宇)P', { author: ['郭天宇'] }],
  [
    'a portal with its page number in brackets',
    '重温烈士的家书（今日谈） / 来源：示例日报 2021年04月13日 / P / 《 示例日报 》（ 2021年04月13日 01 版）',
    { title: '重温烈士的家书（今日谈）', source: '示例日报', displayDate: '2021-04-13' },
  ],
  [
    'a source with a day glued to it',
    '云棚村有了新水表 / 2025年01月02日10:00 | 来源：示例网－示例日报 / 小字号 / P / (责编：岳弘、白宇)',
    { source: '示例网－示例日报', displayDate: '2025-01-02', editor: ['岳弘', '白宇'], body: 'P' },
  ],
  [
    'editor numbers at the end',
    '石榄镇的早班车 / 2024-05-06 08:30:15 来源： 示例社 / P / 【责任编辑:季明川】 / 010020010010000000000000011100001310000001',
    { source: '示例社', displayDate: '2024-05-06', editor: ['季明川'] },
  ],
  [
    'a clipped account page',
    '楼顶上的菜地 / 原创 陆小禾 示例党建 2023-05-06 18:20 示例省 / P / END / 来源｜示例党建 / 编辑｜季明川 / 审核｜祝云帆 / 监制｜唐知夏 / 预览时标签不可点 / 微信扫一扫 / 关注该公众号 / 示例党建 / 知道了',
    {
      author: ['陆小禾'],
      source: '示例党建',
      displayDate: '2023-05-06',
      editor: ['季明川'],
      reviewer: ['祝云帆'],
      body: 'P',
    },
  ],
  [
    'where an account took a text from',
    '换种子的夜晚 / 以下文章来源于示例乡村 ，作者卫青禾 / P',
    { source: '示例乡村', author: ['卫青禾'], body: 'P' },
  ],
  [
    'credits of an account with strokes',
    '一盏坡顶的灯 / P / 文字丨陆小禾 / 图片丨卫青禾 / 排版丨祝云帆 / 责编丨季明川 / 一审丨唐知夏 / 二审丨庞立夏 / 三审丨戴秋实 / 签发丨温若松',
    {
      author: ['陆小禾'],
      photographer: ['卫青禾'],
      editor: ['季明川'],
      reviewer: ['唐知夏', '庞立夏', '戴秋实'],
      signer: ['温若松'],
      body: 'P',
    },
  ],
  [
    'credits of an account in one row',
    '菇棚里的两本记录 / P / 来源：示例县委宣传部  编辑：季明川  校对：唐知夏  审核：祝云帆  签发：温若松',
    {
      source: '示例县委宣传部',
      editor: ['季明川'],
      proofreader: ['唐知夏'],
      reviewer: ['祝云帆'],
      signer: ['温若松'],
      body: 'P',
    },
  ],
  [
    'labels of new media',
    '渡口的红旗 / P / 出品：示例融媒 / 总策划：戴秋实 / 文案：陆小禾 / 摄影：卫青禾 / 设计：祝云帆 / 值班编辑：季明川 / 责任校对：唐知夏 / 值班编委：庞立夏',
    { author: ['陆小禾'], photographer: ['卫青禾'], editor: ['季明川'], proofreader: ['唐知夏'], body: 'P' },
  ],
  [
    'labels with a person and what they are',
    '瓦窑又点火 / 作者：贺春生，示例县文化馆馆员 / P',
    { author: ['贺春生'], body: 'P' },
  ],
  [
    'where an author works, in brackets',
    '老窑工的手艺 / 贺春生 / P / （作者单位：示例县委党校）',
    { author: ['贺春生'], body: 'P' },
  ],
  [
    'an author who is somebody',
    '乡村治理的几点体会 / 贺春生 / P / （作者系示例县委党校讲师）',
    { author: ['贺春生'] },
  ],
  [
    'names with spaces in them',
    '三个村的夜里 / 张 岳　李 晚禾 / P',
    { author: ['张岳', '李晚禾'], body: 'P' },
  ],
  [
    'two names under the title',
    '两处夜里的活 / 卫青禾 庞立夏 / P',
    { author: ['卫青禾', '庞立夏'], body: 'P' },
  ],
  [
    'a unit and a name after it',
    '党课怎样讲得活 / 示例县委党校 卫青禾 / P',
    { author: ['卫青禾'], body: 'P' },
  ],
  [
    'an office and a name',
    '政府工作报告 / ——2024年1月10日在示例县第五届人民代表大会第四次会议上 / 示例县县长 卫青禾 / 各位代表： / P',
    {
      title: '政府工作报告',
      author: ['卫青禾'],
      subtitle: '2024年1月10日在示例县第五届人民代表大会第四次会议上',
    },
  ],
  [
    'names in brackets under a speech',
    '在示例县宣讲动员会上的讲话 / （2024年3月1日） / 卫青禾 / 同志们： / P',
    {
      title: '在示例县宣讲动员会上的讲话',
      displayDate: '2024-03-01',
      author: ['卫青禾'],
      body: '同志们： / P',
    },
  ],
  [
    'three reviews and three readings',
    '换水表记 / P / 一审一校：陆小禾 / 二审二校：季明川 / 三审三校：祝云帆 / 责任编辑/校对：唐知夏',
    { reviewer: ['陆小禾', '季明川', '祝云帆'], editor: ['唐知夏'], proofreader: ['唐知夏'], body: 'P' },
  ],
  [
    'a clipped account page in two lines',
    '换水表记 / Original 陆小禾 示例党校 / 2023-05-06 18:20 发表于示例 / P',
    { author: ['陆小禾'], source: '示例党校', displayDate: '2023-05-06', body: 'P' },
  ],
  [
    'a day in square brackets, a long unit as the author',
    '换水表记 / 作者：县委党校学习教育领导小组办公室 来源：示例日报 浏览次数：6144 发布时间：[2021-7-8] / P',
    { author: ['县委党校学习教育领导小组办公室'], source: '示例日报', displayDate: '2021-07-08', body: 'P' },
  ],
  [
    'a page of a journal',
    '换水表记 / 2023-02-07 20:09卫青禾 / 示例学刊 2023年6期 / 关键词:村务;水表 / 卫青禾 / (示例大学管理学院 示例市 200444) / P',
    { author: ['卫青禾'], source: '示例学刊', displayDate: '2023-02-07', tags: ['村务', '水表'] },
  ],
  [
    'a name alone under the day',
    '换水表记 / 发布时间:2024-08-27 09:33:44 浏览次数:97 / 卫青禾 / P',
    { author: ['卫青禾'], displayDate: '2024-08-27', body: 'P' },
  ],
  [
    'names, then an editor, then other news',
    '换水表记 / 时间：2013-07-31 13:24   来源：示例新闻网 / P / P(卫青禾 庞立夏) / 编辑：季明川 / 相关新闻 / 图片 / 热点新闻 / 奇闻趣事',
    {
      author: ['卫青禾', '庞立夏'],
      editor: ['季明川'],
      source: '示例新闻网',
      displayDate: '2013-07-31',
      body: 'P / P',
    },
  ],
  [
    'a paper with its page',
    '换水表记 / 字数 / 《 示例日报 》( 2023年03月22日 第 04 版 ) / P',
    { source: '示例日报', displayDate: '2023-03-22' },
  ],
  [
    'where a writer works, after the name',
    '换水表记 / 文/卫青禾（示例县委党校） / P',
    { author: ['卫青禾'], body: 'P' },
  ],
  [
    'who supplied and who took pictures, in a row',
    '换水表记 / P / 供稿：教务处 卫青禾 / 供图：庞立夏 / 审稿：季明川（副校长）',
    { author: ['卫青禾'], photographer: ['庞立夏'], reviewer: ['季明川'], body: 'P' },
  ],
  [
    'an office and a name in brackets at the end',
    '换水表记 / P / P（示例县委党校教务处 卫青禾）',
    { author: ['卫青禾'], body: 'P / P' },
  ],
  ['the unit alone in brackets at the end', '换水表记 / P / （示例县委宣传部供稿）', { author: [] }],
  [
    'a reporter of an agency under the title',
    '换水表记 / 示例社记者卫青禾、庞立夏 / P',
    { author: ['卫青禾', '庞立夏'], body: 'P' },
  ],
  [
    'an editor’s note over the text',
    '换水表记 / 编者按：下面是村里人自己写的，只改了错字。 / P',
    { author: [], body: '编者按：下面是村里人自己写的，只改了错字。 / P' },
  ],
  [
    'a column in brackets over the title',
    '【党建专栏】 / 换水表的故事 / 卫青禾 / P',
    { title: '换水表的故事', author: ['卫青禾'] },
  ],
  // Documents.
  [
    'a law',
    '示例县宣讲条例 / （2020年5月28日示例县第三届人民代表大会第三次会议通过　2024年9月1日修订） / 目　录 / 第一章　总则 / 第二章　宣讲员 / 第一章　总则 / 第一条　为了做好宣讲工作，制定本条例，请各单位认真执行并且每年检查一次，检查的结果向社会公布。 / 第二条　本条例适用于全县，各单位按照本条例的规定安排宣讲，做好记录。 / 第二章　宣讲员 / 第三条　宣讲员由各单位推荐，经过培训以后上岗，每年不少于五场，讲完登记。',
    { title: '示例县宣讲条例', author: [], headings: ['第一章　总则', '第二章　宣讲员'] },
  ],
  [
    'a notice under a red head',
    '示例县人民政府办公室文件 / 示政办发〔2025〕12号 / 示例县人民政府办公室 / 关于做好秋季宣讲工作的通知 / 各乡镇人民政府： / P / 一、早做准备 / P / 二、按时开讲 / P / 示例县人民政府办公室 / 2025年9月3日 / （此件公开发布）',
    {
      title: '示例县人民政府办公室关于做好秋季宣讲工作的通知',
      displayDate: '2025-09-03',
      author: [],
      headings: ['一、早做准备', '二、按时开讲'],
    },
  ],
  [
    'a notice without a number',
    '关于开展宣讲员培训的通知 / 各村： / P / 示例镇人民政府 / 2025年3月5日',
    { title: '关于开展宣讲员培训的通知', displayDate: '2025-03-05', headings: [] },
  ],
  [
    'an information table of a government page as lines',
    '索 引 号：SL-2025-001 主题分类：教育 / 发文机关：示例县教育局 成文日期：2025年03月01日 / 标　　题：示例县教育局关于示范课的通知 / 发文字号：示教〔2025〕3号 发布日期：2025年03月05日 / 示例县教育局关于示范课的通知 / 各校： / P',
    { title: '示例县教育局关于示范课的通知', displayDate: '2025-03-05' },
  ],
  // What stays.
  [
    'an interview',
    '和护林员聊天 / P / 记者：您每天走多少路？ / 卫青禾：来回二十里，走惯了也不觉得远，路上还能看看树。 / P',
    {
      author: [],
      body: 'P / 记者：您每天走多少路？ / 卫青禾：来回二十里，走惯了也不觉得远，路上还能看看树。 / P',
    },
  ],
  [
    'a time and a place',
    '宣讲活动方案 / 时间：2025年3月2日 / 地点：示例村村务室 / 主持：卫青禾 / P',
    { author: [] },
  ],
  [
    'a sentence that begins like a label',
    '关于文章的文章 / 来源：这个词在村里有另一种说法，老人们说的是水从哪里来。 / P',
    { source: undefined as never },
  ],
  ['contact lines of a notice', '关于领苗的通知 / P / 联系人：卫青禾 联系电话：0000-0000000', { author: [] }],
  ['a motto with marks', '三句话 / P / “先看数。” / P', { headings: [] }],
  [
    'two lines of a list of names',
    '出工名单 / P / 第一组：卫青禾、庞立夏、陆小禾 / 第二组：季明川、祝云帆、唐知夏 / P',
    { author: [], body: 'P / 第一组：卫青禾、庞立夏、陆小禾 / 第二组：季明川、祝云帆、唐知夏 / P' },
  ],
  // Furniture.
  [
    'related articles below',
    '羊圈搬家记 / P / P / 相关阅读 / 羊圈为什么要搬 / 下风口在哪里 / 编辑：季明川',
    { editor: ['季明川'], body: 'P / P' },
  ],
  [
    'what accounts ask for',
    '羊圈搬家记 / 点击上方“示例乡村”关注我们 / P / P / 觉得不错，点个“在看”再走吧 / 长按识别二维码关注 / 投稿邮箱：a@example.cn / 版权声明：本文版权归原作者所有，如有侵权请联系删除',
    { body: 'P / P' },
  ],
  [
    'the foot of a government site',
    '羊圈搬家记 / P / 扫一扫在手机打开当前页 / 打印本页 关闭窗口 / 上一篇：没有了 / 下一篇：领苗的规矩 / 主办单位：示例县人民政府 承办单位：示例县政务中心 备案号：示例ICP备00000000号 / 网站标识码：0000000000 / 您是第 123 位访问者',
    { body: 'P' },
  ],
]

describe('heads and feet', () => {
  test.each(cases)('%s', (_, source, wanted) => {
    const got = read(source)
    expect(Object.fromEntries(Object.keys(wanted).map((key) => [key, got[key as keyof typeof got]]))).toEqual(
      wanted,
    )
  })
})
