import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter } from 'payload'

type Adapter = Pick<BaseDatabaseAdapter, 'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'> &
  Pick<SQLiteAdapter, 'drizzle' | 'sessions'>

/**
 * Gives an adapter transactions over its own client. Payload's begin waits before it asks the client, so that a mark of the
 * call (see enterTransaction) would be lost, and its commit keeps an error of the commit to itself: a full disk would pass for saved.
 */
export function wholeSaves<T extends Adapter>(adapter: T): T {
  adapter.beginTransaction = () => {
    const id = randomUUID()
    return new Promise((begun, failed) => {
      const ended: Promise<void> = adapter.drizzle.transaction(
        (tx) =>
          new Promise<void>((commit, abort) => {
            adapter.sessions[id] = {
              db: tx as never,
              resolve: async () => {
                commit()
                await ended
              },
              reject: async () => {
                abort(new Error('rolled back'))
                await ended.catch(() => undefined)
              },
            }
            begun(id)
          }),
      )
      // Once it has begun this says nothing more: commit and rollback tell their caller.
      ended.catch(failed)
    })
  }
  const take = async (incoming: number | string | Promise<number | string>) => {
    const id = String(await incoming)
    const session = adapter.sessions[id]
    delete adapter.sessions[id]
    return session
  }
  adapter.commitTransaction = async (id) => {
    await (await take(id))?.resolve()
  }
  adapter.rollbackTransaction = async (id) => {
    await (await take(id))?.reject()
  }
  return adapter
}
