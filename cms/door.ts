import { BasePayload } from 'payload'
import { fillVocabularies } from './actions/term-id.ts'
import { type Cms, cmsOf } from './cms-of.ts'
import { createConfig } from './create-config.ts'
import { migrate } from './database/migrate.ts'
import { fillUsualSlots } from './feature-slots/fill-usual-slots.ts'
import { type CmsSettings, readOrCreateSecret, readSettings } from './settings.ts'

export type { CollectionSlug } from 'payload'
export type { Cms } from './cms-of.ts'
export { DatabaseRefused } from './database/require-replica-set.ts'
export { endWithParent } from './end-with-parent.ts'
export type { Change, Waiting } from './outbox/waiting.ts'
export { type PreviewClaim, readPreview, signPreview } from './preview/token.ts'
export type { ChangedRecords } from './publication/changed-records.ts'
export type { DraftRecord } from './publication/draft-record.ts'
export type { PublisherDesk } from './releases/desk.ts'
export type { ReleaseChanges, ReleaseFacts } from './releases/releases.ts'
export type { Wish } from './releases/requests.ts'
export { readOrCreateSecret, readSettings } from './settings.ts'

/**
 * Opens the CMS in this process and brings its database up to date.
 * Without options the environment decides. Throws an Error in Chinese when the database cannot be used.
 */
export async function openCms(options: { databaseUrl?: string; folder?: string } = {}): Promise<Cms> {
  const settings: CmsSettings = { ...readSettings(), ...options }
  if (!settings.secret) settings.secret = readOrCreateSecret(settings.folder)
  const config = await createConfig(settings)
  const payload = await new BasePayload().init({ config, disableOnInit: true })
  await migrate(payload)
  await fillVocabularies(payload)
  await fillUsualSlots(payload)
  return cmsOf(payload, settings)
}
