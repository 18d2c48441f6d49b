import type { Payload } from 'payload'
import type { Notification } from '../payload-types.ts'
import { mailOf } from './mail-of.ts'
import { tellLate } from './tell-late.ts'
import { tellOverdue } from './tell-overdue.ts'

const minute = 60_000
/** How long a process that took a mail has for sending it, before another one takes it for crashed. */
const lease = 5 * minute
/** 1, 2, 4 … minutes, at most 4 hours apart: about two days. */
const attempts = 20
const pause = (attempt: number) => Math.min(2 ** (attempt - 1), 240) * minute

/** A mailbox that the server refuses will not exist in an hour either; everything else may pass. */
const isFinal = (error: unknown): boolean => {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  return code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500
}

const running = Symbol.for('lectern.notifications.sending')
type Sending = Payload & { [running]?: Promise<Sent> }

export interface Sent {
  sent: number
  failed: number
}

async function change(payload: Payload, row: Notification, data: Partial<Notification>): Promise<boolean> {
  // Only a row as it was read: of two processes one takes it.
  const changed: unknown = await payload.db.updateOne({
    collection: 'notifications',
    where: {
      and: [
        { id: { equals: row.id } },
        { mail: { equals: 'waiting' } },
        { mailAttempts: { equals: row.mailAttempts ?? 0 } },
      ],
    },
    data,
    options: { atomic: true },
  })
  return Boolean(changed)
}

async function sendOne(
  payload: Payload,
  row: Notification,
  now: () => Date,
): Promise<keyof Sent | undefined> {
  const attempt = (row.mailAttempts ?? 0) + 1
  const at = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString()
  if (!(await change(payload, row, { mailAttempts: attempt, mailDueAt: at(lease) }))) return undefined
  const taken = { ...row, mailAttempts: attempt }
  const id = typeof row.user === 'string' ? row.user : row.user?.id
  const person = id
    ? await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, overrideAccess: true })
    : null
  if (!person?.email) {
    await change(payload, taken, { mail: 'none', mailDueAt: null })
    return undefined
  }
  try {
    await payload.sendEmail(mailOf(row, { email: person.email, name: person.name }, payload.config.serverURL))
  } catch (error) {
    const mailError = (error instanceof Error ? error.message : String(error)).slice(0, 500)
    const final = isFinal(error) || attempt >= attempts
    await change(payload, taken, {
      mailError,
      ...(final ? { mail: 'failed', mailDueAt: null } : { mailDueAt: at(pause(attempt)) }),
    })
    payload.logger.error({
      msg: `邮件没有发出（第 ${attempt} 次${final ? '，不再重试' : ''}）：${mailError}`,
    })
    return 'failed'
  }
  await change(payload, taken, { mail: 'sent', mailDueAt: null, mailError: null })
  return 'sent'
}

async function sendAll(payload: Payload, now: () => Date): Promise<Sent> {
  const result: Sent = { sent: 0, failed: 0 }
  const { docs } = await payload.find({
    collection: 'notifications',
    where: {
      and: [{ mail: { equals: 'waiting' } }, { mailDueAt: { less_than_equal: now().toISOString() } }],
    },
    sort: 'mailDueAt',
    limit: 100,
    depth: 0,
    overrideAccess: true,
  })
  for (const row of docs) {
    const outcome = await sendOne(payload, row, now)
    if (outcome) result[outcome]++
  }
  return result
}

/**
 * Sends the mails that are due: to be called after an action, and by a timer. Never throws, and sends nothing twice
 * unless a process stopped between the server's answer and its own note of it.
 */
export async function sendPending(payload: Payload, now: () => Date = () => new Date()): Promise<Sent> {
  // The built CMS holds this module twice; the mark on Payload itself is one for both.
  const owner = payload as Sending
  const before = owner[running] ?? Promise.resolve()
  const turn = before.then(() =>
    sendAll(payload, now).catch((error: unknown) => {
      payload.logger.error({ err: error, msg: '待发的邮件读不出来' })
      return { sent: 0, failed: 0 }
    }),
  )
  owner[running] = turn
  return turn
}

const timer = Symbol.for('lectern.notifications.timer')

/** Tells of what is overdue and sends what is due, now and every half minute as long as the process lives; once a Payload. */
export function keepSending(payload: Payload): void {
  const owner = payload as Payload & { [timer]?: NodeJS.Timeout }
  if (owner[timer]) return
  const turn = async () => {
    const now = new Date()
    await tellOverdue(payload, now)
    await tellLate(payload, now)
    await sendPending(payload)
  }
  owner[timer] = setInterval(() => void turn(), 30_000).unref()
  void turn()
}
