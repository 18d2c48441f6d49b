import type { MaterialKind } from '../published/index.ts'

const document =
  /(?:法|条例|办法|规定|规则|细则|章程|准则|通知|意见|公告|通告|决定|决议|纲要|规划|计划|方案|报告|白皮书|讲话|致辞|发言|演讲|贺信|公报|批复|通报|公约|约定|制度|要点|说明|解读|讲稿|宣讲稿|党课|微党课|心得|体会|思考|浅谈|浅析|刍议|述评|评论|启示|综述|研究|之我见)(?:[（(].{0,30}[)）])?$/

const exemplar =
  /先进事迹|事迹材料|事迹报道|事迹简介|个人事迹|主要事迹|先进典型|^记.{2,30}(?:同志|书记|老师|医生|民警|主任|校长|党员|干部|支部)|[—：:]\s*记.{2,40}(?:同志|书记|老师|医生|民警|主任|校长|党员|支部|者)|(?:劳动模范|优秀共产党员|优秀党务工作者|道德模范|时代楷模|最美.{2,8}|先进个人|先进集体).{0,14}(?:事[迹蹟]|：|——|风采|侧记)|人物(?:风采|专访|特写)|榜样的力量|身边的榜样/

const story =
  /(?:红色|革命|英雄|烈士|长征|战斗|抗战|党史|老红军|地下党).{0,10}故事|的故事(?:[）)(（].*)?$|家书|(?:革命)?(?:旧址|遗址|故居)(?:的故事|$)|革命文物|^(?:红色|党史|革命)(?:故事|小故事|记忆|印记|足迹)|故事[|｜丨:：]/

/** What somebody did in public, as headlines of event reports say it. */
const held =
  '举行|举办|开展|召开|启动|走进|开讲|圆满|成功|开班|结业|开幕|闭幕|开学典礼|毕业典礼|揭牌|揭幕|签约|参观|考察|调研|走访|慰问|座谈|交流|迎来|赴|来校|莅临|到访|开放日|主题党日|党日活动|活动纪实|活动侧记|培训班|研讨班|研修班|读书班|轮训班|宣讲会|报告会|座谈会|推进会|动员会|部署会|表彰会|表彰大会|总结会|研讨会|学习会|恳谈会|运动会|比赛|竞赛|大赛|联赛|决赛|演练|汇演|展演|演出|志愿服务|义诊|植树|祭扫|重温入党誓词|观看|组织收看|组织学习|集中学习|专题学习|上线|亮相|登场|落幕|收官|启航|入选|获奖|荣获|喜获|斩获|拉开帷幕|进校园|进社区|进企业|进农村|进机关|送下乡|开赛|开营|结营|巡讲|巡演|首场|专场|一行|侧记'

const when =
  '(?:\\d{4}年)?\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|\\d{1,2}日(?:[上下]午|晚|，|至)|近日|日前|昨日|昨天|今天(?:[上下]午|，)|今日|连日来|近期|前不久|本周|上周|周[一二三四五六日]|[上下]午|当天|月初|月底|月中旬?|[上中下]旬|初春|盛夏|金秋|隆冬|清明节?前夕|节前'

const inText =
  '举行|举办|召开|开展|启动|开班|开课|开讲|参观|来到|走进|前往|赴|迎接|迎来|组织|带领|参加|观看|座谈|调研|走访|慰问|揭牌|出席|主持|开幕|比赛|演练|培训|宣讲|祭扫|清理|打扫|志愿'

/** The kind of material that a title and the beginning of a text suggest; 宣讲稿 when nothing does. */
export const guessKind = (title: string, beginning: string): MaterialKind => {
  if (exemplar.test(title)) return 'exemplar'
  if (story.test(title)) return 'story'
  const start = beginning.slice(0, 220)
  const event = new RegExp(held).test(title)
  const addressed = /^\s*(?:同志们|各位|尊敬的|老师们|同学们|朋友们|乡亲们|大家好)/.test(beginning)
  // 示例网讯 7月1日，…: news, whatever the title is.
  const news =
    /^\s*[^。！？]{0,30}(?:讯|电)\s*(?:[（(][^）)]*[)）])?\s*(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|今天)/.test(
      beginning,
    )
  if (news && new RegExp(inText).test(start)) return 'eventReport'
  if (document.test(title) || addressed) return 'lecture'
  const dated = new RegExp(when).test(start.slice(0, 140))
  if (event && dated) return 'eventReport'
  // A report's first sentence tells when, who and what.
  const first =
    /^(?:[^。！？]*(?:讯|电)\s*(?:[（(][^）)]*[)）])?)?\s*[“《]?(?:\d{4}年)?\d{1,2}月\d{1,2}日|^(?:[^。！？]{0,40}(?:讯|电)\s*(?:[（(][^）)]*[)）])?)\s*(?:近日|日前|昨日|今天)|^(?:近日|日前)[，,]?/.test(
      beginning.trim(),
    )
  return first && new RegExp(inText).test(start) ? 'eventReport' : 'lecture'
}
