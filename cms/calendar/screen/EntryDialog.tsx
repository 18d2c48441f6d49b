'use client'
import { beijingMinute, inputFromInstant, instantFromInput } from '@lectern/content-models/beijing-time'
import { useState } from 'react'
import { editAddress, reviewAddress } from '../../desk/addresses.ts'
import { type Entry, entryKindNames } from '../entries.ts'
import { move, type Reasons, unschedule } from './changes.ts'
import { Dialog, Sentences, TimeField } from './Dialog.tsx'

/** What an entry is, and the form that does what dragging it does. */
export function EntryDialog({
  entry,
  onClose,
  onDone,
  onFeature,
}: {
  entry: Entry
  onClose: () => void
  /** Says what was done. */
  onDone: (words: string) => void
  onFeature: (() => void) | undefined
}) {
  const [at, setAt] = useState(inputFromInstant(entry.at))
  const [until, setUntil] = useState(entry.until ? inputFromInstant(entry.until) : '')
  const [reasons, setReasons] = useState<Reasons>([])
  const [busy, setBusy] = useState(false)
  const isEvent = entry.kind === 'event'
  const run = async (change: () => Promise<Reasons>, words: string) => {
    setBusy(true)
    const refused = await change()
    setBusy(false)
    setReasons(refused)
    if (refused.length === 0) onDone(words)
  }
  const save = () => {
    const instant = instantFromInput(at)
    if (!instant) return setReasons(['请选择时间（北京时间）。'])
    const end = isEvent ? instantFromInput(until) : undefined
    void run(() => move(entry, instant, end), `《${entry.title}》改到 ${beijingMinute(instant)}。`)
  }
  return (
    <Dialog title={entry.title} onClose={onClose}>
      <p className="calendar-dialog__what">
        <i className={`calendar-mark calendar-mark--${entry.kind}`} />
        {entryKindNames[entry.kind]} · {entry.label} · {beijingMinute(entry.at)}
        {entry.until && ` 至 ${beijingMinute(entry.until)}`}
        {entry.place && ` · ${entry.place}`}
      </p>
      {entry.late && <Sentences sentences={[`已经误点：${entry.late}`]} />}
      {entry.fixed ? (
        <p className="desk-note">{entry.fixed}</p>
      ) : (
        <form
          className="calendar-form"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <TimeField
            label={isEvent ? '开始（北京时间）' : `${entryKindNames[entry.kind]}时间（北京时间）`}
            value={at}
            onChange={setAt}
          />
          {isEvent && (
            <TimeField label="结束（北京时间）" value={until} onChange={setUntil} hint="可以留空。" />
          )}
          {entry.live && isEvent && (
            <p className="desk-note">这个活动已经上线：改动存为下一稿，送审、签发并发布以后网站才会变。</p>
          )}
          <Sentences sentences={reasons} />
          <div className="desk-buttons">
            <button type="submit" className="desk-button desk-button--main" disabled={busy}>
              改到这个时间
            </button>
            {!isEvent && (
              <button
                type="button"
                className="desk-button"
                disabled={busy}
                onClick={() =>
                  void run(
                    () => unschedule(entry),
                    `《${entry.title}》已取消定时${entryKindNames[entry.kind]}。`,
                  )
                }
              >
                取消定时
              </button>
            )}
          </div>
        </form>
      )}
      <p className="calendar-dialog__links">
        {onFeature && (
          <button type="button" className="calendar-link" onClick={onFeature}>
            安排推荐
          </button>
        )}
        <a href={reviewAddress(entry.collection, entry.document)}>打开审签</a>
        <a href={editAddress(entry.collection, entry.document)}>打开稿件</a>
      </p>
    </Dialog>
  )
}
