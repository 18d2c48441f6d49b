import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepProgram, pauseAfter, runProgram } from './child-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-programs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const node = (code: string, log: string) => ({
  command: process.execPath,
  args: ['-e', code],
  cwd: folder,
  log,
})

test.each([
  [0, 1],
  [1, 2],
  [5, 32],
  [6, 60],
  [40, 60],
])('after %s failures in a row it pauses %s s', (failures, seconds) => {
  expect(pauseAfter(failures)).toBe(seconds)
})

// The device of Linux on which every write finds the disk full.
test.runIf(existsSync('/dev/full'))('a full disk costs the log and nothing else', async () => {
  await runProgram(node("console.log('x'.repeat(100000)); setTimeout(() => {}, 300)", '/dev/full'))
})

test('a program that ends is started again, with its last lines told, until all is stopped', async () => {
  let stopping = false
  const told: [number | null, string, number][] = []
  let starts = 0
  await new Promise<void>((done) => {
    keepProgram(node("console.log('最后一行'); process.exit(3)", join(folder, 'kept.log')), {
      stopping: () => stopping,
      started: () => {
        starts += 1
      },
      ended: (code, tail, pause) => {
        told.push([code, tail, pause])
        if (told.length < 2) return
        stopping = true
        done()
      },
    })
  })
  expect(starts).toBe(2)
  expect(told).toEqual([
    [3, '最后一行', 1],
    [3, '最后一行', 2],
  ])
})
