import { type NoticeEvent, noticeNames } from '@lectern/content-models/workflow'
import type { SendEmailOptions } from 'payload'

const subjects: Record<NoticeEvent, string> = {
  submitted: '待您审签',
  returned: '稿件被退回',
  signed: '稿件已签发',
  published: '稿件已发布',
  overdue: '已过应办时间',
  late: '到时没有发布或撤下',
}

/** Address of a piece's review screen in the admin. */
export const reviewPath = (collection: string, id: string): string =>
  `/admin/collections/${encodeURIComponent(collection)}/${encodeURIComponent(id)}/review`

/** The plain-text mail of a notification; a mail that is sent twice carries the same identity. */
export function mailOf(
  notification: {
    id: string
    event: NoticeEvent
    subject: { collection: string; document: string; title?: string | null }
    text: string
  },
  to: { email: string; name: string },
  cmsUrl: string,
): SendEmailOptions {
  const { subject, event } = notification
  // One line: a title with a line break must not write a header of its own.
  const title = (subject.title || '无标题').replaceAll(/\s+/g, ' ').slice(0, 60)
  return {
    to: to.email,
    subject: `[宣讲台] ${subjects[event]}：《${title}》`,
    messageId: `<${notification.id}@${new URL(cmsUrl).hostname}>`,
    text: [
      `${to.name || '您'}：`,
      '',
      notification.text,
      '',
      `打开稿件：${cmsUrl}${reviewPath(subject.collection, subject.document)}`,
      '',
      '——',
      `这封邮件由系统发出，请勿回复。不想再收到“${noticeNames[event]}”的邮件，请在后台“账户”的“提醒”里关闭。`,
      '',
    ].join('\n'),
  }
}
