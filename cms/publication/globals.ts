import { kindNames, materialKinds, schemaVersion } from '@lectern/content-models/published'
import { idOf, instant, text, texts } from '../documents/values.ts'
import type { Navigation, SiteSetting } from '../payload-types.ts'
import type { PublishingContext } from './context.ts'
import { usualNavigation } from './usual-navigation.ts'

/** A global that nobody has saved yet has no date. */
const since = (value: string | null | undefined): string => instant(value) ?? new Date(0).toISOString()

export function settingsRecord(document: SiteSetting, context: PublishingContext) {
  const badgePicture = idOf(document.badge?.picture)
  const badge = badgePicture ? context.media.picture(badgePicture) : undefined
  const badgeAddress = text(document.badge?.address)
  const policeLine = text(document.publicSecurity?.text)
  return {
    kind: 'settings',
    schemaVersion,
    id: 'site-settings',
    updatedAt: since(document.updatedAt),
    siteName: text(document.siteName) ?? '宣讲台',
    tagline: text(document.tagline) ?? '',
    description: text(document.description) ?? '',
    origin: text(document.origin) ?? context.siteUrl,
    siteIdCode: text(document.siteIdCode),
    organiser: text(document.organiser),
    undertaker: text(document.undertaker),
    icp: text(document.icp),
    publicSecurity: policeLine
      ? { text: policeLine, code: text(document.publicSecurity?.code) ?? policeLine.replace(/\D/g, '') }
      : undefined,
    address: text(document.address),
    phone: text(document.phone),
    reportLine: text(document.reportLine),
    licence: text(document.licence),
    badge: badge && badgeAddress ? { picture: badge, address: badgeAddress } : undefined,
    columns: Object.fromEntries(
      materialKinds.map((kind) => [
        kind,
        {
          name: kindNames[kind],
          description: text(document.columns?.[kind]?.description) ?? '',
          keywords: texts(document.columns?.[kind]?.keywords),
        },
      ]),
    ),
    greyscale: (document.greyscale ?? []).flatMap((window) => {
      const [from, until] = [instant(window.from), instant(window.until)]
      return from && until ? [{ from, until }] : []
    }),
    audiences: context.audiences,
  }
}

export function navigationRecord(document: Navigation) {
  const entries = (list: { label: string; address: string }[] | null | undefined) =>
    (list ?? []).map(({ label, address }) => ({ label, address }))
  const main = entries(document.main)
  return {
    kind: 'navigation',
    schemaVersion,
    id: 'navigation',
    updatedAt: since(document.updatedAt),
    main: main.length > 0 ? main : usualNavigation,
    footer: entries(document.footer),
  }
}
