/** Does something with every item, at most `limit` at a time; throws what the first one threw, when none is running any more. */
export async function inParallel<T>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  run: (item: T) => Promise<unknown>,
): Promise<void> {
  const running = new Set<Promise<unknown>>()
  let failure: { error: unknown } | undefined
  for await (const item of items) {
    const job: Promise<unknown> = run(item)
      .catch((error) => {
        failure ??= { error }
      })
      .finally(() => running.delete(job))
    running.add(job)
    if (running.size >= limit) await Promise.race(running)
    if (failure) break
  }
  await Promise.all(running)
  if (failure) throw failure.error
}
