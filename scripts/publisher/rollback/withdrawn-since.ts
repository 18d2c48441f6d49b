import type { ReleaseNote } from '../releases/note.ts'
import { spellings } from '../releases/serving.ts'

/** What an address answers that had a page: 410, a notice in its place, another address, or nothing (404). */
export type Answer = { how: 'gone' | 'notice' | 'missing' } | { how: 'redirect'; to: string }

/** A withdrawal that is known from elsewhere than the newest release. */
export interface LaterWithdrawal {
  address: string
  how: 'gone' | 'notice' | 'redirect'
  to?: string
}

/** Two releases, as far as it takes to tell what was withdrawn between them. */
export interface TwoReleases {
  older: Pick<ReleaseNote, 'withdrawn' | 'redirects'>
  newer: Pick<ReleaseNote, 'withdrawn' | 'redirects' | 'leftOut'>
  /** Addresses of the pages that the search of the older one finds; lists and the like are none of them. */
  pagesThen: Iterable<string>
  /** Whether the newer one has a page at an address. */
  hasPageNow(address: string): boolean
  /** Withdrawals that the newer one does not know of; a notice among them is no page yet, and answers 410. */
  later?: readonly LaterWithdrawal[]
}

const sameAddress = (a: string, b: string): boolean => spellings(a).some((one) => spellings(b).includes(one))

/**
 * What was withdrawn, or is no more, since an older release was made: its address to what it answers now.
 * A page that only moved is none of them, nor is one that is published and was left out by an error.
 */
export function withdrawnSince({
  older,
  newer,
  pagesThen,
  hasPageNow,
  later = [],
}: TwoReleases): Map<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const { address, how, to } of later)
    answers.set(address, how === 'redirect' && to ? { how, to } : { how: 'gone' })
  for (const { address, how } of newer.withdrawn) answers.set(address, { how })
  // One that is not permanent stands for something withdrawn; of the others the page moved.
  for (const { from, to, permanent } of newer.redirects)
    if (!permanent && !answers.has(from)) answers.set(from, { how: 'redirect', to })

  const moved = newer.redirects.filter(({ permanent }) => permanent)
  const published = new Set(newer.leftOut)
  const isThere = (address: string) => hasPageNow(address) || published.has(address)
  for (const address of pagesThen)
    if (!isThere(address) && !answers.has(address) && !moved.some(({ from }) => sameAddress(from, address)))
      answers.set(address, { how: 'missing' })
  // What moved and was withdrawn afterwards is withdrawn where it was before, too.
  for (let again = true; again; ) {
    again = false
    for (const { from, to } of moved) {
      if (answers.has(from) || hasPageNow(from)) continue
      const end = to.replace(/[?#].*$/s, '')
      const isGone = [...answers.keys()].some((address) => sameAddress(address, end))
      if (!isGone && (isThere(end) || !end.startsWith('/'))) continue
      answers.set(from, { how: 'redirect', to })
      again = true
    }
  }

  // What the older one answers in the same way needs nothing laid over it.
  for (const { address, how } of older.withdrawn)
    if (answers.get(address)?.how === how) answers.delete(address)
  for (const { from, to } of older.redirects) {
    const answer = answers.get(from)
    if (answer?.how === 'redirect' && answer.to === to) answers.delete(from)
  }
  return answers
}

/** The redirects and withdrawals of an older release with the present answers laid over them. */
export function answersOver(
  older: Pick<ReleaseNote, 'withdrawn' | 'redirects'>,
  answers: ReadonlyMap<string, Answer>,
): Pick<ReleaseNote, 'withdrawn' | 'redirects'> {
  const taken = new Set([...answers.keys()].flatMap(spellings))
  return {
    redirects: [
      ...older.redirects.filter(({ from }) => !taken.has(from)),
      ...[...answers].flatMap(([from, answer]) =>
        answer.how === 'redirect' ? [{ from, to: answer.to, permanent: false }] : [],
      ),
    ],
    withdrawn: [
      ...older.withdrawn.filter(({ address }) => !answers.has(address)),
      ...[...answers].flatMap(([address, { how }]) =>
        how === 'gone' || how === 'notice' ? [{ address, how }] : [],
      ),
    ],
  }
}
