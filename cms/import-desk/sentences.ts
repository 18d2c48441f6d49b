import { conflictMessage, isConflict } from '../database/conflict.ts'
import { UnreadableFile } from '../import/source.ts'
import { Refused } from '../refusals/refused.ts'

interface Told {
  data?: { errors?: { message?: string; label?: unknown; path?: string }[]; reasons?: string[] } | null
  message?: string
  status?: number
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Said where nobody foresaw what went wrong; the log has the rest. */
export const unforeseen = '服务器没有办成这件事：请再试一次，仍不成时请联系管理员查看后台日志。'

/**
 * What an error says to a person. Told by its form, not its class: the built CMS holds Payload's classes twice, and what
 * one half throws the other does not know.
 */
export function sentencesOf(error: unknown): string[] {
  if (error instanceof Refused) return error.reasons
  if (error instanceof UnreadableFile) return [error.message]
  if (isConflict(error)) return [conflictMessage]
  const { data, message } = error as Told
  if (Array.isArray(data?.reasons)) return data.reasons
  const of = (Array.isArray(data?.errors) ? data.errors : []).flatMap(({ message: said, label, path }) =>
    said
      ? [said.includes('“') ? said : `“${typeof label === 'string' ? label : (path ?? '')}”：${said}`]
      : [],
  )
  if (of.length > 0) return of
  return message && isChinese(message) ? message.split('\n') : [unforeseen]
}

/** The status of an answer that tells of an error. */
export const statusOf = (error: unknown): number => {
  if (error instanceof UnreadableFile) return 422
  if (isConflict(error)) return 409
  const { status } = error as Told
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}
