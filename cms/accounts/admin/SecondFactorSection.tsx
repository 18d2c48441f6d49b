'use client'
import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AuthenticatorKey } from './AuthenticatorKey.tsx'
import { ask } from './ask.ts'
import { CodeField } from './CodeField.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { Refusal } from './Refusal.tsx'

interface State {
  off: boolean
  enrolled: boolean
  recoveryCodes: number
  daysLeft: number | null
}

interface Offer {
  offer: string
  secret: string
  qr: string
}

/** Says how things stand, and leads through scanning, confirming and keeping the recovery codes. */
export function SecondFactorSection({ user, own }: { user: string; own: boolean }) {
  const [state, setState] = useState<State>()
  const [offer, setOffer] = useState<Offer>()
  const [removing, setRemoving] = useState(false)
  const [codes, setCodes] = useState<string[]>()
  const [refusal, setRefusal] = useState<string>()
  // The whole page is one form already: fields of this section are read by hand.
  const box = useRef<HTMLDivElement>(null)
  const typed = (name: string) =>
    box.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? ''
  const load = useCallback(async () => {
    const answer = await ask<State>('GET', `/${user}/second-factor`)
    if (answer.ok) setState(answer.body)
    else setRefusal(answer.message)
  }, [user])
  useEffect(() => void load(), [load])

  const begin = async () => {
    const answer = await ask<Offer>('POST', '/second-factor/offer', {})
    setRefusal(answer.ok ? undefined : answer.message)
    if (answer.ok) setOffer(answer.body)
  }
  const confirm = async () => {
    const answer = await ask<{ recoveryCodes: string[] }>('POST', '/second-factor/enrol', {
      offer: offer?.offer,
      code: typed('code'),
      currentCode: typed('currentCode'),
    })
    setRefusal(answer.ok ? undefined : answer.message)
    if (!answer.ok) return
    setOffer(undefined)
    setCodes(answer.body.recoveryCodes)
    await load()
  }
  const remove = async () => {
    const answer = await ask('POST', `/${user}/second-factor/remove`, own ? { code: typed('code') } : {})
    setRefusal(answer.ok ? undefined : answer.message)
    if (!answer.ok) return
    setRemoving(false)
    await load()
  }
  const stop = () => {
    setOffer(undefined)
    setRemoving(false)
    setRefusal(undefined)
  }

  if (!state) return <Refusal message={refusal} />
  const must = state.daysLeft !== null
  return (
    <section className="lectern-account__section">
      <h3>第二验证</h3>
      {codes ? (
        <RecoveryCodes codes={codes} done="完成" onDone={() => setCodes(undefined)} />
      ) : (
        <div ref={box}>
          <p>
            {state.enrolled
              ? `已启用：登录时除了密码还要验证器里的数字。备用码还有 ${state.recoveryCodes} 个。`
              : '未启用。启用后，登录时除了密码还要手机上的验证码，别人知道密码也进不来。'}
            {state.off && '（本系统的设置暂时关闭了第二验证。）'}
          </p>
          {!state.enrolled && must && (
            <p className="lectern-account__due">
              {state.daysLeft
                ? `签发和管理员必须启用：还有 ${state.daysLeft} 天，之后登录时会要求先启用。`
                : '签发和管理员必须启用：下次登录时会要求先启用。'}
            </p>
          )}
          {offer && (
            <>
              <AuthenticatorKey qr={offer.qr} secret={offer.secret} />
              {state.enrolled && (
                <CodeField name="currentCode" label="旧验证器里的数字，或一个备用码" focus />
              )}
              <CodeField label="新扫的验证器里的 6 位数字" focus={!state.enrolled} />
            </>
          )}
          {removing && own && <CodeField label="验证器里的 6 位数字，或一个备用码" focus />}
          <Refusal message={refusal} />
          <div className="lectern-account__row">
            {offer && (
              <Button size="medium" margin={false} onClick={() => void confirm()}>
                确认
              </Button>
            )}
            {removing && (
              <Button size="medium" margin={false} onClick={() => void remove()}>
                {own ? '停用' : '确认停用，并退出此人的全部设备'}
              </Button>
            )}
            {(offer || removing) && (
              <Button buttonStyle="secondary" size="medium" margin={false} onClick={stop}>
                取消
              </Button>
            )}
            {!offer && !removing && own && (
              <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void begin()}>
                {state.enrolled ? '换一个验证器' : '启用第二验证'}
              </Button>
            )}
            {!offer && !removing && state.enrolled && (!own || !must) && (
              <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => setRemoving(true)}>
                停用
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  )
}
