'use client'
import type { Conflict } from '@lectern/content-models/feature-slots'
import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import './feature-slots.css'

type State =
  | { kind: 'empty' }
  | { kind: 'asking' }
  | { kind: 'failed' }
  | { kind: 'ready'; conflicts: Conflict[] }

/** How long nothing must change in the form before the CMS is asked again, in milliseconds. */
const pause = 400

/** Above the form: what of this feature will not show as planned, by what the form says now. Warns; does not keep from saving. */
export function FeatureConflicts() {
  const { id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const [state, setState] = useState<State>({ kind: 'empty' })
  const value = (name: string): unknown => fields[name]?.value
  const form = JSON.stringify({
    ...(id ? { id: String(id) } : {}),
    item: value('item') ?? null,
    slot: value('slot') ?? null,
    startsAt: value('startsAt') ?? null,
    endsAt: value('endsAt') ?? null,
    title: value('title') ?? null,
    order: value('order') ?? 0,
  })
  const isFilled = Boolean(value('item') && value('slot') && value('startsAt'))

  useEffect(() => {
    if (!isFilled) {
      setState({ kind: 'empty' })
      return
    }
    const running = new AbortController()
    const timer = setTimeout(async () => {
      setState((before) => (before.kind === 'ready' ? before : { kind: 'asking' }))
      try {
        const answer = await fetch('/api/features/conflicts', {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'content-type': 'application/json' },
          body: form,
          signal: running.signal,
        })
        if (!answer.ok) throw new Error(String(answer.status))
        const { conflicts } = (await answer.json()) as { conflicts: Conflict[] }
        setState({ kind: 'ready', conflicts })
      } catch {
        if (!running.signal.aborted) setState({ kind: 'failed' })
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      running.abort()
    }
  }, [form, isFilled])

  return (
    <div className="feature-conflicts" role="status">
      {state.kind === 'failed' && <p>没有查到是否有冲突：请稍后再看，或在排期日历上核对。</p>}
      {state.kind === 'ready' &&
        (state.conflicts.length === 0 ? (
          <p className="feature-conflicts__none">没有冲突：到时间就会显示。</p>
        ) : (
          <>
            <h3>{state.conflicts.length} 处冲突（可以保存，但不会照这样显示）</h3>
            <ul>
              {state.conflicts.map(({ kind, from, sentence }) => (
                <li key={`${kind} ${from} ${sentence}`}>{sentence}</li>
              ))}
            </ul>
          </>
        ))}
    </div>
  )
}
