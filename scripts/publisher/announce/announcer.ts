import type { Answer, Engine } from './engines.ts'
import type { WaitingAddresses } from './waiting-addresses.ts'

const hour = 3_600_000
const day = 24 * hour
const daysKept = 7
const chinaOffset = 8 * hour
const patience = 15_000

/** Single pages before lists, the Traditional twins last: an allowance may not last for all. */
const rank = (address: string): number =>
  (address.startsWith('/zh-hant/') ? 2 : 0) + (/^(?:\/zh-hant)?\/[^/]+\/(?!page\/).+/.test(address) ? 0 : 1)

/** Addresses of pages for readers among the paths of a release, most wanted first: no files, no search, no error page. */
export const publicPages = (paths: Iterable<string>): string[] =>
  [...new Set(paths)]
    .flatMap((path) => (path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : []))
    .filter((address) => !/^\/(?:zh-hant\/)?search\//.test(address))
    .sort((one, other) => rank(one) - rank(other))

/** Five past midnight in China after an instant: a daily allowance has begun anew. */
const tomorrow = (now: number): number =>
  Math.floor((now + chinaOffset) / day) * day + day - chinaOffset + 5 * 60_000

/** When an engine is asked again after so many failures in a row: 1, 2, 4 … minutes, at most 6 hours. */
const backOff = (failures: number): number => Math.min(6 * hour, 60_000 * 2 ** (failures - 1))

/** Files that a release wrote anew, and files that it took away. */
export interface ChangedPaths {
  written: readonly string[]
  removed: readonly string[]
}

export interface Announcer {
  /**
   * Queues what releases have changed, each once. To be given the names of all kept ones, oldest first, after a switch and
   * at every start, so that none is forgotten when a process is killed in between; paths as `/stories/x/index.html`.
   */
  note(releases: readonly string[], changesOf: (release: string) => ChangedPaths, now: Date): void
  /** Sends a batch to each engine whose turn it is; returns sentences about what did not go well. Never throws. */
  send(now: Date): Promise<string[]>
}

/**
 * Tells search engines of changed pages of a site, in batches within their limits, with growing pauses after failures.
 * A process that is killed between an engine's answer and its note sends that one batch again.
 */
export function announcer(options: {
  waiting: WaitingAddresses
  engines: (origin: string) => Engine[]
  /** The site's address, undefined while it is not known. */
  origin: () => string | undefined
  signal?: AbortSignal
}): Announcer {
  const { waiting } = options
  const enginesNow = () => {
    const origin = options.origin()
    return { origin: origin ?? '', engines: origin ? options.engines(origin) : [] }
  }

  async function ask(engine: Engine, addresses: string[]): Promise<Answer> {
    const { url, init } = engine.request(addresses)
    const timeout = AbortSignal.timeout(patience)
    try {
      const response = await fetch(url, {
        ...init,
        redirect: 'manual',
        signal: options.signal ? AbortSignal.any([timeout, options.signal]) : timeout,
      })
      return engine.answer(response.status, await response.text(), response.headers)
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      return {
        outcome: 'later',
        problem: `连接不上 ${new URL(url).host}：${cause instanceof Error ? cause.message : String(cause)}。`,
      }
    }
  }

  async function sendTo(engine: Engine, now: number): Promise<string | undefined> {
    const { next, failures } = waiting.turn(engine.name)
    if (now < next) return undefined
    const batch = waiting.first(engine.name, engine.most)
    if (batch.length === 0) return undefined
    const answer = await ask(
      engine,
      batch.map(({ address }) => address),
    )
    if (answer.outcome === 'taken') {
      waiting.taken(
        engine.name,
        batch.map(({ place }) => place),
      )
      waiting.setTurn(engine.name, now, 0)
      return answer.problem
    }
    const pause =
      answer.outcome === 'tomorrow'
        ? tomorrow(now) - now
        : answer.outcome === 'refused'
          ? // Somebody has to change a setting first.
            Math.max(hour, backOff(failures + 1))
          : Math.max(backOff(failures + 1), (answer.afterSeconds ?? 0) * 1000)
    waiting.setTurn(engine.name, now + pause, failures + 1)
    return answer.problem
  }

  return {
    note: (releases, changesOf, now) => {
      const { origin, engines } = enginesNow()
      if (engines.length === 0) return
      waiting.keepOnly(origin)
      for (const release of releases) {
        if (waiting.knows(release)) continue
        const { written, removed } = changesOf(release)
        const absolute = (paths: readonly string[]) =>
          publicPages(paths).map((address) => new URL(address, origin).href)
        waiting.add(
          release,
          engines.map(({ name, takesRemoved }) => ({
            engine: name,
            addresses: absolute(takesRemoved ? [...written, ...removed] : written),
          })),
          now,
        )
      }
      waiting.prune(new Date(now.getTime() - daysKept * day), releases)
    },
    send: async (now) => {
      const problems = await Promise.all(
        enginesNow().engines.map((engine) =>
          sendTo(engine, now.getTime()).catch((error: Error) => `没有通知搜索引擎：${error.message}`),
        ),
      )
      return problems.filter((problem) => problem !== undefined)
    },
  }
}
