import type { Withdrawal } from '@lectern/content-models/published'
import { untilChanged } from './cells.ts'
import { lengthOf } from './indexes.ts'
import { everyRecord, record } from './records.ts'
import { valueRead } from './trace.ts'

const byAddress = () =>
  untilChanged('notices by address', () => {
    const notices = new Map<string, Withdrawal>()
    // A preview shows what was withdrawn as it would be if it came back: its page goes before the notice.
    for (const withdrawal of everyRecord('withdrawal'))
      if (withdrawal.how === 'notice' && lengthOf('address', withdrawal.address) === 0)
        notices.set(withdrawal.address, withdrawal)
    return notices
  })

/** The addresses at which a notice stands in the place of what was withdrawn, untraced: for addresses. */
export const everyNoticeAddress = (): readonly string[] => [...byAddress().keys()]

const noticeIdAt = valueRead('notice at', (address: string) => byAddress().get(address)?.id ?? '')

/** The notice at an address (`/stories/slug/`), or undefined when none stands there. */
export function noticeAt(address: string): Withdrawal | undefined {
  const id = noticeIdAt(address)
  return id ? record('withdrawal', id) : undefined
}
