import type { AfterErrorHook } from 'payload'

/** Said to a person whose save lost against another one. */
export const conflictMessage = '别人刚刚保存了同一条内容：请刷新页面，看过最新的内容后再保存一次。'

/** A save that was based on an older state of the document than the stored one. */
export class StaleSave extends Error {
  // A number that write conflicts of MongoDB carry too: both mean that the same write may be tried on the newer state.
  readonly code = 112
  constructor() {
    super(conflictMessage)
  }
}

/** Whether an error means that two writes met and one of them may simply be tried again. */
export function isConflict(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, hasErrorLabel } = cause as Error & {
      code?: unknown
      hasErrorLabel?: (label: string) => boolean
    }
    if (code === 112 || code === 'SQLITE_BUSY' || code === 'SQLITE_BUSY_SNAPSHOT') return true
    if (typeof hasErrorLabel === 'function' && hasErrorLabel.call(cause, 'TransientTransactionError'))
      return true
  }
  return false
}

/** Said when the disk of the database is full, after which nothing of the save is there. */
export const noRoomMessage =
  '服务器的磁盘满了，这一次没有保存。您写的内容还在这一页上：请不要关闭页面，请管理员腾出空间，然后再保存一次。'

/** Node's, SQLite's and MongoDB's names for a full disk. */
const noRoom = new Set<unknown>(['ENOSPC', 'SQLITE_FULL', 14031])

const isNoRoom = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (noRoom.has((cause as { code?: unknown }).code)) return true
  return false
}

/** Turns a full disk into a sentence with the status that names it. */
export const noRoomResponse: AfterErrorHook = ({ error }) =>
  isNoRoom(error) ? { response: { errors: [{ message: noRoomMessage }] }, status: 507 } : undefined

/** Turns a raw write conflict, which would be an unexplained 500, into a sentence. */
export const conflictResponse: AfterErrorHook = ({ error }) =>
  isConflict(error) ? { response: { errors: [{ message: conflictMessage }] }, status: 409 } : undefined

/** Says in Chinese that somebody has a document open in a form, which Payload tells API clients in English. */
export const lockedResponse: AfterErrorHook = ({ error }) =>
  (error as { status?: unknown }).status === 423
    ? {
        response: {
          errors: [
            {
              message:
                '别人正在后台编辑这一条：请等对方离开（最多 5 分钟）再保存，或者在后台打开它接手编辑。',
            },
          ],
        },
        status: 423,
      }
    : undefined
