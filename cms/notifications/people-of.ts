import type { Actor } from '@lectern/content-models/workflow'
import type { PayloadRequest } from 'payload'
import { actorOf } from '../access/actor.ts'

/** Everybody with an account, as the rules see them. */
export async function peopleOf(req: PayloadRequest): Promise<Actor[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    pagination: false,
    depth: 0,
    select: { name: true, roles: true, unit: true, moreUnits: true, allUnits: true },
    overrideAccess: true,
    req,
  })
  return docs.map(actorOf)
}
