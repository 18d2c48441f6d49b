import { setTimeout as sleep } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { load } from 'cheerio/slim'
import { hashOf } from '../object-files.ts'
import { passing, type Refusal, refused, unreachable } from './failures.ts'
import type { BucketSettings } from './settings.ts'

/** Bytes, or a file on the disk of which size and hash are known. */
export type Body = Uint8Array | { blob: Blob; hash: string }

interface Request {
  method: string
  /** Without the prefix; empty for the bucket itself. */
  key: string
  query?: string
  headers?: Record<string, string>
  body?: Body
}

/** On which condition an object is written: there is none yet, or it is the one with this tag. */
export type Condition = { absent: true } | { tag: string }

export interface Listed {
  key: string
  size: number
  modified: Date
}

const emptyHash = hashOf(new Uint8Array())

/**
 * A bucket, spoken to over HTTP. Keys are without the prefix.
 * What may pass is tried again, after 200 ms, 400 ms … of `wait`; what stays throws ReleaseFailed with the remedy.
 */
export function bucketClient(
  settings: BucketSettings,
  options: {
    fetch?: typeof fetch
    wait?: (milliseconds: number) => Promise<unknown>
    now?: () => number
    tries?: number
    /** For one try, in milliseconds; a body has a second more for each 100 kB. */
    patience?: number
  } = {},
) {
  const { fetch: send = fetch, wait = sleep, now = Date.now, tries = 5, patience = 20_000 } = options
  const { endpoint, bucket, prefix, style } = settings
  const root = style === 'path' ? `${endpoint}/${bucket}/` : `${endpoint.replace('://', `://${bucket}.`)}/`
  const signingKeys = new Map<string, ArrayBuffer>()

  const once = async (
    { method, headers = {}, body }: Request,
    url: string,
    signal: AbortSignal,
  ): Promise<Response> => {
    const bytes = body instanceof Uint8Array
    const signed = await new AwsV4Signer({
      method,
      url,
      headers: {
        ...headers,
        'x-amz-content-sha256': body ? (bytes ? hashOf(body) : body.hash) : emptyHash,
      },
      service: 's3',
      region: settings.region,
      accessKeyId: settings.accessKeyId,
      secretAccessKey: settings.secretAccessKey,
      ...(settings.sessionToken ? { sessionToken: settings.sessionToken } : {}),
      cache: signingKeys,
      datetime: new Date(now()).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    }).sign()
    return send(signed.url, {
      method,
      headers: signed.headers,
      // A plain view of the bytes: what fetch takes.
      ...(body ? { body: bytes ? new Uint8Array(body) : body.blob } : {}),
      redirect: 'manual',
      signal,
    })
  }

  /** Asks until there is an answer that stays; `expected` are those that are no failure. */
  const ask = async <T>(
    request: Request,
    expected: readonly number[],
    read: (response: Response) => Promise<T>,
  ): Promise<T> => {
    const { method, key, query = '', body } = request
    const size = body ? (body instanceof Uint8Array ? body.length : body.blob.size) : 0
    const asked = `${method} ${key || '?list'}`
    for (let attempt = 1; ; attempt++) {
      let failure: Error
      const late = new AbortController()
      const timer = setTimeout(
        () => late.abort(new DOMException('late', 'TimeoutError')),
        patience + Math.ceil(size / 100),
      )
      try {
        const response = await once(request, `${root}${key ? prefix : ''}${key}${query}`, late.signal)
        if (expected.includes(response.status)) return await read(response)
        const code = load(await response.text(), { xml: true })('Error > Code').text()
        const refusal: Refusal = { status: response.status, code, asked }
        // A missing bucket answers 404 like a missing object.
        failure = refused(settings, refusal)
        if (!passing(refusal)) throw Object.assign(failure, { refusal })
      } catch (error) {
        // What fetch throws when there was no answer, or only a part of one.
        const unanswered = error instanceof TypeError || (error as Error).name === 'TimeoutError'
        if (!unanswered) throw error
        failure = unreachable(settings, asked, error)
      } finally {
        // What is handed on piece by piece takes as long as its reader.
        clearTimeout(timer)
      }
      if (attempt === tries) throw failure
      await wait(100 * 2 ** attempt * (0.75 + Math.random() / 2))
    }
  }
  const codeOf = (error: unknown) => (error as { refusal?: Refusal }).refusal
  /** Undefined in place of an object that is not there; a bucket that is not there is a failure. */
  const orAbsent = async <T>(asking: Promise<T>): Promise<T | undefined> => {
    try {
      return await asking
    } catch (error) {
      const found = codeOf(error)
      if (found?.status === 404 && found.code !== 'NoSuchBucket') return undefined
      throw error
    }
  }
  const whole = async (response: Response) => ({
    bytes: Buffer.from(await response.arrayBuffer()),
    tag: response.headers.get('etag') ?? '',
  })

  return {
    settings,
    /** An object with its tag; undefined when there is none, `same` when it is still the one with the tag that is known. */
    get: (key: string, known?: string): Promise<{ bytes: Buffer; tag: string } | 'same' | undefined> =>
      orAbsent(
        ask(
          { method: 'GET', key, ...(known ? { headers: { 'if-none-match': known } } : {}) },
          [200, 304],
          async (response) => (response.status === 304 ? 'same' : whole(response)),
        ),
      ),
    /** The bytes of an object from `start` up to and including `end`, as they come; undefined when it is not there. */
    stream: (key: string, start: number, end: number): Promise<ReadableStream<Uint8Array> | undefined> =>
      orAbsent(
        ask({ method: 'GET', key, headers: { range: `bytes=${start}-${end}` } }, [206], async ({ body }) => {
          if (!body) throw new Error('an answer without a body')
          return body as ReadableStream<Uint8Array>
        }),
      ),
    /** The size of an object, in bytes; undefined when it is not there. */
    size: (key: string): Promise<number | undefined> =>
      orAbsent(
        ask({ method: 'HEAD', key }, [200], async ({ headers }) => Number(headers.get('content-length'))),
      ),
    put: (key: string, body: Body, type = 'application/octet-stream'): Promise<void> =>
      ask({ method: 'PUT', key, headers: { 'content-type': type }, body }, [200], async (response) => {
        await response.arrayBuffer()
      }),
    /** Writes an object on a condition and returns its tag; undefined when the condition does not hold. */
    async putIf(key: string, body: Uint8Array, condition: Condition): Promise<string | undefined> {
      const headers = {
        'content-type': 'application/json',
        ...('tag' in condition ? { 'if-match': condition.tag } : { 'if-none-match': '*' }),
      }
      // 404: what the condition speaks of is not there any more.
      const answer = await orAbsent(
        ask({ method: 'PUT', key, headers, body }, [200, 412], async (response) => {
          await response.arrayBuffer()
          return response.status === 200 ? (response.headers.get('etag') ?? '') : undefined
        }),
      )
      return answer
    },
    remove: (key: string): Promise<void> =>
      ask({ method: 'DELETE', key }, [200, 204, 404], async (response) => {
        await response.arrayBuffer()
      }),
    /** Every object whose key begins so, and what the service's clock says. */
    async *list(under: string): AsyncGenerator<Listed & { clock: Date }> {
      for (let token: string | undefined, more = true; more; ) {
        const query = new URLSearchParams({
          'list-type': '2',
          prefix: prefix + under,
          ...(token ? { 'continuation-token': token } : {}),
        })
        const { page, clock } = await ask(
          { method: 'GET', key: '', query: `?${query}` },
          [200],
          async (response) => ({
            page: load(await response.text(), { xml: true }),
            clock: new Date(response.headers.get('date') ?? now()),
          }),
        )
        for (const item of page('Contents').toArray()) {
          const text = (name: string) => page(item).children(name).text()
          const modified = new Date(text('LastModified'))
          yield { key: text('Key').slice(prefix.length), size: Number(text('Size')), modified, clock }
        }
        token = page('ListBucketResult > NextContinuationToken').text()
        more = page('ListBucketResult > IsTruncated').text() === 'true'
      }
    },
  }
}

export type BucketClient = ReturnType<typeof bucketClient>
