import type { NewReleaseNote, ReleaseNote } from './note.ts'

/** A file of a release: its bytes, a file to take over by a hard link, or contents that the store already keeps. */
export type ReleaseFile =
  | { path: string; bytes: Uint8Array }
  | { path: string; file: string }
  | { path: string; hash: string }

/** What a release differs in from the newest one; paths as in `/stories/x/index.html`. */
export interface ReleaseChange {
  put: Iterable<ReleaseFile> | AsyncIterable<ReleaseFile>
  remove?: Iterable<string>
  /** Every path that is not put is removed. */
  whole?: boolean
  /** The newest release that this was worked out from: when there is another one by then, nothing is made. */
  newest?: string | undefined
}

/** The files of the newest release, by path. */
export interface ReleaseFiles extends Iterable<{ path: string; hash: string }> {
  /** SHA-256 of a file, in hex; undefined when there is none at this path. */
  hashOf(path: string): string | undefined
  readonly size: number
}

/** A release that is whole and that no reader sees yet. */
export interface PreparedRelease {
  note: ReleaseNote
  /** The folder that holds its `public`, when releases are kept in a folder: for checks before the switch. */
  folder?: string
}

/** A release that can be brought back. */
export interface KeptRelease {
  name: string
  note: ReleaseNote
  live: boolean
}

/** A path at which two releases differ, with the hash of what each has there; null where it has nothing. */
export interface ReleaseDifference {
  path: string
  one: string | null
  other: string | null
}

/** What a release that is brought back has otherwise than it had; paths in neither `put` nor `remove` are as they were. */
export interface RollbackOver {
  /** The newest release that this was worked out from: when there is a newer one by then, nothing is brought back. */
  newest: string
  put: Iterable<ReleaseFile>
  remove: Iterable<string>
  note: Partial<NewReleaseNote>
}

/**
 * Where releases are kept and shown to readers.
 * Writing calls take the token of the lease: a lower one than was ever seen is refused with ReleaseSuperseded.
 */
export interface Releases {
  /** What the next change is measured against: the release that was switched to last. */
  newest(): ReleaseNote | undefined
  /** The name of the release that readers see; undefined before the first. Looks whether somebody else released: `newest` and `files` speak of that one then. */
  live(): Promise<string | undefined>
  /** Releases that can be brought back, newest first. */
  list(): Promise<KeptRelease[]>
  files(): ReleaseFiles
  /**
   * Makes a release out of the newest and a change, readers seeing nothing of it; `note` is asked for after the last file was taken.
   * Throws ReleaseSuperseded when another release went live meanwhile, ReleaseFailed with what to do when the disk is full.
   */
  prepare(
    change: ReleaseChange,
    note: NewReleaseNote | (() => NewReleaseNote),
    token: number,
  ): Promise<PreparedRelease>
  /** The paths that a release wrote and those that it removed, against the one before it; none for a release that is not kept. */
  changedBy(name: string): { written: string[]; removed: string[] }
  /** Shows a prepared release to readers, in one step. Throws ReleaseSuperseded when it may no longer go live. */
  switchTo(prepared: PreparedRelease, token: number): Promise<void>
  /** Gives up a prepared release. */
  discard(prepared: PreparedRelease): Promise<void>
  /** The paths at which two kept releases differ; none when one of them is not kept. */
  differences(one: string, other: string): ReleaseDifference[]
  /** A file of a kept release, uncompressed; undefined when it has none at this path. */
  read(name: string, path: string): Promise<Uint8Array | undefined>
  /**
   * Makes a new release with the contents of a kept one, and `over` laid over them, and shows it.
   * Throws ReleaseFailed when it is not kept or damaged, ReleaseSuperseded when `over` was worked out from what is not the newest any more.
   */
  rollback(name: string, now: Date, over?: RollbackOver): Promise<ReleaseNote>
  /**
   * Keeps the newest `keep` releases, deletes contents that none of them uses, and readies the idle folder for the next change.
   * To be called when a release is live and nobody waits.
   */
  prune(keep: number): Promise<{ releases: number; objects: number }>
  close(): void
}
