import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { guardSaves } from './optimistic-lock.ts'
import { requireReplicaSet, unreachableAfter } from './require-replica-set.ts'

/** MongoDB 4.4 or newer, as a replica set. */
export function mongodbAdapter(url: string) {
  const adapter = mongooseAdapter({
    url,
    // Without this the first writes fail on a fresh database: a transaction cannot read while indexes are built.
    ensureIndexes: true,
    // Both need MongoDB 5.
    usePipelineInSortLookup: false,
    useJoinAggregations: false,
    // Otherwise many documents at once would share one transaction, which cannot do two things at a time.
    bulkOperationsSingleTransaction: true,
    connectOptions: { serverSelectionTimeoutMS: unreachableAfter },
  })
  return {
    ...adapter,
    init: (args: Parameters<typeof adapter.init>[0]) => {
      const database = guardSaves(adapter.init(args))
      const { connect } = database
      database.connect = async function (this: typeof database, options) {
        await requireReplicaSet(url)
        await connect?.call(this, options)
      }
      return database
    },
  }
}
