/** What the CMS answered, or why it refused, in sentences. */
export type Answer<Value> = { value: Value; reasons?: undefined } | { reasons: string[]; status: number }

const offline = '没有连上服务器：请检查网络后再试，已上传和改好的内容都还在。'

const sentences = async (response: Response): Promise<string[]> => {
  const answer = (await response.json().catch(() => ({}))) as {
    reasons?: string[]
    errors?: { message?: string }[]
  }
  const found = answer.reasons ?? answer.errors?.flatMap(({ message }) => message ?? []) ?? []
  if (found.length > 0) return found
  return [
    response.status === 413
      ? '文件太大，服务器没有收下：请删减图片或拆分后再导入。'
      : `没有成功（${response.status}）：请刷新页面后再试。`,
  ]
}

async function send<Value>(path: string, init: RequestInit): Promise<Answer<Value>> {
  try {
    const response = await fetch(`/api/import-desk${path}`, { credentials: 'include', ...init })
    return response.ok
      ? { value: (await response.json()) as Value }
      : { reasons: await sentences(response), status: response.status }
  } catch (error) {
    if ((error as Error).name === 'AbortError') return { reasons: [], status: 0 }
    return { reasons: [offline], status: 0 }
  }
}

/** Asks the import desk of the CMS; never throws. */
export const ask = <Value>(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer<Value>> =>
  send(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })

/** Sends the bytes of a file; `place` is its place in the batch. */
export const sendFile = (
  batch: string,
  as: 'files' | 'beside',
  { file, path }: { file: Blob; path: string },
  place: number,
  signal: AbortSignal,
): Promise<Answer<{ id: string }>> =>
  send(`/batches/${batch}/${as}?name=${encodeURIComponent(path)}&size=${file.size}&place=${place}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    signal,
  })
