/** What a search engine said to a batch: taken, to be tried again, or not before the next day in China. */
export type Answer =
  | { outcome: 'taken'; problem?: string }
  | { outcome: 'later'; problem: string; afterSeconds?: number }
  | { outcome: 'tomorrow'; problem: string }
  | { outcome: 'refused'; problem: string }

/** A search engine that takes addresses of changed pages. */
export interface Engine {
  name: 'indexnow' | 'baidu'
  /** Most addresses of one request. */
  most: number
  /** Wants to know of pages that are gone, too. */
  takesRemoved: boolean
  request(addresses: string[]): { url: string; init: RequestInit }
  answer(status: number, text: string, headers: Headers): Answer
}

const retryAfter = (headers: Headers): { afterSeconds?: number } => {
  const seconds = Number(headers.get('retry-after'))
  return seconds > 0 ? { afterSeconds: seconds } : {}
}
const isBusy = (status: number) => status === 429 || status >= 500

/** IndexNow (indexnow.org/documentation): one request reaches all engines that take part; at most 10,000 addresses. */
export const indexNow = (options: { key: string; origin: string; url: string }): Engine => ({
  name: 'indexnow',
  most: 10_000,
  takesRemoved: true,
  request: (urlList) => ({
    url: options.url,
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        host: new URL(options.origin).host,
        key: options.key,
        keyLocation: `${options.origin}/${options.key}.txt`,
        urlList,
      }),
    },
  }),
  answer: (status, _text, headers) => {
    if (status === 200 || status === 202) return { outcome: 'taken' }
    if (isBusy(status))
      return { outcome: 'later', problem: `IndexNow 暂时不接收（${status}）。`, ...retryAfter(headers) }
    const why: Record<number, string> = {
      403: `在 ${options.origin}/${options.key}.txt 找不到密钥：请检查网站地址和 LECTERN_INDEXNOW_KEY`,
      422: `网址不属于 ${options.origin}：请检查网站设置里的网站地址`,
    }
    return {
      outcome: 'refused',
      problem: `IndexNow 拒收（${status}）：${why[status] ?? '请检查 LECTERN_INDEXNOW_KEY'}。`,
    }
  },
})

/** Baidu's 普通收录 by API (ziyuan.baidu.com): at most 2,000 addresses a request, and so many a day as it says in `remain`. */
export const baidu = (options: { token: string; site: string; url: string }): Engine => ({
  name: 'baidu',
  most: 2_000,
  takesRemoved: false,
  request: (addresses) => {
    const url = new URL(options.url)
    url.searchParams.set('site', options.site)
    url.searchParams.set('token', options.token)
    return {
      url: url.href,
      init: { method: 'POST', headers: { 'content-type': 'text/plain' }, body: addresses.join('\n') },
    }
  },
  answer: (status, text, headers) => {
    let said: { message?: string; not_same_site?: string[]; not_valid?: string[] } = {}
    try {
      said = JSON.parse(text) as typeof said
    } catch {
      // A proxy's page in between: the status tells enough.
    }
    if (status === 200) {
      const left = [...(said.not_same_site ?? []), ...(said.not_valid ?? [])]
      return left.length === 0
        ? { outcome: 'taken' }
        : {
            outcome: 'taken',
            problem: `百度没有收下 ${left.length} 个网址，例如 ${left[0]}：请检查 LECTERN_BAIDU_SITE。`,
          }
    }
    if (/over quota/i.test(said.message ?? ''))
      return { outcome: 'tomorrow', problem: '百度今天的推送额度用完了，明天继续。' }
    if (isBusy(status))
      return { outcome: 'later', problem: `百度暂时不接收（${status}）。`, ...retryAfter(headers) }
    return {
      outcome: 'refused',
      problem: `百度拒收（${status} ${said.message ?? ''}）：请检查 LECTERN_BAIDU_TOKEN 和 LECTERN_BAIDU_SITE。`,
    }
  },
})
