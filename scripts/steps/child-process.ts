import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** A program that ended with an error; `message` carries its last lines. */
export class ProgramFailed extends Error {}

interface Program {
  command: string
  args: string[]
  cwd: string
  env?: Record<string, string>
  /** Where everything that it prints goes. */
  log: string
}

/** A program that runs, and its last lines for a message. */
export interface RunningProgram {
  child: ChildProcess
  tail: () => string
}

const running = new Set<ChildProcess>()

/** Starts a program with its output in a log file. */
export function startProgram(program: Program): RunningProgram {
  mkdirSync(dirname(program.log), { recursive: true })
  const log = createWriteStream(program.log, { flags: 'a' })
  // A full disk costs lines of a log; nothing else must end by it.
  log.on('error', () => undefined)
  const lines: string[] = []
  const child = spawn(program.command, program.args, {
    cwd: program.cwd,
    env: { ...process.env, ...program.env },
    // Its input ends with this process, whatever ends it: see endWithParent.
    stdio: ['pipe', 'pipe', 'pipe'],
    // Of its own group: Ctrl-C reaches the parent only, which then stops its programs in order.
    detached: process.platform !== 'win32',
  })
  running.add(child)
  child.stdin?.on('error', () => undefined)
  child.on('close', () => running.delete(child))
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (text: string) => {
      log.write(text)
      lines.push(...text.split('\n').filter(Boolean))
      lines.splice(0, Math.max(0, lines.length - 40))
    })
  }
  child.on('exit', () => log.end())
  return { child, tail: () => lines.join('\n') }
}

/** Runs a program to its end. Throws ProgramFailed with its last lines when it fails. */
export async function runProgram(program: Program): Promise<void> {
  const { child, tail } = startProgram(program)
  await new Promise<void>((done, refuse) => {
    child.on('error', (error) => refuse(new ProgramFailed(`不能运行 ${program.command}：${error.message}`)))
    child.on('close', (code) =>
      code === 0
        ? done()
        : refuse(
            new ProgramFailed(
              `${program.command} ${program.args.join(' ')} 失败（${code}），完整记录在 ${program.log}：\n${tail()}`,
            ),
          ),
    )
  })
}

/** Seconds before a program that ended is started again: 1, 2, 4 … 60; from the beginning after it ran for a minute. */
export const pauseAfter = (failures: number): number => Math.min(60, 2 ** failures)
const wellAfter = 60_000

/** A program that is started again whenever it ends; `current` is the one that runs now. */
export interface KeptProgram {
  current: () => RunningProgram
}

/**
 * Starts a program and keeps it going until `stopping` says that all is being stopped. `ended` is told each time it ends by
 * itself, with its last lines and the seconds until it is started again; `started` each time it is.
 */
export function keepProgram(
  program: Program,
  told: {
    stopping: () => boolean
    started?: (running: RunningProgram) => void
    ended: (code: number | null, tail: string, pause: number) => void
  },
): KeptProgram {
  let failures = 0
  let current: RunningProgram
  const start = () => {
    const since = Date.now()
    current = startProgram(program)
    told.started?.(current)
    current.child.on('exit', (code) => {
      if (told.stopping()) return
      if (Date.now() - since > wellAfter) failures = 0
      const pause = pauseAfter(failures)
      failures += 1
      told.ended(code, current.tail(), pause)
      setTimeout(() => {
        if (!told.stopping()) start()
      }, pause * 1000).unref()
    })
  }
  start()
  return { current: () => current }
}

/** Asks a program and all that it started to end, and kills what is left after `grace` milliseconds. */
async function stopProgram(child: ChildProcess, grace = 5_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const signal = (name: NodeJS.Signals) => {
    try {
      if (process.platform === 'win32') child.kill(name)
      else process.kill(-(child.pid ?? 0), name)
    } catch {
      // It ended in between.
    }
  }
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  signal('SIGTERM')
  const timer = setTimeout(() => signal('SIGKILL'), grace)
  await ended
  clearTimeout(timer)
}

/** Stops every program that was started and still runs. */
export async function stopPrograms(): Promise<void> {
  await Promise.all([...running].map((child) => stopProgram(child)))
}
