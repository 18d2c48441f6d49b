import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildWhenChanged } from './build-when-changed.ts'

test('builds once, again after an edit, and again after a build that failed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  const source = join(folder, 'source')
  await mkdir(source)
  await writeFile(join(source, 'a.ts'), '1')
  let runs = 0
  const build = (fail = false) =>
    buildWhenChanged({
      sources: [source],
      output: join(folder, 'out'),
      stamp: join(folder, 'stamp'),
      run: async () => {
        runs += 1
        if (fail) throw new Error('no')
        await writeFile(join(folder, 'out'), 'built')
      },
    })
  expect(await build()).toBe(true)
  expect(await build()).toBe(false)
  await writeFile(join(source, 'a.test.ts'), 'tests do not count')
  await mkdir(join(source, 'dist-of-something'))
  await writeFile(join(source, 'dist-of-something', 'a.js'), 'what was built does not count')
  expect(await build()).toBe(false)
  await writeFile(join(source, 'a.ts'), '2')
  await expect(build(true)).rejects.toThrow()
  expect(await build()).toBe(true)
  expect(runs).toBe(3)
})
