const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封储靳松井段富巫乌焦巴弓牧山谷车侯伊宁仇祖武符刘景詹束龙叶幸司黎薄印白怀蒲索咸籍赖卓屠蒙池乔胥苍闻党翟谭贡劳姬申扶堵冉宰雍桑桂牛寿通边燕冀浦尚农温别庄晏柴瞿阎慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡文寇广欧殳沃利师巩聂晁勾敖融冷辛阚那简饶曾关蒯相查荆游竺权逯盖益桓公肖涂代闫付阳覃苟练邸岳帅亢晋楚鄢涂钦仝佟寇兰粟麦敬揭隗佘郗逄冼邝亓乜厉蔺檀' +
  '趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華謝鄒蘇魯韋馬鳳費賀倪湯羅畢鄔樂時傅齊顧黃蕭龐熊紀項賈婁顏駱鍾盧莫經應鄧單諸龔榮葉劉龍賴喬聞譚貢勞農溫莊閻連習簡饒關遊權蓋肖塗閆'
const compound = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '东方',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '令狐',
  '皇甫',
  '端木',
  '南宫',
  '歐陽',
  '司馬',
  '諸葛',
  '東方',
]

/** Whether a text looks like one person's name: a surname and one or two characters more. */
export const looksLikeName = (text: string): boolean => {
  const name = text.replace(/[\s\u3000]/g, '')
  if (/^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+$/u.test(name)) return true
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false
  // 农业部, 卫生局, 石榄镇: units and places that begin like a surname.
  if (/[部局署院委厅办会社团馆站村镇乡县市省区]$/.test(name)) return false
  if (compound.some((surname) => name.startsWith(surname))) return name.length >= 3
  return name.length <= 3 && surnames.includes(name[0] ?? '')
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Names that the dictionary knows because they stand for anybody. */
const everyman = /^(?:张三|李四|王五|赵六)$/

/** Endings that make words of abstract things and of places: 安全感, 方法论, 文化馆. */
const wordEnd =
  /[感性化论观力度法者家员学部会志史记篇谈梦路人心事村镇红行线点式型率量区站馆课题词语言声音律制网]$/

/**
 * Whether a text is a word of the language rather than a name: 高峰, 方法论. The dictionary knows people as well, so that three
 * characters are a word only with an ending that makes one.
 */
export const isDictionaryWord = (text: string): boolean => {
  if (everyman.test(text) || compound.some((surname) => text.startsWith(surname))) return false
  const [first] = segmenter.segment(text)
  const length = first?.segment.length ?? 0
  return text.length === 2 ? length === 2 : length >= 2 && wordEnd.test(text)
}
