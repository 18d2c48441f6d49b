'use client'
import { inputFromInstant, instantFromInput } from '@lectern/content-models/beijing-time'
import { useMemo, useState } from 'react'
import { editAddress } from '../../desk/addresses.ts'
import type { FeaturePlan } from '../entries.ts'
import type { Featurable } from '../featurable.ts'
import { type FeatureDraft, type Reasons, removeFeature, saveFeature } from './changes.ts'
import { collectionOfFeatured } from './collections.ts'
import { Dialog, Sentences, TimeField } from './Dialog.tsx'
import { FeaturablePicker } from './FeaturablePicker.tsx'
import { conflictsWith } from './plan.ts'

/** A feature in a form: what, where, from when to when; what will not show is said while it is being entered. */
export function FeatureDialog({
  draft: first,
  known: firstKnown,
  plan,
  now,
  onClose,
  onDone,
}: {
  draft: Omit<FeatureDraft, 'item'> & { item?: FeatureDraft['item'] }
  /** What was dropped, when the plan does not know it yet. */
  known?: Featurable['known'] | undefined
  plan: FeaturePlan
  now: string
  onClose: () => void
  onDone: (words: string) => void
}) {
  const [draft, setDraft] = useState(first)
  const [known, setKnown] = useState(firstKnown)
  const [from, setFrom] = useState(inputFromInstant(first.startsAt))
  const [until, setUntil] = useState(first.endsAt ? inputFromInstant(first.endsAt) : '')
  const [reasons, setReasons] = useState<Reasons>([])
  const [busy, setBusy] = useState(false)
  const startsAt = instantFromInput(from)
  const endsAt = instantFromInput(until)
  const { item } = draft
  const wanted = useMemo<FeatureDraft | undefined>(() => {
    if (!item || !startsAt) return undefined
    const { endsAt: _, ...rest } = draft
    return { ...rest, item, startsAt, ...(endsAt ? { endsAt } : {}) }
  }, [draft, item, startsAt, endsAt])
  const clashes = useMemo(
    () => (wanted ? conflictsWith(plan, wanted, known, now).map(({ sentence }) => sentence) : []),
    [plan, wanted, known, now],
  )
  const run = async (change: () => Promise<Reasons>, words: string) => {
    setBusy(true)
    const refused = await change()
    setBusy(false)
    setReasons(refused)
    if (refused.length === 0) onDone(words)
  }
  const slot = plan.slots.find(({ id }) => id === draft.slot)
  const title = draft.itemTitle ? `推荐《${draft.itemTitle}》` : '安排推荐'
  const { id } = first
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="calendar-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!wanted) return setReasons([item ? '请选择开始时间（北京时间）。' : '请选择要推荐的内容。'])
          void run(() => saveFeature(wanted), `${slot?.name ?? '推荐位'}已安排《${draft.itemTitle}》。`)
        }}
      >
        {!first.item && (
          <FeaturablePicker
            chosen={item}
            onChoose={(chosen) => {
              setDraft({ ...draft, item: chosen.item, itemTitle: chosen.known.title })
              setKnown(chosen.known)
            }}
          />
        )}
        <label className="calendar-field">
          <span>推荐位</span>
          <select
            value={draft.slot}
            disabled={!plan.mayChange}
            onChange={(event) => setDraft({ ...draft, slot: event.target.value })}
          >
            {plan.slots.map(({ id: value, name, capacity }) => (
              <option key={value} value={value}>
                {name}（同时 {capacity} 条）
              </option>
            ))}
          </select>
        </label>
        <div className="calendar-form__pair">
          <TimeField label="开始（北京时间）" value={from} onChange={setFrom} />
          <TimeField label="结束（北京时间）" value={until} onChange={setUntil} hint="留空则一直放着。" />
        </div>
        <label className="calendar-field">
          <span>另用标题</span>
          <input
            type="text"
            maxLength={120}
            value={draft.title ?? ''}
            placeholder={draft.itemTitle}
            onChange={(event) => setDraft({ ...draft, title: event.target.value })}
          />
        </label>
        <div aria-live="polite">
          {clashes.length > 0 && <p className="calendar-form__clash">这样安排会有冲突：</p>}
          <Sentences sentences={clashes} />
          <Sentences sentences={reasons} />
        </div>
        {plan.mayChange && (
          <div className="desk-buttons">
            <button type="submit" className="desk-button desk-button--main" disabled={busy}>
              {id ? '保存' : '安排'}
            </button>
            {id && (
              <button
                type="button"
                className="desk-button"
                disabled={busy}
                onClick={() => void run(() => removeFeature(id), `《${draft.itemTitle}》的推荐已删除。`)}
              >
                删除这条推荐
              </button>
            )}
          </div>
        )}
      </form>
      <p className="calendar-dialog__links">
        {item && <a href={editAddress(collectionOfFeatured[item.kind], item.id)}>打开内容</a>}
        {id && <a href={editAddress('features', id)}>用完整的表单修改（摘要、图片、排序、备注）</a>}
      </p>
    </Dialog>
  )
}
