import type { ReactNode } from 'react'
import type { PublishingOverview } from '../../releases/overview.ts'
import { type SiteStateKind, siteStateNames } from '../../releases/site-state.ts'
import { momentWords, secondsWords } from '../releases/words.ts'

/** How the line looks: calm, on its way, or in need of somebody. */
const tones: Record<SiteStateKind, 'current' | 'updating' | 'stuck'> = {
  current: 'current',
  updating: 'updating',
  building: 'updating',
  held: 'updating',
  none: 'updating',
  stuck: 'stuck',
  failed: 'stuck',
  absent: 'stuck',
}

/** What is happening, and what a person can do about it. */
function explained({ kind, building, waiting, live, seenAt }: PublishingOverview, now: Date): string {
  const changes = waiting.count > 0 ? `${waiting.count} 处改动` : '改动'
  const step = building
    ? `正在制作第 ${building.number} 版${building.step ? `：${building.step}` : ''}，已用 ${secondsWords(
        Math.max(0, (now.getTime() - Date.parse(building.startedAt)) / 1000),
      )}`
    : ''
  switch (kind) {
    case 'none':
      return '第一篇稿件发布后，发布程序会生成网站。'
    case 'current':
      return ''
    case 'updating':
      return `${changes}正在上线`
    case 'building':
      return step
    case 'stuck':
      return `${waiting.since ? `${momentWords(waiting.since, now)} 的` : ''}${changes}还没有上线${step ? `，${step}` : '：请管理员查看发布程序的日志'}`
    case 'held':
      return `已回退到第 ${live?.number} 版${waiting.count > 0 ? `，${changes}等待恢复` : ''}`
    case 'failed':
      return `${changes}还没有上线，稍后自动再试`
    case 'absent':
      return `${seenAt ? `最后一次联系是 ${momentWords(seenAt, now)}` : '还没有联系过'}：请管理员运行 npm start 或 npm run publisher`
  }
}

/** What the public site shows now, in one line; `more` is where the rest is told. */
export function BuildLine({
  overview,
  siteUrl,
  now,
  more,
}: {
  overview: PublishingOverview
  siteUrl: string
  now: Date
  more?: ReactNode
}) {
  const { kind, live } = overview
  const facts = live?.switchedAt
    ? `${momentWords(live.switchedAt, now)} 上线${live.seconds === undefined ? '' : ` · 用时 ${secondsWords(live.seconds)}`}`
    : ''
  const text = [kind === 'current' ? facts : '', explained(overview, now)].filter(Boolean).join(' · ')
  return (
    <div className={`desk-build desk-build--${tones[kind]}`}>
      <b>{siteStateNames[kind]}</b>
      {text && <span>{text}</span>}
      <span className="desk-build__links">
        {more}
        {live && (
          <a href={siteUrl} target="_blank" rel="noreferrer">
            打开公开网站
          </a>
        )}
      </span>
    </div>
  )
}
