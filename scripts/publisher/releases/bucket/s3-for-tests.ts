import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SignatureV4 } from '@smithy/signature-v4'
import type { BucketSettings } from './settings.ts'

/** What goes wrong with a request: an answer in place of the real one, no answer, or none although it was carried out. */
export type Fault = { status: number; code: string } | 'hang up' | 'lose the answer'

/** A request as faults see it; numbered from 1. */
export interface Asked {
  number: number
  method: string
  /** Without bucket and prefix; empty for a listing. */
  key: string
  bytes: number
  condition: string | undefined
}

type Decide = (asked: Asked) => Fault | undefined | Promise<Fault | undefined>

interface Stored {
  bytes: Buffer
  tag: string
  type: string
  modified: number
}

/** SHA-256 for the signing of AWS, which is not the one that the client signs with. */
class Sha256 {
  private readonly hashing
  constructor(secret?: unknown) {
    this.hashing = secret ? createHmac('sha256', secret as Buffer) : createHash('sha256')
  }
  update(data: unknown) {
    this.hashing.update(data as Buffer)
  }
  async digest() {
    return new Uint8Array(this.hashing.digest())
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * The part of S3 that the releases use, over real HTTP and in memory: objects with tags, conditions, ranges, listings in
 * pages, and signatures that are checked with the signer of AWS. Faults are switched on and off by `fault`.
 */
export async function s3ForTests(
  options: { port?: number; pageSize?: number; conditional?: boolean; prefix?: string } = {},
) {
  const { pageSize = 7, conditional = true, prefix = 'site/' } = options
  const credentials = { accessKeyId: 'example-key', secretAccessKey: 'example-secret' }
  const region = 'cn-example-1'
  const bucket = 'lectern'
  const objects = new Map<string, Stored>()
  const signer = new SignatureV4({ service: 's3', region, credentials, sha256: Sha256, uriEscapePath: false })
  const asked: Asked[] = []
  const state: { fault: Decide | undefined; age: number } = { fault: undefined, age: 0 }

  const wellSigned = async (
    request: IncomingMessage,
    url: URL,
    body: Buffer,
  ): Promise<string | undefined> => {
    const [, key, signed] =
      /Credential=([^/]+)\/.*SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? '') ?? []
    if (key !== credentials.accessKeyId) return 'InvalidAccessKeyId'
    const header = (name: string) => String(request.headers[name] ?? '')
    if (header('x-amz-content-sha256') !== createHash('sha256').update(body).digest('hex'))
      return 'XAmzContentSHA256Mismatch'
    const [, y, mo, d, h, mi, s] =
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(header('x-amz-date')) ?? []
    const date = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)
    if (Math.abs(Date.now() - date.getTime()) > 15 * 60_000) return 'RequestTimeTooSkewed'
    const again = await signer.sign(
      {
        method: request.method ?? '',
        protocol: 'http:',
        hostname: url.hostname,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: Object.fromEntries((signed ?? '').split(';').map((name) => [name, header(name)])),
      },
      { signingDate: date },
    )
    return again.headers.authorization === request.headers.authorization ? undefined : 'SignatureDoesNotMatch'
  }

  const refuse = (response: ServerResponse, status: number, code: string) =>
    response
      .writeHead(status, { 'content-type': 'application/xml' })
      .end(
        `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message></Error>`,
      )

  const list = (url: URL, response: ServerResponse) => {
    const under = url.searchParams.get('prefix') ?? ''
    const after = url.searchParams.get('continuation-token') ?? ''
    const keys = [...objects.keys()].filter((key) => key.startsWith(under) && key > after).sort()
    const page = keys.slice(0, pageSize)
    const more = keys.length > page.length
    response.writeHead(200, { 'content-type': 'application/xml' }).end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${more}</IsTruncated>${page
        .map((key) => {
          const { bytes, modified, tag } = objects.get(key) as Stored
          const date = new Date(modified - state.age).toISOString()
          return `<Contents><Key>${escaped(key)}</Key><LastModified>${date}</LastModified><ETag>${escaped(tag)}</ETag><Size>${bytes.length}</Size></Contents>`
        })
        .join(
          '',
        )}${more ? `<NextContinuationToken>${escaped(page.at(-1) ?? '')}</NextContinuationToken>` : ''}</ListBucketResult>`,
    )
  }

  const carryOut = (
    request: IncomingMessage,
    url: URL,
    key: string,
    body: Buffer,
    response: ServerResponse,
  ) => {
    const found = objects.get(key)
    const { 'if-match': match, 'if-none-match': none, range } = request.headers
    if (request.method === 'PUT') {
      if (conditional && none === '*' && found) return refuse(response, 412, 'PreconditionFailed')
      if (conditional && match && !found) return refuse(response, 404, 'NoSuchKey')
      if (conditional && match && match !== found?.tag) return refuse(response, 412, 'PreconditionFailed')
      const tag = `"${createHash('md5').update(body).digest('hex')}"`
      objects.set(key, {
        bytes: body,
        tag,
        type: request.headers['content-type'] ?? '',
        modified: Date.now(),
      })
      return response.writeHead(200, { etag: tag }).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return response.writeHead(204).end()
    }
    if (url.searchParams.get('list-type') === '2') return list(url, response)
    if (!found) return refuse(response, 404, 'NoSuchKey')
    const headers = { etag: found.tag, 'content-type': found.type }
    if (none === found.tag) return response.writeHead(304, headers).end()
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
    const part = from ? found.bytes.subarray(Number(from), Number(to) + 1) : found.bytes
    response.writeHead(from ? 206 : 200, { ...headers, 'content-length': part.length })
    return response.end(request.method === 'HEAD' ? undefined : part)
  }

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts)
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const [, name, key = ''] = /^\/([^/]+)\/?(.*)$/.exec(decodeURIComponent(url.pathname)) ?? []
    const one: Asked = {
      number: asked.length + 1,
      method: request.method ?? '',
      key: key.slice(prefix.length),
      bytes: body.length,
      condition: request.headers['if-match'] ?? request.headers['if-none-match'],
    }
    asked.push(one)
    const fault = await state.fault?.(one)
    if (fault === 'hang up') return void request.socket.destroy()
    if (typeof fault === 'object') return void refuse(response, fault.status, fault.code)
    const problem = await wellSigned(request, url, body)
    if (problem) return void refuse(response, problem === 'XAmzContentSHA256Mismatch' ? 400 : 403, problem)
    if (name !== bucket) return void refuse(response, 404, 'NoSuchBucket')
    if (fault === 'lose the answer') {
      const silent = { writeHead: () => silent, end: () => silent } as unknown as ServerResponse
      carryOut(request, url, key, body, silent)
      return void request.socket.destroy()
    }
    carryOut(request, url, key, body, response)
  })
  await once(server.listen(options.port ?? 0, '127.0.0.1'), 'listening')
  const settings: BucketSettings = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket,
    prefix,
    region,
    ...credentials,
    style: 'path',
  }
  return {
    settings,
    /** Every request so far. */
    asked,
    /** Decides about each request; set to undefined for a service that is well. */
    set fault(fault: Decide | undefined) {
      state.fault = fault
    },
    /** Makes everything older by so many milliseconds, by the service's clock. */
    set age(milliseconds: number) {
      state.age = milliseconds
    },
    /** Keys without the prefix. */
    keys: (under = '') =>
      [...objects.keys()].map((key) => key.slice(prefix.length)).filter((key) => key.startsWith(under)),
    object: (key: string) => objects.get(prefix + key)?.bytes,
    /** Something happened to an object that nobody asked for: other bytes, or none. */
    damage(key: string, bytes?: Buffer) {
      const found = objects.get(prefix + key)
      if (bytes && found) objects.set(prefix + key, { ...found, bytes })
      else objects.delete(prefix + key)
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export type S3ForTests = Awaited<ReturnType<typeof s3ForTests>>
