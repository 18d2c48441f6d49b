import { expect, it } from 'vitest'
import { type SiteFacts, type SiteStateKind, siteState } from './site-state.ts'

const now = new Date('2026-11-20T08:00:00.000Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString()
const calm: SiteFacts = {
  hasRelease: true,
  held: false,
  isBuilding: false,
  hasFailed: false,
  seenAt: ago(5),
  waitingSince: undefined,
}

it.each<[SiteStateKind, Partial<SiteFacts>]>([
  ['current', {}],
  ['updating', { waitingSince: ago(3) }],
  ['building', { waitingSince: ago(20), isBuilding: true }],
  ['building', { isBuilding: true }],
  ['building', { hasRelease: false, isBuilding: true, waitingSince: ago(3600) }],
  ['stuck', { waitingSince: ago(301) }],
  ['stuck', { waitingSince: ago(301), isBuilding: true }],
  ['held', { held: true, waitingSince: ago(3600) }],
  ['failed', { hasFailed: true, waitingSince: ago(30) }],
  ['failed', { hasFailed: true, hasRelease: false }],
  ['absent', { seenAt: ago(61) }],
  ['absent', { seenAt: ago(61), hasFailed: true, isBuilding: true }],
  ['absent', { seenAt: undefined }],
  ['none', { seenAt: undefined, hasRelease: false }],
  ['none', { hasRelease: false }],
])('%s with %j', (kind, facts) => expect(siteState({ ...calm, ...facts }, now)).toBe(kind))
