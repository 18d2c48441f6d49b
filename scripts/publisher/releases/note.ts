import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Withdrawal } from '@lectern/content-models/published'
import type { SearchState } from '../search/state.ts'

/** What is known about a release beside its files: what a server must answer, and what the admin may show. */
export interface ReleaseNote {
  name: string
  builtAt: string
  seconds: number
  records: number
  pages: number
  /** Old address to new address. */
  redirects: { from: string; to: string; permanent: boolean }[]
  /** Addresses of what was withdrawn: `gone` answers 410, `notice` is a page that search engines must not keep. */
  withdrawn: { address: string; how: Withdrawal['how'] }[]
  /** Addresses of what is published and was left out because something was wrong with it. */
  leftOut?: string[]
  /** Hashes of the inline scripts and styles that the island framework writes, for the content security policy. */
  inlineHashes: { scripts: string[]; styles: string[] }
  /** Sentences about records and files that were left out. */
  problems: string[]
  /** What its search is made of. */
  search?: SearchState
  /** Files that came or changed, and files that went, against the release before. */
  changed: { written: number; removed: number }
  /** The release whose contents were brought back, when this one is a rollback. */
  rollbackTo?: string
}

/** What the publisher says about a release; its name and what changed are the store's to say. */
export type NewReleaseNote = Omit<ReleaseNote, 'name' | 'changed' | 'rollbackTo'>

/** Reads a note from its text; releases of older versions may lack what was added since. Undefined when it is none. */
export function parseNote(text: string): ReleaseNote | undefined {
  try {
    const note = JSON.parse(text) as ReleaseNote
    return { ...note, withdrawn: note.withdrawn ?? [], changed: note.changed ?? { written: 0, removed: 0 } }
  } catch {
    return undefined
  }
}

/** The note beside a release's public files; undefined when there is none. */
export function readNote(release: string): ReleaseNote | undefined {
  try {
    return parseNote(readFileSync(join(release, 'release.json'), 'utf8'))
  } catch {
    return undefined
  }
}
