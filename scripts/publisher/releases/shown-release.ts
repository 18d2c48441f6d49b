import type { Readable } from 'node:stream'
import type { ReleaseNote } from './note.ts'

/** A file of a release, open for reading: it stays what it is, whatever is released meanwhile. */
export interface OpenFile {
  size: number
  /** Changes with the contents. */
  tag: string
  modified?: Date
  encoding?: 'br' | 'gzip'
  /** The bytes from `start` up to and including `end`; closes the file when it was read. */
  read(start: number, end: number): Promise<Readable>
  close(): Promise<void>
}

/** A release as readers see it. */
export interface ShownRelease {
  note: ReleaseNote
  /** A file as one of the encodings that the reader takes; undefined when the release has none at this path. */
  open(path: string, encodings: ReadonlySet<string>): Promise<OpenFile | undefined>
  has(path: string): Promise<boolean>
  /** Whether readers still see it: what was opened before a yes belongs to it. */
  stillShown(): Promise<boolean>
}
