const shortest = 10

/** What is wrong with a new password, in Chinese, or undefined when it will do. */
export function passwordProblem(password: string): string | undefined {
  if ([...password].length < shortest)
    return `“密码”太短：请用 ${shortest} 个或更多的字符，可以用几个不相干的词连成一句。`
  if (/^(.)\1*$/u.test(password) || /^(?:0?123456789\d*|password\d*|qwertyuiop)$/i.test(password))
    return '“密码”太容易猜到：请换一个，可以用几个不相干的词连成一句。'
  return undefined
}
