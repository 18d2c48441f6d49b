import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PreviewClaim, readPreview, signPreview } from './token.ts'

const secret = 'a secret that only this test knows'
const claim: PreviewClaim = {
  collection: 'stories',
  id: '0193-1',
  expires: Date.parse('2026-11-22T12:00:00Z') / 1000,
  by: 'u1',
}
const at = (time: string) => new Date(`2026-11-22T${time}Z`)

const claims = fc.record({
  collection: fc.string(),
  id: fc.string(),
  expires: fc.integer({ min: 1, max: 4_000_000_000 }),
  by: fc.string(),
})

describe('a preview token', () => {
  it.each([
    ['11:59:59.999', { claim }],
    ['12:00:00.000', { refused: 'expired' }],
    ['23:00:00.000', { refused: 'expired' }],
  ])('read at %s', (time, expected) => {
    expect(readPreview(signPreview(claim, secret), secret, at(time))).toEqual(expected)
  })

  const [text = '', signature = ''] = signPreview(claim, secret).split('.')
  const other = signPreview({ ...claim, id: '0193-2' }, secret)
  const ownKey = createHmac('sha256', secret).update(text).digest('base64url')
  it.each([
    ['nothing', ''],
    ['no signature', text],
    ['an empty signature', `${text}.`],
    ['an empty text', `.${signature}`],
    ['a part more', `${text}.${signature}.${signature}`],
    ['the signature of another claim', `${text}.${other.split('.')[1]}`],
    ['a signature with the secret itself as the key', `${text}.${ownKey}`],
    ['padding', `${text}.${signature}=`],
  ])('refuses %s', (_, token) => {
    expect(readPreview(token, secret, at('10:00:00'))).toEqual({ refused: 'forged' })
  })

  it('says of a forged one that it is forged, even when it would have expired', () => {
    expect(readPreview(`${signPreview(claim, secret)}x`, secret, at('23:00:00'))).toEqual({
      refused: 'forged',
    })
  })

  it('is neither made nor read without a secret', () => {
    expect(() => signPreview(claim, '')).toThrow('PAYLOAD_SECRET')
    const token = signPreview(claim, secret)
    expect(readPreview(token, '', at('10:00:00'))).toEqual({ refused: 'forged' })
  })

  it('gives back every claim, in characters that an address keeps', () => {
    fc.assert(
      fc.property(claims, (any) => {
        const token = signPreview(any, secret)
        expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/)
        expect(readPreview(token, secret, new Date(any.expires * 1000 - 1))).toEqual({ claim: any })
        expect(readPreview(token, secret, new Date(any.expires * 1000))).toEqual({ refused: 'expired' })
        expect(readPreview(token, `${secret}!`, new Date(0))).toEqual({ refused: 'forged' })
      }),
    )
  })

  it('refuses every token in which a character was changed, added or taken away', () => {
    const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.='.split('')
    fc.assert(
      fc.property(
        claims,
        fc.nat(),
        fc.constantFrom(...characters),
        fc.constantFrom('change', 'add', 'take'),
        (any, place, character, how) => {
          const token = signPreview(any, secret)
          const position = place % token.length
          const changed =
            token.slice(0, position) +
            (how === 'take' ? '' : character) +
            token.slice(how === 'add' ? position : position + 1)
          fc.pre(changed !== token)
          expect(readPreview(changed, secret, new Date(0))).toEqual({ refused: 'forged' })
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
