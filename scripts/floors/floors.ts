import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ts from 'typescript'

/** The folders of a package, a floor after the other from the ground up; those of one floor do not import each other. */
export type Floors = readonly (readonly string[])[]

/** What stands for the files of the package's own folder; they are the roof unless the drawing has them elsewhere. */
export const roof = '.'

/**
 * Reads the floors out of the blocks marked `floors` of an architecture page: the name of the package, then a line a floor,
 * the highest first. Throws an Error when a package has two blocks.
 */
export function readFloors(page: string): Map<string, Floors> {
  const packages = new Map<string, Floors>()
  for (const [, block = ''] of page.matchAll(/```floors\n([\s\S]*?)```/g)) {
    const [name = '', ...lines] = block.trimEnd().split('\n')
    if (packages.has(name)) throw new Error(`${name} has two drawings`)
    packages.set(name, lines.map((line) => line.trim().split(/\s+/)).toReversed())
  }
  return packages
}

/** Frontmatter and scripts of an Astro file; other files are code as they are. */
const codeOf = (path: string, text: string): string =>
  path.endsWith('.astro')
    ? [...text.matchAll(/^---\n([\s\S]*?)^---$|<script[^>]*>([\s\S]*?)<\/script>/gm)]
        .map(([, front, script]) => front ?? script ?? '')
        .join('\n')
    : text

/** The files of the package that a file imports, types included. */
const importsOf = (path: string): { named: string; target: string }[] =>
  ts
    .preProcessFile(codeOf(path, readFileSync(path, 'utf8')))
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => ({ named: fileName, target: join(dirname(path), fileName) }))

const isSource = (name: string) => /\.(?:ts|tsx|mjs|astro)$/.test(name) && !/\.test\.tsx?$/.test(name)
const leftOut = /^(?:node_modules|dist.*|\..*|tests|end-to-end|fixtures|public)$/

function* sourcesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) {
      if (!leftOut.test(entry.name)) yield* sourcesBelow(join(folder, entry.name))
    } else if (isSource(entry.name)) yield join(folder, entry.name)
}

const folderOf = (root: string, path: string): string => {
  const [first = roof, ...rest] = relative(root, path).split(sep)
  return rest.length > 0 ? first : roof
}

/** Files beside the floors that everybody may read: what is generated from all of them. */
const forAll = new Set(['payload-types.ts'])

/**
 * Says in a sentence each where the code of a package does not stand as it is drawn: a folder that is not on the drawing, and
 * every import of a folder that is not on a lower floor.
 */
export function floorProblems(root: string, floors: Floors): string[] {
  const level = new Map(floors.flatMap((folders, at) => folders.map((folder) => [folder, at] as const)))
  if (!level.has(roof)) level.set(roof, floors.length)
  const problems = new Set<string>()
  for (const path of sourcesBelow(root)) {
    const from = folderOf(root, path)
    const own = level.get(from)
    if (own === undefined) problems.add(`${from}/ is on no floor of the drawing`)
    for (const { named, target } of importsOf(path)) {
      const to = folderOf(root, target)
      if (to === from || relative(root, target).startsWith('..') || forAll.has(relative(root, target)))
        continue
      const other = level.get(to)
      if (own !== undefined && other !== undefined && other >= own)
        problems.add(`${relative(root, path)} imports ${named}: ${to} is not below ${from}`)
    }
  }
  for (const folder of level.keys())
    if (folder !== roof && !existsSync(join(root, folder))) problems.add(`${folder}/ is drawn and not there`)
  return [...problems].sort()
}

/** Files of a package that import each other in a circle, also when only for their types; a sentence a circle. */
export function circleProblems(root: string): string[] {
  const graph = new Map(
    [...sourcesBelow(root)].map((path) => [path, importsOf(path).map(({ target }) => target)]),
  )
  const done = new Set<string>()
  const problems: string[] = []
  const follow = (path: string, way: readonly string[]): void => {
    const met = way.indexOf(path)
    if (met >= 0) {
      const circle = [...way.slice(met), path].map((each) => relative(root, each))
      problems.push(`a circle of imports: ${circle.join(' → ')}`)
      return
    }
    if (done.has(path) || !graph.has(path)) return
    for (const next of graph.get(path) ?? []) follow(next, [...way, path])
    done.add(path)
  }
  for (const path of graph.keys()) follow(path, [])
  return problems
}
