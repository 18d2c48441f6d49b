import type { Piece } from './piece.ts'
import type { NoticeEvent } from './recipients.ts'
import { stateNames } from './states.ts'

/** What a notice says: one sentence or two that name the piece, who acted, and what is asked of the reader. */
export function noticeText(
  event: NoticeEvent,
  piece: Pick<Piece, 'title' | 'state' | 'revision'>,
  by: { name: string; reason?: string },
): string {
  const title = `《${piece.title || '无标题'}》第 ${piece.revision} 稿`
  const reason = by.reason?.trim()
  switch (event) {
    case 'submitted':
      if (piece.state === 'reviewed') return `${by.name}审核通过了${title}，等您签发。`
      if (piece.state === 'firstReviewed') return `${by.name}初审通过了${title}，等您复审。`
      return `${by.name}送审了${title}，等您初审。`
    case 'returned':
      return `${by.name}退回了${title}。${reason ? `原因：${reason}` : '请打开稿件查看原因。'}`
    case 'signed':
      return `${by.name}签发了${title}。`
    case 'published':
      return `${title}已发布，稍后在网站上可以看到。`
    case 'late':
      return `${title}到时没有办成：${reason ?? '请打开稿件查看。'}`
    case 'overdue':
      return `${title}已过应办时间，现在是“${stateNames[piece.state]}”：请尽快处理。`
  }
}
