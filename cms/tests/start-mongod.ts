import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a one-node replica set with `{name}` for the database, or undefined without a mongod. */
    replicaSet: string | undefined
    /** Path of the mongod that was found. */
    mongod: string | undefined
  }
}

/** The mongod to test with: `MONGOD_BINARY`, else the one on the PATH. */
export function findMongod(): string | undefined {
  const candidate = process.env.MONGOD_BINARY || 'mongod'
  return spawnSync(candidate, ['--version']).status === 0 ? candidate : undefined
}

const freePort = () =>
  new Promise<number>((done, refuse) => {
    const probe = createServer()
    probe.once('error', refuse)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts a mongod in a folder of its own; `stop` ends it and removes the folder. */
export async function startMongod(
  binary: string,
  options: { replicaSet: boolean },
): Promise<{ port: number; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-mongod-'))
  const port = await freePort()
  const child = spawn(
    binary,
    [
      '--dbpath',
      folder,
      '--port',
      String(port),
      '--bind_ip',
      '127.0.0.1',
      '--nounixsocket',
      '--wiredTigerCacheSizeGB',
      '0.5',
      ...(options.replicaSet ? ['--replSet', 'rs0'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  // A test run that is killed must not leave a server behind.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, {
    directConnection: true,
    serverSelectionTimeoutMS: 30_000,
  })
  try {
    await client.connect()
    const admin = client.db('admin')
    if (options.replicaSet) {
      await admin.command({
        replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: `127.0.0.1:${port}` }] },
      })
      while (!(await admin.command({ hello: 1 })).isWritablePrimary) await admin.command({ ping: 1 })
    }
  } finally {
    await client.close()
  }
  return {
    port,
    stop: async () => {
      process.off('exit', kill)
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Vitest's global set-up of the MongoDB project: one server for the whole run. */
export default async function setup(project: TestProject) {
  const mongod = findMongod()
  project.provide('mongod', mongod)
  if (!mongod) {
    if (process.env.CI) throw new Error('没有找到 mongod：请设置 MONGOD_BINARY，或把 mongod 放进 PATH。')
    console.warn('没有找到 mongod：MongoDB 的测试没有运行。请设置 MONGOD_BINARY，或把 mongod 放进 PATH。')
    project.provide('replicaSet', undefined)
    return undefined
  }
  const { port, stop } = await startMongod(mongod, { replicaSet: true })
  project.provide('replicaSet', `mongodb://127.0.0.1:${port}/{name}?replicaSet=rs0`)
  return stop
}
