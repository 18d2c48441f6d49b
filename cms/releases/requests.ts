import type { Actor } from '@lectern/content-models/workflow'
import { hasRole } from '@lectern/content-models/workflow'
import type { Payload, PayloadRequest } from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import type { Release, ReleaseRequest } from '../payload-types.ts'
import { Refused } from '../refusals/refused.ts'
import { publisherState } from './lease.ts'

/** What a person wants of the publisher; oldest first. */
export type Wish = { id: string; by: string } & (
  | { kind: 'rollback'; release: number; name: string }
  | { kind: 'resume' }
)

/** Names of the releases that can be brought back. */
export const keptReleases = (kept: string | null | undefined): string[] =>
  kept ? (JSON.parse(kept) as string[]) : []

/** Requests that nobody has answered yet. */
export async function waitingWishes(payload: Payload): Promise<Wish[]> {
  const { docs } = await payload.db.find<ReleaseRequest>({
    collection: 'release-requests',
    where: { state: { equals: 'waiting' } },
    sort: 'createdAt',
    pagination: false,
  })
  return docs.map(({ id, by, kind, release, name }) => ({
    id,
    by,
    ...(kind === 'rollback' ? { kind, release: release ?? 0, name: name ?? '' } : { kind }),
  }))
}

/** Says what became of a request, in a sentence when it was refused. */
export async function answerWish(
  payload: Payload,
  id: string,
  answer: { done: true } | { done: false; reason: string },
): Promise<void> {
  await payload.db.updateOne({
    collection: 'release-requests',
    id,
    data: { state: answer.done ? 'done' : 'refused', answer: answer.done ? null : answer.reason },
    returning: false,
  })
}

/** Why this person may not ask for that now; sentences. `release` is undefined when the number is of none. */
async function refusals(
  payload: Payload,
  actor: Actor,
  wanted: { number: number; release: Release | null } | undefined,
): Promise<string[]> {
  if (!hasRole(actor, 'signer', 'admin')) return ['回退网站要由签发或管理员来做：请联系他们。']
  if ((await waitingWishes(payload)).length > 0)
    return ['上一个请求还在等发布程序处理：请稍等再试；如果一直没有结果，请管理员查看发布程序是否在运行。']
  const state = await publisherState(payload)
  if (!wanted) return state?.held ? [] : ['网站没有停在旧版：不需要恢复，改动会自动上线。']
  if (state?.live === wanted.number) return [`读者现在看到的就是第 ${wanted.number} 版。`]
  if (!wanted.release?.name || !keptReleases(state?.kept).includes(wanted.release.name))
    return [`第 ${wanted.number} 版已经不再保留，不能回退到它：请选择列表里带“回退”的一版。`]
  return []
}

/**
 * Asks the publisher to bring back a kept release, or, without a number, to go on with what is newest.
 * Throws Refused with sentences; the log keeps who asked.
 */
export async function askForRelease(
  req: PayloadRequest,
  actor: Actor,
  number: number | undefined,
): Promise<void> {
  const { payload } = req
  const release =
    number === undefined
      ? null
      : await payload.db.findOne<Release>({ collection: 'releases', where: { number: { equals: number } } })
  const reasons = await refusals(payload, actor, number === undefined ? undefined : { number, release })
  if (reasons.length > 0) throw new Refused(reasons, hasRole(actor, 'signer', 'admin') ? 422 : 403)
  await payload.db.create({
    collection: 'release-requests',
    data: {
      kind: release ? 'rollback' : 'resume',
      ...(release ? { release: release.number, name: release.name } : {}),
      by: actor.name,
      state: 'waiting',
    },
  })
  await writeAudit(req, {
    action: release ? 'rolledBack' : 'resumed',
    subject: {
      collection: 'releases',
      id: String(release?.id ?? ''),
      title: release ? `网站第 ${release.number} 版` : '网站',
    },
  })
}
