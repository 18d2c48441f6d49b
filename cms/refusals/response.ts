import type { AfterErrorHook } from 'payload'

/** Our sentences name a remedy; Payload's Chinese (您无权执行此操作。 未找到) does not. */
const helps = /\p{Script=Han}.*[：请]|[：请].*\p{Script=Han}/su

/** What is said where Payload, or a library below it, has no word of ours; each says what to do. */
const byStatus: Record<number, string> = {
  400: '提交的内容不完整或格式不对，没有保存：请检查填写的内容，再试一次。',
  401: '您还没有登录，或者登录已经过期：请重新登录，再做一次。',
  403: '您没有做这件事的权限：请联系本单位的编辑或管理员。',
  404: '找不到这一条：可能已被别人删除或移走，请回到列表刷新。',
  409: '别人刚刚改过同一条内容：请刷新页面，看过最新的内容后再做一次。',
  413: '内容太大，没有保存：请压缩或删减图片和附件，再试一次。',
  429: '操作太频繁：请过几分钟再试。',
}

/** For what went wrong in the program: nothing of it is told, it may hold anything. */
export const programFailed =
  '服务器出错了，这一次没有办成；您写的内容还在这一页上。请过一会儿再试，仍然不行请把现在的时间告诉管理员（详情在服务器的日志里）。'

interface Told extends Error {
  status?: number
  isPublic?: boolean
  data?: Record<string, unknown> | null
}

const nameOf = (data: Told['data']): string | undefined =>
  data?.conflict ? 'Overtaken' : Array.isArray(data?.errors) ? 'ValidationError' : undefined

const sentenceOf = ({ data, message, status, isPublic }: Told, loggedIn: boolean): string => {
  if (isPublic !== true && (status === undefined || status === 500)) return programFailed
  if (helps.test(message) || Array.isArray(data?.reasons)) return message
  return (!loggedIn && status === 403 ? byStatus[401] : byStatus[status ?? 500]) ?? programFailed
}

/**
 * Answers every refusal in our words, with what belongs to it (which fields, which newer version). Payload knows its errors by
 * their classes: the built CMS holds these twice (pages and routes are bundled apart) and shortens their names, so that it
 * would answer "An unknown error occurred".
 */
export const refusalResponse: AfterErrorHook = ({ error, req }) => {
  const told = error as Told
  const { data } = told
  const name = nameOf(data)
  return {
    response: {
      errors: [
        {
          message: sentenceOf(told, Boolean(req.user)),
          ...(name ? { name } : {}),
          ...(data && typeof data === 'object' ? { data } : {}),
        },
      ],
    },
    status: told.status ?? 500,
  }
}
