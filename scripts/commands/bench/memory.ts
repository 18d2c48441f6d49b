import { readdir, readFile } from 'node:fs/promises'

const read = (path: string) => readFile(path, 'utf8').catch(() => '')

/** The processes that a process started; none where the system does not tell. */
async function startedBy(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [] as string[])
  const lists = await Promise.all(threads.map((thread) => read(`/proc/${pid}/task/${thread}/children`)))
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}

async function residentKB(pid: number): Promise<number> {
  const [, kB] = /^VmRSS:\s+(\d+)/m.exec(await read(`/proc/${pid}/status`)) ?? []
  const below = await Promise.all((await startedBy(pid)).map(residentKB))
  return below.reduce((sum, one) => sum + one, Number(kB ?? 0))
}

/**
 * Looks twice a second at the memory of this process and of all that it started; `stop()` gives the most that it saw, in MB, as the
 * system counts it.
 */
export function watchMemory(): { stop: () => number } {
  let peak = 0
  const timer = setInterval(async () => {
    peak = Math.max(peak, await residentKB(process.pid))
  }, 500)
  return {
    stop: () => {
      clearInterval(timer)
      return Math.round(Math.max(peak, process.memoryUsage.rss() / 1024) / 1024)
    },
  }
}
