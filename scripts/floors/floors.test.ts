import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { circleProblems, floorProblems, readFloors } from './floors.ts'

const root = mkdtempSync(join(tmpdir(), 'lectern-floors-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const house = (name: string, files: Record<string, string>): string => {
  const folder = join(root, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
const floors = readFloors('```floors\nhouse\nattic\nparlour kitchen\ncellar\n```\n').get('house') ?? []

test('a drawing is read from the ground up', () => {
  expect(floors).toEqual([['cellar'], ['parlour', 'kitchen'], ['attic']])
})

describe('floorProblems', () => {
  const sound = {
    'cellar/coal.ts': 'export const coal = 1',
    'parlour/fire.ts': "import { coal } from '../cellar/coal.ts'\nexport const fire = coal",
    'kitchen/stove.astro': "---\nimport { coal } from '../cellar/coal.ts'\n---\n{coal}",
    'attic/chimney.tsx': "export { fire } from '../parlour/fire.ts'",
    'door.ts': "import './attic/chimney.tsx'",
    'parlour/fire.test.ts': "import '../attic/chimney.tsx'",
  }
  test('finds nothing in a house as it is drawn, tests and the roof aside', () => {
    expect(floorProblems(house('sound', sound), floors)).toEqual([])
  })
  test.each([
    [
      'upwards',
      'cellar/coal.ts',
      "import type { Fire } from '../parlour/fire.ts'",
      /cellar\/coal\.ts imports .*parlour is not below cellar/,
    ],
    [
      'across a floor',
      'kitchen/sink.ts',
      "export const x = () => import('../parlour/fire.ts')",
      /parlour is not below kitchen/,
    ],
    [
      'out of an Astro file',
      'cellar/bin.astro',
      "---\nimport Stove from '../kitchen/stove.astro'\n---\n",
      /kitchen is not below cellar/,
    ],
    ['to the roof', 'attic/trap.ts', "import '../door.ts'", /\. is not below attic/],
    ['from a folder that is not drawn', 'shed/tool.ts', '', /shed\/ is on no floor/],
  ])('refuses an arrow %s', (name, path, text, problem) => {
    expect(floorProblems(house(name, { ...sound, [path]: text }), floors)).toEqual([
      expect.stringMatching(problem),
    ])
  })
  test('names a folder that is drawn and not there', () => {
    const { 'attic/chimney.tsx': _, 'door.ts': __, ...without } = sound
    expect(floorProblems(house('low', without), floors)).toEqual(['attic/ is drawn and not there'])
  })
})

describe('circleProblems', () => {
  test('finds files that import each other, also over a third and for types only', () => {
    const folder = house('circles', {
      'a.ts': "import './b.ts'",
      'b.ts': "import type { C } from './c.ts'",
      'c.ts': "export { a } from './a.ts'",
      'd.ts': "import './a.ts'",
    })
    expect(circleProblems(folder)).toEqual(['a circle of imports: a.ts → b.ts → c.ts → a.ts'])
  })
  test('finds none where a file is imported over two ways', () => {
    const folder = house('diamond', {
      'a.ts': "import './b.ts'\nimport './c.ts'",
      'b.ts': "import './d.ts'",
      'c.ts': "import './d.ts'",
      'd.ts': '',
    })
    expect(circleProblems(folder)).toEqual([])
  })
})
