import type { EditorDocument } from '@lectern/content-models/body'
import type { MaterialKind } from '@lectern/content-models/published'
import type { CollectionSlug, Payload, Where } from 'payload'
import { addFile, addPicture, type NewFile, type NewPicture } from './actions/add-upload.ts'
import { createFirstAdministrator, hasNoUser } from './actions/create-first-administrator.ts'
import { importDraft } from './actions/import-draft.ts'
import { type Due, publishDue } from './actions/publish-due.ts'
import { readably } from './actions/readable.ts'
import { createDocument, updateDocument } from './actions/save-document.ts'
import { termId } from './actions/term-id.ts'
import { verifyAuditChain } from './audit/verify.ts'
import { databaseProblems } from './database/integrity.ts'
import { retryConflicts } from './database/retry-conflicts.ts'
import type { Change } from './outbox/waiting.ts'
import { outboxSince, type Waiting } from './outbox/waiting.ts'
import { type ChangedRecords, changedRecords } from './publication/changed-records.ts'
import { type DraftRecord, draftRecord } from './publication/draft-record.ts'
import { originals } from './publication/originals.ts'
import { publishedRecords } from './publication/published-records.ts'
import { type PublisherDesk, publisherDesk } from './releases/desk.ts'
import type { CmsSettings } from './settings.ts'

/** The CMS without its web server, for commands that people and the publisher run. */
export interface Cms {
  /** Nobody has an account yet. */
  isEmpty(): Promise<boolean>
  /** Refuses when there is a user. */
  createFirstAdministrator(account: { email: string; password: string; name: string }): Promise<void>
  /** Returns the id; same bytes and same alternative text again: the same id. */
  addPicture(picture: NewPicture): Promise<string>
  /** Returns the id; same bytes and same title again: the same id. */
  addFile(file: NewFile): Promise<string>
  /** The id of a word of a vocabulary, which is added when it is missing. */
  termId(vocabulary: 'audience' | 'form' | 'occasion', name: string): Promise<string>
  create(
    collection: CollectionSlug,
    data: Record<string, unknown>,
    options: { publish: boolean },
  ): Promise<{ id: string }>
  /** Changes the fields that are given; `publish: true` takes the result over as published, signed elsewhere. */
  update(
    collection: CollectionSlug,
    id: string,
    data: Record<string, unknown>,
    options: { publish: boolean },
  ): Promise<void>
  /** Documents in their newest state, drafts included, relations as ids. */
  find(
    collection: CollectionSlug,
    where: Record<string, unknown>,
  ): Promise<{ id: string; [field: string]: unknown }[]>
  setGlobal(slug: 'site-settings' | 'navigation', data: Record<string, unknown>): Promise<void>
  /** Idempotent by `importKey`; never publishes. */
  importDraft(draft: {
    kind: MaterialKind
    importKey: string
    fields: Record<string, unknown>
    body: EditorDocument
  }): Promise<{ id: string; outcome: 'created' | 'unchanged' }>
  /** Every published record in the shape of the contract, not yet validated; never a draft. */
  publishedRecords(): AsyncIterable<unknown>
  /** The working copy as a record, for a preview that user `reader` asked for; undefined when it is gone or not for that reader. */
  draftRecord(collection: string, id: string, reader: string, now: Date): Promise<DraftRecord | undefined>
  /** What was changed and is in no live release yet, without what `position` says was handed over already. */
  outboxSince(position?: string): Promise<Waiting>
  /** The published records that these changes make now, not yet validated, and those that are no more. */
  recordsOf(changes: readonly Change[]): Promise<ChangedRecords>
  /** Content hash -> path of the file, of all pictures and files or of those asked for. */
  originals(hashes?: Iterable<string>): Promise<Map<string, string>>
  /** A text that changes whenever something public may have changed; cheap to ask for. */
  outboxPosition(): Promise<string>
  /** Lease, releases and requests of people: what the publisher and the CMS tell each other. */
  publisher: PublisherDesk
  /** Publishes and withdraws what was set for a time that has come; says what was refused and why. */
  publishDue(now: Date): Promise<Due>
  /** Reads the whole audit log and says in Chinese which rows were changed or are missing; `head` is the hash of its last row. */
  verifyAuditChain(): Promise<{ rows: number; head: string; problems: string[] }>
  /** What is wrong with the file of the database, in Chinese; none when it is sound. */
  databaseProblems(): Promise<string[]>
  /** How many accounts may manage the others. */
  administrators(): Promise<number>
  close(): Promise<void>
}

/** The actions of the CMS over a Payload that has been started. */
export function cmsOf(payload: Payload, settings: Pick<CmsSettings, 'folder' | 'siteUrl'>): Cms {
  return {
    isEmpty: () => hasNoUser(payload),
    createFirstAdministrator: (account) => createFirstAdministrator(payload, account),
    addPicture: (picture) => addPicture(payload, picture),
    addFile: (file) => addFile(payload, file),
    termId: (vocabulary, name) => termId(payload, vocabulary, name),
    create: (collection, data, how) => createDocument(payload, collection, data, how),
    update: (collection, id, data, how) => updateDocument(payload, collection, id, data, how),
    find: async (collection, where) => {
      const { docs } = await payload.find({
        collection,
        where: where as Where,
        pagination: false,
        depth: 0,
        overrideAccess: true,
      })
      return docs as unknown as { id: string; [field: string]: unknown }[]
    },
    setGlobal: async (slug, data) => {
      await readably(() =>
        retryConflicts(() =>
          payload.updateGlobal({ slug, data: data as never, depth: 0, overrideAccess: true }),
        ),
      )
    },
    importDraft: (draft) => importDraft(payload, draft),
    publishedRecords: () => publishedRecords(payload, { siteUrl: settings.siteUrl }),
    draftRecord: (collection, id, reader, now) => draftRecord(payload, collection, id, reader, now),
    outboxSince: (position) => outboxSince(payload, position),
    recordsOf: (changes) => changedRecords(payload, changes, settings),
    originals: (hashes) => originals(payload, settings.folder, hashes),
    outboxPosition: async () => {
      const { docs, totalDocs } = await payload.find({
        collection: 'publication-events',
        sort: '-createdAt',
        limit: 1,
        depth: 0,
        overrideAccess: true,
      })
      return `${totalDocs}-${docs[0]?.id ?? 'empty'}`
    },
    publisher: publisherDesk(payload),
    publishDue: (now) => publishDue(payload, now),
    verifyAuditChain: () => verifyAuditChain(payload),
    databaseProblems: () => databaseProblems(payload),
    administrators: async () =>
      (
        await payload.count({
          collection: 'users',
          where: { roles: { in: ['admin'] } },
          overrideAccess: true,
        })
      ).totalDocs,
    close: async () => {
      await payload.destroy()
    },
  }
}
