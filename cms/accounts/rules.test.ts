import { describe, expect, it } from 'vitest'
import { daysUntilSecondFactor, readAccountRules } from './rules.ts'

const now = Date.parse('2026-03-10T08:00:00Z')
const rules = (secondFactor: 'required' | 'grace' | 'off') => ({
  secondFactor,
  trustedProxies: 0,
  now: () => now,
})

describe('daysUntilSecondFactor', () => {
  it.each([
    // setting, roles, made at, days left
    ['grace', ['admin'], '2026-03-10T08:00:00Z', 7],
    ['grace', ['signer', 'author'], '2026-03-09T07:59:00Z', 6],
    ['grace', ['admin'], '2026-03-03T08:00:01Z', 1],
    ['grace', ['admin'], '2026-03-03T08:00:00Z', 0],
    ['grace', ['admin'], '2020-01-01T00:00:00Z', 0],
    ['grace', ['admin'], undefined, 0],
    ['grace', ['author', 'editor', 'reviewer', 'correspondent'], '2020-01-01T00:00:00Z', undefined],
    ['grace', [], '2020-01-01T00:00:00Z', undefined],
    ['required', ['admin'], '2026-03-10T08:00:00Z', 0],
    ['required', ['signer'], '2026-03-10T08:00:00Z', 0],
    ['required', ['editor'], '2026-03-10T08:00:00Z', undefined],
    ['off', ['admin', 'signer'], '2020-01-01T00:00:00Z', undefined],
  ] as const)('%s, %j, made %s: %s', (setting, roles, createdAt, days) => {
    const person = { id: '1', roles: [...roles], ...(createdAt ? { createdAt } : {}) }
    expect(daysUntilSecondFactor(person, rules(setting))).toBe(days)
  })
})

describe('readAccountRules', () => {
  it('asks for a second factor with grace and trusts no proxy when nothing is set', () => {
    expect(readAccountRules({})).toMatchObject({ secondFactor: 'grace', trustedProxies: 0 })
  })

  it.each([
    { LECTERN_SECOND_FACTOR: 'of' },
    { LECTERN_SECOND_FACTOR: 'false' },
    { LECTERN_TRUST_PROXY: 'true' },
    { LECTERN_TRUST_PROXY: '-1' },
  ])('refuses %j', (env) => {
    expect(() => readAccountRules(env)).toThrow(/的值“.*请写/)
  })
})
