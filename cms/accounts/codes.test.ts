import fc from 'fast-check'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { authenticatorKey, newRecoveryCodes, newSecret, stepOfCode, typedCode } from './codes.ts'
import { keyedHash, seal, unseal } from './seal.ts'

describe('stepOfCode', () => {
  // RFC 6238, appendix B: SHA-1, the last six digits.
  const rfc = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('accepts the code of the standard at %i s', (time, code) => {
    expect(stepOfCode(rfc, code, time * 1000)).toBe(Math.floor(time / 30))
  })

  it.each([
    [-2, undefined],
    [-1, 99],
    [0, 100],
    [1, 101],
    [2, undefined],
  ])('a code %i steps away: %s', (away, step) => {
    const secret = newSecret()
    const now = 100 * 30_000 + 12_345
    const code = new TOTP({ secret }).generate({ timestamp: now + away * 30_000 })
    expect(stepOfCode(secret, code, now)).toBe(step)
  })

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('refuses “%s”', (code) => {
    expect(stepOfCode(newSecret(), code, 0)).toBeUndefined()
  })
})

it('typedCode drops what people put between digits', () => {
  expect(typedCode(' 123 456 ')).toBe('123456')
  expect(typedCode('１２３ ４５６')).toBe('123456')
  expect(typedCode('abcde-fghjk')).toBe('ABCDEFGHJK')
  expect(typedCode({ $ne: '' })).toBe('')
})

it('authenticatorKey names the installation and the account, and draws without loading anything', () => {
  const { uri, qr } = authenticatorKey(newSecret(), 'someone@example.com')
  expect(decodeURIComponent(uri)).toContain('otpauth://totp/宣讲台:someone@example.com')
  expect(qr).toMatch(/^<svg/)
  expect(qr).not.toMatch(/href|<script|<image/)
})

it('newRecoveryCodes are ten different ones', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$/)
})

describe('seal', () => {
  it('gives back the text for the same purpose and secret only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, secret) => {
        const sealed = seal(secret, 'a', text)
        expect(unseal(secret, 'a', sealed)).toBe(text)
        expect(unseal(secret, 'b', sealed)).toBeUndefined()
        expect(unseal(`${secret}x`, 'a', sealed)).toBeUndefined()
      }),
      { numRuns: 30 },
    )
  })

  it('refuses what was altered', () => {
    const bytes = Buffer.from(seal('secret', 'a', 'text'), 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(unseal('secret', 'a', altered.toString('base64url'))).toBeUndefined()
    }
    expect(unseal('secret', 'a', '')).toBeUndefined()
  })
})

it('keyedHash depends on text, purpose and secret', () => {
  expect(
    new Set([
      keyedHash('s', 'a', 't'),
      keyedHash('s', 'a', 'u'),
      keyedHash('s', 'b', 't'),
      keyedHash('x', 'a', 't'),
    ]).size,
  ).toBe(4)
})
