import { type Actor, type Role, signingChecklist, type Transition } from '@lectern/content-models/workflow'
import { transitionPiece } from '../actions/transitions.ts'
import type { TestCms } from './database.ts'

export const password = '一句很长的口令 示例'

/** People of a desk, one a role, and the steps that they take. */
export async function deskPeople(test: TestCms) {
  const people = new Map<Role, Actor>()
  for (const role of ['author', 'editor', 'reviewer', 'signer', 'admin'] as const) {
    const name = `${role}示例`
    const { id } = await test.payload.create({
      collection: 'users',
      data: { email: `${role}@example.com`, password, name, roles: [role], allUnits: true },
      overrideAccess: true,
    })
    people.set(role, { id, name, roles: [role], units: 'all' })
  }
  const actor = (role: Role): Actor => people.get(role) as Actor
  const step = (id: string, transition: Transition, by: Role, request = {}, now = new Date()) =>
    transitionPiece(test.payload, { collection: 'stories', id, transition, actor: actor(by), request, now })
  /** A story as the author wrote it. */
  const written = async (title: string, more: Record<string, unknown> = {}): Promise<string> => {
    const user = await test.payload.findByID({ collection: 'users', id: actor('author').id })
    const { id } = await test.payload.create({
      collection: 'stories',
      data: { title, storyKind: '事件', ...more },
      overrideAccess: false,
      user: { ...user, collection: 'users' } as never,
    })
    return id
  }
  /** A story with its signature. */
  const signed = async (title: string, more: Record<string, unknown> = {}): Promise<string> => {
    const id = await written(title, more)
    await step(id, 'submit', 'author')
    await step(id, 'pass', 'reviewer')
    await step(id, 'sign', 'signer', { checklist: signingChecklist.map((item) => item.id) })
    return id
  }
  return { actor, step, written, signed }
}
