'use client'
import { beijingMinute, instantFromInput } from '@lectern/content-models/beijing-time'
import { useState } from 'react'
import { reviewAddress } from '../../desk/addresses.ts'
import type { Unscheduled } from '../entries.ts'
import { type Reasons, schedule } from './changes.ts'
import { Dialog, Sentences, TimeField } from './Dialog.tsx'

/** Asks at what time a signed piece is to go live. */
export function ScheduleDialog({
  piece,
  suggested,
  onClose,
  onDone,
}: {
  piece: Unscheduled
  /** Value of a `datetime-local` input in Beijing time. */
  suggested: string
  onClose: () => void
  onDone: (words: string) => void
}) {
  const [at, setAt] = useState(suggested)
  const [reasons, setReasons] = useState<Reasons>([])
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const instant = instantFromInput(at)
    if (!instant) return setReasons(['请选择发布时间（北京时间）。'])
    setBusy(true)
    const refused = await schedule(piece, instant)
    setBusy(false)
    setReasons(refused)
    if (refused.length === 0) onDone(`《${piece.title}》定于 ${beijingMinute(instant)} 发布。`)
  }
  return (
    <Dialog title={piece.title} onClose={onClose}>
      <p className="calendar-dialog__what">
        {piece.label}
        {piece.signedAt && ` · ${beijingMinute(piece.signedAt)} 签发`}
        {piece.signer && ` · ${piece.signer}`}
      </p>
      {piece.fixed ? (
        <p className="desk-note">{piece.fixed}</p>
      ) : (
        <form
          className="calendar-form"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <TimeField
            label="发布时间（北京时间）"
            value={at}
            onChange={setAt}
            hint="到时发布的是签发的这一稿，以后的改动不算在内。"
          />
          <Sentences sentences={reasons} />
          <div className="desk-buttons">
            <button type="submit" className="desk-button desk-button--main" disabled={busy}>
              定时发布
            </button>
            <button type="button" className="desk-button" onClick={onClose}>
              取消
            </button>
          </div>
        </form>
      )}
      <p className="calendar-dialog__links">
        <a href={reviewAddress(piece.collection, piece.document)}>打开审签</a>
      </p>
    </Dialog>
  )
}
