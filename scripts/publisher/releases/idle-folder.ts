import type { FolderName, ReleaseFolders } from './folders.ts'
import type { ReleaseLedger } from './ledger.ts'
import type { ReleaseNote } from './note.ts'
import type { ObjectStore } from './objects.ts'

/** A reader that looked up the live folder just before a switch has this long to open its file, in milliseconds. */
const grace = 250

/** The folder that readers do not see: brings it up to date, and puts in order what a killed process left half-way. */
export function idleFolder(world: {
  ledger: ReleaseLedger
  folders: ReleaseFolders
  objects: ObjectStore
  now: () => number
  wait: (milliseconds: number) => Promise<unknown>
}) {
  const { ledger, folders, objects, now, wait } = world
  const idle = (): FolderName => (folders.liveFolder() === 'a' ? 'b' : 'a')
  const fill = async (name: FolderName, id: number, half: number | null) => {
    await folders.bring(name, ledger.placements(name, id, half), objects)
    ledger.holds(name, id)
  }
  const untilLeft = async (name: FolderName) => {
    const since = now() - ledger.folder(name).left_at
    if (since < grace) await wait(grace - since)
  }

  /** Finishes or undoes what a process left that was killed, within a transaction; must run before every change. */
  const settle = async (): Promise<string[]> => {
    const live = folders.liveName()
    const prepared = ledger.list('prepared').reverse()
    for (const { id, name } of prepared)
      if (name === live) ledger.record(id, folders.liveFolder() ?? 'a', now())
    const abandoned = prepared.filter(({ name }) => name !== live)
    const name = idle()
    const { becoming, release } = ledger.folder(name)
    const half = becoming ?? (abandoned.some(({ id }) => id === release) ? release : null)
    if (half !== null) {
      folders.disown(name)
      await fill(name, ledger.newest()?.id ?? 0, half)
    }
    return abandoned.flatMap(({ id }) => ledger.forget(id))
  }

  /** Deletes those of some contents that no release names any more. */
  const collect = async (hashes: readonly string[]): Promise<number> => {
    const unused = ledger.transaction(() => {
      // Should this be cut off, the next change sweeps up the files.
      ledger.setWriting(true)
      return ledger.dropUnnamed(hashes)
    })
    for (const hash of unused) await objects.remove(hash)
    ledger.setWriting(false)
    return unused.length
  }

  return {
    name: idle,
    settle,
    collect,
    /** As the publisher only: what it was writing when it was killed is nobody's. */
    async cleanUp(): Promise<void> {
      if (ledger.writing()) {
        ledger.dropUnnamed()
        await objects.sweep((hash) => ledger.twinsOf(hash) !== undefined)
        ledger.setWriting(false)
      }
      if (ledger.unsettled()) await collect(await ledger.transactionAcross(settle))
    },
    /** Makes a folder hold a release that it is becoming; false when something else happened to it meanwhile. */
    async hold(name: FolderName, id: number, note?: ReleaseNote): Promise<boolean> {
      await untilLeft(name)
      return ledger.transactionAcross(async () => {
        if (idle() !== name || ledger.folder(name).becoming !== id) return false
        folders.disown(name)
        await fill(name, id, null)
        if (note) folders.own(name, note)
        return true
      })
    },
    /** It takes over what is live, so that the next change finds it no further behind than it must be. */
    async catchUp(): Promise<void> {
      const newest = ledger.newest()
      const name = idle()
      if (!newest || ledger.folder(name).release === newest.id) return
      await untilLeft(name)
      const begun = ledger.transaction(() => {
        if (ledger.newest()?.id !== newest.id || ledger.unsettled() || idle() !== name) return false
        ledger.becomes(name, newest.id)
        return true
      })
      if (begun) await this.hold(name, newest.id)
    },
  }
}
