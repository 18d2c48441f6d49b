import type { Consent, Found } from './finding.ts'

const about = (message: string): Found => ({ field: 'consent', passage: '', offset: 0, message })

export const missingConsent = (consent: Consent | undefined): Found[] =>
  consent?.needed && !consent.obtained
    ? [about('还没有取得本人同意：请在“同意书”一栏勾选“已取得本人（或监护人）的书面同意”。')]
    : []

export const missingGuardian = (consent: Consent | undefined): Found[] =>
  consent?.minor && !consent.guardian?.trim()
    ? [about('未成年人须有监护人同意：请在“同意书”一栏填写“监护人”。')]
    : []

/** The day of expiry is still covered. */
export const expiredConsent = (consent: Consent | undefined, today: string): Found[] =>
  consent?.expires && consent.expires < today
    ? [about(`同意书已在 ${consent.expires} 到期：请重新取得同意，并在“同意书”一栏更新“到期日”。`)]
    : []

/** Why a piece about this person may not be public on a day, in sentences (PIPL: consent, its expiry, a minor's guardian). */
export const consentReasons = (consent: Consent | undefined, today: string): string[] =>
  [...missingConsent(consent), ...missingGuardian(consent), ...expiredConsent(consent, today)].map(
    ({ message }) => message,
  )
