// A process of its own that does with the publisher's desk what its parent says, a message at a time, at the parent's time.
import { type Cms, openCms } from '../door.ts'

export type Order =
  | { ask: 'acquire'; holder: string; now: string }
  | { ask: 'renew'; token: number; now: string }
  | { ask: 'begin'; token: number; now: string }
  | { ask: 'switch'; token: number; number: number; position: string; now: string }

const carryOut = (cms: Cms, order: Order): Promise<unknown> => {
  const now = new Date(order.now)
  switch (order.ask) {
    case 'acquire':
      return cms.publisher.acquireLease(order.holder, now)
    case 'renew':
      return cms.publisher.renewLease(order.token, now)
    case 'begin':
      return cms.publisher.beginRelease(order.token, now)
    case 'switch':
      return cms.publisher.confirmSwitch(
        order.token,
        order.number,
        {
          name: `by-${process.pid}`,
          seconds: 1,
          records: 1,
          pages: 1,
          changes: { put: 1, removed: 0, pages: 1, titles: [] },
          problems: [],
          position: order.position,
          kept: [],
        },
        now,
      )
  }
}

const [databaseUrl, folder] = process.argv.slice(2)
if (folder && process.send) {
  const cms = await openCms({ ...(databaseUrl ? { databaseUrl } : {}), folder })
  process.on('message', ({ id, order }: { id: number; order: Order }) => {
    carryOut(cms, order).then(
      (answer) => process.send?.({ id, answer: answer ?? null }),
      (error: Error) => process.send?.({ id, error: error.message }),
    )
  })
  process.send({ ready: true })
}
