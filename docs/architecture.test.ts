import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const text = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8')
const paths = [...text.matchAll(/`((?:content-models|cms|site|scripts|docs)(?:\/[^`\s]*)?)`/g)].map(
  ([, path]) => path ?? '',
)

test.each([...new Set(paths)])('%s, named on the page, exists', (path) => {
  expect(existsSync(join(root, path))).toBe(true)
})

test('the arrows on the page are the dependencies that the packages declare', () => {
  const drawn = [...text.matchAll(/^(\S+) ← (\S+)$/gm)].map(([, to, from]) => `${from} -> ${to}`)
  const declared = ['content-models', 'cms', 'site', 'scripts'].flatMap((name) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(join(root, name, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>
    return Object.keys({ ...dependencies, ...devDependencies })
      .filter((dependency) => dependency.startsWith('@lectern/'))
      .map((dependency) => `${name} -> ${dependency.slice('@lectern/'.length)}`)
  })
  expect(drawn.sort()).toEqual(declared.sort())
})

test('fits on two screens', () => {
  const words = text.replaceAll(/```[\s\S]*?```/g, '').split(/\s+/)
  expect(words.length).toBeLessThan(800)
})
