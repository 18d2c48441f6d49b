'use client'
import { useAuth, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { Notification } from '../../payload-types.ts'
import { NotificationList } from './NotificationList.tsx'
import './bell.css'

const onePage = 20
/** Milliseconds between two looks at what is new. */
const interval = 60_000

interface Page {
  docs: Notification[]
  totalDocs: number
}

/** 提醒 in the header: how many are unread, and the list below it. */
export function Bell() {
  const { user } = useAuth()
  const { config } = useConfig()
  const api = `${config.routes.api}/notifications`
  const [unread, setUnread] = useState(0)
  const [open, setOpen] = useState(false)
  const [page, setPage] = useState<Page>()
  const [limit, setLimit] = useState(onePage)
  const [problem, setProblem] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useId()

  const count = useCallback(async () => {
    if (document.hidden) return
    const answer = await fetch(`${api}/count?where[readAt][exists]=false`, { credentials: 'include' }).catch(
      () => undefined,
    )
    if (answer?.ok) setUnread(((await answer.json()) as { totalDocs: number }).totalDocs)
  }, [api])

  const load = useCallback(async () => {
    const answer = await fetch(`${api}?sort=-createdAt&depth=0&limit=${limit}`, {
      credentials: 'include',
    }).catch(() => undefined)
    setProblem(answer?.ok ? '' : '提醒没有取到：请检查网络，再打开一次。')
    if (answer?.ok) setPage((await answer.json()) as Page)
  }, [api, limit])

  useEffect(() => {
    if (!user) return
    void count()
    const timer = setInterval(() => void count(), interval)
    const look = () => void count()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [user, count])

  useEffect(() => {
    if (!open) return
    void load()
    const close = (event: Event) => {
      const away =
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !root.current?.contains(event.target as Node)
      if (!away) return
      setOpen(false)
      if (event instanceof KeyboardEvent) button.current?.focus()
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
    }
  }, [open, load])

  const markRead = async (ids?: string[]) => {
    const answer = await fetch(`${api}/read`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ids ? { ids } : {}),
      // The click may leave the page.
      keepalive: true,
    }).catch(() => undefined)
    if (!answer?.ok) return setProblem('没有标为已读：请稍后再试。')
    await Promise.all([count(), load()])
  }

  if (user?.collection !== 'users') return null
  return (
    <div className="lectern-bell" ref={root}>
      <button
        ref={button}
        type="button"
        className="lectern-bell__button"
        aria-expanded={open}
        aria-controls={panel}
        aria-label={unread > 0 ? `提醒，${unread} 条未读` : '提醒，没有未读'}
        onClick={() => setOpen(!open)}
      >
        提醒{unread > 0 && <b>{unread > 99 ? '99+' : unread}</b>}
      </button>
      {open && (
        <section className="lectern-bell__panel" id={panel} aria-label="提醒">
          <header>
            <h2>提醒</h2>
            {unread > 0 && (
              <button type="button" onClick={() => void markRead()}>
                全部标为已读
              </button>
            )}
          </header>
          {problem && <p role="alert">{problem}</p>}
          {page && (
            <NotificationList
              rows={page.docs}
              admin={config.routes.admin}
              onRead={(id) => void markRead([id])}
            />
          )}
          {page && page.totalDocs > page.docs.length && (
            <button type="button" className="lectern-bell__more" onClick={() => setLimit(limit + onePage)}>
              更早的提醒（共 {page.totalDocs} 条）
            </button>
          )}
        </section>
      )}
    </div>
  )
}
