'use client'
import { beijingMinute } from '@lectern/content-models/beijing-time'
import {
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { comparedFields } from '../difference/compared-fields.ts'
import { fieldChanges } from '../difference/field-difference.ts'
import { FieldTable, TextDifference } from '../review/Difference.tsx'
import { forgetTyping, type KeptTyping, keepTyping, keptTyping } from './kept-typing.ts'
import { LogInAgain } from './LogInAgain.tsx'
import { useSessionEnd } from './use-session-end.ts'
import { watchSaves } from './watch-saves.ts'

const lookEvery = 2_000

/** What was typed and not saved when this form was open last, with what it differs in. */
function Found({
  kept,
  fields,
  saved,
  onTake,
  onLeave,
}: {
  kept: KeptTyping
  fields: ReturnType<typeof comparedFields>
  saved: Record<string, unknown>
  onTake: () => void
  onLeave: () => void
}) {
  const changes = fieldChanges(fields, saved, kept.data, (_, id) => id)
  const texts = changes.filter(({ isText }) => isText)
  const others = changes.filter(({ isText }) => !isText)
  return (
    <section className="desk-found" aria-labelledby="found-title">
      <h2 id="found-title">上次在这台设备上写的内容没有保存（{beijingMinute(kept.at)}）</h2>
      <details>
        <summary>看看有什么不同（{changes.length} 处）</summary>
        {others.length > 0 && <FieldTable changes={others} names={['已保存的', '没有保存的']} />}
        {texts.map((change) => (
          <TextDifference change={change} key={change.label} />
        ))}
      </details>
      <div className="desk-buttons">
        <button type="button" className="desk-button desk-button--main" onClick={onTake}>
          放回表单
        </button>
        <button type="button" className="desk-button" onClick={onLeave}>
          不要了
        </button>
      </div>
    </section>
  )
}

/**
 * In every form: a refused save leaves it changed, so that it can be saved again and leaving it asks; what is typed is also kept on
 * the device until it is saved; and a session that ends is taken up again in a layer above.
 */
export function KeepTyped({ onDevice = true }: { onDevice?: boolean }) {
  const { id, collectionSlug, globalSlug, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth<{ id: string; email: string }>()
  const { getEntityConfig } = useConfig()
  const { getData, reset, setModified, submit } = useForm()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const session = useSessionEnd(modified)
  const [found, setFound] = useState<KeptTyping>()
  const [mustLogIn, setMustLogIn] = useState(false)
  const refused = useRef(false)
  const saveAfterLogIn = useRef(false)
  const stored = useRef('')

  const form = globalSlug ? `globals/${globalSlug}` : `${collectionSlug}/${id ?? 'create'}`
  const address = globalSlug ? `/api/globals/${globalSlug}` : `/api/${collectionSlug}${id ? `/${id}` : ''}`
  const owner = onDevice && user ? String(user.id) : undefined
  const place = useMemo(() => (owner ? { user: owner, form } : undefined), [owner, form])
  const fields = useMemo(() => {
    const entity = collectionSlug
      ? getEntityConfig({ collectionSlug })
      : globalSlug
        ? getEntityConfig({ globalSlug })
        : undefined
    return comparedFields(entity?.fields ?? [])
  }, [collectionSlug, globalSlug, getEntityConfig])
  const savedNow = (savedDocumentData ?? {}) as Record<string, unknown>

  const heard = useEffectEvent((outcome: Parameters<Parameters<typeof watchSaves>[1]>[0]) => {
    if (outcome.saved) {
      stored.current = ''
      if (place) void forgetTyping(place)
      return
    }
    refused.current = true
    if (outcome.sessionOver) {
      saveAfterLogIn.current = true
      setMustLogIn(true)
    }
  })
  useEffect(() => watchSaves(address, heard), [address])

  // Payload takes every answer to a save for a saved form; when it is done with one, the form is what it was before.
  useEffect(() => {
    if (processing || !refused.current) return
    refused.current = false
    setModified(true)
  }, [processing, setModified])

  const keep = useEffectEvent(() => {
    if (!place || !modified) return
    const data = getData() as Record<string, unknown>
    const text = JSON.stringify(data)
    if (text === stored.current) return
    stored.current = text
    void keepTyping(place, {
      data: JSON.parse(text) as Record<string, unknown>,
      at: new Date().toISOString(),
    })
  })
  useEffect(() => {
    const timer = setInterval(keep, lookEvery)
    const leaving = () => keep()
    document.addEventListener('visibilitychange', leaving)
    window.addEventListener('pagehide', leaving)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', leaving)
      window.removeEventListener('pagehide', leaving)
    }
  }, [])

  const look = useEffectEvent(async () => {
    const kept = place && (await keptTyping(place))
    if (!place || !kept || modified) return
    if (fieldChanges(fields, savedNow, kept.data, (_, one) => one).length > 0) setFound(kept)
    else void forgetTyping(place)
  })
  useEffect(() => {
    if (place) void look()
  }, [place])

  const take = async () => {
    if (!found) return
    setFound(undefined)
    // On top of what is stored by now: the counter of saves is the newest.
    await reset({ ...savedNow, ...found.data, saves: savedNow.saves, updatedAt: savedNow.updatedAt })
    setModified(true)
  }
  const leave = () => {
    setFound(undefined)
    if (place) void forgetTyping(place)
  }
  const loggedIn = () => {
    setMustLogIn(false)
    session.again()
    if (!saveAfterLogIn.current) return
    saveAfterLogIn.current = false
    void submit()
  }
  return (
    <>
      {found && (
        <Found kept={found} fields={fields} saved={savedNow} onTake={() => void take()} onLeave={leave} />
      )}
      {modified && session.end === 'near' && (
        <p className="desk-session" role="status">
          登录几分钟后到期，还有没保存的内容。
          <button type="button" className="desk-button" onClick={session.extend}>
            继续登录
          </button>
        </p>
      )}
      {user && (mustLogIn || session.end === 'over') && (
        <LogInAgain email={user.email} id={String(user.id)} onDone={loggedIn} />
      )}
    </>
  )
}
