import { expect, test } from 'vitest'
import { answersOver, type TwoReleases, withdrawnSince } from './withdrawn-since.ts'

const redirect = (from: string, to: string, permanent = false) => ({ from, to, permanent })
const at = (name: string) => `/stories/${name}/`
/** Of an older release with the pages a, b and c, and a newer one. */
const found = (
  pagesNow: string[],
  newer: Partial<TwoReleases['newer']>,
  older: Partial<TwoReleases['older']> = {},
  later: TwoReleases['later'] = [],
) =>
  Object.fromEntries(
    withdrawnSince({
      older: { withdrawn: [], redirects: [], ...older },
      newer: { withdrawn: [], redirects: [], ...newer },
      pagesThen: ['a', 'b', 'c'].map(at),
      hasPageNow: (address) => pagesNow.map(at).includes(address),
      later,
    }),
  )

test.each<[string, ReturnType<typeof found>, ReturnType<typeof found>]>([
  ['nothing', found(['a', 'b', 'c'], {}), {}],
  [
    'gone and a notice',
    found(['b', 'c'], {
      withdrawn: [
        { address: at('a'), how: 'gone' },
        { address: at('b'), how: 'notice' },
      ],
    }),
    { [at('a')]: { how: 'gone' }, [at('b')]: { how: 'notice' } },
  ],
  [
    'withdrawn with a redirect',
    found(['b', 'c'], { redirects: [redirect(at('a'), at('b'))] }),
    { [at('a')]: { how: 'redirect', to: at('b') } },
  ],
  ['moved', found(['b', 'c', 'd'], { redirects: [redirect(at('a'), at('d'), true)] }), {}],
  [
    'moved, then withdrawn there',
    found(['b', 'c'], {
      redirects: [redirect(at('a'), at('d'), true)],
      withdrawn: [{ address: at('d'), how: 'gone' }],
    }),
    { [at('a')]: { how: 'redirect', to: at('d') }, [at('d')]: { how: 'gone' } },
  ],
  [
    'moved twice without the slash, then no more',
    found(['b', 'c'], {
      redirects: [redirect('/stories/a', at('d'), true), redirect(at('d'), at('e'), true)],
    }),
    {
      '/stories/a': { how: 'redirect', to: at('d') },
      [at('d')]: { how: 'redirect', to: at('e') },
    },
  ],
  ['deleted without a trace', found(['b', 'c'], {}), { [at('a')]: { how: 'missing' } }],
  ['published, and left out by an error', found(['b', 'c'], { leftOut: [at('a')] }), {}],
  [
    'withdrawn then and now in the same way',
    found(
      ['b', 'c'],
      {
        withdrawn: [{ address: at('a'), how: 'gone' }],
        redirects: [redirect(at('x'), at('b'))],
      },
      {
        withdrawn: [{ address: at('a'), how: 'gone' }],
        redirects: [redirect(at('x'), at('b'))],
      },
    ),
    {},
  ],
  [
    'withdrawn then and now in other ways',
    found(
      ['b', 'c'],
      { withdrawn: [{ address: at('a'), how: 'gone' }] },
      { withdrawn: [{ address: at('a'), how: 'notice' }] },
    ),
    { [at('a')]: { how: 'gone' } },
  ],
  [
    'known to the records alone: a notice is no page yet',
    found(['a', 'b', 'c'], {}, {}, [
      { address: at('a'), how: 'notice' },
      { address: at('b'), how: 'redirect', to: at('c') },
    ]),
    { [at('a')]: { how: 'gone' }, [at('b')]: { how: 'redirect', to: at('c') } },
  ],
])('%s', (_, answers, expected) => {
  expect(answers).toEqual(expected)
})

test('the present answers take the place of the older ones at every spelling', () => {
  const answers = withdrawnSince({
    older: { withdrawn: [], redirects: [] },
    newer: {
      withdrawn: [{ address: at('a'), how: 'gone' }],
      redirects: [redirect(at('b'), at('c'))],
    },
    pagesThen: [at('a'), at('b'), at('c')],
    hasPageNow: (address) => address === at('c'),
  })
  expect(
    answersOver(
      {
        withdrawn: [
          { address: at('a'), how: 'notice' },
          { address: at('z'), how: 'gone' },
        ],
        redirects: [redirect('/stories/b', at('y')), redirect(at('x'), at('c'), true)],
      },
      answers,
    ),
  ).toEqual({
    withdrawn: [
      { address: at('z'), how: 'gone' },
      { address: at('a'), how: 'gone' },
    ],
    redirects: [redirect(at('x'), at('c'), true), redirect(at('b'), at('c'))],
  })
})
