'use client'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { editAddress } from '../../desk/addresses.ts'
import type { Drafted } from '../make-draft.ts'
import { ask } from './ask.ts'
import { lineId } from './LineLink.tsx'
import { Original } from './Original.tsx'
import { Preview } from './Preview.tsx'
import type { Place } from './place.ts'
import { Recognised } from './Recognised.tsx'
import type { ShownBatch } from './use-batch.ts'
import { useFile } from './use-file.ts'
import { formatWord } from './words.ts'

type Side = 'original' | 'recognised'

/** One file: its original on one side, what was recognised and the body as it will be on the other. */
export function FileScreen({
  batch,
  id,
  go,
  hrefOf,
  refreshBatch,
}: {
  batch: ShownBatch | undefined
  id: string
  go: (place: Place) => void
  hrefOf: (place: Place) => string
  refreshBatch: () => Promise<void>
}) {
  const { file, reasons, setReasons, saving, said, change, settled } = useFile(id)
  const [side, setSide] = useState<Side>('original')
  const [drafting, setDrafting] = useState(false)
  /** As somebody has just ticked it, until the CMS has answered. */
  const [checked, setChecked] = useState<boolean>()
  const [made, setMade] = useState<Drafted>()
  const heading = useRef<HTMLHeadingElement>(null)
  const opened = file !== undefined
  useEffect(() => {
    if (opened) heading.current?.focus({ preventScroll: true })
  }, [opened])

  const batchId = file?.batch ?? batch?.batch.id
  const open = (batch?.files ?? []).filter(({ state, id: one }) => state === 'read' || one === id)
  const at = open.findIndex((one) => one.id === id)
  const leave = (place: Place) => {
    void settled().then(refreshBatch)
    go(place)
  }
  const back = (
    <a
      href={hrefOf({ batch: batchId })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return
        event.preventDefault()
        leave({ batch: batchId })
      }}
    >
      ‹ 回到这一批
    </a>
  )
  const problems = (
    <div role="alert">
      {reasons.length > 0 && (
        <ul className="desk-reasons import-problems">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  )
  if (!file)
    return (
      <>
        <p className="import-way">{back}</p>
        {problems}
        {reasons.length === 0 && (
          <p className="desk-empty" role="status">
            正在打开 …
          </p>
        )}
      </>
    )

  const { judgement } = file
  const sameFile = judgement?.duplicates.some(({ how }) => how === 'file') ?? false
  const step = (by: number) => {
    const next = open[at + by]
    return next ? () => leave({ batch: batchId, file: next.id }) : undefined
  }
  const draft = async () => {
    setDrafting(true)
    await settled()
    const answer = await ask<Drafted>('POST', `/files/${id}/draft`, { anyway: sameFile })
    setDrafting(false)
    if (answer.reasons) return setReasons(answer.reasons)
    setReasons([])
    setMade(answer.value)
    void refreshBatch()
  }
  /** Puts a line back, takes one out, or leaves it where the importer had it. */
  const move = (line: number, to: 'kept' | 'dropped' | undefined) => {
    const { keep, drop } = file.moved
    const without = (list: number[]) => list.filter((one) => one !== line)
    void change(
      {
        moved: {
          keep: to === 'kept' ? [...keep, line] : without(keep),
          drop: to === 'dropped' ? [...drop, line] : without(drop),
        },
      },
      to === 'kept' || (to === undefined && drop.includes(line)) ? '已放回正文。' : '已从正文去掉。',
    )
  }
  const check = (is: boolean) => {
    setChecked(is)
    void change({ checked: is }, is ? '记下了：已核对。' : '记下了：还要核对。').finally(() =>
      setChecked(undefined),
    )
  }
  const showLine = (line: number) => {
    flushSync(() => setSide('original'))
    const shown = document.getElementById(lineId(line))
    shown?.scrollIntoView({ block: 'center' })
    shown?.focus({ preventScroll: true })
  }
  const previous = step(-1)
  const next = step(1)
  return (
    <>
      <div className="import-way">
        {back}
        <span>{at >= 0 && `第 ${at + 1} 篇，共 ${open.length} 篇`}</span>
        <button type="button" className="desk-button" disabled={!previous} onClick={previous}>
          上一篇
        </button>
        <button type="button" className="desk-button" disabled={!next} onClick={next}>
          下一篇
        </button>
      </div>
      <header className="import-top">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {file.fields.title || '（没有标题）'}
          </h1>
          <p>
            {file.name} · {formatWord(file.format)} ·{' '}
            <a href={`/api/import-desk/files/${id}/original`} download>
              下载原件
            </a>
          </p>
        </div>
        {made ? (
          <p className="import-made" role="status">
            草稿已建好：<a href={editAddress(made.collection, made.id)}>打开草稿</a>
          </p>
        ) : (
          <div className="desk-buttons import-top__buttons">
            <span className="import-saved" role="status">
              {saving ? '正在保存 …' : said}
            </span>
            <label className="desk-check import-checked">
              <input
                type="checkbox"
                checked={checked ?? file.checked}
                onChange={(event) => check(event.target.checked)}
              />
              已核对，没有问题
            </label>
            <button
              type="button"
              id="import-draft"
              className="desk-button desk-button--main"
              disabled={drafting}
              onClick={() => void draft()}
            >
              {drafting ? '正在建草稿 …' : sameFile ? '仍然建草稿' : '建草稿'}
            </button>
          </div>
        )}
      </header>
      {problems}
      {made && made.warnings.length > 0 && (
        <ul className="desk-reasons import-problems" role="alert">
          {made.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {(judgement?.duplicates.length ?? 0) > 0 && (
        <ul className="import-duplicates" aria-label="可能重复">
          {judgement?.duplicates.map(({ sentence, href }) => (
            <li key={sentence}>
              可能重复：{sentence}。{href && <a href={href}>打开那一篇</a>}
            </li>
          ))}
        </ul>
      )}
      <fieldset className="import-sides" aria-label="看哪一边">
        <button type="button" aria-pressed={side === 'original'} onClick={() => setSide('original')}>
          原文
        </button>
        <button type="button" aria-pressed={side === 'recognised'} onClick={() => setSide('recognised')}>
          识别结果
        </button>
      </fieldset>
      <div className="import-compare" data-side={side}>
        <Original file={file} closed={made !== undefined || saving} onMove={move} />
        <div className="import-recognised">
          <Recognised
            file={file}
            closed={made !== undefined}
            onFields={(fields) => void change({ fields })}
            onChoices={(choices) => change({ choices })}
            onLine={showLine}
          />
          <Preview file={file} onLine={showLine} />
        </div>
      </div>
    </>
  )
}
