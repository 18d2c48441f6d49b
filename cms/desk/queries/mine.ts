import type { Payload, TypedUser, Where } from 'payload'
import { type DeskPiece, findPieces } from './pieces.ts'

const ofMine = (user: TypedUser): Where => ({
  or: [{ 'workflow.authors': { in: [user.id] } }, { 'workflow.submittedBy': { equals: user.id } }],
})

/** Pieces of this person that a reviewer sent back, the newest first. */
export async function returnedToMe(payload: Payload, user: TypedUser): Promise<DeskPiece[]> {
  const pieces = await findPieces(payload, user, {
    where: { and: [{ 'workflow.state': { equals: 'returned' } }, ofMine(user)] },
    sort: '-updatedAt',
    limit: 50,
  })
  return pieces.sort((one, other) => (other.returnedAt ?? '').localeCompare(one.returnedAt ?? ''))
}

/** The pieces that this person changed last, in whatever state they are; those sent back have a list of their own. */
export async function myLatest(payload: Payload, user: TypedUser, limit: number): Promise<DeskPiece[]> {
  const pieces = await findPieces(payload, user, {
    where: {
      and: [
        { 'workflow.state': { not_equals: 'returned' } },
        { or: [{ createdBy: { equals: user.id } }, { 'workflow.authors': { in: [user.id] } }] },
      ],
    },
    sort: '-updatedAt',
    limit,
  })
  return pieces.sort((one, other) => other.updatedAt.localeCompare(one.updatedAt)).slice(0, limit)
}
