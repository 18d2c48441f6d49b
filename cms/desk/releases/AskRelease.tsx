'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { Reasons } from '../review/Steps.tsx'

/** A button that asks the publisher for another release, after a question that says what will come of it. */
export function AskRelease({
  address,
  label,
  confirm,
  question,
  warnings,
  id,
}: {
  /** Below `/api/releases`. */
  address: string
  label: string
  confirm: string
  question: string
  /** What the person must know before; shown in vermilion. */
  warnings: string[]
  id: string
}) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string[]>([])

  const send = async () => {
    setBusy(true)
    try {
      const response = await fetch(`/api/releases/${address}`, { method: 'POST', credentials: 'include' })
      const { reasons = [] } = (await response.json()) as { reasons?: string[] }
      setRefused(response.ok ? [] : reasons.length > 0 ? reasons : ['没有成功：请刷新页面再试。'])
      if (response.ok) setOpen(false)
    } catch {
      setRefused(['连接不上后台：请检查网络，稍后再试。'])
    }
    setBusy(false)
    router.refresh()
  }
  return (
    <div className="desk-ask">
      <button
        type="button"
        id={id}
        className="desk-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <section className="desk-form" aria-labelledby={id}>
          <p>{question}</p>
          <Reasons reasons={warnings} />
          <div role="alert">
            <Reasons reasons={refused} />
          </div>
          <div className="desk-buttons">
            <button
              type="button"
              className="desk-button desk-button--main"
              disabled={busy}
              onClick={() => void send()}
            >
              {confirm}
            </button>
            <button type="button" className="desk-button" onClick={() => setOpen(false)}>
              取消
            </button>
          </div>
        </section>
      )}
    </div>
  )
}
