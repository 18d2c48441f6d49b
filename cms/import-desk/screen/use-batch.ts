import type { ImportChoices } from '@lectern/content-models/importing'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FileLine } from '../file-view.ts'
import { ask } from './ask.ts'

export interface ShownBatch {
  batch: { id: string; createdAt: string; owner: string; choices: ImportChoices }
  files: FileLine[]
}

const pause = 1000

/** A batch as the CMS has it now, asked again every second as long as something is being read or uploaded. */
export function useBatch(id: string | undefined, busy: boolean) {
  const [shown, setShown] = useState<ShownBatch>()
  const [reasons, setReasons] = useState<string[]>([])
  const asked = useRef(id)
  asked.current = id

  const refresh = useCallback(async (signal?: AbortSignal) => {
    const wanted = asked.current
    if (!wanted) return
    const answer = await ask<ShownBatch>('GET', `/batches/${wanted}`, undefined, signal)
    if (signal?.aborted || asked.current !== wanted) return
    if (answer.reasons) setReasons(answer.reasons)
    else {
      setReasons([])
      setShown(answer.value)
    }
  }, [])

  useEffect(() => {
    setShown((before) => (before?.batch.id === id ? before : undefined))
    setReasons([])
    const stop = new AbortController()
    void refresh(stop.signal)
    return () => stop.abort()
  }, [id, refresh])

  const underWay =
    busy || Boolean(shown?.files.some(({ state }) => state === 'waiting' || state === 'reading'))
  useEffect(() => {
    if (!id || !underWay) return
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const turn = async () => {
      await refresh(stop.signal)
      if (!stop.signal.aborted) timer = setTimeout(turn, pause)
    }
    timer = setTimeout(turn, pause)
    return () => {
      stop.abort()
      clearTimeout(timer)
      // What was uploaded or read last.
      void refresh()
    }
  }, [id, underWay, refresh])

  return { shown, reasons, refresh }
}
