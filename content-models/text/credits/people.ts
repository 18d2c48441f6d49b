import { looksLikeName } from './names.ts'

export interface People {
  names: string[]
  /** Units, offices and remarks that stood with the names. */
  others: string[]
  /** A name is missing behind XXX, 待定 or a line to fill in. */
  placeholder: boolean
  /** None of it looks like a name of a person, such as a pen name or a unit. */
  doubtful: boolean
}

const unitEnd =
  '(?:委员会|人民政府|办公室|办事处|管理局|党校|学校|学院|大学|中学|小学|幼儿园|医院|法院|检察院|公安局|派出所|中心|支部|总支|党委|工委|纪委|县委|市委|省委|区委|镇委|乡委|团委|常委|宣传部|组织部|统战部|部|局|厅|处|科|室|司|署|院|校|社|报|网|台|站|馆|所|厂|队|团|会|公司|集团|银行|街道|社区|镇|乡|村|组|频道|客户端|公众号|编辑部|杂志|学刊|苗圃|基地|纪念馆|联盟|协会|学会|研究院|研究所|系|班|党建|融媒|传媒|在线|发布|日报|晚报|时报|新闻)'

/** Whether a text is the name of a unit by its end: 委, 局, 校, 社, 网, 中心, 街道. */
export const looksLikeUnit = (text: string): boolean =>
  new RegExp(`^[\\p{Script=Han}A-Za-z0-9·“”"《》（）()\\s]{2,40}${unitEnd}$`, 'u').test(text.trim()) &&
  !/[，。；：！？]/.test(text)

/** Whether a text ends in what somebody is: 书记, 校长, 教授. */
export const looksLikeOffice = (text: string): boolean =>
  /^[\p{Script=Han}、（）()\s]{2,30}(?:总理|主席|总书记|书记|部长|局长|厅长|处长|科长|主任|校长|院长|所长|教授|副教授|研究员|讲师|省长|市长|县长|区长|州长|镇长|乡长|村长|秘书长|会长|理事长|董事长|总经理|经理|站长|馆长|队长|团长|主编|检察长|法官|委员|组长|教师|教员|学员|同志|老师|干部|代表|党员|宣讲员|辅导员)$/u.test(
    text.trim(),
  )

const placeholder =
  /^(?:[xX×✕╳Ｘ＊*○〇□_＿\-—.…]+|某+|[xX×Ｘ某]{1,3}(?:同志|记者)?|待定|待填|待补充?|姓名|名字|无|空|佚名|未知|暂无|null|undefined|N\/A)$/

/** Whether a value only keeps a place: XXX, 某某, （待定）, ____. */
export const isPlaceholder = (value: string): boolean =>
  placeholder.test(value.replace(/[\s\u3000（）()【】[\]]/g, ''))

const roleWord =
  '(?:特约|特派|见习|实习|首席|高级|学生|本报|本刊|本网|本台|本社|全媒体|融媒体|驻[\\p{Script=Han}]{1,4})*(?:记者|通讯员|评论员|撰稿人|供稿人|特派员|信息员|实习生|主持人|报道员|党建信息员|文字|撰稿)'

/** `张 三` and `张 三丰` become one word; words that are whole stay. */
const joinedWords = (text: string): string[] => {
  const words = text.split(/[\s\u3000\u00a0]+/).filter(Boolean)
  const joined: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const next = words[at + 1]
    if (word.length === 1 && next !== undefined && next.length <= 2 && looksLikeName(word + next)) {
      joined.push(word + next)
      at += 1
    } else joined.push(word)
  }
  return joined
}

const unitLast = /[部局厅处科室院校社报网会所站馆委]$/

/** `示例县委宣传部张三`: the unit and the name; undefined when it is not one after the other. */
const unitAndName = (word: string): { unit: string; name: string } | undefined => {
  for (const length of [3, 2]) {
    const name = word.slice(-length)
    const unit = word.slice(0, -length)
    if (unit.length >= 3 && looksLikeName(name) && !unitLast.test(name) && looksLikeUnit(unit))
      return { unit, name }
  }
  return undefined
}

const takeBrackets = (text: string, others: string[]): string =>
  text.replace(/[（(【[]([^（）()【】[\]]*)[)）】\]]/g, (_, inside: string) => {
    const words = inside.split(/[、,，\s\u3000]+/).filter(Boolean)
    // （张三 李四）: the names themselves stand in brackets.
    if (words.length > 0 && words.every(looksLikeName)) return ` ${inside} `
    if (inside.trim() !== '') others.push(inside.trim())
    return ' '
  })

/**
 * The people of a credit's value: `张 三、李四（示例县委党校）`, `示例苗圃 张三 李四`, `本报记者 张三 通讯员 李四`. What is in brackets
 * and the units before the names are no names.
 */
export const peopleIn = (value: string): People => {
  const people: People = { names: [], others: [], placeholder: false, doubtful: false }
  const add = (name: string) => {
    if (!people.names.includes(name)) people.names.push(name)
  }
  if (isPlaceholder(value)) return { ...people, placeholder: true }
  const bare = takeBrackets(value, people.others)
    .replace(
      new RegExp(
        `(?<=^|[\\s\\u3000、,，;；])[\\p{Script=Han}《》]{0,8}?${roleWord}[:：]?[\\s\\u3000]*`,
        'gu',
      ),
      ' ',
    )
    .replace(/(?:[\s\u3000]*(?:摄影报道|整理|报道|文\/图|图\/文|供稿|撰稿|著|等))+\s*$/, '')
  const parts = bare.split(/[、,，;；/／|｜&＆+]+|(?<=\p{Script=Han})(?:和|及|与)(?=\p{Script=Han}{2,4}$)/u)
  const anyName = parts.some((part) =>
    joinedWords(part).some((word) => looksLikeName(word) || unitAndName(word)),
  )
  for (const part of parts) {
    const words = joinedWords(part)
    const named = words.some((word) => looksLikeName(word) || unitAndName(word))
    for (const word of words) {
      const glued = unitAndName(word)
      if (isPlaceholder(word)) people.placeholder = true
      else if (looksLikeName(word)) add(word)
      else if (glued) {
        add(glued.name)
        people.others.push(glued.unit)
      } else if (named) people.others.push(word)
    }
    const whole = words.join(' ')
    if (named || whole === '' || words.every(isPlaceholder)) continue
    // 张三，示例县文化馆馆员: what somebody is, beside a name.
    if (anyName && (looksLikeUnit(whole) || looksLikeOffice(whole) || whole.length > 6))
      people.others.push(whole)
    else {
      add(whole)
      people.doubtful = true
    }
  }
  return people
}

/** Whether a value holds people's names and nothing else but their units and offices. */
export const isOnlyPeople = (value: string): boolean => {
  const { names, doubtful, placeholder: missing } = peopleIn(value)
  return names.length > 0 && !doubtful && !missing
}
