import { SettingsError } from '../../settings/settings.ts'
import { baidu, type Engine, indexNow } from './engines.ts'

/** Which engines are told of changed pages; none unless set. Every name is listed in docs/operations.md. */
export interface AnnounceSettings {
  indexNowKey: string | undefined
  indexNowUrl: string
  baiduToken: string | undefined
  /** As verified at Baidu; the site's own address when it is not set. */
  baiduSite: string | undefined
  baiduUrl: string
}

/** Reads the settings from an environment. Throws SettingsError, in Chinese, for a key that IndexNow would refuse. */
export function readAnnounceSettings(
  env: Record<string, string | undefined> = process.env,
): AnnounceSettings {
  const indexNowKey = env.LECTERN_INDEXNOW_KEY || undefined
  if (indexNowKey && !/^[A-Za-z0-9-]{8,128}$/.test(indexNowKey))
    throw new SettingsError(
      'LECTERN_INDEXNOW_KEY 不能用：请写 8 到 128 个字母、数字或“-”，例如用 openssl rand -hex 16 生成。',
    )
  return {
    indexNowKey,
    indexNowUrl: env.LECTERN_INDEXNOW_URL || 'https://api.indexnow.org/indexnow',
    baiduToken: env.LECTERN_BAIDU_TOKEN || undefined,
    baiduSite: env.LECTERN_BAIDU_SITE || undefined,
    baiduUrl: env.LECTERN_BAIDU_URL || 'http://data.zz.baidu.com/urls',
  }
}

const isOwnMachine = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')

/** The engines for a site; none for one that only this machine can open. */
export function enginesOf(settings: AnnounceSettings, origin: string): Engine[] {
  if (isOwnMachine(new URL(origin))) return []
  const { indexNowKey: key, indexNowUrl, baiduToken: token, baiduSite, baiduUrl } = settings
  return [
    ...(key ? [indexNow({ key, origin, url: indexNowUrl })] : []),
    ...(token ? [baidu({ token, site: baiduSite ?? origin, url: baiduUrl })] : []),
  ]
}

/** The file by which IndexNow knows that the site is ours: to be put among its public files. */
export const keyFileOf = ({ indexNowKey }: AnnounceSettings): { path: string; text: string } | undefined =>
  indexNowKey ? { path: `/${indexNowKey}.txt`, text: indexNowKey } : undefined
