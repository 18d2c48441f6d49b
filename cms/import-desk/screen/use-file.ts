import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpenedFile } from '../file-view.ts'
import { ask } from './ask.ts'

/** A file that is open, and the changes to it: each is saved at once, one after the other, so that none overtakes another. */
export function useFile(id: string) {
  const [file, setFile] = useState<OpenedFile>()
  const [reasons, setReasons] = useState<string[]>([])
  const [saving, setSaving] = useState(0)
  const [said, setSaid] = useState('')
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  useEffect(() => {
    const stop = new AbortController()
    void ask<OpenedFile>('GET', `/files/${id}`, undefined, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      if (answer.reasons) setReasons(answer.reasons)
      else setFile(answer.value)
    })
    return () => stop.abort()
  }, [id])

  const change = useCallback(
    (body: Record<string, unknown>, words = '已保存。'): Promise<boolean> => {
      setSaving((count) => count + 1)
      const turn = queue.current.then(async () => {
        const answer = await ask<OpenedFile>('PATCH', `/files/${id}`, body)
        setSaving((count) => count - 1)
        if (answer.reasons) {
          setReasons(answer.reasons)
          return false
        }
        setReasons([])
        setFile(answer.value)
        setSaid(words)
        return true
      })
      queue.current = turn
      return turn
    },
    [id],
  )

  return {
    file,
    reasons,
    setReasons,
    saving: saving > 0,
    said,
    change,
    /** Settles when everything is saved that was typed. */
    settled: () => queue.current,
  }
}
