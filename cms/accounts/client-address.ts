/** Set by `instrumentation.ts` on every request, whatever the client sent under this name. */
export const peerHeader = 'x-lectern-peer'

/**
 * The IP address that a request comes from, for counting attempts; `unknown` where there is no connection.
 * Each trusted proxy has appended the address that it saw to X-Forwarded-For: what stands before those is the client's
 * own invention.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const peer = headers.get(peerHeader) ?? 'unknown'
  if (trustedProxies === 0) return peer
  const seen = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return seen.at(-trustedProxies) || peer
}
