'use client'
import { beijingClock, monthAndDay } from '@lectern/content-models/beijing-time'
import { useEffect, useRef, useState } from 'react'
import { ask } from './ask.ts'
import { Bring } from './Bring.tsx'
import { Choices, useOffered } from './Choices.tsx'
import type { Bundle } from './dropped.ts'
import { FileRow } from './FileRow.tsx'
import { Progress } from './Progress.tsx'
import type { Place } from './place.ts'
import type { ShownBatch } from './use-batch.ts'
import { useDrafting } from './use-drafting.ts'
import type { Uploading } from './use-upload.ts'
import { type Need, needOf, needWords } from './words.ts'

const needs: Need[] = ['sure', 'look', 'reading', 'failed', 'drafted']

/** A batch: what holds for all its files, each file with what it needs next, and drafts of all that need nothing. */
export function Batch({
  shown,
  missing,
  uploading,
  refused,
  skipped,
  onBring,
  onStop,
  onSeen,
  go,
  hrefOf,
  refresh,
}: {
  shown: ShownBatch | undefined
  /** The CMS refused to show it. */
  missing: boolean
  uploading: Uploading | undefined
  refused: string[]
  skipped: string[]
  onBring: (bundle: Bundle) => void
  onStop: () => void
  onSeen: () => void
  go: (place: Place) => void
  hrefOf: (place: Place) => string
  refresh: () => Promise<void>
}) {
  const offered = useOffered()
  const [wanted, setWanted] = useState<Need>()
  const [giving, setGiving] = useState(false)
  const [problems, setProblems] = useState<string[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const drafting = useDrafting(refresh)
  const there = shown !== undefined
  // Whoever comes here from a file or from the start goes on from the top.
  useEffect(() => {
    if (there) heading.current?.focus({ preventScroll: true })
  }, [there])
  if (!shown)
    return (
      <p className="desk-empty" role="status">
        {missing ? <a href="/admin/import">回到“导入”</a> : '正在打开这一批 …'}
      </p>
    )
  const { batch, files } = shown
  const here = uploading?.batch === batch.id ? uploading : undefined
  const of = (need: Need) => files.filter((file) => needOf(file) === need)
  const sure = of('sure')
  const stopped = files.filter(({ state }) => state === 'stopped')
  const reading = files.filter(({ state }) => state === 'waiting' || state === 'reading')
  const visible = wanted ? of(wanted) : files
  const told = [...new Set([...problems, ...refused, ...drafting.refused])]

  const act = async (method: string, path: string, body?: unknown) => {
    const answer = await ask(method, path, body)
    setProblems(answer.reasons ?? [])
    await refresh()
    return !answer.reasons
  }
  const giveUp = async () => {
    if (await act('DELETE', `/batches/${batch.id}`)) go({})
  }

  return (
    <>
      <header className="desk-head import-head import-head--batch">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {files.length > 0 ? `导入的 ${files.length} 个文件` : '导入'}
          </h1>
          <p>
            {monthAndDay(batch.createdAt)} {beijingClock(batch.createdAt)}
            {batch.owner && ` · ${batch.owner}导入`} · 上传的原件和改过的内容都已保存，关闭页面以后可以接着做
          </p>
        </div>
        <div className="desk-buttons">
          <Bring onBring={onBring} />
          <button
            type="button"
            className="desk-button"
            aria-expanded={giving}
            onClick={() => setGiving(!giving)}
          >
            放弃这一批
          </button>
        </div>
      </header>
      {giving && (
        <fieldset className="import-ask" aria-label="放弃这一批">
          <p>
            删除 {files.length - of('drafted').length}{' '}
            个没有建稿的文件和它们的原件、改动；已建的草稿不动。删除后不能恢复。
          </p>
          <div className="desk-buttons">
            <button type="button" className="desk-button desk-button--main" onClick={() => void giveUp()}>
              确认放弃
            </button>
            <button type="button" className="desk-button" onClick={() => setGiving(false)}>
              不放弃
            </button>
          </div>
        </fieldset>
      )}
      <Progress
        uploading={here}
        reading={reading.length}
        all={files.length}
        drafting={drafting.progress}
        stopped={stopped.length}
        done={drafting.done}
        onStopUpload={onStop}
        onStopReading={() => void act('POST', `/batches/${batch.id}/stop`)}
        onResume={() => void act('POST', `/batches/${batch.id}/resume`)}
        onStopDrafting={drafting.stop}
      />
      {(told.length > 0 || skipped.length > 0) && (
        <div className="import-told" role="alert">
          <ul className="desk-reasons">
            {told.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
            {skipped.length > 0 && (
              <li>
                跳过 {skipped.length} 个不是文字材料的文件，例如“{skipped[0]}”。
              </li>
            )}
          </ul>
          <button
            type="button"
            className="desk-button"
            onClick={() => {
              setProblems([])
              drafting.forget()
              onSeen()
            }}
          >
            知道了
          </button>
        </div>
      )}
      <fieldset className="import-all">
        <legend>对全部文件</legend>
        <Choices
          offered={offered}
          choices={batch.choices}
          guessed="按每篇推测"
          onChange={(change) => act('PATCH', `/batches/${batch.id}`, change)}
        />
      </fieldset>
      <div className="import-bar">
        <fieldset className="import-tabs" aria-label="只看">
          <button type="button" aria-pressed={wanted === undefined} onClick={() => setWanted(undefined)}>
            全部 {files.length}
          </button>
          {needs.map((need) => {
            const count = of(need).length
            return count > 0 || wanted === need ? (
              <button
                key={need}
                type="button"
                aria-pressed={wanted === need}
                onClick={() => setWanted(wanted === need ? undefined : need)}
              >
                {needWords[need]} {count}
              </button>
            ) : null
          })}
        </fieldset>
        <button
          type="button"
          id="import-draft-all"
          className="desk-button desk-button--main"
          disabled={sure.length === 0 || drafting.progress !== undefined}
          onClick={() => void drafting.start(sure)}
        >
          {sure.length > 0 ? `把没有疑点的 ${sure.length} 篇建成草稿` : '没有可以一起建稿的'}
        </button>
      </div>
      <ul className="import-files">
        {visible.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            href={hrefOf({ batch: batch.id, file: file.id })}
            busy={drafting.progress !== undefined}
            onOpen={() => go({ batch: batch.id, file: file.id })}
            onDraft={(anyway) => void drafting.start([file], anyway)}
            onRead={() => void act('POST', `/files/${file.id}/read`)}
            onRemove={() => {
              void act('DELETE', `/files/${file.id}`)
              heading.current?.focus()
            }}
          />
        ))}
        {files.length === 0 && !here && (
          <li className="desk-empty">这一批里还没有文件：把文件拖进来，或者按“添加文件”。</li>
        )}
        {files.length > 0 && visible.length === 0 && <li className="desk-empty">没有这样的文件。</li>}
      </ul>
    </>
  )
}
