/** States of a piece's newest revision, with the names that people see. */
export const stateNames = {
  draft: '草稿',
  submitted: '待初审',
  firstReviewed: '待复审',
  reviewed: '待签发',
  returned: '退回',
  signed: '已签发',
  scheduled: '待发',
  published: '已发布',
  withdrawn: '已撤下',
} as const

export type State = keyof typeof stateNames
export const states = Object.keys(stateNames) as State[]

/** States in which somebody other than the author has to act: nobody edits the piece meanwhile. */
export const waitingStates = ['submitted', 'firstReviewed', 'reviewed'] as const satisfies State[]
export const isWaiting = (state: State): boolean => (waitingStates as readonly State[]).includes(state)

/** States after a signature: an edit begins the next revision and leaves what was signed alone. */
export const signedStates = ['signed', 'scheduled', 'published', 'withdrawn'] as const satisfies State[]
export const isSigned = (state: State): boolean => (signedStates as readonly State[]).includes(state)

/** What the public has of a piece. */
export const publicStateNames = { never: '从未发布', live: '已上线', withdrawn: '已撤下' } as const
export type PublicState = keyof typeof publicStateNames

/** 三审制: 初审 and 终审, or 初审, 复审 and 终审. */
export type Reviews = 2 | 3

/** How a piece is withdrawn: readers are sent elsewhere, told that it is gone (410), or find a notice in its place. */
export const withdrawalKindNames = {
  redirect: '跳转到别处',
  gone: '不再提供（410）',
  notice: '原处说明',
} as const
export type WithdrawalKind = keyof typeof withdrawalKindNames
