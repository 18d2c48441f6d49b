import type { MaterialKind } from '../published/index.ts'

/** The kind of material that a title and the beginning of a text suggest; 宣讲稿 when nothing does. */
export const guessKind = (title: string, beginning: string): MaterialKind => {
  if (
    /先进事迹|事迹材料|事迹报道|先进典型|^记.{2,30}(?:同志|书记|老师|医生|民警)|(?:劳动模范|优秀共产党员).{0,12}事[迹蹟]/.test(
      title,
    )
  )
    return 'exemplar'
  if (
    /(?:红色|革命|英雄|烈士|长征|战斗).{0,8}故事|的故事[）)]?$|家书|(?:革命)?(?:旧址|遗址|故居)(?:的故事|$)|革命文物/.test(
      title,
    )
  )
    return 'story'
  const held = /(?:举行|举办|开展|召开|启动|走进|举行了|开讲|圆满结束|成功举办)/
  if (held.test(title) && /(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|今天|[上下]午)/.test(beginning.slice(0, 160)))
    return 'eventReport'
  return 'lecture'
}
