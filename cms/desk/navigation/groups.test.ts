import { expect, test } from 'vitest'
import { inGroups } from './groups.ts'

test('everything has its place, what is new comes last, empty groups are left out', () => {
  const found = inGroups(['something-new', 'users', 'stories', 'lecture-scripts'].map((slug) => ({ slug })))
  expect(found.map(({ label, entities }) => [label, ...entities.map(({ slug }) => slug)])).toEqual([
    ['素材', 'lecture-scripts', 'stories'],
    ['管理', 'users', 'something-new'],
  ])
})
