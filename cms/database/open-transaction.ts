import { AsyncLocalStorage } from 'node:async_hooks'

/** A transaction as the calls within it see it. */
export interface OpenTransaction {
  open: boolean
  /** The one that was open where this one began. */
  readonly outer: OpenTransaction | undefined
}

const current = new AsyncLocalStorage<OpenTransaction>()

/**
 * Marks whoever calls this, and all that it calls from here on, as being within a transaction, until `open` is set to false.
 * To be called before anything is awaited: only then the mark reaches the caller.
 */
export function enterTransaction(): OpenTransaction {
  const transaction = { open: true, outer: surroundingTransaction(undefined) }
  current.enterWith(transaction)
  return transaction
}

/** The nearest open transaction, other than its own, that whoever calls this stands in. */
export function surroundingTransaction(own: OpenTransaction | undefined): OpenTransaction | undefined {
  let transaction = current.getStore()
  while (transaction && (!transaction.open || transaction === own)) transaction = transaction.outer
  return transaction
}

/** A write that would not be undone with the transaction in which it was asked for: a fault of the program; its stack names the place. */
export class WriteOutsideTransaction extends Error {
  constructor(statement: string) {
    super(
      `a write outside the open transaction: pass on "req", or wait until it has ended (${statement.slice(0, 160)})`,
    )
  }
}
