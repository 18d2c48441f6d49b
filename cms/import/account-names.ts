/** Whether a name is one that a program gives an account, such as F_900417 or admin2, and nobody's own. */
export const isAccountName = (name: string): boolean =>
  /^[A-Za-z]{1,12}[_-]?\d+$|^\d+$|^(?:admin|administrator|root|user|test|guest|editor|system|webmaster|anonymous|管理员|超级管理员|系统管理员|匿名|佚名|网站管理员|本站|本站编辑)[_-]?\d*$/i.test(
    name.trim(),
  )
