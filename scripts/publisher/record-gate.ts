import { addressOf, type PublishedRecord, type RecordKind } from '@lectern/content-models/published'
import type { RecordChange, Renderer } from './renderer.ts'

const keyOf = (kind: RecordKind, id: string) => `${kind}:${id}`

/** A record's name among all records. */
export const recordKey = ({ kind, id }: { kind: RecordKind; id: string }): string => keyOf(kind, id)

interface Known {
  kind: RecordKind
  id: string
}
const known = (value: unknown): Known | undefined => {
  const { kind, id } = (value ?? {}) as Partial<Known>
  return kind && id ? { kind, id } : undefined
}

const addressOfAny = (value: unknown): string | undefined => {
  try {
    return addressOf(value as PublishedRecord)
  } catch {
    // Not a record at all: the contract will say so.
    return undefined
  }
}

/** What a change did to the records that the site knows. */
export interface Taken {
  /** Keys of the reads whose answer changed. */
  changed: string[]
  /** The records that the change is about, as they were and as they are; those that are not there are left out. */
  before: PublishedRecord[]
  now: PublishedRecord[]
}

/**
 * Hands changes to the renderer and keeps in mind what was left out and why, until it changes.
 * What was withdrawn stays withdrawn: a record at the address of a withdrawal is left out, and comes back when that is lifted.
 */
export function recordGate(renderer: Pick<Renderer, 'update' | 'everyRecord' | 'recordsAt' | 'stored'>) {
  const problems = new Map<string, string>()
  /** Addresses of published records that do not keep to the contract. */
  const invalidAt = new Map<string, string>()
  /** Records kept back because something was withdrawn at their address. */
  let keptBack = new Map<string, unknown>()

  return {
    /** Sentences about the records that are left out at present. */
    problems: (): string[] => [...problems.values()],
    /** Where records would have their page that are published and left out because something is wrong with them. */
    leftOut: (): string[] => [...invalidAt.values()],

    /** Takes a change over. With `replaceAll` nothing is told of the records: all of them are new. */
    take(change: RecordChange): Taken {
      if (change.replaceAll) {
        problems.clear()
        invalidAt.clear()
        keptBack.clear()
      }
      for (const { kind, id } of change.remove ?? []) {
        problems.delete(keyOf(kind, id))
        invalidAt.delete(keyOf(kind, id))
        keptBack.delete(keyOf(kind, id))
      }
      const coming = new Map<string, unknown>()
      const nameless: unknown[] = []
      for (const value of [...keptBack.values(), ...(change.replaceAll ?? []), ...(change.put ?? [])]) {
        const record = known(value)
        if (record) coming.set(keyOf(record.kind, record.id), value)
        else nameless.push(value)
      }
      const gone = new Set((change.remove ?? []).map(({ kind, id }) => keyOf(kind, id)))
      const withdrawn = new Set<string>()
      for (const value of [
        ...(change.replaceAll ? [] : renderer.everyRecord('withdrawal')),
        ...coming.values(),
      ]) {
        const { kind, id, address } = value as { kind: RecordKind; id: string; address: string }
        // The newest word on a withdrawal counts: one that is lifted or replaced is not that of before.
        const newest = coming.get(keyOf(kind, id)) ?? value
        if (kind === 'withdrawal' && newest === value && !gone.has(keyOf(kind, id))) withdrawn.add(address)
      }
      // What already stands at an address that is withdrawn now is left out like what comes.
      if (!change.replaceAll)
        for (const address of withdrawn)
          for (const record of renderer.recordsAt(address)) {
            const key = keyOf(record.kind, record.id)
            if (!coming.has(key) && !gone.has(key)) coming.set(key, record)
          }
      const remove = [...(change.remove ?? [])]
      keptBack = new Map()
      const put: unknown[] = []
      for (const [key, value] of coming) {
        problems.delete(key)
        invalidAt.delete(key)
        const { kind, id, title } = value as Known & { title?: string }
        const address = kind === 'withdrawal' ? undefined : addressOfAny(value)
        if (address !== undefined && withdrawn.has(address)) {
          keptBack.set(key, value)
          remove.push({ kind, id })
          problems.set(
            key,
            `《${title ?? id}》未发布：地址 ${address} 上的内容已经撤下。请先撤销撤下，或者给它换一个地址。`,
          )
        } else put.push(value)
      }
      put.push(...nameless)
      const touched = change.replaceAll
        ? []
        : [...coming.values(), ...remove].flatMap((value) => known(value) ?? [])
      const versions = () => touched.flatMap(({ kind, id }) => renderer.stored(kind, id) ?? [])
      const before = versions()
      const { invalid, changed } = renderer.update({
        ...(change.replaceAll ? { replaceAll: put } : { put, remove }),
        ...(change.now ? { now: change.now } : {}),
      })
      for (const { key, record, problems: reasons } of invalid) {
        problems.set(key ?? record, `${record}未发布：${reasons.join('；')}。`)
        const address = addressOfAny(coming.get(key ?? ''))
        if (key && address) invalidAt.set(key, address)
      }
      return { changed, before, now: versions() }
    },
  }
}

export type RecordGate = ReturnType<typeof recordGate>
