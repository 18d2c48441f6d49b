import type { Payload, TypedUser, Where } from 'payload'
import { type DeskPiece, findPieces } from './pieces.ts'

/** Where a person stands on a piece: asked one by one, since of several at once no index helps. */
async function findMine(
  payload: Payload,
  user: TypedUser,
  places: readonly string[],
  question: { where: Where; sort: string; limit: number },
): Promise<DeskPiece[]> {
  const found = await Promise.all(
    places.map((place) =>
      findPieces(payload, user, {
        where: { and: [{ [place]: { in: [user.id] } }, question.where] },
        sort: question.sort,
        limit: question.limit,
      }),
    ),
  )
  return [...new Map(found.flat().map((piece) => [piece.id, piece])).values()]
}

/** Pieces of this person that a reviewer sent back, the newest first. */
export async function returnedToMe(payload: Payload, user: TypedUser): Promise<DeskPiece[]> {
  const pieces = await findMine(payload, user, ['workflow.authors', 'workflow.submittedBy'], {
    where: { 'workflow.state': { equals: 'returned' } },
    sort: '-workflow.returnedAt',
    limit: 50,
  })
  return pieces.sort((one, other) => (other.returnedAt ?? '').localeCompare(one.returnedAt ?? ''))
}

/** The pieces that this person changed last, in whatever state they are; those sent back have a list of their own. */
export async function myLatest(payload: Payload, user: TypedUser, limit: number): Promise<DeskPiece[]> {
  const pieces = await findMine(payload, user, ['createdBy', 'workflow.authors'], {
    where: { 'workflow.state': { not_equals: 'returned' } },
    sort: '-updatedAt',
    limit,
  })
  return pieces.sort((one, other) => other.updatedAt.localeCompare(one.updatedAt)).slice(0, limit)
}
