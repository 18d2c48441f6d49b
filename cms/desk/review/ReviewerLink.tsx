'use client'
import { beijingMinute } from '@lectern/content-models/beijing-time'
import { useId, useRef, useState } from 'react'
import { Reasons } from './Steps.tsx'

interface Link {
  url: string
  /** An instant in UTC. */
  expiresAt: string
}

/** An address at which somebody without an account can read this draft for some days. */
export function ReviewerLink({
  collection,
  id,
  days,
}: {
  collection: string
  id: string
  days: { shortest: number; usual: number; longest: number }
}) {
  const daysId = useId()
  const address = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState(days.usual)
  const [link, setLink] = useState<Link>()
  const [reasons, setReasons] = useState<string[]>([])
  const [copied, setCopied] = useState('')
  const [busy, setBusy] = useState(false)

  const make = async () => {
    setBusy(true)
    setCopied('')
    try {
      const response = await fetch(`/api/${collection}/${id}/preview-link`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ days: wanted }),
      })
      const answer = (await response.json()) as Link & { reasons?: string[] }
      setLink(response.ok ? answer : undefined)
      setReasons(response.ok ? [] : (answer.reasons ?? ['没有生成链接：请刷新页面后再试。']))
    } catch {
      setReasons(['没有连上服务器：请检查网络后再试。'])
    }
    setBusy(false)
  }
  const copy = async () => {
    address.current?.select()
    try {
      await navigator.clipboard.writeText(link?.url ?? '')
      setCopied('已复制。')
    } catch {
      // On an address without encryption browsers keep the clipboard closed to pages; the text stands selected.
      setCopied('浏览器不让页面复制：链接已选中，请按 Ctrl+C。')
    }
  }

  return (
    <form
      className="desk-link"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <p className="desk-note">不用登录就能看这一稿，修改保存后看到的是最新的内容。只发给需要看的人。</p>
      <div className="desk-link__row">
        <label htmlFor={daysId}>有效期</label>
        <input
          id={daysId}
          type="number"
          min={days.shortest}
          max={days.longest}
          required
          value={wanted}
          onChange={(event) => setWanted(event.target.valueAsNumber)}
        />
        <span>天</span>
        <button type="submit" className="desk-button" disabled={busy}>
          生成链接
        </button>
      </div>
      <div role="alert">
        <Reasons reasons={reasons} />
      </div>
      {link && (
        <div className="desk-link__made">
          <input
            ref={address}
            type="text"
            readOnly
            aria-label="外部审稿链接"
            value={link.url}
            onFocus={(event) => event.target.select()}
          />
          <button type="button" className="desk-button" onClick={() => void copy()}>
            复制
          </button>
          <small role="status">
            {copied} 有效至 {beijingMinute(link.expiresAt)}（北京时间）。
          </small>
        </div>
      )}
    </form>
  )
}
