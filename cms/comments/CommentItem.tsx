import { beijingMinute } from '@lectern/content-models/beijing-time'
import { useState } from 'react'
import type { ShownComment } from './endpoints.ts'
import { showPassage } from './passages.ts'

/** One comment: who, when, to which words, and what can be done with it. */
export function CommentItem({
  comment,
  isEarlier,
  isGone,
  onResolve,
  onDelete,
}: {
  comment: ShownComment
  /** It was written on another revision than the present one. */
  isEarlier: boolean
  /** The words that it quotes are known to be no longer there. */
  isGone: boolean
  onResolve: (resolved: boolean) => void
  onDelete: () => void
}) {
  const [isChanged, setChanged] = useState(false)
  const { passage, resolvedAt } = comment
  return (
    <li>
      <p className="lectern-comments__who">
        {comment.author}
        {isEarlier && <span> · 第 {comment.revision} 稿</span>}
        <time dateTime={comment.createdAt}>{beijingMinute(comment.createdAt)}</time>
      </p>
      {passage && (
        <button
          type="button"
          className="lectern-comments__passage"
          title="在正文里找到这段文字"
          onClick={() => setChanged(!showPassage(passage))}
        >
          {passage}
        </button>
      )}
      {(isGone || isChanged) && (
        <p className="lectern-comments__changed" role="status">
          原文已改动，正文里找不到这段文字。
        </p>
      )}
      <p className="lectern-comments__text">{comment.text}</p>
      <p className="lectern-comments__buttons">
        {resolvedAt && <span>{comment.resolvedBy}已处理</span>}
        {comment.mayResolve && (
          <button type="button" onClick={() => onResolve(!resolvedAt)}>
            {resolvedAt ? '重新打开' : '标为已处理'}
          </button>
        )}
        {comment.mayDelete && (
          <button type="button" onClick={onDelete}>
            删除
          </button>
        )}
      </p>
    </li>
  )
}
