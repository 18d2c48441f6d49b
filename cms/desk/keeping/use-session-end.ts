'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useState } from 'react'

/** Milliseconds before the end of a session at which the person is told. */
const warnBefore = 5 * 60_000
/** Before Payload itself leads to its page for those who were away, and takes the form with it. */
const actBefore = 3_000
/** Longer than a browser's timers count; then it looks again. */
const longestTimer = 2 ** 31 - 1

export type SessionEnd = 'far' | 'near' | 'over'

/**
 * How near the end of the log-in is, looked at by the clock of the page. With something unsaved on the page (`unsaved`) Payload is
 * kept from leaving it: the session ends all the same, since the server decides that.
 */
export function useSessionEnd(unsaved: boolean): { end: SessionEnd; extend: () => void; again: () => void } {
  const { refreshCookieAsync, setUser, tokenExpirationMs, user } = useAuth()
  const [end, setEnd] = useState<SessionEnd>('far')
  const act = useEffectEvent(() => {
    if (!unsaved || !user) return
    setEnd('over')
    // An hour more for Payload's own timers; no token of the server's is any longer for it.
    setUser({ user, exp: Math.floor(Date.now() / 1000) + 3600 } as never)
  })
  useEffect(() => {
    if (!tokenExpirationMs || end === 'over') return
    const left = tokenExpirationMs - Date.now()
    setEnd(left > warnBefore ? 'far' : 'near')
    const timers = [
      setTimeout(() => setEnd('near'), Math.min(Math.max(left - warnBefore, 0), longestTimer)),
      setTimeout(act, Math.min(Math.max(left - actBefore, 0), longestTimer)),
    ]
    return () => timers.forEach(clearTimeout)
  }, [tokenExpirationMs, end])
  return {
    end,
    extend: () => void refreshCookieAsync(),
    again: () => setEnd('far'),
  }
}
