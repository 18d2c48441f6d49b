import { startOfBeijingYear } from '@lectern/content-models/beijing-time'
import type { Payload, TypedUser } from 'payload'
import { idOf } from '../../documents/values.ts'

/** A team and how many events it has held this year. */
export interface TeamEvents {
  id: string
  title: string
  held: number
}

/** Every team that this person sees with its events held since the year began in Beijing, the busiest first. */
export async function teamEvents(payload: Payload, user: TypedUser, now: Date): Promise<TeamEvents[]> {
  const asked = { pagination: false, depth: 0, overrideAccess: false, user } as const
  const [{ docs: teams }, { docs: events }] = await Promise.all([
    payload.find({ collection: 'teams', ...asked, limit: 500, sort: 'title', select: { title: true } }),
    payload.find({
      collection: 'events',
      ...asked,
      where: {
        and: [
          { state: { equals: 'held' } },
          { startsAt: { greater_than_equal: startOfBeijingYear(now).toISOString() } },
          { startsAt: { less_than_equal: now.toISOString() } },
        ],
      },
      // Ten times what five hundred teams owe; without a limit one runaway import would slow every dashboard.
      limit: 25_000,
      select: { team: true },
    }),
  ])
  const held = new Map<string, number>()
  for (const { team } of events) {
    const id = idOf(team)
    if (id) held.set(id, (held.get(id) ?? 0) + 1)
  }
  return teams
    .map(({ id, title }) => ({ id, title, held: held.get(id) ?? 0 }))
    .sort((one, other) => other.held - one.held)
}
