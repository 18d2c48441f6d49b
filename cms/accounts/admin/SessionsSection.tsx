'use client'
import { beijingMinute } from '@lectern/content-models/beijing-time'
import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { ask } from './ask.ts'
import { Refusal } from './Refusal.tsx'

interface ShownSession {
  id: string
  createdAt?: string | null
  browser?: string | null
  address?: string | null
  current: boolean
}

/** Where a person is logged in, each with a button that ends it at once. */
export function SessionsSection({ user, own }: { user: string; own: boolean }) {
  const [sessions, setSessions] = useState<ShownSession[]>()
  const [refusal, setRefusal] = useState<string>()
  const load = useCallback(async () => {
    const answer = await ask<{ sessions: ShownSession[] }>('GET', `/${user}/sessions`)
    if (answer.ok) setSessions(answer.body.sessions)
    else setRefusal(answer.message)
  }, [user])
  useEffect(() => void load(), [load])
  const end = async (what: { session?: string }) => {
    const answer = await ask('POST', `/${user}/sessions/end`, what)
    setRefusal(answer.ok ? undefined : answer.message)
    await load()
  }
  const others = sessions?.filter(({ current }) => !current).length ?? 0
  return (
    <section className="lectern-account__section">
      <h3>登录的设备</h3>
      <Refusal message={refusal} />
      {sessions?.length === 0 && <p>现在没有登录的设备。</p>}
      <ul className="lectern-account__sessions">
        {sessions?.map((session) => (
          <li key={session.id}>
            <span>
              <b>{session.browser ?? '未知的程序'}</b>
              {session.current && <em>这台设备</em>}
            </span>
            <span className="lectern-account__meta">
              {session.createdAt && `${beijingMinute(session.createdAt)} 登录`}
              {session.address && session.address !== 'unknown' && ` · ${session.address}`}
            </span>
            {!session.current && (
              <Button
                buttonStyle="secondary"
                size="medium"
                margin={false}
                aria-label={`退出 ${session.browser ?? ''}`}
                onClick={() => void end({ session: session.id })}
              >
                退出
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others > 0 && (
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void end({})}>
          {own ? '退出其他设备' : '全部退出'}
        </Button>
      )}
    </section>
  )
}
