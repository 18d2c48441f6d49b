'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useEffect, useState } from 'react'
import { AuthenticatorKey } from './AuthenticatorKey.tsx'
import { ask } from './ask.ts'
import { CodeField } from './CodeField.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { Refusal } from './Refusal.tsx'
import './accounts.css'

interface LoggedIn {
  recoveryCodes?: string[]
  secondFactor?: 'code' | 'enrol'
  offer?: string
  secret?: string
  qr?: string
}

type Step =
  | { name: 'password' }
  | { name: 'code' }
  | { name: 'enrol'; offer: string; secret: string; qr: string }
  | { name: 'recovery'; codes: string[] }

const sixDigits = '验证器里的 6 位数字'

/**
 * Password, then the second factor of those who have one or must have one; `onEntered` is called then.
 * With `email` it is that person who has to log in.
 */
export function LogInForm({ onEntered, email }: { onEntered: () => void; email?: string }) {
  // Before the script runs a click would send the form as a page.
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const [step, setStep] = useState<Step>({ name: 'password' })
  // Kept in this page until the second step is done; sent again with the code.
  const [account, setAccount] = useState({ email: '', password: '' })
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  // In a layer over a form the names of that form's fields are taken.
  const prefix = email === undefined ? 'field-' : 'again-'
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // In a layer over another form that one hears of it too.
    event.stopPropagation()
    const form = event.currentTarget
    const typed = new FormData(form)
    const who =
      step.name === 'password'
        ? { email: String(typed.get('email') ?? ''), password: String(typed.get('password') ?? '') }
        : account
    setBusy(true)
    setRefusal(undefined)
    const answer = await ask<LoggedIn>('POST', '/login', {
      ...who,
      ...(step.name === 'password' ? {} : { code: typed.get('code') }),
      ...(step.name === 'enrol' ? { offer: step.offer } : {}),
    })
    if (answer.ok) {
      if (answer.body.recoveryCodes) setStep({ name: 'recovery', codes: answer.body.recoveryCodes })
      else return onEntered()
    } else {
      const { secondFactor, offer, secret, qr } = answer.body
      if (step.name === 'password') setAccount(who)
      // Going on to the next step is no failure.
      const next = secondFactor !== undefined && step.name === 'password'
      if (!next) setRefusal(answer.message)
      if (step.name === 'password') {
        if (secondFactor === 'code') setStep({ name: 'code' })
        if (secondFactor === 'enrol' && offer && secret && qr) setStep({ name: 'enrol', offer, secret, qr })
      } else if (answer.message.includes('过期') && offer && secret && qr)
        setStep({ name: 'enrol', offer, secret, qr })
      const code = form.elements.namedItem('code')
      if (code instanceof HTMLInputElement) {
        code.value = ''
        code.focus()
      }
    }
    setBusy(false)
  }

  const back = () => {
    setAccount({ email: '', password: '' })
    setRefusal(undefined)
    setStep({ name: 'password' })
  }

  if (step.name === 'recovery')
    return <RecoveryCodes codes={step.codes} done={email ? '继续' : '进入后台'} onDone={onEntered} />
  return (
    <form
      className="login__form lectern-account__step"
      method="post"
      onSubmit={(event) => void submit(event)}
    >
      {step.name === 'password' && (
        <div className="login__form__inputWrap">
          <div className="field-type email">
            <label className="field-label" htmlFor={`${prefix}email`}>
              电子邮件
            </label>
            <div className="field-type__wrap">
              <input
                id={`${prefix}email`}
                name="email"
                type="email"
                autoComplete="username"
                required
                defaultValue={email}
                readOnly={email !== undefined}
              />
            </div>
          </div>
          <div className="field-type password">
            <label className="field-label" htmlFor={`${prefix}password`}>
              密码
            </label>
            <div className="field-type__wrap">
              <input
                id={`${prefix}password`}
                name="password"
                type="password"
                autoComplete="current-password"
                required
                // biome-ignore lint/a11y/noAutofocus: the one thing that is asked in the layer that has just opened
                autoFocus={email !== undefined}
              />
            </div>
          </div>
        </div>
      )}
      {step.name === 'code' && (
        <>
          <h2>第二验证</h2>
          <p>{account.email}</p>
          <CodeField label={`${sixDigits}，或一个备用码`} focus />
        </>
      )}
      {step.name === 'enrol' && (
        <>
          <h2>启用第二验证</h2>
          <p>签发和管理员登录时，除了密码还要手机上的验证码。现在设置一次，大约一分钟。</p>
          <AuthenticatorKey qr={step.qr} secret={step.secret} />
          <CodeField label={sixDigits} focus />
        </>
      )}
      <Refusal message={refusal} />
      <div className="lectern-account__row">
        <Button type="submit" size="large" margin={false} disabled={!ready || busy}>
          {step.name === 'enrol' ? '启用并登录' : '登录'}
        </Button>
        {step.name !== 'password' && (
          <Button buttonStyle="secondary" size="large" margin={false} onClick={back}>
            返回
          </Button>
        )}
      </div>
      {step.name === 'code' && (
        <p className="lectern-account__hint">手机和备用码都不在？请管理员在“用户”里停用您的第二验证。</p>
      )}
    </form>
  )
}
