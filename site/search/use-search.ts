import { useEffect, useRef, useState } from 'react'
import type { SearchState } from './address-state.ts'
import type { Facets, Hit } from './engine.ts'
import type { Answer, Question } from './messages.ts'

/** What is known of the newest question. */
export interface Outcome {
  status: 'idle' | 'asking' | 'found' | 'failed'
  total: number
  hits: Hit[]
  counts: Facets
  milliseconds: number
}

const nothing: Outcome = { status: 'idle', total: 0, hits: [], counts: {}, milliseconds: 0 }

/** Asks the search worker whenever the state changes, and keeps the last answer on show until the next is there. */
export function useSearch(state: SearchState | undefined): { outcome: Outcome; retry: () => void } {
  const [outcome, setOutcome] = useState(nothing)
  const [attempt, setAttempt] = useState(0)
  const worker = useRef<Worker | undefined>(undefined)
  const asked = useRef(0)

  useEffect(() => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.current = started
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.number !== asked.current) return
      if (data.type === 'failed') setOutcome((before) => ({ ...before, status: 'failed' }))
      else if (data.type === 'counts') setOutcome((before) => ({ ...before, counts: data.counts }))
      else
        setOutcome((before) => ({
          ...before,
          status: 'found',
          total: data.total,
          hits: data.hits,
          milliseconds: data.milliseconds,
        }))
    }
    started.onerror = () => setOutcome((before) => ({ ...before, status: 'failed' }))
    return () => started.terminate()
  }, [])

  // `attempt` is not read: a new one asks the same question again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!state) return
    asked.current += 1
    if (!state.typed.trim() && Object.values(state.chosen).every((values) => values.length === 0)) {
      setOutcome(nothing)
      return
    }
    setOutcome((before) => ({ ...before, status: 'asking' }))
    const question: Question = {
      number: asked.current,
      request: state,
    }
    worker.current?.postMessage(question)
  }, [state, attempt])

  return { outcome, retry: () => setAttempt((before) => before + 1) }
}
