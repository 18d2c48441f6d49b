import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { hashOf } from '../object-files.ts'
import type { ObjectThread } from '../object-thread.ts'
import type { Body } from './client.ts'

/**
 * How contents lie in one object: the contents themselves, then, of a text, the same in Brotli and in gzip.
 * The name says it all, so that whoever knows the name needs no second request: `HASH.SIZE` or `HASH.SIZE.BROTLI.GZIP`,
 * the hash being that of the contents, the rest sizes in bytes.
 */
export interface Contents {
  hash: string
  size: number
  twins?: { br: number; gz: number }
}

export const objectKey = (name: string): string => `objects/${name}`

export const nameOf = ({ hash, size, twins }: Contents): string =>
  `${hash}.${size}${twins ? `.${twins.br}.${twins.gz}` : ''}`

/** Reads a name; undefined when it is none. */
export function contentsOf(name: string): Contents | undefined {
  const [, hash, size, br, gz] = /^([0-9a-f]{64})\.(\d+)(?:\.(\d+)\.(\d+))?$/.exec(name) ?? []
  if (!hash) return undefined
  return { hash, size: Number(size), ...(br ? { twins: { br: Number(br), gz: Number(gz) } } : {}) }
}

/** The hash of the contents of an object, by its name. */
export const hashIn = (name: string): string => name.slice(0, 64)

/** Where a part of an object begins and how long it is, in bytes; the contents themselves when there is no such twin. */
export function partOf(contents: Contents, encoding?: 'br' | 'gzip'): { start: number; length: number } {
  const { size, twins } = contents
  if (!twins || !encoding) return { start: 0, length: size }
  return encoding === 'br' ? { start: size, length: twins.br } : { start: size + twins.br, length: twins.gz }
}

/** How long an object is, in bytes. */
export const lengthOf = ({ size, twins }: Contents): number => size + (twins ? twins.br + twins.gz : 0)

/** Makes the object of some bytes; with twins when they are a text that gains from them. */
export async function pack(
  bytes: Uint8Array,
  text: boolean,
  thread: ObjectThread,
): Promise<{ name: string; body: Body }> {
  const hash = hashOf(bytes)
  const twins = text ? await thread.twinsOf(bytes) : null
  if (!twins) return { name: nameOf({ hash, size: bytes.length }), body: bytes }
  const { br, gz } = twins
  return {
    name: nameOf({ hash, size: bytes.length, twins: { br: br.length, gz: gz.length } }),
    body: Buffer.concat([bytes, br, gz]),
  }
}

/** The object of a file that is not compressed: it goes from the disk, however large it is. */
export async function packFile(file: string, hash: string): Promise<{ name: string; body: Body }> {
  const { size } = await stat(file)
  return { name: nameOf({ hash, size }), body: { blob: await openAsBlob(file), hash } }
}
