import { MongoClient } from 'mongodb'

/** Milliseconds to wait for a server before saying that it does not answer. */
export const unreachableAfter = 8_000

/** MongoDB 4.4 answers with this wire version. */
const oldestWireVersion = 9

interface Hello {
  setName?: string
  msg?: string
  isreplicaset?: boolean
  maxWireVersion?: number
}

/** The address without name and password, for messages. */
const shown = (url: string): string => url.replace(/\/\/[^@/]*@/, '//***@')

const nameInUrl = (url: string): string | undefined => /[?&]replicaSet=([^&]*)/i.exec(url)?.[1]

/**
 * Why a server that answered `hello` cannot be used, in Chinese and English, or undefined when it can.
 * Transactions need a replica set, and Payload turns them off without a word unless the address names one.
 */
export function replicaSetProblem(hello: Hello, url: string): string | undefined {
  const named = nameInUrl(url)
  if ((hello.maxWireVersion ?? 0) < oldestWireVersion)
    return '这台 MongoDB 太旧：需要 4.4 或更新的版本，请升级。 / This MongoDB is too old: 4.4 or newer is needed.'
  if (hello.msg === 'isdbgrid')
    return '这个地址是分片集群的 mongos，不支持：请直接连接一个副本集。 / A sharded cluster (mongos) is not supported: connect to a replica set.'
  if (!hello.setName && hello.isreplicaset)
    return '副本集还没有初始化：请在 mongosh 里运行 rs.initiate()，再重新启动。 / The replica set is not initiated: run rs.initiate() in mongosh.'
  if (!hello.setName)
    return '这是一台单机运行的 MongoDB，没有事务，不能使用：请用 --replSet 启动它并运行 rs.initiate()（一台机器也可以组成副本集），然后在 DATABASE_URL 末尾写上 ?replicaSet=名称。 / This is a stand-alone MongoDB without transactions: run it as a replica set (one node is enough) and add ?replicaSet=NAME to DATABASE_URL.'
  if (named !== undefined && named !== hello.setName)
    return `副本集的名称是 ${hello.setName}，DATABASE_URL 里写的是 ${named}：请改成 replicaSet=${hello.setName}。 / The replica set is called ${hello.setName}, not ${named}: correct replicaSet in DATABASE_URL.`
  if (named === undefined && !url.startsWith('mongodb+srv:'))
    return `DATABASE_URL 没有写副本集的名称，事务会被关掉：请在末尾加上 ${url.includes('?') ? '&' : '?'}replicaSet=${hello.setName}。 / DATABASE_URL does not name the replica set: add replicaSet=${hello.setName}.`
  return undefined
}

/** A database that cannot be used; the message says why and what to do. */
export class DatabaseRefused extends Error {}

/**
 * Asks the server what it is before anything is written.
 * Throws DatabaseRefused, in Chinese and English, when it does not answer, refuses the log-in or is no replica set.
 */
export async function requireReplicaSet(url: string): Promise<void> {
  const srv = url.startsWith('mongodb+srv:')
  // Asked without the set's name, since a stand-alone server would then only seem not to answer.
  const bare = srv ? url : url.replace(/([?&])replicaSet=[^&]*&?/i, '$1').replace(/[?&]$/, '')
  const severalHosts = /^mongodb:\/\/(?:[^@/]*@)?[^/]*,/.test(url)
  let client: MongoClient | undefined
  let hello: Hello
  try {
    client = new MongoClient(bare, {
      serverSelectionTimeoutMS: unreachableAfter,
      connectTimeoutMS: unreachableAfter,
      ...(srv || severalHosts ? {} : { directConnection: true }),
    })
    await client.connect()
    hello = (await client.db('admin').command({ hello: 1 })) as Hello
  } catch (error) {
    const code = (error as { code?: unknown }).code
    throw new DatabaseRefused(
      code === 18 || code === 13
        ? `MongoDB 不接受 DATABASE_URL 里的用户名或密码：请检查（密码里的特殊字符要写成 %xx）。 / MongoDB refused the user name or password in DATABASE_URL.`
        : `连接不上 MongoDB（${shown(url)}）：请检查 DATABASE_URL 的主机和端口、服务器是否在运行、防火墙是否放行。 / Cannot reach MongoDB: ${(error as Error).message}`,
      { cause: error },
    )
  } finally {
    await client?.close()
  }
  const problem = replicaSetProblem(hello, url)
  if (problem) throw new DatabaseRefused(problem)
}
