/** What a signer confirms with the signature; kept with it word for word. */
export const signingChecklist = [
  { id: 'policy', text: '主题、内容与路线方针政策相一致' },
  { id: 'facts', text: '事实、数据、人名、地名、职务已核对，出处可查' },
  { id: 'consent', text: '涉及的人物和照片已取得同意，未成年人有监护人同意' },
  { id: 'secrets', text: '不含涉密内容和个人敏感信息' },
] as const

export type ChecklistItem = (typeof signingChecklist)[number]['id']

/** The sentences of the items that were not confirmed. */
export const unconfirmed = (confirmed: readonly string[] | undefined): string[] =>
  signingChecklist.filter(({ id }) => !confirmed?.includes(id)).map(({ text }) => text)
