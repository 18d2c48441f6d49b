/**
 * What a release's search is made of: the names of folders below `/pagefind/`, each with its content's hash in it.
 * Published as `shards.json`; the publisher keeps it with the release, and opens search with that of the live one.
 */
export interface SearchState {
  /** Pagefind's own module for the browser, with an index of nothing. */
  engine: string
  /** The base: pages in their order (`byPlace`), shard after shard. */
  base: { name: string; documents: number }[]
  /** What changed since the base was made. */
  delta?: string
}

/** Files that a release gains and loses; `path` is the address, `file` where the bytes are. Files are never written to again. */
export interface SearchFiles {
  put: { path: string; file: string }[]
  /** Addresses. */
  remove: string[]
}

/** The address below which the files of search are. */
export const searchRoot = '/pagefind/'
