import { reservedSlugs } from '@lectern/content-models/published'
import type { Payload, PayloadRequest } from 'payload'

/** Pages of one piece: /stories/slug/, /events/2026/slug/, /slug/. Everything else the site makes by itself. */
function isPieceAddress(address: string): boolean {
  const parts = address.split('/').filter(Boolean)
  const [section = '', second = '', third] = parts
  if (parts.length === 0) return false
  if (parts.length === 1) return !reservedSlugs.includes(section) && !section.includes('.')
  if (
    !['lectures', 'stories', 'exemplars', 'events', 'topics', 'spirits', 'sites', 'teams', 'series'].includes(
      section,
    )
  )
    return !reservedSlugs.includes(section)
  if (second === 'page' || second === 'form' || second === 'audience' || second === 'upcoming') return false
  if (section === 'events' && /^\d{4}$/.test(second)) return parts.length === 3 && third !== 'page'
  return parts.length === 2
}

const withSlash = (address: string): string => (/\/$|\.[a-z0-9]+$/i.test(address) ? address : `${address}/`)

/** Of addresses within the site, those at which readers find something now: a page, a redirect, or a list of the site's own. */
export async function knownAddresses(
  payload: Payload,
  addresses: readonly string[],
  req?: PayloadRequest,
): Promise<(address: string) => boolean> {
  const wanted = [...new Set(addresses.map(withSlash))].filter(isPieceAddress)
  if (wanted.length === 0) return () => true
  const both = wanted.flatMap((address) => [address, address.replace(/\/$/, '')])
  const within = { pagination: false, depth: 0, overrideAccess: true, ...(req ? { req } : {}) } as const
  // One after the other: MongoDB cannot do two things at once in a transaction.
  const { docs: live } = await payload.find({
    collection: 'publications',
    where: { and: [{ address: { in: wanted } }, { state: { equals: 'live' } }] },
    select: { address: true },
    ...within,
  })
  const { docs: moved } = await payload.find({
    collection: 'redirects',
    where: { from: { in: both } },
    select: { from: true },
    ...within,
  })
  const known = new Set([
    ...live.map(({ address }) => address ?? ''),
    ...moved.map(({ from }) => withSlash(from)),
  ])
  return (address) => !isPieceAddress(withSlash(address)) || known.has(withSlash(address))
}
