import { noticeNames } from '@lectern/content-models/workflow'
import type { Notification } from '../../payload-types.ts'

const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

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
              <time dateTime={createdAt}>{time.format(new Date(createdAt))}</time>
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
