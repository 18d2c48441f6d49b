/** Milliseconds after which a save counts as not answered. */
export const patience = 60_000

export const notReached =
  '没有连上服务器，这一次没有保存。您写的内容还在这一页上：请检查网络，连上以后再保存一次。'
export const notAnswered =
  '服务器一分钟没有回应，不知道有没有保存成功。您写的内容还在这一页上：请过一会儿再保存一次。'
export const sessionOver =
  '登录已经过期，这一次没有保存。您写的内容还在这一页上：请在这里重新登录，登录后会接着保存。'

const byStatus: Record<number, string> = {
  413: '内容太大，这一次没有保存。您写的内容还在这一页上：请删减或压缩图片后再保存。',
  429: '保存得太频繁，这一次没有保存。您写的内容还在这一页上：请过几分钟再保存。',
  502: '服务器正在重新启动，这一次没有保存。您写的内容还在这一页上：请过一分钟再保存。',
  503: '服务器暂时不能用，这一次没有保存。您写的内容还在这一页上：请过一分钟再保存。',
  504: notAnswered,
}

/** What is said of a save that something between the page and the CMS refused, in no words of ours. */
export const sentenceOf = (status: number): string =>
  byStatus[status] ??
  `这一次没有保存（错误 ${status}）。您写的内容还在这一页上：请过一会儿再保存，仍然不行请告诉管理员。`

/** Whether an answer tells in Chinese why it refused. */
export function tellsWhy(text: string): boolean {
  try {
    const { errors } = JSON.parse(text) as { errors?: { message?: string }[] }
    return Boolean(errors?.length && errors.every(({ message }) => /\p{Script=Han}/u.test(message ?? '')))
  } catch {
    return false
  }
}

/** An answer as the CMS itself would give it, so that the form shows its sentence. */
export const refusal = (status: number, message: string): Response =>
  new Response(JSON.stringify({ errors: [{ message }] }), {
    status,
    headers: { 'content-type': 'application/json' },
  })
