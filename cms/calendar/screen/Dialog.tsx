'use client'
import { type ReactNode, useEffect, useRef } from 'react'

/** A modal window: takes the focus, gives it back, and closes with Esc. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = element.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={element} className="calendar-dialog" aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="calendar-dialog__close" aria-label="关闭" onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  )
}

/** An input for a time in Beijing. */
export function TimeField({
  label,
  value,
  onChange,
  hint,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
}) {
  return (
    <label className="calendar-field">
      <span>{label}</span>
      <input type="datetime-local" value={value} onChange={(event) => onChange(event.target.value)} />
      {hint && <small>{hint}</small>}
    </label>
  )
}

/** Why something was refused or will not show. */
export function Sentences({ sentences, id }: { sentences: readonly string[]; id?: string }) {
  if (sentences.length === 0) return null
  return (
    <ul className="desk-reasons" id={id}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
