import { useCallback, useEffect, useRef, useState } from 'react'
import { sendFile } from './ask.ts'
import type { Bundle } from './dropped.ts'

/** How far an upload has come. */
export interface Uploading {
  batch: string
  done: number
  all: number
}

const atOnce = 3

/** Sends what was brought to a batch, a few files at a time; tells how far it is, what was refused, and can be stopped. */
export function useUpload() {
  const [uploading, setUploading] = useState<Uploading>()
  const [refused, setRefused] = useState<string[]>([])
  const stop = useRef<AbortController>(undefined)

  // Files of this machine are gone with the page: then it asks once more.
  useEffect(() => {
    if (!uploading) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [uploading])

  const upload = useCallback(async (batch: string, { texts, pictures }: Bundle, from: number) => {
    const control = new AbortController()
    stop.current = control
    const all = texts.length + pictures.length
    let done = 0
    const reasons: string[] = []
    setRefused([])
    setUploading({ batch, done, all })
    // Pictures first: a page is read as soon as it is there.
    for (const [as, list] of [
      ['beside', pictures],
      ['files', texts],
    ] as const) {
      const queue = [...list.entries()]
      const worker = async () => {
        for (let next = queue.shift(); next && !control.signal.aborted; next = queue.shift()) {
          const [place, one] = next
          const answer = await sendFile(batch, as, one, from + place, control.signal)
          if (answer.reasons)
            reasons.push(
              ...answer.reasons.map((reason) =>
                reason.includes('“') ? reason : `“${one.path}”没有传上去：${reason}`,
              ),
            )
          done += 1
          if (!control.signal.aborted) setUploading({ batch, done, all })
        }
      }
      await Promise.all(Array.from({ length: atOnce }, worker))
    }
    if (control.signal.aborted && done < all)
      reasons.push(`已停止上传：还有 ${all - done} 个文件没有传，需要时请重新拖入。`)
    setRefused([...new Set(reasons)])
    setUploading(undefined)
  }, [])

  const stopUpload = useCallback(() => stop.current?.abort(), [])
  return { uploading, refused, upload, stopUpload, clearRefused: () => setRefused([]) }
}
