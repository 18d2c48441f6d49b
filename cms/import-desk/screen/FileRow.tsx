'use client'
import { Link } from '@payloadcms/ui'
import { useState } from 'react'
import { editAddress } from '../../desk/addresses.ts'
import type { FileLine } from '../file-view.ts'
import { kindWords, needOf, stateWord } from './words.ts'

const countWords = ({ counts }: FileLine): string =>
  counts
    ? [
        `认出 ${counts.recognised}`,
        `去掉 ${counts.removed}`,
        `更正 ${counts.corrected}`,
        ...(counts.pictures > 0 ? [`图片 ${counts.pictures}`] : []),
      ].join(' · ')
    : ''

/** A file of a batch: what it became so far, what stands against a draft, and what can be done with it. */
export function FileRow({
  file,
  href,
  busy,
  onOpen,
  onDraft,
  onRead,
  onRemove,
}: {
  file: FileLine
  href: string
  busy: boolean
  onOpen: () => void
  onDraft: (anyway: boolean) => void
  onRead: () => void
  onRemove: () => void
}) {
  const [removing, setRemoving] = useState(false)
  const need = needOf(file)
  const { judgement, draft } = file
  const toSay = judgement ? [...judgement.blocking, ...judgement.doubts] : []
  const sameFile = judgement?.duplicates.some(({ how }) => how === 'file') ?? false
  const title = file.title || file.name
  const about = `《${title}》`
  return (
    <li className="import-file" data-file={file.id} data-need={need}>
      <div className="import-file__main">
        {file.state === 'read' ? (
          <a
            className="import-file__title"
            href={href}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey) return
              event.preventDefault()
              onOpen()
            }}
          >
            {title}
          </a>
        ) : (
          <span className="import-file__title">{title}</span>
        )}
        <small>
          {[
            file.kind && `${kindWords[file.kind]}${file.kindChosen ? '' : '（推测）'}`,
            title !== file.name && file.name,
            countWords(file),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {file.message && <p className="desk-why">{file.message}</p>}
        {need !== 'drafted' && toSay.length > 0 && (
          <p className="import-file__say">
            {toSay[0]}
            {toSay.length > 1 && <small>，另有 {toSay.length - 1} 处</small>}
          </p>
        )}
      </div>
      <span className={`import-state import-state--${need}`}>
        {stateWord(file)}
        {file.checked && need === 'sure' && '（核对过）'}
      </span>
      <div className="import-file__buttons">
        {removing ? (
          <>
            <button type="button" className="desk-button" aria-label={`确认移除${about}`} onClick={onRemove}>
              确认移除
            </button>
            <button type="button" className="desk-button" onClick={() => setRemoving(false)}>
              不移除
            </button>
          </>
        ) : (
          <>
            {draft && (
              <Link className="desk-button" href={editAddress(draft.collection, draft.id)} prefetch={false}>
                打开草稿
              </Link>
            )}
            {file.state === 'read' && (
              <>
                <button type="button" className="desk-button" aria-label={`核对${about}`} onClick={onOpen}>
                  核对
                </button>
                <button
                  type="button"
                  className="desk-button"
                  disabled={busy || (judgement?.blocking.length ?? 0) > 0}
                  aria-label={`${sameFile ? '仍然建草稿' : '建草稿'}：${about}`}
                  onClick={() => onDraft(sameFile)}
                >
                  {sameFile ? '仍然建草稿' : '建草稿'}
                </button>
              </>
            )}
            {(file.state === 'failed' || file.state === 'stopped') && (
              <button type="button" className="desk-button" aria-label={`再读一次${about}`} onClick={onRead}>
                再读一次
              </button>
            )}
            {file.state !== 'drafted' && (
              <button
                type="button"
                className="desk-button import-file__remove"
                aria-label={`移除${about}`}
                onClick={() => setRemoving(true)}
              >
                移除
              </button>
            )}
          </>
        )}
      </div>
    </li>
  )
}
