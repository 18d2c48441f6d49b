import { addressOf, type Withdrawal } from '@lectern/content-models/published'
import { everyRecord, record } from './records.ts'
import { allStored, untilChanged } from './store.ts'
import { noteValue } from './trace.ts'

const byAddress = () =>
  untilChanged('notices by address', () => {
    const notices = new Map<string, Withdrawal>()
    for (const withdrawal of everyRecord('withdrawal'))
      if (withdrawal.how === 'notice') notices.set(withdrawal.address, withdrawal)
    // A preview shows what was withdrawn as it would be if it came back: its page goes before the notice.
    if (notices.size > 0)
      for (const other of allStored()) if (other.kind !== 'withdrawal') notices.delete(addressOf(other) ?? '')
    return notices
  })

/** The addresses at which a notice stands in the place of what was withdrawn, untraced: for addresses. */
export const everyNoticeAddress = (): readonly string[] => [...byAddress().keys()]

/** The notice at an address (`/stories/slug/`), or undefined when none stands there. */
export function noticeAt(address: string): Withdrawal | undefined {
  const id = noteValue(`notice at ${address}`, byAddress().get(address)?.id ?? '')
  return id ? record('withdrawal', id) : undefined
}
