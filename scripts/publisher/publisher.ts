import type { Cms, PublisherDesk, Wish } from '@lectern/cms'
import { ReleaseRefused } from './release-refused.ts'
import { inWords, ReleaseSuperseded } from './releases/errors.ts'
import type { ReleaseNote } from './releases/note.ts'
import type { Releases } from './releases/releases.ts'
import type { RecordChange } from './renderer.ts'
import { rollBack } from './rollback/roll-back.ts'
import { withdrawalsOf } from './rollback/withdrawals-of.ts'
import { searchFolderOf } from './search/folders.ts'
import type { ReleaseStep, SiteReleases } from './site-release.ts'

/** What the publisher needs of the world; tests give their own clock. */
export interface PublisherOptions {
  cms: Pick<Cms, 'outboxSince' | 'outboxPosition' | 'recordsOf' | 'publishedRecords' | 'publishDue' | 'find'>
  desk: PublisherDesk
  site: SiteReleases
  releases: Releases
  /** The installation's. */
  folder: string
  /** A name of this process alone. */
  holder: string
  clock: () => Date
  /** The next instant (UTC) at which a page changes by the clock alone. */
  nextChange: () => string
  /** Called after each step of a release. */
  onStep?: ((step: ReleaseStep) => void | Promise<void>) | undefined
  say: (line: string) => void
  warn: (line: string) => void
}

/** What a round found. `standby`: another publisher is at work. */
export type Round = 'standby' | 'idle' | 'held' | 'released' | 'rolled back'

const renewEvery = 10_000
/** How many releases can be brought back. */
export const releasesKept = 10

const stepNames = {
  records: '读取内容',
  media: '制作图片',
  search: '编制搜索',
  pages: '生成页面',
  confirm: '检查',
  switch: '上线',
} as const

async function everyRecord(cms: PublisherOptions['cms']): Promise<unknown[]> {
  const records: unknown[] = []
  for await (const record of cms.publishedRecords()) records.push(record)
  return records
}

/**
 * The one that carries out publication. `round` is one look at what is to be done, with the doing; it throws when a release
 * could not be made, which readers do not notice, and takes what was left undone up again the next time.
 */
export function publisher(options: PublisherOptions) {
  const { cms, desk, site, releases, clock } = options
  let token: number | undefined
  /** Names what of the outbox was handed to the site. */
  let position: string | undefined
  /** Where the outbox was when a site that stands still was last looked at for withdrawals. */
  let lookedAt: string | undefined
  let renewedAt = 0
  let unfinished = true
  const said = new Set<string>()

  /** Whether this process may publish: takes the lease, or keeps it. */
  const holdLease = async (): Promise<boolean> => {
    const now = clock()
    if (token !== undefined) {
      if (now.getTime() - renewedAt < renewEvery) return true
      if (await desk.renewLease(token, now)) {
        renewedAt = now.getTime()
        return true
      }
      options.warn('另一个发布程序接替了这一个，这里转为待命。')
    }
    token = await desk.acquireLease(options.holder, now)
    if (token === undefined) return false
    renewedAt = now.getTime()
    // Somebody else may have published meanwhile: what this process has in mind may be old.
    position = undefined
    site.startAnew()
    unfinished = true
    return true
  }

  const due = async () => {
    const { published, withdrawn, refused } = await cms.publishDue(clock())
    for (const title of published) options.say(`到时间发布：《${title}》`)
    for (const title of withdrawn) options.say(`到时间撤下：《${title}》`)
    for (const { title, reasons } of refused) {
      const told = `《${title}》到了时间，但没有办成：${reasons.join('')}`
      // Asked again and again, said once.
      if (!said.has(told)) options.warn(told)
      said.add(told)
    }
  }

  /** What changed since the last release, and which place in the outbox that brings it to. */
  const changeSince = async (): Promise<
    { change: RecordChange; to: string; waiting: number } | undefined
  > => {
    const found = await cms.outboxSince(position)
    if (site.needsEverything())
      return { change: { replaceAll: await everyRecord(cms) }, to: found.position, waiting: found.waiting }
    const clockRang = clock() >= new Date(options.nextChange())
    if (found.changes.length === 0 && !clockRang && !unfinished) return undefined
    const { put, remove, everything } = await cms.recordsOf(found.changes)
    return {
      change: everything ? { replaceAll: await everyRecord(cms) } : { put, remove },
      to: found.position,
      waiting: found.waiting,
    }
  }

  const release = async (held: number): Promise<ReleaseNote | undefined> => {
    const found = await changeSince()
    if (!found) return undefined
    const number = await desk.beginRelease(held, clock())
    if (number === undefined) throw new ReleaseSuperseded('另一个发布程序接替了这一个。')
    const started = performance.now()
    try {
      unfinished = true
      const slow = found.change.replaceAll !== undefined
      const pulse = setInterval(() => void desk.renewLease(held, clock()).catch(() => undefined), renewEvery)
      const note = await site
        .release(found.change, {
          now: clock(),
          token: held,
          taken: () => {
            position = found.to
          },
          confirm: async (note, changes) => {
            const kept = [note.name, ...(await releases.list()).map(({ name }) => name)].slice(
              0,
              releasesKept,
            )
            const facts = {
              name: note.name,
              seconds: note.seconds,
              records: note.records,
              pages: note.pages,
              problems: note.problems,
              position: found.to,
              kept,
              changes,
            }
            if (!(await desk.confirmSwitch(held, number, facts, clock())))
              throw new ReleaseSuperseded('另一个发布程序接替了这一个，这一版没有上线。')
          },
          onStep: async (step) => {
            // Of what takes no time nobody sees the steps.
            if (slow) await desk.noteStep(number, stepNames[step])
            await options.onStep?.(step)
          },
        })
        .finally(() => clearInterval(pulse))
      unfinished = false
      if (!note) await desk.nothingToSwitch(held, found.to, number)
      return note
    } catch (cause) {
      // Pictures and search are written to the same disk as releases.
      const error = inWords(cause, options.folder)
      const reasons = error instanceof ReleaseRefused ? error.reasons : [error.message]
      if (error instanceof ReleaseSuperseded) {
        token = undefined
        site.startAnew()
      }
      await desk
        .failRelease(number, {
          error: reasons.join('\n'),
          seconds: Number(((performance.now() - started) / 1000).toFixed(2)),
        })
        .catch(() => undefined)
      throw error
    }
  }

  /** Brings a release back as what was withdrawn since allows; says what stays away. */
  const bringBack = async (name: string): Promise<void> => {
    const { note } = await rollBack({
      releases,
      searchFolder: searchFolderOf(options.folder),
      name,
      now: clock(),
      withdrawals: await withdrawalsOf(cms),
    })
    // Whatever comes next begins from what is public as a whole.
    site.startAnew()
    for (const problem of note.problems.slice(-1)) options.say(problem)
  }

  /** The site stands still: what is withdrawn meanwhile goes all the same. */
  const keepWithdrawn = async (): Promise<boolean> => {
    const at = await cms.outboxPosition()
    const newest = releases.newest()
    if (at === lookedAt || !newest?.rollbackTo) return false
    const answered = new Set([
      ...newest.withdrawn.map(({ address }) => address),
      ...newest.redirects.map(({ from }) => from),
    ])
    const isShown = (address: string) => releases.files().hashOf(`${address}index.html`) !== undefined
    const due = (await withdrawalsOf(cms)).some(({ address }) => !answered.has(address) && isShown(address))
    if (due) {
      const kept = (await releases.list()).some(({ name }) => name === newest.rollbackTo)
      await bringBack(kept ? newest.rollbackTo : newest.name)
    }
    lookedAt = at
    return due
  }

  /** A roll-back that was made while the database could not be asked: it is told now. */
  const tellRollback = async (held: number, live: number): Promise<boolean> => {
    const back = releases.newest()?.rollbackTo
    if (back === undefined) return false
    const [[row], [wanted]] = [
      await cms.find('releases', { number: { equals: live } }),
      await cms.find('releases', { name: { equals: back } }),
    ]
    const kept = await releases.list()
    // One that was confirmed and never shown is no release: then somebody resumed and was cut off.
    if (!kept.some(({ name }) => name === row?.name)) return false
    return desk.confirmRollback(held, Number(wanted?.number ?? 0))
  }

  const fulfil = async (wish: Wish, held: number): Promise<Round> => {
    if (wish.kind === 'resume') {
      // Answered when it is done: should the release fail, the next round tries again.
      site.startAnew()
      unfinished = true
      return 'idle'
    }
    try {
      if (!(await desk.confirmRollback(held, wish.release)))
        throw new ReleaseSuperseded('另一个发布程序接替了这一个。')
      await bringBack(wish.name)
      await desk.answerWish(wish.id, { done: true })
      options.say(`已回退到 ${wish.name}。`)
      return 'rolled back'
    } catch (error) {
      await desk.answerWish(wish.id, { done: false, reason: (error as Error).message })
      throw error
    }
  }

  return {
    /** How many saves wait in the outbox, 0 when all were handed over; what a debounce looks at. */
    waiting: async (): Promise<number> => {
      const { changes, waiting } = await cms.outboxSince(position)
      // Saves, not documents: whoever saves one piece again and again is waited for as well.
      return changes.length === 0 ? 0 : waiting
    },
    due,
    /** Something is to be released though nobody changed anything: search was put in order. */
    wake: (): void => {
      unfinished = true
    },
    async round(): Promise<Round> {
      if (!(await holdLease()) || token === undefined) return 'standby'
      const held = token
      const wishes = await desk.wishes()
      for (const wish of wishes) {
        const answer = await fulfil(wish, held)
        if (answer === 'rolled back') return answer
      }
      const resume = wishes.filter(({ kind }) => kind === 'resume')
      if (resume.length === 0) {
        const { held: stands, live } = await desk.state()
        if (stands || (await tellRollback(held, live)))
          return (await keepWithdrawn()) ? 'rolled back' : 'held'
      }
      const note = await release(held)
      for (const { id } of resume) await desk.answerWish(id, { done: true })
      if (!note) return 'idle'
      options.say(
        `已上线：${note.records} 条记录，${note.pages} 个页面，改动 ${note.changed.written} 个文件，用时 ${note.seconds} 秒（${note.name}）`,
      )
      for (const problem of note.problems) options.warn(`注意：${problem}`)
      return 'released'
    },
    /**
     * Brings a kept release back, whoever holds the lease: the publisher at work finds it done, and stands still until somebody
     * resumes. Throws with the names that there are when this is none of them.
     */
    async rollback(name: string): Promise<void> {
      const kept = (await releases.list()).map((one) => one.name)
      if (!kept.includes(name))
        throw new Error(
          kept.length === 0
            ? '还没有可以退回的版本。'
            : `没有保留名为“${name}”的版本。可以退回的有：\n${kept.join('\n')}`,
        )
      const [row] = await cms.find('releases', { name: { equals: name } })
      const { token: newest } = await desk.state()
      if (!(await desk.confirmRollback(newest, Number(row?.number ?? 0))))
        throw new Error('发布程序正好在换班：请再试一次。')
      await bringBack(name)
      options.say(`已退回到 ${name}。之后的改动等后台“发布情况”里点“恢复自动更新”再上线。`)
    },
    /** Lets another publisher begin at once. */
    async stop(): Promise<void> {
      if (token !== undefined) await desk.releaseLease(token)
      token = undefined
    },
  }
}

export type Publisher = ReturnType<typeof publisher>
