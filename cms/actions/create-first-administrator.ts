import type { Payload } from 'payload'
import { readably } from './readable.ts'

/** Whether nobody has an account yet. */
export async function hasNoUser(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  return totalDocs === 0
}

/** Creates the first account; throws an Error in Chinese when there is one. */
export async function createFirstAdministrator(
  payload: Payload,
  account: { email: string; password: string; name: string },
): Promise<void> {
  if (!(await hasNoUser(payload)))
    throw new Error('已经有用户了，不能再建立首个管理员：请用已有的账号登录后台，在“用户”里添加。')
  await readably(() => payload.create({ collection: 'users', data: account, overrideAccess: true }))
}
