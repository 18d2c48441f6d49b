/** What an installation decides about its accounts. */
export interface AccountRules {
  /**
   * Whether signers and administrators need a second factor: `required` from the first log-in on, `grace` from
   * `graceDays` after the account was made, `off` asks nobody, also not those who have one.
   */
  secondFactor: 'required' | 'grace' | 'off'
  /** How many proxies in front of the CMS are trusted to say who asks; 0: the address of the connection counts. */
  trustedProxies: number
  /** Milliseconds since 1970. */
  now: () => number
}

/** Days that a new account may go on without a second factor. */
export const graceDays = 7

/** Hours after the last use; each use in the admin extends it. */
export const idleHours = 8

/** Hours after which a person has to log in again, however busy. */
export const longestSessionHours = 24

/** Wrong passwords before an account is locked, and for how many minutes. */
export const lockOut = { attempts: 5, minutes: 10 }

const day = 24 * 3600 * 1000

/** What the rules need to know of a person. */
export interface Person {
  id: string
  roles?: string[] | null
  createdAt?: string
  name?: string
  email?: string
}

/** Whether a person's roles ask for a second factor at some time. */
export const rolesAskForSecondFactor = (person: Person): boolean =>
  (person.roles ?? []).some((role) => role === 'signer' || role === 'admin')

/** Days left before a person must have a second factor: 0 when it is due now, undefined when it is not asked for. */
export function daysUntilSecondFactor(person: Person, rules: AccountRules): number | undefined {
  if (rules.secondFactor === 'off' || !rolesAskForSecondFactor(person)) return undefined
  if (rules.secondFactor === 'required') return 0
  const due = Date.parse(person.createdAt ?? '') + graceDays * day
  return Number.isNaN(due) ? 0 : Math.max(0, Math.ceil((due - rules.now()) / day))
}

/**
 * Reads `LECTERN_SECOND_FACTOR` (`grace` when unset) and `LECTERN_TRUST_PROXY` (a number of proxies, 0 when unset).
 * Throws an Error in Chinese for any other value: a typing mistake must not switch a safeguard off.
 */
export function readAccountRules(env: Record<string, string | undefined>): AccountRules {
  const secondFactor = env.LECTERN_SECOND_FACTOR || 'grace'
  if (secondFactor !== 'required' && secondFactor !== 'grace' && secondFactor !== 'off')
    throw new Error(
      `LECTERN_SECOND_FACTOR 的值“${secondFactor}”不认识：请写 required（签发和管理员必须启用第二验证）、grace（新账号可以晚 ${graceDays} 天）或 off（不用）。`,
    )
  const proxies = env.LECTERN_TRUST_PROXY || '0'
  if (!/^\d$/.test(proxies))
    throw new Error(
      `LECTERN_TRUST_PROXY 的值“${proxies}”不对：请写后台前面反向代理的层数，例如 1；没有代理时写 0。`,
    )
  return { secondFactor, trustedProxies: Number(proxies), now: Date.now }
}
