import { readdir, readFile } from 'node:fs/promises'

/** Memory of this process and of all that it started, in MB, as the system counts it; 0 where it cannot be read. */
async function residentMB(): Promise<number> {
  const parents = new Map<number, { parent: number; kB: number }>()
  for (const name of await readdir('/proc').catch(() => [] as string[])) {
    if (!/^\d+$/.test(name)) continue
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    const field = (label: string) => Number(status.match(new RegExp(`^${label}:\\s+(\\d+)`, 'm'))?.[1] ?? 0)
    parents.set(Number(name), { parent: field('PPid'), kB: field('VmRSS') })
  }
  const mine = (pid: number): boolean =>
    pid === process.pid || (pid > 1 && mine(parents.get(pid)?.parent ?? 0))
  let kB = 0
  for (const [pid, entry] of parents) if (mine(pid)) kB += entry.kB
  return Math.round(kB / 1024)
}

/** Looks at the memory five times a second; `stop()` gives the most that it saw, in MB. */
export function watchMemory(): { stop: () => number } {
  let peak = 0
  const timer = setInterval(async () => {
    peak = Math.max(peak, await residentMB())
  }, 200)
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}
