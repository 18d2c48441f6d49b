import { useRef, useState } from 'react'
import type { FileLine } from '../file-view.ts'
import type { Drafted } from '../make-draft.ts'
import { ask } from './ask.ts'

export interface Drafting {
  done: number
  all: number
}

/** Makes drafts of files, one after the other; what was refused is told, the others go on, and it can be stopped. */
export function useDrafting(refresh: () => Promise<void>) {
  const [progress, setProgress] = useState<Drafting>()
  const [refused, setRefused] = useState<string[]>([])
  const [done, setDone] = useState('')
  const stopped = useRef(false)

  const start = async (files: readonly FileLine[], anyway = false) => {
    stopped.current = false
    setRefused([])
    setDone('')
    const reasons: string[] = []
    let made = 0
    for (const [at, file] of files.entries()) {
      if (stopped.current) break
      setProgress({ done: at, all: files.length })
      const answer = await ask<Drafted>('POST', `/files/${file.id}/draft`, { anyway })
      if (answer.reasons) reasons.push(...answer.reasons)
      else {
        made += 1
        reasons.push(...answer.value.warnings)
      }
    }
    setProgress(undefined)
    setRefused([...new Set(reasons)])
    setDone(
      `${made > 0 ? `已建 ${made} 篇草稿` : '没有建成草稿'}${made < files.length ? `，${files.length - made} 篇没有建` : ''}${stopped.current ? '（已停止）' : ''}。`,
    )
    await refresh()
  }
  return {
    progress,
    refused,
    done,
    start,
    stop: () => {
      stopped.current = true
    },
    forget: () => {
      setRefused([])
      setDone('')
    },
  }
}
