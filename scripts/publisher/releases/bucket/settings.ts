import { SettingsError } from '../../../settings/settings.ts'

/** Where the releases of an installation are kept when it is not its own folder. */
export interface BucketSettings {
  /** The service, such as `https://s3.example.com`; without the bucket. */
  endpoint: string
  bucket: string
  /** In front of every key: empty, or ending with a slash. */
  prefix: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
  /** Whether the bucket's name stands in the path of an address or in its host. */
  style: 'path' | 'host'
}

/**
 * Reads from an environment where releases go: undefined for the installation's folder.
 * Throws SettingsError, in Chinese, for a place that is none or one without what is needed to reach it.
 */
export function readBucketSettings(
  env: Record<string, string | undefined> = process.env,
): BucketSettings | undefined {
  const place = env.LECTERN_RELEASES
  if (!place || place === 'folder') return undefined
  const [, bucket, rest = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(place) ?? []
  if (!bucket)
    throw new SettingsError(
      `LECTERN_RELEASES 的值“${place}”不能用：放在本机文件夹写 folder（或者不写），放在存储桶写 s3://桶名/前缀。`,
    )
  const prefix = rest.replace(/\/+$/, '')
  // No part begins with a dot: addresses would lose it.
  if (prefix && !/^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(prefix))
    throw new SettingsError(`LECTERN_RELEASES 里的前缀“${prefix}”不能用：请只用字母、数字、“.”“_”“-”和“/”。`)
  const needed = (name: string, what: string): string => {
    const value = env[name]
    if (!value) throw new SettingsError(`发布到存储桶 ${bucket} 还缺少设置 ${name}（${what}）。`)
    return value
  }
  const endpoint = needed('LECTERN_S3_ENDPOINT', '存储服务的地址，例如 https://s3.example.com')
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new SettingsError(
      `LECTERN_S3_ENDPOINT 的值“${endpoint}”不是地址：请写存储服务的地址，例如 https://s3.example.com，不带桶名。`,
    )
  const style = env.LECTERN_S3_STYLE || 'path'
  if (style !== 'path' && style !== 'host')
    throw new SettingsError(
      `LECTERN_S3_STYLE 的值“${style}”不能用：桶名写在路径里用 path，写在域名里用 host（阿里云、腾讯云用 host）。`,
    )
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    bucket,
    prefix: prefix && `${prefix}/`,
    region: env.LECTERN_S3_REGION || 'us-east-1',
    accessKeyId: needed('LECTERN_S3_KEY', '访问密钥的编号'),
    secretAccessKey: needed('LECTERN_S3_SECRET', '访问密钥'),
    ...(env.LECTERN_S3_SESSION ? { sessionToken: env.LECTERN_S3_SESSION } : {}),
    style,
  }
}
