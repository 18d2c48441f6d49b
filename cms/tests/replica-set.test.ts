import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { replicaSetProblem } from '../database/require-replica-set.ts'
import { openCms } from '../door.ts'
import { database } from './database.ts'
import { startMongod } from './start-mongod.ts'

describe('replicaSetProblem', () => {
  const url = 'mongodb://127.0.0.1/lectern?replicaSet=rs0'
  it.each([
    ['a stand-alone server', { maxWireVersion: 21 }, url, /单机.*stand-alone/],
    ['a set that was not initiated', { maxWireVersion: 21, isreplicaset: true }, url, /rs\.initiate/],
    ['a router of a sharded cluster', { maxWireVersion: 21, msg: 'isdbgrid' }, url, /分片/],
    ['MongoDB 4.2', { maxWireVersion: 8, setName: 'rs0' }, url, /4\.4/],
    ['another name', { maxWireVersion: 21, setName: 'other' }, url, /replicaSet=other/],
    [
      'an address without the name',
      { maxWireVersion: 21, setName: 'rs0' },
      'mongodb://h/lectern',
      /\?replicaSet=rs0/,
    ],
    [
      'an address with other options only',
      { maxWireVersion: 21, setName: 'rs0' },
      'mongodb://h/l?w=1',
      /&replicaSet=rs0/,
    ],
  ])('refuses %s', (_, hello, address, message) => {
    expect(replicaSetProblem(hello, address)).toMatch(message)
  })
  it('accepts a replica set of 4.4', () => {
    expect(replicaSetProblem({ maxWireVersion: 9, setName: 'rs0' }, url)).toBeUndefined()
  })
})

const mongod = database === 'mongodb' ? inject('mongod') : undefined

describe.skipIf(!mongod)('a CMS on a stand-alone mongod', () => {
  let server: Awaited<ReturnType<typeof startMongod>>
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cms-'))
  beforeAll(async () => {
    server = await startMongod(String(mongod), { replicaSet: false })
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(['', '?replicaSet=rs0'])('does not start (%s)', async (options) => {
    const databaseUrl = `mongodb://127.0.0.1:${server.port}/lectern${options}`
    await expect(openCms({ databaseUrl, folder })).rejects.toThrow(/单机运行.*stand-alone/)
  })
})

describe('a database address that cannot be used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cms-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is refused when it is of another kind', async () => {
    await expect(openCms({ databaseUrl: 'postgres://localhost/x', folder })).rejects.toThrow('DATABASE_URL')
  })
  it('is named, without its password, when nothing answers', async () => {
    const failure = await openCms({
      databaseUrl: 'mongodb://me:secret@127.0.0.1:1/lectern?replicaSet=rs0',
      folder,
    }).catch((error: Error) => error)
    expect(String(failure)).toMatch(/连接不上 MongoDB/)
    expect(String(failure)).not.toContain('secret')
  })
})
