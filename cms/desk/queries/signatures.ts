import type { Payload } from 'payload'

/** A signature as it was given: who answers for which revision, and what they confirmed. */
export interface Signature {
  id: string
  revision: number
  /** Names; no signer for what was signed outside of this system. */
  signer?: string
  authors: string[]
  reviewers: string[]
  checklist: string[]
  /** An instant in UTC. */
  signedAt: string
}

/** The signatures of a piece, the newest first; whoever may read the piece may read them. */
export async function signaturesOf(payload: Payload, collection: string, id: string): Promise<Signature[]> {
  const { docs } = await payload.find({
    collection: 'signed-revisions',
    where: { and: [{ subject: { equals: collection } }, { document: { equals: id } }] },
    sort: '-revision',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { revision: true, signer: true, authors: true, reviewers: true, checklist: true, signedAt: true },
  })
  return docs.map(({ id: key, revision, signer, authors, reviewers, checklist, signedAt }) => ({
    id: key,
    revision,
    signedAt,
    ...(signer ? { signer } : {}),
    authors: authors ?? [],
    reviewers: reviewers ?? [],
    checklist: checklist ?? [],
  }))
}
