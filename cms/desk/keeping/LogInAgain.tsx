'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { LogInForm } from '../../accounts/admin/LogInForm.tsx'

interface Me {
  user: { id: string; email?: string } | null
  exp?: number
}

/** A layer over the form in which the same person logs in again; the form stays as it is. */
export function LogInAgain({ email, id, onDone }: { email: string; id: string; onDone: () => void }) {
  const { setUser } = useAuth()
  const dialog = useRef<HTMLDialogElement>(null)
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const entered = async () => {
    const me = await fetch('/api/users/me', { credentials: 'same-origin' })
      .then((answer) => answer.json() as Promise<Me>)
      .catch(() => undefined)
    if (!me) return setProblem('没有连上服务器：请检查网络，再登录一次。')
    if (me.user?.id !== id) return setProblem('登录没有成功：请再试一次。')
    setUser(me as never)
    dialog.current?.close()
    onDone()
  }
  // Outside the form above which it lies: a form within a form is none.
  return createPortal(
    <dialog
      ref={dialog}
      className="desk-conflict desk-again"
      aria-labelledby="again-title"
      // Without a session nothing can be saved: it closes by logging in.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="again-title">登录已经到期，请重新登录</h2>
      <p>这一页上写的内容都还在。登录以后可以接着写；刚才没有存上的，会马上再存一次。</p>
      {problem && <p role="alert">{problem}</p>}
      <LogInForm email={email} onEntered={() => void entered()} />
    </dialog>,
    document.body,
  )
}
