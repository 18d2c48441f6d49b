import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

const seconds = 30

const totp = (secret: Secret, label: string) =>
  new TOTP({ issuer: '宣讲台', label, algorithm: 'SHA1', digits: 6, period: seconds, secret })

/** A new shared secret, as text (base32, 160 bit). */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator reads: the address and its QR code as SVG, drawn here. */
export function authenticatorKey(secret: string, label: string): { uri: string; qr: string } {
  const uri = totp(Secret.fromBase32(secret), label).toString()
  return { uri, qr: renderSVG(uri, { border: 2 }) }
}

/**
 * The 30-second step since 1970 that a code belongs to, or undefined for a wrong one. One step early or late is
 * accepted, since clocks differ.
 */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = totp(Secret.fromBase32(secret), '').validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 1000 / seconds) + delta
}

/** What a person typed, without the spaces that authenticators and people put in. */
export const typedCode = (code: unknown): string =>
  typeof code === 'string' || typeof code === 'number'
    ? String(code).normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
    : ''

// Without letters and digits that look alike on paper.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Ten codes for the day the phone is lost, 10 characters each (49 bit), written as `ABCDE-FGHJK`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const code = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
