'use client'
import { useState } from 'react'
import type { OpenedFile, ShownLine } from '../file-view.ts'
import { lineId } from './LineLink.tsx'

const fateWords: Record<ShownLine['fate'], string> = {
  title: '标题',
  subtitle: '副标题',
  field: '识别',
  heading: '小标题',
  body: '',
  removed: '去掉',
  doubted: '请核对',
}

const movedWords = { kept: '已放回正文', dropped: '已去掉' }

const inBody = ({ fate }: ShownLine) => fate === 'body' || fate === 'heading' || fate === 'doubted'

/** Lines that a person may want in the body after all. */
const canReturn = ({ fate, text, form }: ShownLine) =>
  (fate === 'removed' || fate === 'field' || fate === 'title' || fate === 'subtitle') &&
  (text.trim() !== '' || form === 'picture')

function Text({ line }: { line: ShownLine }) {
  if (line.form === 'picture')
    return line.picture ? (
      <img
        className="import-line__picture"
        src={line.picture}
        alt={line.text || '原文里的图片'}
        loading="lazy"
      />
    ) : (
      <span className="import-line__none">（图片）{line.text}</span>
    )
  if (line.form === 'rule') return <hr />
  if (line.html !== undefined)
    return (
      <div
        className={`import-line__text import-line__text--${line.form}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: html() escapes every text and writes no scripts
        dangerouslySetInnerHTML={{ __html: line.html }}
      />
    )
  return <span className={`import-line__text import-line__text--${line.form}`}>{line.text}</span>
}

function Line({
  line,
  closed,
  every,
  onMove,
}: {
  line: ShownLine
  closed: boolean
  /** Plain lines of the body can be taken out, too. */
  every: boolean
  onMove: (to: 'kept' | 'dropped' | undefined) => void
}) {
  const text = line.text.trim()
  const beginning = `${text.slice(0, 16)}${text.length > 16 ? '…' : ''}` || '图片'
  const state = line.moved ?? line.fate
  const fate = line.moved ? movedWords[line.moved] : fateWords[line.fate]
  const said = line.moved ? '' : line.reason
  // `小标题（1 级）` says the word already.
  const [word, reason] = said.startsWith(fate) ? [said, ''] : [fate, said]
  const press = (words: string, to: 'kept' | 'dropped' | undefined) => (
    <button type="button" disabled={closed} aria-label={`${words}：${beginning}`} onClick={() => onMove(to)}>
      {words}
    </button>
  )
  const button = line.moved
    ? press(line.moved === 'kept' ? '再去掉' : '放回正文', undefined)
    : canReturn(line)
      ? press('放回正文', 'kept')
      : inBody(line) && (every || line.doubted)
        ? press('去掉', 'dropped')
        : undefined
  return (
    <li
      id={lineId(line.index)}
      tabIndex={-1}
      className="import-line"
      data-fate={state}
      data-doubted={line.doubted || undefined}
    >
      <Text line={line} />
      {(word !== '' || button) && (
        <span className="import-line__mark">
          {word !== '' && <b>{word}</b>}
          {reason && <span>{reason}</span>}
          {button}
        </span>
      )}
    </li>
  )
}

/** The original in its own order, with what became of each line; what was taken away goes back with one press, and out again. */
export function Original({
  file,
  closed,
  onMove,
}: {
  file: OpenedFile
  /** Nothing can be moved now: the draft is made, or the last change is still under way. */
  closed: boolean
  onMove: (line: number, to: 'kept' | 'dropped' | undefined) => void
}) {
  const [marked, setMarked] = useState(false)
  const [every, setEvery] = useState(false)
  const lines = file.lines.filter(
    ({ fate, moved, doubted, text, form }) =>
      (text.trim() !== '' || form === 'picture' || form === 'rule') &&
      (!marked || moved !== undefined || fate === 'removed' || doubted),
  )
  const said = file.lines.filter(({ text, form }) => text.trim() !== '' || form === 'picture')
  const away = said.filter(({ fate }) => fate === 'removed').length
  const doubted = said.filter((line) => line.doubted).length
  return (
    <section className="import-original" aria-labelledby="import-original">
      <h2 id="import-original">
        原文
        <small>
          去掉 {away} 段 · 请核对 {doubted} 段
        </small>
      </h2>
      <div className="import-only">
        <label>
          <input type="checkbox" checked={marked} onChange={(event) => setMarked(event.target.checked)} />
          只看有标记的
        </label>
        <label>
          <input type="checkbox" checked={every} onChange={(event) => setEvery(event.target.checked)} />
          每段都能去掉
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
      <ol className="import-lines" tabIndex={0} aria-label="原文各段">
        {lines.map((line) => (
          <Line
            key={line.index}
            line={line}
            closed={closed}
            every={every}
            onMove={(to) => onMove(line.index, to)}
          />
        ))}
        {lines.length === 0 && <li className="desk-empty">没有去掉的，也没有要核对的。</li>}
        {file.omitted > 0 && (
          <li className="desk-empty">
            后面还有 {file.omitted} 段没有在这里显示；草稿里都有，也可以下载原件看。
          </li>
        )}
      </ol>
    </section>
  )
}
