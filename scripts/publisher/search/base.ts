import { byPlace, type Place } from './document.ts'
import type { Entry, Shard } from './shard.ts'

/** Where a document is in the base. */
export interface InBase extends Entry {
  shard: number
  /** Its number within the shard. */
  number: number
}

/** The shards of the base in their order, and where each address is. */
export class Base {
  readonly shards: readonly Shard[]
  readonly #places = new Map<string, { shard: number; number: number }>()
  /** Documents before each shard. */
  readonly #before: number[] = []

  constructor(shards: readonly Shard[]) {
    this.shards = shards
    let before = 0
    for (const [shard, { entries }] of shards.entries()) {
      this.#before.push(before)
      before += entries.length
      for (const [number, { address }] of entries.entries()) this.#places.set(address, { shard, number })
    }
  }

  get size(): number {
    return this.#places.size
  }

  addresses(): Iterable<string> {
    return this.#places.keys()
  }

  find(address: string): InBase | undefined {
    const place = this.#places.get(address)
    const entry = place && this.shards[place.shard]?.entries[place.number]
    return entry && { ...entry, ...place }
  }

  /** How many documents of the base stand before a document of it. */
  position({ shard, number }: InBase): number {
    return (this.#before[shard] ?? 0) + number
  }

  /** The shard that a new document belongs to: the last one that begins before it, else the first. */
  shardFor(place: Place): number {
    let low = 0
    let high = this.shards.length
    while (low < high) {
      const middle = (low + high) >> 1
      const first = this.shards[middle]?.entries[0]
      if (first && byPlace(first, place) < 0) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  /** How many documents of the base stand before a place. */
  countBefore(place: Place): number {
    const shard = this.shardFor(place)
    const entries = this.shards[shard]?.entries ?? []
    let low = 0
    let high = entries.length
    while (low < high) {
      const middle = (low + high) >> 1
      const entry = entries[middle]
      if (entry && byPlace(entry, place) < 0) low = middle + 1
      else high = middle
    }
    return (this.#before[shard] ?? 0) + low
  }
}
