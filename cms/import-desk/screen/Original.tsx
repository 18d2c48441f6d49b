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

function Line({ line, closed, onPut }: { line: ShownLine; closed: boolean; onPut: (keep: boolean) => void }) {
  const beginning = `${line.text.trim().slice(0, 16)}${line.text.trim().length > 16 ? '…' : ''}` || '图片'
  const fate = line.kept ? '已放回正文' : fateWords[line.fate]
  const said = line.kept ? '' : line.reason
  // `小标题（1 级）` says the word already.
  const [word, reason] = said.startsWith(fate) ? [said, ''] : [fate, said]
  return (
    <li
      id={lineId(line.index)}
      tabIndex={-1}
      className="import-line"
      data-fate={line.kept ? 'kept' : line.fate}
    >
      <Text line={line} />
      {(word !== '' || line.kept) && (
        <span className="import-line__mark">
          <b>{word}</b>
          {reason && <span>{reason}</span>}
          {line.kept ? (
            <button
              type="button"
              disabled={closed}
              aria-label={`再去掉：${beginning}`}
              onClick={() => onPut(false)}
            >
              再去掉
            </button>
          ) : (
            canReturn(line) && (
              <button
                type="button"
                disabled={closed}
                aria-label={`放回正文：${beginning}`}
                onClick={() => onPut(true)}
              >
                放回正文
              </button>
            )
          )}
        </span>
      )}
    </li>
  )
}

/** The original in its own order, with what became of each line; what was taken away goes back with one press. */
export function Original({
  file,
  closed,
  onPut,
}: {
  file: OpenedFile
  /** Nothing can be put back now: the draft is made, or the last change is still under way. */
  closed: boolean
  onPut: (line: number, keep: boolean) => void
}) {
  const [marked, setMarked] = useState(false)
  const lines = file.lines.filter(
    ({ fate, kept, text, form }) =>
      (text.trim() !== '' || form === 'picture' || form === 'rule') &&
      (!marked || kept || fate === 'removed' || fate === 'doubted'),
  )
  const counts = (fate: ShownLine['fate']) =>
    file.lines.filter((line) => line.fate === fate && line.text.trim() !== '').length
  return (
    <section className="import-original" aria-labelledby="import-original">
      <h2 id="import-original">
        原文
        <small>
          去掉 {counts('removed')} 段 · 请核对 {counts('doubted')} 段
        </small>
        <label className="import-only">
          <input type="checkbox" checked={marked} onChange={(event) => setMarked(event.target.checked)} />
          只看这些
        </label>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
      <ol className="import-lines" tabIndex={0} aria-label="原文各段">
        {lines.map((line) => (
          <Line key={line.index} line={line} closed={closed} onPut={(keep) => onPut(line.index, keep)} />
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
