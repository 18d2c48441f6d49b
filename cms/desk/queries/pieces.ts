import { type PublicState, type Review, type State, states } from '@lectern/content-models/workflow'
import type { CollectionSlug, Payload, SanitizedCollectionConfig, TypedUser, Where } from 'payload'
import { idOf } from '../../documents/values.ts'

/** A piece as the lists of the desk show it; instants in UTC, people as ids. */
export interface DeskPiece {
  collection: string
  /** `宣讲稿` */
  kind: string
  id: string
  title: string
  state: State
  publicState: PublicState
  revision: number
  authors: string[]
  passed: Review[]
  updatedAt: string
  saves: number
  unit?: string
  submittedBy?: string
  submittedAt?: string
  dueAt?: string
  returnReason?: string
  returnedBy?: string
  returnedAt?: string
  plannedRevision?: number
  publishAt?: string
  withdrawAt?: string
  /** Why what was set for a time was not done. */
  late?: string[]
}

const hasWorkflow = ({ flattenedFields }: SanitizedCollectionConfig): boolean =>
  flattenedFields.some((field) => 'name' in field && field.name === 'workflow')

/** The collections whose documents go through the workflow. */
export const contentCollections = (payload: Payload): SanitizedCollectionConfig[] =>
  payload.config.collections.filter(hasWorkflow)

/** The Chinese name of a collection's documents. */
export const kindName = ({ labels, slug }: SanitizedCollectionConfig): string =>
  typeof labels.singular === 'string' ? labels.singular : slug

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const reviewsOf = (value: unknown): Review[] =>
  (Array.isArray(value) ? value : []).flatMap(({ step, by }: { step?: unknown; by?: unknown }) => {
    const id = idOf(by)
    return (step === 'first' || step === 'second') && id ? [{ step, by: id }] : []
  })

const optional = (row: Record<string, string | undefined>): Partial<DeskPiece> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

/** Reads a stored document, as far as the desk looks at it. */
export function deskPiece(
  collection: SanitizedCollectionConfig,
  document: Record<string, unknown>,
): DeskPiece {
  const workflow = (document.workflow ?? {}) as Record<string, unknown>
  const planned = typeof workflow.plannedRevision === 'number' ? workflow.plannedRevision : undefined
  return {
    collection: collection.slug,
    kind: kindName(collection),
    id: String(document.id),
    title: textOf(document.title) ?? '（没有标题）',
    state: states.find((state) => state === workflow.state) ?? 'draft',
    publicState:
      workflow.publicState === 'live' || workflow.publicState === 'withdrawn'
        ? workflow.publicState
        : 'never',
    revision: typeof workflow.revision === 'number' ? workflow.revision : 1,
    authors: (Array.isArray(workflow.authors) ? workflow.authors : []).flatMap((who) => idOf(who) ?? []),
    passed: reviewsOf(workflow.passed),
    updatedAt: textOf(document.updatedAt) ?? '',
    saves: typeof document.saves === 'number' ? document.saves : 1,
    ...(planned === undefined ? {} : { plannedRevision: planned }),
    ...optional({
      unit: idOf(document.ownerUnit),
      submittedBy: idOf(workflow.submittedBy),
      submittedAt: textOf(workflow.submittedAt),
      dueAt: textOf(workflow.dueAt),
      returnReason: textOf(workflow.returnReason),
      returnedBy: idOf(workflow.returnedBy),
      returnedAt: textOf(workflow.returnedAt),
      publishAt: textOf(workflow.publishAt),
      withdrawAt: textOf(workflow.withdrawAt),
    }),
  }
}

/** The pieces that this person may see and a question finds: at most `limit` of each collection, the trash left out. */
export async function findPieces(
  payload: Payload,
  user: TypedUser,
  question: { where: Where; sort: string; limit: number },
  /** Fields of `workflow` to read; those that are lists cost a table each. */
  workflow: true | Record<string, true> = true,
): Promise<DeskPiece[]> {
  const found = await Promise.all(
    contentCollections(payload).map(async (collection) => {
      const { docs } = await payload.find({
        collection: collection.slug as CollectionSlug,
        ...question,
        pagination: false,
        depth: 0,
        overrideAccess: false,
        user,
        select: { title: true, ownerUnit: true, workflow, updatedAt: true, saves: true } as never,
      })
      return docs.map((document) => deskPiece(collection, document as unknown as Record<string, unknown>))
    }),
  )
  return found.flat()
}

/** Those who are due first, then those without a time, the longest waiting first. */
export const byDueTime = (one: DeskPiece, other: DeskPiece): number =>
  (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') ||
  (one.submittedAt ?? one.updatedAt).localeCompare(other.submittedAt ?? other.updatedAt)
