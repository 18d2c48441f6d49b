'use client'
import { beijingMinute } from '@lectern/content-models/beijing-time'
import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { comparedFields } from '../difference/compared-fields.ts'
import { type FieldChange, fieldChanges, relationsIn, type TitleOf } from '../difference/field-difference.ts'
import { type Conflict, watchSaves } from '../keeping/watch-saves.ts'
import { FieldTable, TextDifference } from '../review/Difference.tsx'
import { fetchTitles } from './fetch-titles.ts'

const noTitles: TitleOf = (_, id) => id

/** Texts of mine that were not saved: they stay on the page until they are put away. */
function Kept({ changes, onDone }: { changes: FieldChange[]; onDone: () => void }) {
  return (
    <details className="desk-kept" open>
      <summary>我没有保存的内容（{changes.length} 处）：请把还要用的抄进表单</summary>
      {changes.map(({ label, after }) => (
        <div key={label}>
          <b>{label}</b>
          <textarea
            readOnly
            rows={Math.min(8, after.split('\n').length + 1)}
            value={after}
            aria-label={label}
          />
        </div>
      ))}
      <button type="button" className="desk-button" onClick={onDone}>
        不再需要，收起
      </button>
    </details>
  )
}

/** Waits for a save that somebody else overtook; then shows both versions and lets the person choose, so that nothing is lost. */
export function ConflictGuard() {
  const { id, collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { getData, submit, reset } = useForm()
  const dialog = useRef<HTMLDialogElement>(null)
  const [met, setMet] = useState<{ conflict: Conflict; mine: Record<string, unknown> }>()
  const [titleOf, setTitleOf] = useState<TitleOf>(() => noTitles)
  const [kept, setKept] = useState<FieldChange[]>([])
  const fields = useMemo(
    () => (collectionSlug ? comparedFields(getEntityConfig({ collectionSlug })?.fields ?? []) : []),
    [collectionSlug, getEntityConfig],
  )

  useEffect(() => {
    if (!id || !collectionSlug) return
    return watchSaves(`/api/${collectionSlug}/${id}`, (outcome) => {
      const conflict = outcome.saved ? undefined : outcome.conflict
      if (!conflict) return
      const mine = getData() as Record<string, unknown>
      setMet({ conflict, mine })
      void fetchTitles([...relationsIn(fields, conflict.theirs), ...relationsIn(fields, mine)]).then(
        (found) => setTitleOf(() => found),
      )
    })
  }, [id, collectionSlug, getData, fields])

  useEffect(() => {
    if (met && !dialog.current?.open) dialog.current?.showModal()
  }, [met])

  const changes = met ? fieldChanges(fields, met.conflict.theirs, met.mine, titleOf) : []
  const close = () => {
    dialog.current?.close()
    setMet(undefined)
  }
  const overwrite = async () => {
    const saves = met?.conflict.saves
    close()
    await submit({ overrides: { saves } })
  }
  const load = async () => {
    if (!met) return
    setKept(changes)
    const { theirs } = met.conflict
    dialog.current?.close()
    setMet(undefined)
    await reset(theirs)
  }
  const texts = changes.filter(({ isText }) => isText)
  const others = changes.filter(({ isText }) => !isText)
  return (
    <>
      {kept.length > 0 && <Kept changes={kept} onDone={() => setKept([])} />}
      <dialog ref={dialog} className="desk-conflict" onCancel={close} aria-labelledby="conflict-title">
        {met && (
          <>
            <h2 id="conflict-title">别人刚刚保存了这篇稿件，您的内容还没有保存</h2>
            <p>
              对方保存于 {beijingMinute(met.conflict.savedAt)}（北京时间）。下面是两份的不同之处：
              <del>划去的</del>只在对方那里，<ins>加线的</ins>只在您这里。
            </p>
            {changes.length === 0 && <p>两份内容完全相同，载入对方的即可。</p>}
            {others.length > 0 && <FieldTable changes={others} names={['对方的', '我的']} />}
            {texts.map((change) => (
              <TextDifference change={change} key={change.label} />
            ))}
            <div className="desk-buttons">
              <button type="button" className="desk-button desk-button--main" onClick={() => void load()}>
                载入对方的（我的留在页面上）
              </button>
              <button type="button" className="desk-button" onClick={() => void overwrite()}>
                用我的覆盖
              </button>
              <button type="button" className="desk-button" onClick={close}>
                先不处理，继续编辑
              </button>
            </div>
          </>
        )}
      </dialog>
    </>
  )
}
