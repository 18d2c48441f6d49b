import { dictionary } from '@zxcvbn-ts/language-common'

const shortest = 10

/** The 49,000 passwords that leaked lists hold most often, in small letters. */
const common = new Set(dictionary['passwords-common'] as string[])

/** What Chinese lists of leaked passwords are full of beside those: wishes and names in pinyin, keys in a row, dates. */
const habits =
  /woaini|wo?ai(?:zhongguo|zuguo|ni)|5201314|1314520|iloveyou|aini1314|zhongguo|xuanjiang|lectern|password|passw0rd|mima|admin|guanliyuan|qwert|asdfg|zxcvb|1qaz|2wsx|abcd|abc123|a1b2c3|123456|654321|12345|112233|888888|666666|000000|111111/gi

/** Whoever a password is for. */
export interface Owner {
  name?: string | null
  email?: string | null
}

const advice = '请换一个，可以用几个不相干的词连成一句。'

/** Parts of a name and an address that others know, from three letters or two Chinese characters on. */
const known = ({ name, email }: Owner): string[] =>
  [name ?? '', ...(email ?? '').split(/[^\p{L}\p{N}]+/u), (email ?? '').split('@')[0] ?? '']
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part.length >= (/\p{Script=Han}/u.test(part) ? 2 : 4))

/**
 * What is wrong with a new password, in Chinese, or undefined when it will do: 10 characters at least, and what is left
 * of it without common passwords, pinyin habits and the person's own name must still be worth guessing.
 */
export function passwordProblem(password: string, owner: Owner = {}): string | undefined {
  if ([...password].length < shortest)
    return `“密码”太短：请用 ${shortest} 个或更多的字符，可以用几个不相干的词连成一句。`
  if (password.length > 200) return '“密码”太长：请用 200 个以内的字符。'
  const folded = password.toLowerCase()
  const letters = folded.replace(/[^\p{L}\p{N}]/gu, '')
  if (
    common.has(folded) ||
    common.has(letters) ||
    (common.has(letters.replace(/\d+$/, '')) && letters.length < 14)
  )
    return `“密码”太容易猜到：它在常用密码的名单里。${advice}`
  if (new Set(folded).size < 4) return `“密码”太容易猜到：只有几个字符在重复。${advice}`
  const rest = folded.replace(habits, '').replace(/[^\p{L}\p{N}]/gu, '')
  if ([...rest].length < 4 && rest !== letters)
    return `“密码”太容易猜到：拼音、键盘顺序和年份的常见组合不行。${advice}`
  if (/^(?:1[3-9]\d{9}|(?:19|20)\d{6,}|0?123456789\d*)$/.test(letters))
    return `“密码”太容易猜到：手机号和日期不行。${advice}`
  for (const part of known(owner))
    if (letters.includes(part.replace(/[^\p{L}\p{N}]/gu, '')) && [...letters].length - [...part].length < 8)
      return `“密码”里有本人的姓名或邮箱：${advice}`
  return undefined
}
