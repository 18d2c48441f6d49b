import type { CalendarAnswer, CalendarFeature, Entry, Unscheduled } from '../entries.ts'
import { collectionOfFeatured } from './collections.ts'

/** Why the CMS refused, in sentences; none when it was done. */
export type Reasons = string[]

interface Refusal {
  reasons?: string[]
  errors?: { message?: string; data?: { errors?: { message?: string }[] } }[]
}

const sentences = async (response: Response): Promise<Reasons> => {
  const answer = (await response.json().catch(() => ({}))) as Refusal
  const found =
    answer.reasons ??
    answer.errors?.flatMap(
      ({ message, data }) => data?.errors?.flatMap((one) => one.message ?? []) ?? message ?? [],
    ) ??
    []
  return found.length > 0 ? found : [`没有成功（${response.status}）：请刷新页面后再试。`]
}

const offline = ['没有连上服务器：请检查网络后再试。']

async function send(method: string, path: string, body?: unknown): Promise<Reasons> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return response.ok ? [] : await sentences(response)
  } catch {
    return offline
  }
}

/** Asks for the entries between two instants; a list of reasons when there is no answer. */
export async function load(from: string, to: string, signal: AbortSignal): Promise<CalendarAnswer | Reasons> {
  try {
    const response = await fetch(`/api/calendar?from=${from}&to=${to}`, { credentials: 'include', signal })
    return response.ok ? ((await response.json()) as CalendarAnswer) : await sentences(response)
  } catch {
    return offline
  }
}

type Piece = Pick<Entry | Unscheduled, 'collection' | 'document' | 'saves'>

const step = (piece: Piece, transition: string, request: Record<string, unknown>) =>
  send('POST', `/${piece.collection}/${piece.document}/transitions/${transition}`, {
    saves: piece.saves,
    ...request,
  })

/** Sets the time of a signed piece. */
export const schedule = (piece: Piece, publishAt: string): Promise<Reasons> =>
  step(piece, 'schedule', { publishAt })

/** Takes back what was set for a time. */
export const unschedule = (entry: Entry): Promise<Reasons> =>
  step(entry, entry.kind === 'withdrawal' ? 'unscheduleWithdrawal' : 'unschedule', {})

/** Moves an entry to another time, by the rules of what it is. */
export function move(entry: Entry, at: string, until: string | undefined): Promise<Reasons> {
  switch (entry.kind) {
    case 'publication':
      return schedule(entry, at)
    case 'withdrawal':
      return step(entry, 'scheduleWithdrawal', { ...entry.plan, withdrawAt: at })
    case 'event':
      return send('PATCH', `/events/${entry.document}`, {
        startsAt: at,
        endsAt: until ?? null,
        saves: entry.saves,
      })
    case 'published':
      return Promise.resolve(['已经发布：真实的发布时间不能改。'])
  }
}

/** A feature as it is being planned; without an id it is new. */
export type FeatureDraft = Omit<CalendarFeature, 'id'> & { id?: string }

export function saveFeature({
  id,
  slot,
  item,
  title,
  startsAt,
  endsAt,
  order,
}: FeatureDraft): Promise<Reasons> {
  const data = {
    slot,
    item: { relationTo: collectionOfFeatured[item.kind], value: item.id },
    title: title ?? '',
    startsAt,
    endsAt: endsAt ?? null,
    order,
  }
  return id ? send('PATCH', `/features/${id}`, data) : send('POST', '/features', data)
}

export const removeFeature = (id: string): Promise<Reasons> => send('DELETE', `/features/${id}`)
