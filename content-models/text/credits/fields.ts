/** What by-lines, source lines and keyword lines say of an article; names as lists. */
export interface ArticleFields {
  subtitle?: string
  source?: { name: string; issue?: string; address?: string }
  author: string[]
  editor: string[]
  proofreader: string[]
  /** Who reviewed the source: 审核, 初审, 复审, 终审. */
  reviewer: string[]
  /** Who signed the source: 签发. */
  signer: string[]
  photographer: string[]
  tags: string[]
  /** `YYYY-MM-DD` */
  displayDate?: string
}

/** The fields that hold people. */
export const roles = ['author', 'editor', 'proofreader', 'reviewer', 'signer', 'photographer'] as const
export type Role = (typeof roles)[number]

export const roleNames: Record<Role, string> = {
  author: '作者',
  editor: '编辑',
  proofreader: '校对',
  reviewer: '审核',
  signer: '签发',
  photographer: '摄影',
}

export const noFields = (): ArticleFields => ({
  author: [],
  editor: [],
  proofreader: [],
  reviewer: [],
  signer: [],
  photographer: [],
  tags: [],
})

/** Fields of their own, so that what is added does not change those that were given. */
export const copiedFields = (given: Partial<ArticleFields> = {}): ArticleFields => {
  const fields = { ...noFields(), ...given }
  for (const name of [...roles, 'tags'] as const) fields[name] = [...fields[name]]
  if (fields.source) fields.source = { ...fields.source }
  return fields
}
