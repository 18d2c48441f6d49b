'use client'
import { useEffect, useId, useRef, useState } from 'react'

/** A field that is corrected in place: kept when it is left or after Enter; what was read stays in sight. */
export function Field({
  name,
  label,
  value,
  read,
  wide,
  closed,
  placeholder,
  problem,
  hint,
  onChange,
}: {
  name: string
  label: string
  value: string
  /** As it was read. */
  read: string
  wide: boolean
  closed: boolean
  placeholder: string
  problem: string | undefined
  hint: string | undefined
  onChange: (text: string) => void
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  // What the CMS says counts, but never over what somebody is typing.
  useEffect(() => {
    if (document.activeElement !== input.current) setText(value)
  }, [value])
  const keep = (typed: string) => {
    if (typed !== value) onChange(typed)
  }
  const changed = value !== read
  return (
    <div
      className={wide ? 'import-field import-field--wide' : 'import-field'}
      data-changed={changed || undefined}
    >
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        name={name}
        type="text"
        value={text}
        readOnly={closed}
        placeholder={placeholder}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => setText(event.target.value)}
        onBlur={(event) => keep(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep(event.currentTarget.value)
        }}
      />
      <p id={`${id}-note`}>
        {problem && <span className="desk-why">{problem}</span>}
        {hint && <small>{hint}</small>}
        {changed && (
          <small>
            读到的是{read === '' ? '空' : `“${read}”`}
            {!closed && (
              <button
                type="button"
                aria-label={`恢复“${label}”`}
                onClick={() => {
                  setText(read)
                  onChange(read)
                }}
              >
                恢复
              </button>
            )}
          </small>
        )}
      </p>
    </div>
  )
}
