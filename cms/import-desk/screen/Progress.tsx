'use client'
import type { Drafting } from './use-drafting.ts'
import type { Uploading } from './use-upload.ts'

/** How far uploading, reading and drafting are, said to everybody, and the way to stop each. */
export function Progress({
  uploading,
  reading,
  all,
  drafting,
  stopped,
  done,
  onStopUpload,
  onStopReading,
  onResume,
  onStopDrafting,
}: {
  uploading: Uploading | undefined
  /** Files that are read now or wait. */
  reading: number
  all: number
  drafting: Drafting | undefined
  /** Files that nobody reads because somebody stopped it. */
  stopped: number
  /** What came of the last drafting. */
  done: string
  onStopUpload: () => void
  onStopReading: () => void
  onResume: () => void
  onStopDrafting: () => void
}) {
  const now = drafting
    ? {
        words: `正在建草稿 ${drafting.done + 1}／${drafting.all}`,
        done: drafting.done,
        all: drafting.all,
        stop: onStopDrafting,
      }
    : uploading
      ? {
          words: `正在上传 ${uploading.done}／${uploading.all}，传好的已经开始读取`,
          done: uploading.done,
          all: uploading.all,
          stop: onStopUpload,
        }
      : reading > 0
        ? { words: `正在读取，还有 ${reading} 个`, done: all - reading, all, stop: onStopReading }
        : undefined
  return (
    <div className="import-progress">
      <p role="status">{now ? now.words : stopped > 0 ? `有 ${stopped} 个文件停下来没有读。` : done}</p>
      {now && (
        <>
          <progress value={now.done} max={now.all} aria-label="进度" />
          <button type="button" className="desk-button" onClick={now.stop}>
            停止
          </button>
        </>
      )}
      {!now && stopped > 0 && (
        <button type="button" className="desk-button" onClick={onResume}>
          接着读
        </button>
      )}
    </div>
  )
}
