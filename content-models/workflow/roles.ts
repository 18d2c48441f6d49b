/** Roles with their Chinese names, from the one who may least to the one who may most. */
export const roleNames = {
  correspondent: '信息员',
  author: '撰稿',
  editor: '编辑',
  reviewer: '审核',
  signer: '签发',
  admin: '管理员',
} as const

export type Role = keyof typeof roleNames
export const roles = Object.keys(roleNames) as Role[]

/** Somebody who does something: a person with an account, or the worker, which carries out what was signed. */
export interface Actor {
  id: string
  name: string
  roles: readonly Role[]
  /** Units whose material this person sees and edits. */
  units: readonly string[] | 'all'
  /** The worker: publishes and withdraws at the times that were set, and does nothing else. */
  worker?: boolean
}

export const hasRole = (actor: Actor, ...wanted: Role[]): boolean =>
  wanted.some((role) => actor.roles.includes(role))
