import type { Role } from '@lectern/content-models/workflow'
import type { Payload } from 'payload'
import { readably } from './readable.ts'

/** Whether nobody has an account yet. */
export async function hasNoUser(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  return totalDocs === 0
}

/** Enough to set everything up and to sign what others wrote; whoever writes needs somebody else to review. */
const firstRoles: Role[] = ['admin', 'editor', 'signer']

/** Creates the first account, for all units; throws an Error in Chinese when there is one. */
export async function createFirstAdministrator(
  payload: Payload,
  account: { email: string; password: string; name: string },
): Promise<void> {
  if (!(await hasNoUser(payload)))
    throw new Error('已经有用户了，不能再建立首个管理员：请用已有的账号登录后台，在“用户”里添加。')
  await readably(() =>
    payload.create({
      collection: 'users',
      data: { ...account, roles: firstRoles, allUnits: true },
      overrideAccess: true,
    }),
  )
}
