import { ReleaseFailed } from '../errors.ts'
import type { BucketSettings } from './settings.ts'

/** What a service answered that was not what was asked for. */
export interface Refusal {
  status: number
  /** The service's own word for it, such as `NoSuchBucket`; empty when it gave none. */
  code: string
  /** As in `PUT objects/…`. */
  asked: string
}

/** Whether the same request may be answered otherwise in a moment. */
export const passing = ({ status, code }: Pick<Refusal, 'status' | 'code'>): boolean =>
  status === 408 ||
  status === 425 ||
  status === 429 ||
  (status >= 500 && status !== 501 && status !== 507) ||
  ['RequestTimeout', 'SlowDown', 'ConditionalRequestConflict', 'OperationAborted'].includes(code)

const remedies: Record<string, (bucket: string) => string> = {
  NoSuchBucket: (bucket) => `没有名为 ${bucket} 的存储桶：请先建好它，或者改正 LECTERN_RELEASES 里的桶名。`,
  InvalidAccessKeyId: () => '存储服务不认识访问密钥的编号：请核对 LECTERN_S3_KEY。',
  SignatureDoesNotMatch: () =>
    '存储服务不认可签名：请核对 LECTERN_S3_SECRET，以及 LECTERN_S3_ENDPOINT、LECTERN_S3_REGION 是不是这个桶的。',
  AuthorizationHeaderMalformed: (bucket) =>
    `存储桶 ${bucket} 不在 LECTERN_S3_REGION 所写的地域：请改成桶所在的地域。`,
  RequestTimeTooSkewed: () => '本机的时间和存储服务相差太多：请校准这台机器的时钟（例如打开 NTP）。',
  ExpiredToken: () =>
    '访问密钥的临时凭证已经过期：请换上新的 LECTERN_S3_KEY、LECTERN_S3_SECRET、LECTERN_S3_SESSION。',
  EntityTooLarge: (bucket) => `有一个文件超过了存储桶 ${bucket} 单次上传的上限：请把它压缩或拆开后再发布。`,
  QuotaExceeded: (bucket) => `存储桶 ${bucket} 的容量用完了：请扩容，或删除不再需要的内容。`,
}
remedies.InvalidToken = () => '存储服务不认可临时凭证：请核对 LECTERN_S3_SESSION。'
remedies.XMinioStorageFull = (bucket) => `存储桶 ${bucket} 所在的磁盘已满：请腾出空间。`

/** A refusal in words that a person can act on. */
export function refused({ bucket }: BucketSettings, refusal: Refusal): ReleaseFailed {
  const { status, code, asked } = refusal
  const remedy = remedies[code]?.(bucket)
  if (remedy) return new ReleaseFailed(`${remedy}（${asked}：${status} ${code}）`)
  if (status === 507)
    return new ReleaseFailed(`存储桶 ${bucket} 的容量用完了：请扩容，或删除不再需要的内容。`)
  if (status === 401 || status === 403)
    return new ReleaseFailed(
      `没有权限读写存储桶 ${bucket}（${asked}：${status} ${code}）：请给 LECTERN_S3_KEY 的账号加上读、写、删除对象和列出桶内容的权限。`,
    )
  if (status >= 300 && status < 400)
    return new ReleaseFailed(
      `存储桶 ${bucket} 在别的地址（${asked}：${status} ${code}）：请把 LECTERN_S3_ENDPOINT 和 LECTERN_S3_REGION 改成桶所在的地域。`,
    )
  if (passing(refusal))
    return new ReleaseFailed(
      `存储桶 ${bucket} 一时不能用（${asked}：${status} ${code}），试了几次都没有成功：请看存储服务是否正常。`,
    )
  return new ReleaseFailed(
    `存储桶 ${bucket} 拒绝了请求（${asked}：${status} ${code}）：请检查 LECTERN_RELEASES 和 LECTERN_S3_ 开头的设置。`,
  )
}

/** No answer at all, after several tries. */
export const unreachable = (
  { bucket, endpoint }: BucketSettings,
  asked: string,
  error: unknown,
): ReleaseFailed => {
  const cause = (error as { cause?: { code?: string } }).cause?.code
  const why = (error as Error).name === 'TimeoutError' ? '没有按时答复' : (cause ?? (error as Error).message)
  return new ReleaseFailed(
    `连不上存储桶 ${bucket}（${endpoint}，${asked}：${why}）：请检查网络和 LECTERN_S3_ENDPOINT。`,
    { cause: error },
  )
}
