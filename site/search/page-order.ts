/** `shards.json`: the folders of the search that is live. Written by the publisher. */
export interface Shards {
  engine: string
  base: { name: string; documents: number }[]
  delta?: string
}

/** `delta.json`: how base and delta go together; positions count the pages of the base over all shards in their order. */
export interface DeltaNote {
  /** Pages of the base that are no more, or that stand in the delta as they are now. */
  superseded: number[]
  /** For each page of the delta its id and how many pages of the base stand before it. */
  places: [id: string, before: number][]
}

/** What the ids of results say. */
export interface PageOrder {
  /** Whether a page is as it is now. */
  isCurrent(id: string): boolean
  /** Less for a newer page; pages of one day keep the order of their addresses. Every page has a rank of its own. */
  rank(id: string): number
  /** The ids of the pages of a folder by their numbers. */
  idsOf(folder: string): (number: number) => string
}

/** Reads positions out of result ids: `HASH-NUMBER`, its digits from the last to the first, is a page of the shard `base-HASH`; others are of the delta. */
export function pageOrder(base: Shards['base'], note: DeltaNote | undefined): PageOrder {
  const starts = new Map<string, number>()
  let start = 0
  for (const { name, documents } of base) {
    starts.set(name.replace('base-', ''), start)
    start += documents
  }
  const superseded = new Set(note?.superseded)
  // Between two pages of the base, and in their own order.
  const inDelta = new Map(
    (note?.places ?? []).map(([id, before], place, { length }) => [
      id,
      before - 1 + (place + 1) / (length + 1),
    ]),
  )
  const position = (id: string) => {
    const [shard = '', digits = ''] = id.split('-')
    return (starts.get(shard) ?? Number.NaN) + Number([...digits].reverse().join(''))
  }
  return {
    isCurrent: (id) => inDelta.has(id) || !superseded.has(position(id)),
    rank: (id) => inDelta.get(id) ?? position(id),
    idsOf: (folder) => {
      const shard = folder.replace('base-', '')
      return starts.has(shard)
        ? (number) => `${shard}-${[...String(number)].reverse().join('')}`
        : (number) => note?.places[number]?.[0] ?? ''
    },
  }
}
