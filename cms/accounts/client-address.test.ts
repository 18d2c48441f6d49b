import { expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

it.each([
  // peer, X-Forwarded-For, trusted proxies, address
  ['10.0.0.9', null, 0, '10.0.0.9'],
  ['10.0.0.9', '1.1.1.1', 0, '10.0.0.9'],
  ['10.0.0.9', '1.1.1.1', 1, '1.1.1.1'],
  ['10.0.0.9', '6.6.6.6, 1.1.1.1', 1, '1.1.1.1'],
  ['10.0.0.9', '6.6.6.6, 1.1.1.1, 10.0.0.8', 2, '1.1.1.1'],
  ['10.0.0.9', '1.1.1.1', 2, '10.0.0.9'],
  ['10.0.0.9', null, 1, '10.0.0.9'],
  [null, '1.1.1.1', 0, 'unknown'],
] as const)('peer %s, forwarded for %s, %i trusted: %s', (peer, forwarded, trusted, address) => {
  const headers = new Headers()
  if (peer) headers.set('x-lectern-peer', peer)
  if (forwarded) headers.set('x-forwarded-for', forwarded)
  expect(clientAddress(headers, trusted)).toBe(address)
})
