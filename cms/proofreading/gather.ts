import { beijingDay } from '@lectern/content-models/beijing-time'
import { blocksOf, type EditorDocument, usedIn } from '@lectern/content-models/body'
import type { Consent, ProofStatistic, ProofText } from '@lectern/content-models/proofreading'
import type { Payload, PayloadRequest } from 'payload'
import { editorDocument } from '../documents/editor-document.ts'
import { idOf } from '../documents/values.ts'

/** A stored document, relations as ids or as documents. */
export type StoredDocument = { id: string | number; [field: string]: unknown }

type Row = Record<string, unknown>

/** Fields of words that readers see, in the order of the forms. */
const wordFields = ['title', 'subtitle', 'quotation', 'summary', 'wording', 'brand', 'notes'] as const

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const rows = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])
const relation = (value: unknown) => idOf(value as string | { id: string } | null | undefined)

/** Every picture of a document with its place in words. */
function picturesOf(
  document: StoredDocument,
  body: EditorDocument | undefined,
): { id: string; where: string }[] {
  const one = (value: unknown, where: string) => {
    const id = relation(value)
    return id ? [{ id, where }] : []
  }
  return [
    ...one(document.cover, '封面图'),
    ...one(document.portrait, '人物照片'),
    ...(body ? usedIn(body).pictures : []).map((id, at) => ({ id, where: `正文里的第 ${at + 1} 张图片` })),
    ...rows(document.gallery).flatMap(({ picture }, at) => one(picture, `图集里的第 ${at + 1} 张图片`)),
  ]
}

/** The record of consent of a piece about a person, with days as they are called in China. */
export function consentOf(document: StoredDocument): Consent | undefined {
  if (!document.consent || typeof document.consent !== 'object') return undefined
  const { obtained, minor, guardian, expires } = document.consent as Row
  return {
    needed: document.exemplarKind === '个人',
    obtained: obtained === true,
    minor: minor === true,
    ...(text(guardian) ? { guardian: text(guardian) } : {}),
    ...(expires ? { expires: beijingDay(new Date(expires as string).toISOString()) } : {}),
  }
}

const statisticsOf = (document: StoredDocument): ProofStatistic[] =>
  rows(document.statistics).map(({ label, value, unit, asOf, source }) => ({
    field: 'statistics',
    label: text(label),
    value: text(value),
    unit: text(unit),
    asOf: text(asOf),
    source: text(source),
  }))

/** A stored document of any kind as proofreading sees it. */
export async function gatherProofText(
  payload: Payload,
  collection: string,
  document: StoredDocument,
  req?: PayloadRequest,
): Promise<ProofText> {
  const body = editorDocument(document.body)
  const used = picturesOf(document, body)
  const { docs } =
    used.length === 0
      ? { docs: [] }
      : await payload.find({
          collection: 'media',
          where: { id: { in: used.map(({ id }) => id) } },
          pagination: false,
          depth: 0,
          overrideAccess: true,
          select: { alt: true },
          ...(req ? { req } : {}),
        })
  const alts = new Map(docs.map(({ id, alt }) => [String(id), alt ?? '']))
  const consent = collection === 'exemplars' ? consentOf({ consent: {}, ...document }) : undefined
  return {
    fields: wordFields.flatMap((field) => {
      const words = text(document[field])
      return words === '' ? [] : [{ field, text: words }]
    }),
    body: { blocks: body ? blocksOf(body) : [] },
    ...(consent ? { consent } : {}),
    pictures: used.map(({ id, where }) => ({ id, where, alt: alts.get(id) ?? '' })),
    statistics: statisticsOf(document),
  }
}
