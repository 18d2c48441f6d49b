import { join } from 'node:path'
import { type Announcer, announcer } from './announcer.ts'
import { type AnnounceSettings, enginesOf } from './settings.ts'
import { WaitingAddresses } from './waiting-addresses.ts'

export { type AnnounceSettings, keyFileOf, readAnnounceSettings } from './settings.ts'

/** The announcer of an installation, with its state in `folder/announce.db`; undefined when no engine is set. */
export function openAnnouncer(
  settings: AnnounceSettings,
  options: { folder: string; origin: () => string | undefined; signal?: AbortSignal },
): (Announcer & { close(): void }) | undefined {
  if (!settings.indexNowKey && !settings.baiduToken) return undefined
  const waiting = new WaitingAddresses(join(options.folder, 'announce.db'))
  return {
    ...announcer({ ...options, waiting, engines: (origin) => enginesOf(settings, origin) }),
    close: () => waiting.close(),
  }
}

/** Sends what waits, every five seconds, until the signal is raised; runs beside the publisher and holds up nothing. */
export async function keepAnnouncing(options: {
  announcer: Announcer
  now: () => Date
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  signal: AbortSignal
  onProblem: (sentence: string) => void
}): Promise<void> {
  const { announcer, now, wait, signal, onProblem } = options
  while (!signal.aborted) {
    for (const problem of await announcer.send(now())) onProblem(problem)
    await wait(5_000, signal)
  }
}
