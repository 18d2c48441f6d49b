import type { Answer, Engine } from './engines.ts'
import type { WaitingAddresses } from './waiting-addresses.ts'

const hour = 3_600_000
const day = 24 * hour
const daysKept = 7
const chinaOffset = 8 * hour
const patience = 15_000

/** Pages for readers among the paths of a release, most wanted first as given: no files, no search, no error page. */
export const publicPages = (paths: Iterable<string>): string[] =>
  [...new Set(paths)].filter((path) => path.endsWith('/') && !/^\/(?:zh-hant\/)?search\//.test(path))

/** Five past midnight in China after an instant: a daily allowance has begun anew. */
const tomorrow = (now: number): number =>
  Math.floor((now + chinaOffset) / day) * day + day - chinaOffset + 5 * 60_000

/** When an engine is asked again after so many failures in a row: 1, 2, 4 … minutes, at most 6 hours. */
const backOff = (failures: number): number => Math.min(6 * hour, 60_000 * 2 ** (failures - 1))

export interface Announcer {
  /** Queues what a release has changed; to be called after its switch, and again for the live release at every start. */
  add(release: string, pages: { changed: Iterable<string>; removed: Iterable<string> }, now: Date): void
  /** Sends a batch to each engine whose turn it is; returns sentences about what did not go well. Never throws. */
  send(now: Date): Promise<string[]>
}

/**
 * Tells search engines of changed pages at `origin`, in batches within their limits, with growing pauses after failures.
 * A process that is killed between an engine's answer and its note sends that one batch again.
 */
export function announcer(options: {
  waiting: WaitingAddresses
  engines: Engine[]
  origin: string
  signal?: AbortSignal
}): Announcer {
  const { waiting, engines, origin } = options
  const absolute = (paths: Iterable<string>) => publicPages(paths).map((path) => new URL(path, origin).href)

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
    add: (release, { changed, removed }, now) => {
      const [put, gone] = [absolute(changed), absolute(removed)]
      waiting.add(
        release,
        engines.map(({ name, takesRemoved }) => ({
          engine: name,
          addresses: takesRemoved ? [...put, ...gone] : put,
        })),
        now,
      )
      waiting.prune(new Date(now.getTime() - daysKept * day))
    },
    send: async (now) => {
      const problems = await Promise.all(
        engines.map((engine) =>
          sendTo(engine, now.getTime()).catch((error: Error) => `没有通知搜索引擎：${error.message}`),
        ),
      )
      return problems.filter((problem) => problem !== undefined)
    },
  }
}
