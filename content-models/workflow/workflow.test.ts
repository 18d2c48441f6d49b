import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Actor,
  applyEdit,
  applyTransition,
  editFailureReasons,
  failureReasons,
  isSigned,
  type Piece,
  publishedRevision,
  type Role,
  roles,
  type State,
  signingChecklist,
  states,
  type Transition,
  type TransitionRequest,
  transitionNames,
} from './index.ts'

const now = '2026-11-22T08:00:00.000Z'
const checklist = signingChecklist.map(({ id }) => id)
/** A request that says everything a transition could ask for. */
const complete: TransitionRequest = {
  reason: '示例原因',
  checklist,
  publishAt: '2026-11-22T09:00:00.000Z',
  withdrawAt: '2026-11-22T10:00:00.000Z',
  withdrawal: { kind: 'redirect', to: '/stories/' },
}
const person = (id: string, ...own: Role[]): Actor => ({ id, name: `${id}示例`, roles: own, units: 'all' })
const worker: Actor = { ...person('worker'), worker: true }

const piece = (over: Partial<Piece> = {}): Piece => ({
  title: '示例',
  reviews: 3,
  state: 'draft',
  revision: 1,
  authors: ['author'],
  passed: [],
  publicState: 'never',
  blocking: [],
  ...over,
})

/** The pieces in which each transition is possible for the right person. */
const possible: Record<Transition, Piece[]> = {
  submit: [piece(), piece({ state: 'returned' })],
  recall: (['submitted', 'firstReviewed', 'reviewed'] as const).map((state) => piece({ state })),
  pass: [piece({ state: 'submitted' }), piece({ state: 'firstReviewed' })],
  return: (['submitted', 'firstReviewed', 'reviewed', 'signed'] as const).map((state) => piece({ state })),
  sign: [piece({ state: 'reviewed' })],
  schedule: [piece({ state: 'signed' }), piece({ state: 'scheduled' })],
  unschedule: [piece({ state: 'scheduled' })],
  publish: [piece({ state: 'signed' }), piece({ state: 'scheduled' })],
  withdraw: [piece({ state: 'published', publicState: 'live' })],
  scheduleWithdrawal: [
    piece({ state: 'published', publicState: 'live' }),
    piece({ state: 'scheduled', planned: { revision: 1, publishAt: '2026-11-22T09:00:00.000Z' } }),
  ],
  unscheduleWithdrawal: [piece({ publicState: 'live', withdrawAt: '2026-11-22T10:00:00.000Z' })],
  restore: [piece({ state: 'withdrawn', publicState: 'withdrawn' })],
}

/** Who may do what to somebody else's piece; an author's own rights are tested apart. */
const mayDo: Record<Transition, Role[]> = {
  submit: ['editor', 'admin'],
  recall: ['admin'],
  pass: ['editor', 'reviewer'],
  return: ['editor', 'reviewer', 'signer'],
  sign: ['signer'],
  schedule: ['editor', 'signer'],
  unschedule: ['editor', 'signer'],
  publish: ['editor', 'signer'],
  withdraw: ['signer'],
  scheduleWithdrawal: ['signer'],
  unscheduleWithdrawal: ['signer'],
  restore: ['signer'],
}

describe('who may do what, and when', () => {
  for (const transition of transitionNames)
    for (const role of roles)
      test(`${role} · ${transition}`, () => {
        for (const candidate of possible[transition]) {
          const allowed =
            mayDo[transition].includes(role) &&
            // 复审 belongs to the reviewers, a signed piece to its signers.
            !(transition === 'pass' && candidate.state === 'firstReviewed' && role !== 'reviewer') &&
            !(transition === 'return' && candidate.state === 'signed' && role !== 'signer')
          const reasons = failureReasons(transition, candidate, person('other', role), complete, now)
          expect(reasons.length === 0, `${candidate.state}: ${reasons.join()}`).toBe(allowed)
        }
      })

  test('in every other state nobody may, and the reason names the state', () => {
    const all = person('other', ...roles)
    for (const transition of transitionNames) {
      const allowed = new Set(possible[transition].map(({ state }) => state))
      for (const state of states.filter((candidate) => !allowed.has(candidate)))
        expect(
          failureReasons(transition, piece({ state }), all, complete, now),
          `${transition} ${state}`,
        ).not.toEqual([])
    }
  })

  test('the worker publishes and withdraws at the times that were set, and does nothing else', () => {
    const planned = piece({
      state: 'scheduled',
      planned: { revision: 1, publishAt: '2026-11-22T08:00:00.000Z' },
    })
    expect(failureReasons('publish', planned, worker, {}, now)).toEqual([])
    expect(failureReasons('publish', planned, worker, {}, '2026-11-22T07:59:59.999Z')).toHaveLength(1)
    expect(failureReasons('publish', piece({ state: 'signed' }), worker, {}, now)).toHaveLength(1)
    for (const transition of transitionNames.filter((name) => name !== 'publish'))
      expect(failureReasons(transition, planned, worker, complete, now)).not.toEqual([])
    const live = piece({ state: 'published', publicState: 'live', withdrawAt: '2026-11-22T08:00:00.000Z' })
    expect(failureReasons('withdraw', live, worker, complete, now)).toEqual([])
    expect(failureReasons('withdraw', live, worker, complete, '2026-11-22T07:59:59.999Z')).toHaveLength(1)
    const { withdrawAt: _, ...unplanned } = live
    expect(failureReasons('withdraw', unplanned, worker, complete, now)).toHaveLength(1)
    for (const transition of transitionNames.filter((name) => name !== 'withdraw'))
      expect(failureReasons(transition, live, worker, complete, now)).not.toEqual([])
  })

  test.each([
    [
      'an author cannot review',
      'pass',
      piece({ state: 'submitted', authors: ['a'] }),
      person('a', 'reviewer'),
      '自己的稿件',
    ],
    [
      'nor sign',
      'sign',
      piece({ state: 'reviewed', authors: ['x', 'a'] }),
      person('a', 'signer'),
      '自己的稿件',
    ],
    [
      'nor whoever reviewed it before',
      'sign',
      piece({ state: 'reviewed', passed: [{ step: 'first', by: 'a' }] }),
      person('a', 'reviewer', 'signer'),
      '已审过',
    ],
    [
      'nor review it twice',
      'pass',
      piece({ state: 'firstReviewed', passed: [{ step: 'first', by: 'a' }] }),
      person('a', 'reviewer'),
      '已审过',
    ],
    [
      'another unit',
      'pass',
      piece({ state: 'submitted', unit: 'u2' }),
      { ...person('a', 'reviewer'), units: ['u1'] },
      '其他单位',
    ],
    [
      'what the checks block',
      'submit',
      piece({ blocking: ['“类别”为空。'] }),
      person('author', 'author'),
      '“类别”为空。',
    ],
    [
      'an unexplained change',
      'submit',
      piece({ publicState: 'live' }),
      person('author', 'author'),
      '修订说明',
    ],
    ['the trash', 'submit', piece({ inTrash: true }), person('author', 'author'), '回收站'],
  ] as [string, Transition, Piece, Actor, string][])('%s', (_, transition, candidate, actor, words) => {
    expect(failureReasons(transition, candidate, actor, complete, now).join()).toContain(words)
  })

  test.each([
    ['return', { reason: ' ' }, '原因'],
    ['sign', { checklist: checklist.slice(1) }, signingChecklist[0].text],
    ['schedule', { publishAt: now }, '已经过去'],
    ['schedule', { publishAt: '明天' }, '请选择发布时间'],
    ['withdraw', { withdrawal: { kind: 'redirect', to: 'stories' } }, '以 / 或 https:// 开头'],
    ['withdraw', { withdrawal: { kind: 'redirect', to: '//elsewhere.example' } }, '以 / 或 https:// 开头'],
    ['withdraw', { withdrawal: {} }, '撤下的方式'],
    ['scheduleWithdrawal', { withdrawal: {} }, '撤下的方式'],
    ['scheduleWithdrawal', { withdrawAt: now }, '已经过去'],
    ['scheduleWithdrawal', { withdrawAt: '明天' }, '请选择撤下时间'],
    ['scheduleWithdrawal', { reason: '' }, '原因'],
  ] as [Transition, TransitionRequest, string][])(
    '%s asks for what is missing',
    (transition, request, words) => {
      const [candidate] = possible[transition]
      const reasons = failureReasons(
        transition,
        candidate as Piece,
        person('s', 'signer'),
        { ...complete, ...request },
        now,
      )
      expect(reasons.join()).toContain(words)
    },
  )
})

describe('a publication and a withdrawal that are both set for a time', () => {
  const from = '2026-11-22T09:00:00.000Z'
  const until = '2026-11-22T10:00:00.000Z'
  const signer = person('s', 'signer')
  const planned = piece({ state: 'scheduled', planned: { revision: 1, publishAt: from } })

  test('the withdrawal comes after the publication', () => {
    const reasons = (withdrawAt: string) =>
      failureReasons('scheduleWithdrawal', planned, signer, { ...complete, withdrawAt }, now)
    expect(reasons(from).join()).toContain('晚于定时发布')
    expect(reasons(until)).toEqual([])
    const both = applyTransition('scheduleWithdrawal', planned, signer, { ...complete, withdrawAt: until })
    expect(failureReasons('schedule', both, signer, { ...complete, publishAt: until }, now).join()).toContain(
      '早于定时撤下',
    )
  })

  test('without a publication there is nothing to withdraw', () => {
    const both: Piece = { ...planned, withdrawAt: until }
    expect(applyTransition('unschedule', both, signer, {}).withdrawAt).toBeUndefined()
    expect(applyTransition('unschedule', { ...both, publicState: 'live' }, signer, {}).withdrawAt).toBe(until)
  })

  test('one follows the other, and the piece is withdrawn for good', () => {
    const live = applyTransition('publish', { ...planned, withdrawAt: until }, worker, {})
    expect(live).toMatchObject({ publicState: 'live', withdrawAt: until })
    expect(failureReasons('withdraw', live, worker, complete, until)).toEqual([])
    const gone = applyTransition('withdraw', live, worker, complete)
    expect(gone).toMatchObject({ state: 'withdrawn', publicState: 'withdrawn' })
    expect(failureReasons('withdraw', gone, worker, complete, until)).not.toEqual([])
  })
})

describe('edits', () => {
  test('nobody edits what is under review; everybody is told what to do instead', () => {
    for (const state of states)
      expect(editFailureReasons(piece({ state }), person('author', 'author')).length > 0, state).toBe(
        ['submitted', 'firstReviewed', 'reviewed'].includes(state),
      )
  })
  test('a 信息员 edits their own, and nobody without a role anything', () => {
    expect(editFailureReasons(piece({ authors: ['c'] }), person('c', 'correspondent'))).toEqual([])
    expect(editFailureReasons(piece(), person('c', 'correspondent'))).toHaveLength(1)
    expect(editFailureReasons(piece({ authors: ['c'] }), person('c'))).toHaveLength(1)
  })
})

describe('a life of many steps', () => {
  const people = [
    person('author', 'author'),
    person('second', 'author', 'editor'),
    person('reviewer', 'reviewer'),
    person('both', 'reviewer', 'signer'),
    person('signer', 'signer'),
    worker,
  ]
  type Act = { edit: true } | { transition: Transition }
  const everything = people.flatMap((who) => [
    { who, act: { edit: true } as Act },
    ...transitionNames.map((transition) => ({ who, act: { transition } as Act })),
  ])
  const later = '2026-11-22T08:59:00.000Z'
  const reasonsOf = (before: Piece, { who, act }: { who: Actor; act: Act }) =>
    'edit' in act
      ? editFailureReasons(before, who)
      : failureReasons(act.transition, before, who, complete, later)
  /** The steps that the rules allow, with the piece after each. */
  const live = (choices: number[], reviews: 2 | 3) => {
    let current = piece({ reviews, changeNote: '示例' })
    const signedBy = new Map<number, { signer: string; authors: readonly string[]; reviewers: string[] }>()
    const trace: { before: Piece; after: Piece; who: Actor; act: Act }[] = []
    for (const choice of choices) {
      const before = current
      // Of all that everybody might try, one of those things that the rules allow now.
      const allowed = everything.filter((candidate) => reasonsOf(before, candidate).length === 0)
      const { who, act } = allowed[choice % allowed.length] as { who: Actor; act: Act }
      if ('edit' in act) current = { ...applyEdit(before, who), changeNote: '示例' }
      else {
        current = applyTransition(act.transition, before, who, complete)
        if (act.transition === 'schedule')
          current = { ...current, planned: { revision: before.revision, publishAt: later } }
        if (act.transition === 'scheduleWithdrawal')
          current = { ...current, withdrawAt: complete.withdrawAt ?? '' }
        if (act.transition === 'sign')
          signedBy.set(before.revision, {
            signer: who.id,
            authors: before.authors,
            reviewers: before.passed.map(({ by }) => by),
          })
      }
      trace.push({ before, after: current, who, act })
    }
    return { trace, signedBy }
  }

  test('nothing reaches the public unsigned, and nobody signs or reviews what they wrote or reviewed', () => {
    let published = 0
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { maxLength: 60 }),
        fc.constantFrom(2 as const, 3 as const),
        (acts, reviews) => {
          const { trace, signedBy } = live(acts, reviews)
          const signed: number[] = []
          for (const { before, after, who, act: wanted } of trace) {
            if ('transition' in wanted && wanted.transition === 'sign') signed.push(before.revision)
            if ('transition' in wanted && wanted.transition === 'publish') {
              published += 1
              expect(signedBy.has(publishedRevision(before, who))).toBe(true)
            }
            // What is public changes by publication, withdrawal and restoration alone.
            if ('edit' in wanted || !['publish', 'withdraw', 'restore'].includes(wanted.transition))
              expect(after.publicState).toBe(before.publicState)
            if (isSigned(after.state)) expect(signedBy.has(after.revision)).toBe(true)
          }
          // What was signed is never signed again with another text.
          expect(new Set(signed).size).toBe(signed.length)
          for (const { signer, authors, reviewers } of signedBy.values()) {
            expect(reviewers).toHaveLength(reviews - 1)
            expect(new Set([signer, ...reviewers]).size).toBe(reviews)
            for (const somebody of [signer, ...reviewers]) expect(authors).not.toContain(somebody)
          }
        },
      ),
      { numRuns: 1000 },
    )
    // A property about publications means nothing unless there were some.
    expect(published).toBeGreaterThan(0)
  })

  test('what is returned after its signature is mended as the next revision', () => {
    const actor = person('signer')
    const signed = piece({ state: 'signed' })
    expect(applyTransition('return', signed, actor, { reason: '标题' })).toMatchObject({
      state: 'returned',
      revision: signed.revision + 1,
      authors: signed.authors,
    })
    const reviewed = piece({ state: 'reviewed' })
    expect(applyTransition('return', reviewed, actor, { reason: '标题' }).revision).toBe(reviewed.revision)
  })

  test('an edit after a signature begins the next revision and keeps the plan of the signed one', () => {
    const scheduled = piece({ state: 'scheduled', planned: { revision: 1, publishAt: now } })
    const edited = applyEdit(scheduled, person('second', 'author'))
    expect(edited).toMatchObject({
      state: 'draft',
      revision: 2,
      authors: ['second'],
      planned: { revision: 1 },
    })
    const published = applyTransition('publish', edited, worker, {})
    expect(published).toMatchObject({ state: 'draft', revision: 2, publicState: 'live' })
    expect(published.planned).toBeUndefined()
  })

  test('reviews lead to the signature in the number that the kind asks for', () => {
    const path = (reviews: 2 | 3): State[] => {
      let current = piece({ reviews, state: 'submitted' })
      const seen = [current.state]
      for (const id of ['r1', 'r2'])
        if (current.state !== 'reviewed') {
          current = applyTransition('pass', current, person(id, 'reviewer'), {})
          seen.push(current.state)
        }
      return seen
    }
    expect(path(2)).toEqual(['submitted', 'reviewed'])
    expect(path(3)).toEqual(['submitted', 'firstReviewed', 'reviewed'])
  })
})
