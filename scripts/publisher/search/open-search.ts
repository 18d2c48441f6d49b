import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Base } from './base.ts'
import { type Changed, changed, pagePath, pagesOfDelta, readDelta, writeDelta } from './delta.ts'
import { documentHash, type SearchDocument } from './document.ts'
import { addressesIn, hashOf, writeEngine } from './engine-files.ts'
import { writeWhole } from './folders.ts'
import { compactionPlan, makeShards, type Planned, planned, usualShardSize } from './make-shards.ts'
import { readShard, type Shard } from './shard.ts'
import { type SearchFiles, type SearchState, searchRoot } from './state.ts'

/** A delta is made while the publisher waits, in about a millisecond a page. */
const largestDelta = 1_000

/** Where the list of a state's folders is kept until a release has it. */
const listPath = (state: SearchState) => `shards/${hashOf([JSON.stringify(state)])}.json`

/** Documents that changed: what they are now, and the addresses of those that are no more. */
export interface SearchUpdate {
  put: Iterable<SearchDocument>
  remove: Iterable<string>
}

export interface SearchOptions {
  /** Where shards and deltas are kept between runs. */
  folder: string
  /** The state of the release that is live. Without it, or when its files are gone, `state` is undefined until a rebuild. */
  live?: SearchState
  /** Pages of a shard, at most. */
  shardSize?: number
  /** Changed pages from which on a compaction is due. */
  compactAt?: number
}

/**
 * Search as shards of the base and one delta with what changed since. Every method leaves `state` as what is to be published;
 * `changes` tells how a release gets there from what it has. Nothing that was written is ever changed, so that a release that fails,
 * is taken back or is interrupted leaves a state that search can be opened with again.
 */
export class SearchBuilder {
  readonly #folder: string
  readonly #shardSize: number
  readonly #compactAt: number
  readonly #engine: string
  #base = new Base([])
  #delta = new Map<string, Changed>()
  /** Addresses in the base that are no more, or are in the delta. */
  #superseded = new Set<string>()
  #state: SearchState | undefined
  /** What changed since the shards that are being made were begun. */
  #meanwhile: Map<string, SearchDocument | undefined> | undefined

  constructor(options: SearchOptions, engine: string) {
    this.#folder = options.folder
    this.#shardSize = options.shardSize ?? usualShardSize
    this.#compactAt = options.compactAt ?? 60
    this.#engine = engine
    if (options.live) this.#restore(options.live)
  }

  /** What is to be published; undefined before the first rebuild. */
  get state(): SearchState | undefined {
    return this.#state
  }

  /** How many pages can be found. */
  get documents(): number {
    return this.#base.size - this.#superseded.size + this.#delta.size
  }

  /** The addresses of all pages that can be found. */
  *addresses(): Generator<string> {
    for (const address of this.#base.addresses()) if (!this.#superseded.has(address)) yield address
    yield* this.#delta.keys()
  }

  #restore(live: SearchState): void {
    if (live.engine !== this.#engine) return
    const shards = live.base.map(({ name }) => readShard(this.#folder, name))
    const whole = shards.filter((shard) => shard !== undefined)
    const delta = live.delta === undefined ? undefined : readDelta(this.#folder, live.delta)
    if (whole.length !== shards.length || (live.delta !== undefined && !delta)) return
    this.#base = new Base(whole)
    this.#delta = new Map(delta?.documents.map((one) => [one.document.address, one]))
    this.#superseded = new Set(delta?.superseded)
    this.#state = live
  }

  #apply(address: string, document: SearchDocument | undefined): void {
    this.#meanwhile?.set(address, document)
    const inBase = this.#base.find(address)
    const hash = document && documentHash(document)
    if (document && hash !== undefined && inBase?.hash !== hash) {
      if (this.#delta.get(address)?.hash !== hash) this.#delta.set(address, changed(document, hash))
    } else this.#delta.delete(address)
    if (inBase && inBase.hash !== hash) this.#superseded.add(address)
    else this.#superseded.delete(address)
  }

  #write(): SearchState {
    const delta = writeDelta(this.#folder, this.#base, this.#delta.values(), this.#superseded)
    this.#state = {
      engine: this.#engine,
      base: this.#base.shards.map(({ name, entries }) => ({ name, documents: entries.length })),
      ...(delta === undefined ? {} : { delta }),
    }
    return this.#state
  }

  /** Takes in what changed; saying the same twice changes nothing. Before the first rebuild all of it is a delta. */
  update({ put, remove }: SearchUpdate): SearchState {
    for (const document of put) this.#apply(document.address, document)
    for (const address of remove) this.#apply(address, undefined)
    return this.#write()
  }

  /**
   * Makes `state` what the given documents are, all that there are, whatever was there before. Where that is too much for a delta, the
   * base takes it in at once.
   */
  async reconcile(documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>): Promise<SearchState> {
    const seen = new Set<string>()
    for await (const document of documents) {
      seen.add(document.address)
      this.#apply(document.address, document)
    }
    for (const address of [...this.#base.addresses(), ...this.#delta.keys()])
      if (!seen.has(address)) this.#apply(address, undefined)
    return this.#pending > largestDelta && !this.#meanwhile ? this.compact() : this.#write()
  }

  /** Makes a new base of all documents, in processes of their own. Updates that come meanwhile are taken in. */
  async rebuild(
    documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
    options: { processes?: number } = {},
  ): Promise<SearchState> {
    return this.#newBase(async () => {
      // Only where a document is stays in memory.
      const spool = join(this.#folder, `spool-${process.pid}.ndjson`)
      try {
        const plan: Planned[] = []
        const stream = createWriteStream(spool)
        let from = 0
        for await (const document of documents) {
          const line = Buffer.from(JSON.stringify(document))
          const { address, date } = document
          plan.push({ address, date, source: { from, length: line.length } })
          from += line.length
          if (!stream.write(line)) await once(stream, 'drain')
        }
        stream.end()
        await once(stream, 'finish')
        return await makeShards(
          planned(plan, this.#shardSize).map((sources) => ({
            folder: this.#folder,
            spool,
            sources,
            background: false,
          })),
          options.processes ?? availableParallelism(),
        )
      } finally {
        rmSync(spool, { force: true })
      }
    })
  }

  get #pending(): number {
    return Math.max(this.#delta.size, this.#superseded.size)
  }

  /** Whether so much has changed that the base should take it in. */
  get compactionDue(): boolean {
    return this.#meanwhile === undefined && this.#pending >= this.#compactAt
  }

  /**
   * Takes the delta into the base: makes those shards again that something changed in, in the background. Updates that come meanwhile
   * are in the state before, and in the state that this resolves with.
   */
  async compact(): Promise<SearchState> {
    return this.#newBase(async () => {
      const added = [...this.#delta.values()].map(({ document }) => document)
      const plan = compactionPlan(this.#base, this.#superseded, added, this.#shardSize)
      const orders = plan
        .filter((part) => Array.isArray(part))
        .map((sources) => ({ folder: this.#folder, sources, background: true }))
      const made = await makeShards(orders, 1)
      return plan.map((part) => (Array.isArray(part) ? (made.shift() as Shard) : part))
    })
  }

  async #newBase(make: () => Promise<Shard[]>): Promise<SearchState> {
    if (this.#meanwhile) throw new Error('搜索索引正在整理，等它完成再试。')
    const meanwhile = new Map<string, SearchDocument | undefined>()
    this.#meanwhile = meanwhile
    try {
      const shards = await make()
      this.#base = new Base(shards)
      this.#delta.clear()
      this.#superseded.clear()
    } finally {
      this.#meanwhile = undefined
    }
    for (const [address, document] of meanwhile) this.#apply(address, document)
    return this.#write()
  }

  /** The files of a state: address to file on disk. */
  #filesOf(state: SearchState): Map<string, string> {
    const names = [state.engine, ...state.base.map(({ name }) => name), ...(state.delta ? [state.delta] : [])]
    const files = new Map<string, string>()
    for (const name of names)
      for (const { path, file } of addressesIn(this.#folder, name, searchRoot)) files.set(path, file)
    if (state.delta)
      for (const hash of pagesOfDelta(this.#folder, state.delta))
        files.set(searchRoot + pagePath(hash), join(this.#folder, pagePath(hash)))
    return files
  }

  /**
   * How a release that has the files of `from` (undefined: none) gets those of `to`, by default the present state.
   * Folders that both have are not looked into.
   */
  changes(from: SearchState | undefined, to: SearchState | undefined = this.#state): SearchFiles {
    if (!to) throw new Error('搜索索引还没有建立。')
    const list = join(this.#folder, listPath(to))
    if (!existsSync(list)) writeWhole(list, JSON.stringify(to))
    const kept = new Set(to.base.map(({ name }) => name))
    const common = (from?.base ?? []).filter(({ name }) => kept.has(name)).map(({ name }) => name)
    const without = (state: SearchState): SearchState => ({
      ...state,
      base: state.base.filter(({ name }) => !common.includes(name)),
    })
    const before = from ? this.#filesOf(without(from)) : new Map<string, string>()
    const after = this.#filesOf(without(to))
    return {
      put: [
        ...[...after].flatMap(([path, file]) => (before.has(path) ? [] : [{ path, file }])),
        { path: `${searchRoot}shards.json`, file: list },
      ],
      remove: [...before.keys()].filter((path) => !after.has(path)),
    }
  }

  /** Deletes what neither the present state nor one of the given ones needs. */
  forget(keep: readonly SearchState[]): void {
    if (this.#meanwhile) return
    const states = this.#state ? [...keep, this.#state] : keep
    const names = new Set(
      states.flatMap(({ engine, base, delta }) => [engine, ...base.map(({ name }) => name), delta]),
    )
    const files = new Set([
      ...states.map(listPath),
      ...states.flatMap(({ delta }) => (delta ? pagesOfDelta(this.#folder, delta).map(pagePath) : [])),
    ])
    const shared = ['page', 'shards']
    for (const entry of readdirSync(this.#folder))
      if (!shared.includes(entry) && !names.has(entry.replace(/\.json$/, '')))
        rmSync(join(this.#folder, entry), { recursive: true, force: true })
    for (const folder of shared) {
      if (!existsSync(join(this.#folder, folder))) continue
      for (const entry of readdirSync(join(this.#folder, folder)))
        if (!files.has(`${folder}/${entry}`)) rmSync(join(this.#folder, folder, entry))
    }
  }
}

/** Opens search in a folder of its own; `live` is what the live release was published with. */
export async function openSearch(options: SearchOptions): Promise<SearchBuilder> {
  mkdirSync(options.folder, { recursive: true })
  return new SearchBuilder(options, await writeEngine(options.folder))
}
