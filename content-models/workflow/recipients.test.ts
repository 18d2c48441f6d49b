import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyTransition } from './apply.ts'
import { noticeText } from './notice.ts'
import type { Piece } from './piece.ts'
import { noticeEvents, type Person, recipients } from './recipients.ts'
import { type Role, roles } from './roles.ts'
import { type State, states } from './states.ts'
import { type Transition, transitionNames } from './transitions.ts'

const person = (id: string, ...own: Role[]): Person => ({ id, roles: own, units: 'all' })
const people: Person[] = [
  person('correspondent', 'correspondent'),
  person('author', 'author'),
  person('editor', 'editor'),
  person('reviewer', 'reviewer'),
  person('second reviewer', 'reviewer'),
  person('signer', 'signer'),
  person('admin', 'admin'),
  { id: 'editor elsewhere', roles: ['editor'], units: ['other'] },
  { id: 'signer elsewhere', roles: ['signer'], units: ['other'] },
]

const piece = (state: State, more: Partial<Piece> = {}): Piece => ({
  title: '示例',
  reviews: 3,
  state,
  revision: 1,
  authors: ['author'],
  submittedBy: 'author',
  passed: [],
  unit: 'unit',
  publicState: 'never',
  blocking: [],
  ...more,
})
const first = { step: 'first', by: 'editor' } as const
const second = { step: 'second', by: 'reviewer' } as const

describe('recipients', () => {
  it.each<[string, Transition | 'overdue', Piece, object]>([
    [
      'a submitted piece goes to those who may pass it first',
      'submit',
      piece('submitted'),
      { submitted: ['editor', 'reviewer', 'second reviewer'] },
    ],
    [
      'an editor who wrote a part of it is not asked to pass it',
      'submit',
      piece('submitted', { authors: ['author', 'editor'] }),
      { submitted: ['reviewer', 'second reviewer'] },
    ],
    [
      'what blocks it does not keep the reviewers from being told',
      'submit',
      piece('submitted', { blocking: ['有占位文字。'] }),
      { submitted: ['editor', 'reviewer', 'second reviewer'] },
    ],
    [
      'after the first of three reviews: reviewers, not who passed it',
      'pass',
      piece('firstReviewed', { passed: [{ step: 'first', by: 'reviewer' }] }),
      { submitted: ['second reviewer'] },
    ],
    [
      'after the last review: the signers of its unit',
      'pass',
      piece('reviewed', { passed: [first, second] }),
      { submitted: ['signer'] },
    ],
    ['nobody left to sign: nobody is told', 'pass', piece('reviewed', { authors: ['signer'] }), {}],
    [
      'a piece of no unit is everybody’s',
      'pass',
      piece('reviewed', { unit: undefined }),
      { submitted: ['signer', 'signer elsewhere'] },
    ],
    ['returned: its authors', 'return', piece('returned'), { returned: ['author'] }],
    [
      'returned: who submitted it for its author too',
      'return',
      piece('returned', { submittedBy: 'editor' }),
      { returned: ['author', 'editor'] },
    ],
    ['signed: its authors', 'sign', piece('signed', { passed: [first, second] }), { signed: ['author'] }],
    [
      'published: authors and reviewers',
      'publish',
      piece('published', { passed: [first, second] }),
      { published: ['author', 'editor', 'reviewer'] },
    ],
    [
      'an author whose account is gone is not told',
      'return',
      piece('returned', { authors: ['gone'], submittedBy: 'gone' }),
      {},
    ],
    [
      'overdue under review: those it waits for, and the signers of its unit',
      'overdue',
      piece('submitted'),
      { overdue: ['editor', 'reviewer', 'second reviewer', 'signer'] },
    ],
    ['overdue before the signature: each signer once', 'overdue', piece('reviewed'), { overdue: ['signer'] }],
    ['overdue with its authors: they', 'overdue', piece('returned'), { overdue: ['author'] }],
  ])('%s', (_, transition, after, expected) => {
    expect(recipients(transition, after, people)).toEqual(expected)
  })

  it.each<Transition>(['recall', 'schedule', 'unschedule', 'withdraw', 'restore'])(
    '%s tells nobody',
    (name) => {
      for (const state of states) expect(recipients(name, piece(state), people)).toEqual({})
    },
  )

  it('asks neither authors nor those who passed it to go on, and names nobody twice', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const somebody = fc.record({
      id: ids,
      roles: fc.subarray(roles),
      units: fc.oneof(fc.constant('all' as const), fc.subarray(['unit', 'other'])),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(somebody, { selector: ({ id }) => id }),
        fc.constantFrom(...transitionNames),
        fc.constantFrom(...states),
        fc.uniqueArray(ids),
        fc.option(ids, { nil: undefined }),
        fc.array(ids),
        (group, transition, state, authors, submittedBy, passedBy) => {
          const at = piece(state, {
            authors,
            ...(submittedBy ? { submittedBy } : { submittedBy: undefined }),
            passed: passedBy.map((by) => ({ step: 'first', by })),
          })
          const after = applyTransition(transition, at, { id: 'x', name: '', roles: [], units: 'all' }, {})
          const told = recipients(transition, after, group)
          for (const event of noticeEvents) {
            const list = told[event] ?? []
            expect(new Set(list).size).toBe(list.length)
            for (const id of list) expect(group.some((one) => one.id === id)).toBe(true)
          }
          for (const id of told.submitted ?? []) {
            expect(after.authors).not.toContain(id)
            expect(after.submittedBy).not.toBe(id)
            expect(after.passed.map(({ by }) => by)).not.toContain(id)
          }
        },
      ),
    )
  })
})

describe('noticeText', () => {
  it('names the piece in every event, and the reason of a return', () => {
    for (const event of noticeEvents)
      for (const state of states)
        expect(noticeText(event, piece(state, { title: '石桥' }), { name: '示例编辑' })).toContain(
          '《石桥》第 1 稿',
        )
    expect(noticeText('returned', piece('returned'), { name: '示例审核', reason: ' 人数不一致 ' })).toBe(
      '示例审核退回了《示例》第 1 稿。原因：人数不一致',
    )
  })

  it.each<[State, string]>([
    ['submitted', '等您初审'],
    ['firstReviewed', '等您复审'],
    ['reviewed', '等您签发'],
  ])('says what is asked of the reader of a piece that is %s', (state, expected) => {
    expect(noticeText('submitted', piece(state), { name: '示例' })).toContain(expected)
  })
})
