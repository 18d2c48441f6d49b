import { hash } from 'node:crypto'
import type { ReleaseNote } from '../note.ts'

/** Path to the name of the object that has its contents; a part of a release's files. */
export type Leaf = ReadonlyMap<string, string>

/** What a release is: written once, under its name, before readers see it. */
export interface Root {
  format: 1
  /** One more than the release before. */
  number: number
  note: ReleaseNote
  /** The releases before it that were kept then, newest first. */
  earlier: string[]
  files: number
  /** Hashes of its leaves: a path is in the leaf that its own hash says; empty for a leaf without files. */
  leaves: string[]
}

/** What readers see, and who may change it: the only object that is ever replaced. */
export interface Pointer {
  /** None before the first release. */
  release?: string
  /** Of the lease; who holds a lower one may not write any more. */
  token: number
  /** The number of the oldest release that is kept. */
  oldest: number
}

export const pointerKey = 'live'
export const rootKey = (release: string): string => `releases/${release}.json`
export const leafKey = (leaf: string): string => `leaves/${leaf}`

const fewest = 1
const most = 4096
/** Files of a leaf: so few that a change writes little, so many that the list of leaves stays short. */
const wanted = 32

/**
 * Into how many leaves files are split, a power of two: the number there was, unless it has become far too small or too large,
 * since another one writes all of them anew.
 */
export function leafCount(files: number, before: number | undefined): number {
  if (
    before !== undefined &&
    files <= before * wanted * 2 &&
    (files >= (before * wanted) / 8 || before === fewest)
  )
    return before
  return Math.min(most, Math.max(fewest, 2 ** Math.ceil(Math.log2(Math.max(1, files) / wanted))))
}

/** Which of `count` leaves a path is in. */
export const leafNumber = (path: string, count: number): number =>
  hash('sha256', path, 'buffer').readUInt32BE(0) % count

export const writeLeaf = (leaf: Leaf): Buffer =>
  Buffer.from(JSON.stringify(Object.fromEntries([...leaf].sort(([a], [b]) => (a < b ? -1 : 1)))))

export const readLeaf = (bytes: Buffer): Leaf => new Map(Object.entries(JSON.parse(bytes.toString())))

export const writeJson = (value: Root | Pointer): Buffer => Buffer.from(JSON.stringify(value))

/** Reads the root of a release; undefined when it is none. */
export function readRoot(bytes: Buffer): Root | undefined {
  try {
    const root = JSON.parse(bytes.toString()) as Root
    return root.format === 1 ? root : undefined
  } catch {
    return undefined
  }
}

/** Reads the pointer; undefined when it is none. */
export function readPointer(bytes: Buffer): Pointer | undefined {
  try {
    const { release, token, oldest } = JSON.parse(bytes.toString()) as Pointer
    return typeof token === 'number'
      ? { ...(release ? { release } : {}), token, oldest: oldest ?? 0 }
      : undefined
  } catch {
    return undefined
  }
}
