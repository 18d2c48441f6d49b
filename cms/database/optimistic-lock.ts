import type { DatabaseAdapter, UpdateOneArgs } from 'payload'
import { StaleSave } from './conflict.ts'

/**
 * Makes a counter of saves the guard of a document: a write that says `saves: n` happens only when the stored one is `n - 1`.
 * Asked of the database in one conditional statement, just before the write, so that of two people saving at once
 * exactly one succeeds, in both databases and with several processes. Throws StaleSave.
 */
export function guardSaves<Adapter extends Pick<DatabaseAdapter, 'updateOne'>>(adapter: Adapter): Adapter {
  const write = adapter.updateOne
  adapter.updateOne = async function guarded(this: DatabaseAdapter, args: UpdateOneArgs) {
    const { saves } = args.data as { saves?: unknown }
    if (args.id !== undefined && typeof saves === 'number' && saves > 1) {
      // Whether a row was hit is told by the row, so it must come back.
      const { id: _, where: __, returning: ___, ...rest } = args
      const claimed = await write.call(this, {
        ...rest,
        data: { saves },
        where: { and: [{ id: { equals: args.id } }, { saves: { equals: saves - 1 } }] },
        options: { atomic: true },
      } as UpdateOneArgs)
      if (!claimed) throw new StaleSave()
    }
    return write.call(this, args)
  }
  return adapter
}
