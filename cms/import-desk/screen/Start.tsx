'use client'
import { beijingClock, dayWords } from '@lectern/content-models/beijing-time'
import { useEffect, useState } from 'react'
import type { BatchLine } from '../batches.ts'
import { ask } from './ask.ts'
import { Bring } from './Bring.tsx'
import type { Bundle } from './dropped.ts'
import { Paste } from './Paste.tsx'
import type { Place } from './place.ts'

const summaryOf = ({ counts }: BatchLine): string => {
  const { waiting, reading, read, failed, stopped, drafted } = counts
  const parts: [number, string][] = [
    [drafted, '篇已建草稿'],
    [read, '篇等待建稿'],
    [waiting + reading + stopped, '个没有读完'],
    [failed, '个没读出来'],
  ]
  return parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(' · ')
}

/** What is worked on: a batch with something left to do. */
const isOpen = ({ counts: { waiting, reading, read, stopped } }: BatchLine) =>
  waiting + reading + read + stopped > 0

/** The ways in, and what was begun and not finished. */
export function Start({
  onBring,
  go,
  hrefOf,
}: {
  onBring: (bundle: Bundle) => void
  go: (place: Place) => void
  hrefOf: (place: Place) => string
}) {
  const [batches, setBatches] = useState<BatchLine[]>()
  const [reasons, setReasons] = useState<string[]>([])
  const [now] = useState(() => new Date())
  useEffect(() => {
    const stop = new AbortController()
    void ask<{ batches: BatchLine[] }>('GET', '', undefined, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      if (answer.reasons) setReasons(answer.reasons)
      else setBatches(answer.value.batches)
    })
    return () => stop.abort()
  }, [])
  const sorted = [...(batches ?? [])].sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)))
  return (
    <>
      <header className="desk-head import-head">
        <h1>导入</h1>
        <p>
          把来稿整理成草稿，不会直接发布。Word（.docx、.doc）、WPS、网页、Markdown、纯文本都可以。
          <a href="/admin/import/help">怎样导入</a>
        </p>
      </header>
      <div className="import-ways">
        <section className="import-zone" aria-label="拖入文件">
          <p>
            <b>把文件或文件夹拖到这里</b>
            <small>一次最多 300 个，每个不超过 40 MB。原件会保留。</small>
          </p>
          <div className="desk-buttons">
            <Bring onBring={onBring} main />
          </div>
        </section>
        <Paste onBring={onBring} />
      </div>
      <section className="desk-section" aria-labelledby="import-batches">
        <h2 id="import-batches">
          导入过的<small>没有建成草稿的，30 天没人动就清理</small>
        </h2>
        {reasons.map((reason) => (
          <p key={reason} className="desk-why" role="alert">
            {reason}
          </p>
        ))}
        {batches?.length === 0 && <p className="desk-empty">还没有导入过。</p>}
        {sorted.map((batch) => (
          <a
            key={batch.id}
            className="import-batch"
            href={hrefOf({ batch: batch.id })}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey) return
              event.preventDefault()
              go({ batch: batch.id })
            }}
          >
            <span className="import-batch__day">
              {dayWords(batch.createdAt, now)} {beijingClock(batch.createdAt)}
            </span>
            <span className="import-batch__main">
              <b>{batch.names.join('、')}</b>
              <small>
                {batch.owner && `${batch.owner} · `}
                {summaryOf(batch)}
              </small>
            </span>
            <span className={isOpen(batch) ? 'import-state import-state--look' : 'import-state'}>
              {isOpen(batch) ? '接着做' : '已办完'}
            </span>
          </a>
        ))}
      </section>
    </>
  )
}
