import { beijingMinute } from '@lectern/content-models/beijing-time'
import { noticeNames } from '@lectern/content-models/workflow'
import type { Notification } from '../../payload-types.ts'

/** Notifications, newest first, each leading to the piece's review screen. */
export function NotificationList({
  rows,
  admin,
  onRead,
}: {
  rows: readonly Notification[]
  /** Where the admin's addresses begin. */
  admin: string
  onRead: (id: string) => void
}) {
  if (rows.length === 0)
    return <p className="lectern-bell__empty">还没有提醒。有稿件等您审签、被退回或签发时，会在这里告诉您。</p>
  return (
    <ul>
      {rows.map(({ id, event, subject, text, readAt, createdAt }) => (
        <li key={id} data-unread={readAt ? undefined : ''}>
          <a
            href={`${admin}/collections/${subject.collection}/${subject.document}/review`}
            onClick={() => {
              if (!readAt) onRead(id)
            }}
          >
            <span className="lectern-bell__event">
              {noticeNames[event]}
              <time dateTime={createdAt}>{beijingMinute(createdAt)}</time>
            </span>
            {text}
          </a>
          {!readAt && (
            <button type="button" onClick={() => onRead(id)}>
              标为已读
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
