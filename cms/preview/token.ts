import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a preview link lets its holder read: one working copy, until `expires` (seconds since 1970). */
export interface PreviewClaim {
  collection: string
  id: string
  expires: number
  /** Id of the user who gave the link; it shows only what that user may still read. */
  by: string
}

/** A claim that holds, or why there is none. */
export type PreviewReading = { claim: PreviewClaim } | { refused: 'forged' | 'expired' }

/** A key of its own, so that a signature made for anything else with the same secret is worth nothing here. */
const keyOf = (secret: string): Buffer =>
  createHmac('sha256', secret).update('lectern preview link, version 1').digest()

const signatureOf = (text: string, secret: string): string =>
  createHmac('sha256', keyOf(secret)).update(text).digest('base64url')

/** Signs a claim: the text of a link's token, of characters that an address carries unchanged. Throws without a secret. */
export function signPreview(claim: PreviewClaim, secret: string): string {
  if (!secret) throw new Error('没有密钥，不能签发预览链接：请设置 PAYLOAD_SECRET，或用 npm start 启动。')
  const { collection, id, expires, by } = claim
  const text = Buffer.from(JSON.stringify([collection, id, expires, by])).toString('base64url')
  return `${text}.${signatureOf(text, secret)}`
}

/** Reads a token at an instant. Nothing in it is looked at before the signature has been found right. */
export function readPreview(token: string, secret: string, now: Date): PreviewReading {
  const [text, signature, ...more] = token.split('.')
  if (!secret || !text || !signature || more.length > 0) return { refused: 'forged' }
  // Compared as text: two spellings of the same bytes are two tokens, and one of them was not signed.
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(text, secret))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return { refused: 'forged' }
  const [collection, id, expires, by] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [
    string,
    string,
    number,
    string,
  ]
  return now.getTime() >= expires * 1000 ? { refused: 'expired' } : { claim: { collection, id, expires, by } }
}
