'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'

/** The codes for the day the phone is lost: shown this once. */
export function RecoveryCodes({
  codes,
  done,
  onDone,
}: {
  codes: string[]
  /** What the button says that goes on. */
  done: string
  onDone: () => void
}) {
  const [kept, setKept] = useState(false)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setCopied(true)
  }
  return (
    <section className="lectern-account__step">
      <h2>请收好备用码</h2>
      <p>手机不在身边时，用备用码代替验证码登录；每个只能用一次。它们只显示这一次，请抄下或打印。</p>
      <ol className="lectern-account__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="lectern-account__row">
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void copy()}>
          {copied ? '已复制' : '复制'}
        </Button>
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => window.print()}>
          打印
        </Button>
      </div>
      <label className="lectern-account__check">
        <input type="checkbox" checked={kept} onChange={(event) => setKept(event.target.checked)} />
        备用码已经收好
      </label>
      <div className="lectern-account__row">
        <Button size="large" margin={false} disabled={!kept} onClick={onDone}>
          {done}
        </Button>
      </div>
    </section>
  )
}
