/**
 * Values in memory up to `room` bytes, those that were asked for longest ago going first. What is asked for by several at once
 * is read once; what could not be read is asked for again the next time.
 */
export function memory<T>(room: number) {
  const kept = new Map<string, { value: T; bytes: number }>()
  const reading = new Map<string, Promise<T | undefined>>()
  let used = 0
  return {
    /** A value, read when it is not there; undefined when `read` finds none. */
    async get(
      key: string,
      read: () => Promise<{ value: T; bytes: number } | undefined>,
    ): Promise<T | undefined> {
      const found = kept.get(key)
      if (found) {
        kept.delete(key)
        kept.set(key, found)
        return found.value
      }
      const begun = reading.get(key)
      if (begun) return begun
      const job = read()
        .then((made) => {
          if (!made || made.bytes > room) return made?.value
          kept.set(key, made)
          used += made.bytes
          for (const [oldest, { bytes }] of kept) {
            if (used <= room) break
            kept.delete(oldest)
            used -= bytes
          }
          return made.value
        })
        .finally(() => reading.delete(key))
      reading.set(key, job)
      return job
    },
  }
}
