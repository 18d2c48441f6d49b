const day = 24 * 3600 * 1000

/** Files of one batch. */
export const mostFiles = 300

/** Batches that nobody touched for so long are cleaned up: what did not become a draft goes, with its original. */
export const daysKept = 30

/** The instant, in ISO format: batches last touched then or before are cleaned up. */
export const staleBefore = (now: Date): string => new Date(now.getTime() - daysKept * day).toISOString()

/** Why no more files go into a batch. */
export const tooManyFiles = (already: number): string[] =>
  already < mostFiles ? [] : [`一批最多 ${mostFiles} 个文件：请把其余的另开一批导入。`]

/**
 * A file name as it can be kept on any disk: no folders, no control characters, nothing hidden, 120 characters at most
 * with its ending kept.
 */
export const safeFileName = (name: string): string => {
  const last = name
    .normalize('NFC')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (!last) return '未命名'
  const letters = [...last]
  if (letters.length <= 120) return last
  const ending = /\.[^.]{1,10}$/.exec(last)?.[0] ?? ''
  return letters.slice(0, 120 - ending.length).join('') + ending
}
