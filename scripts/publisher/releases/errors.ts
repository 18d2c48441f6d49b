import { join } from 'node:path'

/** A release could not be made or shown; the message says why and what to do. The old one stays. */
export class ReleaseFailed extends Error {}

/** Somebody else released meanwhile, or holds the lease: begin again from what is live now. */
export class ReleaseSuperseded extends Error {}

/** The same failure in words that a person can act on, where the words of the system are not enough. */
export function inWords(error: unknown, folder: string): Error {
  const { code, errcode, message, path } = error as NodeJS.ErrnoException & { errcode?: number }
  // 13 is SQLITE_FULL; an I/O error while writing (778) is how a full disk shows in a memory-mapped log.
  if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === 13 || errcode === 778)
    return new ReleaseFailed(
      `磁盘已满，没有发布，网站仍是上一次的内容：请在 ${folder} 所在的磁盘上腾出空间（例如删除旧的备份和日志），稍后会自动再试。`,
      { cause: error },
    )
  if (code === 'ENOENT' && path?.includes(join(folder, 'objects')))
    return new ReleaseFailed(
      `发布用的内容 ${path} 不见了，没有发布，网站仍是上一次的内容：请停下发布程序，从备份恢复 objects 文件夹，或者把 objects、folders、releases 文件夹和 publisher.db 一起删除，再启动，会全部重新生成。`,
      { cause: error },
    )
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new ReleaseFailed(
      `不能写入 ${folder}（${code}），没有发布，网站仍是上一次的内容：请检查这个文件夹的权限和磁盘。`,
      { cause: error },
    )
  return error instanceof Error ? error : new Error(String(message ?? error))
}
