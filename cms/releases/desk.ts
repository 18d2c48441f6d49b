import type { Payload } from 'payload'
import { pruneOutbox } from '../outbox/waiting.ts'
import { acquireLease, publisherState, releaseLease, renewLease } from './lease.ts'
import {
  beginRelease,
  confirmRollback,
  confirmSwitch,
  failRelease,
  noteStep,
  nothingToSwitch,
  pruneReleases,
  type ReleaseFacts,
} from './releases.ts'
import { answerWish, keptReleases, type Wish, waitingWishes } from './requests.ts'

/** What the publisher says to the CMS and hears from it. Tokens come from `acquireLease`; a release is named by its number. */
export interface PublisherDesk {
  /** A new token, or undefined while another publisher holds the lease; `holder` names this process alone. */
  acquireLease(holder: string, now: Date): Promise<number | undefined>
  /** Keeps the lease for another 30 s; false when another publisher has taken over. To be called every 10 s. */
  renewLease(token: number, now: Date): Promise<boolean>
  /** Lets another publisher begin at once. */
  releaseLease(token: number): Promise<boolean>
  /** The number of the release that is built from now on; undefined when another publisher has taken over. */
  beginRelease(token: number, now: Date): Promise<number | undefined>
  /** What is being done, in Chinese, for those who watch. */
  noteStep(number: number, step: string): Promise<void>
  failRelease(
    number: number,
    failure: { error: string; problems?: string[]; seconds?: number },
  ): Promise<void>
  /** Asked just before the pointer is moved: records the switch unless another publisher has taken over (false). */
  confirmSwitch(token: number, number: number, facts: ReleaseFacts, now: Date): Promise<boolean>
  /** The same for an older release that is brought back; newer ones wait until somebody asks to resume. */
  confirmRollback(token: number, number: number): Promise<boolean>
  /** What `position` names changes nothing for readers: it counts as live. False when another publisher has taken over. */
  nothingToSwitch(token: number, position: string, number?: number): Promise<boolean>
  /** What people ask for, oldest first. */
  wishes(): Promise<Wish[]>
  answerWish(id: string, answer: { done: true } | { done: false; reason: string }): Promise<void>
  /** Which release readers have by the records (0: none), and whether it stands until somebody resumes. */
  state(): Promise<{ token: number; live: number; held: boolean; kept: string[] }>
  /** Deletes old rows of the outbox and of releases. */
  prune(now: Date): Promise<void>
}

/** The desk over a Payload that has been started. */
export const publisherDesk = (payload: Payload): PublisherDesk => ({
  acquireLease: (holder, now) => acquireLease(payload, holder, now),
  renewLease: (token, now) => renewLease(payload, token, now),
  releaseLease: (token) => releaseLease(payload, token),
  beginRelease: (token, now) => beginRelease(payload, token, now),
  noteStep: (number, step) => noteStep(payload, number, step),
  failRelease: (number, failure) => failRelease(payload, number, failure),
  confirmSwitch: (token, number, facts, now) => confirmSwitch(payload, token, number, facts, now),
  confirmRollback: (token, number) => confirmRollback(payload, token, number),
  nothingToSwitch: (token, position, number) => nothingToSwitch(payload, token, position, number),
  wishes: () => waitingWishes(payload),
  answerWish: (id, answer) => answerWish(payload, id, answer),
  state: async () => {
    const row = await publisherState(payload)
    return {
      token: row?.token ?? 0,
      live: row?.live ?? 0,
      held: row?.held ?? false,
      kept: keptReleases(row?.kept),
    }
  },
  prune: async (now) => {
    await pruneOutbox(payload, now)
    await pruneReleases(payload)
  },
})
