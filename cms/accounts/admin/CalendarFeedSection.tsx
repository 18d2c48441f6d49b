'use client'
import { beijingMinute } from '@lectern/content-models/beijing-time'
import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

interface Feed {
  since: string | null
  readAt?: string | null
}

async function ask<Body>(method: 'GET' | 'POST', path: string): Promise<Body | undefined> {
  try {
    const response = await fetch(`/api/calendar-feed${path}`, { method, credentials: 'same-origin' })
    return response.ok ? ((await response.json()) as Body) : undefined
  } catch {
    return undefined
  }
}

/** The secret address under which a person's calendar program reads the calendar: shown once, renewed, closed. */
export function FeedSection() {
  const [feed, setFeed] = useState<Feed>()
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState('')
  const reload = useCallback(async () => setFeed(await ask<Feed>('GET', '')), [])
  useEffect(() => void reload(), [reload])
  const change = async (path: '/renew' | '/revoke') => {
    const done = await ask<{ address?: string }>('POST', path)
    setProblem(done ? '' : '没有成功：请稍后再试。')
    setAddress(done?.address ?? '')
    await reload()
  }
  return (
    <section className="lectern-account__section" id="calendar-feed">
      <h3>订阅排期日历</h3>
      <p>
        把下面的地址加进手机或电脑的日历，就能看到您在后台看得到的排期。知道地址的人不用登录就能看：请不要转发，泄露了就更换。
      </p>
      {problem && (
        <p className="lectern-account__refusal" role="alert">
          {problem}
        </p>
      )}
      {address && (
        <div role="status">
          <p>这个地址只显示这一次，请现在就复制：</p>
          <input
            className="lectern-account__address"
            readOnly
            value={address}
            aria-label="日历地址"
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
      {feed && !address && (
        <p className="lectern-account__hint">
          {feed.since
            ? `${beijingMinute(feed.since)} 生成的地址有效${feed.readAt ? `，${beijingMinute(feed.readAt)} 读取过` : '，还没有被读取过'}。`
            : '还没有地址。'}
        </p>
      )}
      {feed && (
        <div className="lectern-account__row">
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void change('/renew')}>
            {feed.since ? '更换地址' : '生成地址'}
          </Button>
          {feed.since && (
            <Button
              buttonStyle="secondary"
              size="medium"
              margin={false}
              onClick={() => void change('/revoke')}
            >
              关闭地址
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
