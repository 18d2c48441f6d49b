import type { Role } from './fields.ts'

/**
 * What a label stands before: people of a field, the source and its address, a day, keywords, the title; `other` is a credit
 * or a fact that a draft has no field for, `control` a button or counter of the page.
 */
export type Target = Role | 'source' | 'address' | 'date' | 'tags' | 'title' | 'other' | 'control'

/** What may stand before 编辑, 记者, 校对 and the like without changing what they do. */
const manner =
  '本期|本文|本版|本报|本刊|本网|本台|本期微信|今日|当日|责任|执行|值班|见习|实习|特约|特邀|首席|高级|资深|主任|新媒体|全媒体|融媒体?|网络|网站|网页|微信|公众号|平台|页面|文字|图文|图片|栏目|版面|内容|文案|稿件|专题|编发|学生|驻站|驻村|通联|党建|宣传|政治|最终|总|副|第[一二三]'

/** Words of each target; `~` stands for any of the manners, several or none; `?` as in a pattern. */
const words: Record<Target, string> = {
  author:
    '作者|原作者|~撰稿人?|撰文|撰写人?|~文字|文字整理|~记者|~通讯员|~评论员|~信息员|~供稿人?|投稿人?|~采写|~采访|采编|采访整理|~执笔人?|文稿|~整理人?|编写|编译|编著|主讲人?|宣讲人|宣讲员|演讲人|发言人|报告人|讲授人|主讲嘉宾|来稿|报道|图文报道|记者团队|文案|文稿撰写|稿件撰写|写稿|笔者|讲稿作者|作文|撰|文',
  editor:
    '~编辑|~编辑人|~编辑员|~责编|~主编|责任主编|~编审|美编|网编|小编|编辑整理|编发|制编|编制|编审人员|编辑排版|编排|视频编辑|音频编辑|微编|编輯|編輯|責任編輯|責編|编',
  proofreader: '~校对|~校对人|~校对员|校审|校審人?|责校|~校稿|审校|校阅|校订|校對|责任校對|校',
  reviewer:
    '~审核|~审核人|~审核员|审核人员|~初审|~复审|~终审|[一二三]审|[一二三]校|一审一校|二审二校|三审三校|初审初校|复审复校|终审终校|审稿人?|审阅人?|审定人?|审读人?|核稿人?|复核人?|~把关|责审|审查|内审|编委审核|领导审核|部门审核|审核把关|审核发布|审改|审|審核|初審|複審|終審|[一二三]審',
  signer: '~签发|签发人|签发领导|签批人?|审签人?|审批人?|批准人?|签审|终审签发|簽發|签发审核',
  photographer:
    '~摄影|摄影记者|摄影师|~供图|~图片|图片提供|~图片来源|图源|配图|供图人|拍摄|照片|照片提供|摄|图|攝影|圖|图片摄影|图片拍摄|现场图片|图片整理',
  source:
    '~来源|稿源|文章来源|信息来源|稿件来源|新闻来源|资料来源|素材来源|文字来源|文稿来源|内容来源|原文来源|来源期刊|来源单位|来稿单位|来源媒体|来源网站|转自|转载自|摘自|原载|原载于|选自|出处|文章出处|信源|文源|来自|综合|來源|文章來源|供稿来源|发布来源|Source',
  address:
    '原文链接|原文地址|文章链接|来源链接|来源地址|来源网址|原文网址|网址|链接|本文链接|文章地址|原文|URL|url',
  date: '发布时间|发布日期|发表时间|发表日期|时间|日期|更新时间|更新日期|最后更新|成文日期|成文时间|发文日期|发文时间|印发日期|公布日期|公开日期|生成日期|发稿时间|刊发时间|刊发日期|刊登时间|登载时间|撰写时间|创建时间|创建日期|录入时间|提交时间|上传时间|上线时间|发布于|发表于|编辑时间|添加时间|稿件时间|日期时间|發佈時間|發布時間|發佈日期|更新時間|日期時間|Date',
  tags: '关键词|关键字|主题词|标签|本文标签|文章标签|話題|關鍵詞|标签云|Tags?|Keywords?|tags?|keywords?',
  title: '标题|文章标题|题目|名称标题',
  other:
    '出品|出品人|联合出品|监制|总监制|策划|总策划|统筹|总统筹|统稿|设计|版式设计|美术设计|制作|视频制作|海报|海报设计|排版|图文排版|美工|制图|绘图|绘画|插画|插图|漫画|题字|书法|封面|美术|视觉|视觉设计|动画|包装|后期|后期制作|特效|字幕|剪辑|视频剪辑|视频|视频拍摄|短视频|摄像|航拍|导演|编导|编剧|播音|配音|朗读|朗读者|朗诵|主播|主持|主持人|音频|录音|音乐|技术|技术支持|运营|新媒体运营|选题|选题策划|内容策划|栏目策划|翻译|译者|译文|校译|译校|审图|审图号|值班主任|值班总编|值班总编辑|值班领导|值班老总|值班编委|总值班|值班|编委|编委会|主办|主办单位|承办|承办单位|协办|协办单位|主管|主管单位|指导|指导单位|指导教师|指导老师|联系人|联系电话|电话|传真|地址|邮编|邮箱|投稿邮箱|投稿|投稿热线|爆料|新闻热线|联系方式|索引号|文号|发文字号|发布文号|文件编号|发布机构|发布机关|发文机关|发文单位|制定机关|制发机关|公文种类|信息分类|主题分类|体裁分类|组配分类|服务对象|有效性|时效性|效力状态|法律效力位阶|施行日期|实施日期|生效日期|失效日期|废止日期|公开方式|公开范围|公开类别|公开形式|公开属性|公开时限|名称|文件名称|供稿单位|提供单位|报送单位|作者单位|单位|单位名称|发布人|发布者|发布单位|发布部门|发布|责任单位|责任部门|信息提供|信息提供单位|提供|录入|录入人|录入者|录入员|上传|上传者|上传人|推送|推荐|推荐人|报送|报送人|题图|栏目|所属栏目|专栏|频道|所属频道|分类|类别|类型|版次|版号|版面|刊号|期号|期数|作者简介|作者介绍|口述|口述人|讲述|讲述人|讲述者|受访者|受访人|采访对象|顾问|总顾问|文化顾问|总编|总编辑|副总编|副总编辑|执行总编|社长|台长|主任|副主任|组稿|约稿|校核|审音|核发|授权|来稿邮箱|支持单位|协助|鸣谢|特别鸣谢|参与人员|团队成员|责任人|负责人|单位负责人|分管领导|党建|宣传',
  control:
    '点击数|点击量|点击率|点击次数|点击|浏览次数|浏览量|浏览数|浏览|浏览人数|阅读次数|阅读量|阅读数|阅读人数|阅读|访问量|访问次数|访问|人气|热度|播放量|播放|点赞|点赞数|收藏|收藏数|评论|评论数|回复|转发|分享数|字号|字体|字体大小|字号大小|文字大小|文章字号|字体显示|视力保护色|保护视力色|背景色|分享到|分享至|分享|打印|打印本页|下载|下载次数|扫一扫|浏览器|语音播报|朗读全文|字数|全文字数|阅读时长|阅读时间|预计阅读|Views?|views?',
}

/** `撰稿人?` as 撰稿 and 撰稿人, `[一二三]审` as its three words. */
const spellings = (word: string): string[] => {
  const choice = /^(.*)\[(.+?)\](.*)$/u.exec(word)
  if (choice) return [...(choice[2] ?? '')].flatMap((one) => spellings(`${choice[1]}${one}${choice[3]}`))
  const optional = /^(.*)(.)\?(.*)$/u.exec(word)
  if (!optional) return [word]
  const [, before = '', one = '', after = ''] = optional
  return [`${before}${after}`, `${before}${one}${after}`].flatMap(spellings)
}

const exact = new Map<string, Target>()
const withManner = new Map<string, Target>()
for (const [target, list] of Object.entries(words) as [Target, string][])
  for (const word of list.split('|'))
    for (const spelling of spellings(word.replace('~', ''))) {
      if (!exact.has(spelling)) exact.set(spelling, target)
      if (word.startsWith('~') && !withManner.has(spelling)) withManner.set(spelling, target)
    }
const manners = new RegExp(`^(?:${manner})`)

/** A label that does two things at once. */
const paired: [RegExp, Role[]][] = [
  [/^(?:编校|编辑[、/]?校对)$/, ['editor', 'proofreader']],
  [/^审核校对$/, ['proofreader']],
  [
    /^(?:图文|文图|文[/／、和]?图|图[/／、和]文|图片[/、]文字|(?:文字|撰文|采写|撰稿)[/、]?(?:摄影|图片)|摄影报道|图文报道|图文摄影)$/,
    ['author', 'photographer'],
  ],
  [/^(?:(?:采写|文字|撰稿)[/、]编辑|图文编辑)$/, ['author', 'editor']],
  [/^(?:终审、?签发|审核、签发)$/, ['signer']],
]

/** What a label stands before, spaces in it aside; several fields for 编校 or 图文; undefined for an unknown one. */
export const labelTargets = (label: string): Target[] | undefined => {
  const bare = label.replace(/[\s\u3000]+/g, '')
  const both = paired.find(([pattern]) => pattern.test(bare))
  if (both) return both[1]
  // 责任编辑/校对, 撰稿、摄影: each of them.
  const several = bare.split(/[/／、&]/)
  if (several.length > 1 && several.length <= 4) {
    const targets = several.map(labelTargets)
    return targets.every((one) => one !== undefined) ? [...new Set(targets.flat())] : undefined
  }
  const known = exact.get(bare)
  if (known) return [known]
  let rest = bare
  for (let times = 0; times < 3; times += 1) {
    const [without] = manners.exec(rest) ?? []
    if (without === undefined) return undefined
    rest = rest.slice(without.length)
    const target = withManner.get(rest)
    if (target) return [target]
  }
  return undefined
}
