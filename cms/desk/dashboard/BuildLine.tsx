import { beijingClock, dayWords } from '../beijing-time.ts'
import type { BuildState } from '../queries/build-state.ts'

const words = {
  current: '网站为最新',
  updating: '网站正在更新',
  stuck: '网站更新滞后',
} as const

const when = (instant: string, now: Date) => `${dayWords(instant, now)} ${beijingClock(instant)}`

/** What the public site shows now, in one line. */
export function BuildLine({ build, siteUrl, now }: { build: BuildState; siteUrl: string; now: Date }) {
  const link = (
    <a href={siteUrl} target="_blank" rel="noreferrer">
      打开公开网站
    </a>
  )
  if (build.kind === 'none')
    return (
      <div className="desk-build desk-build--none">
        <b>网站还没有发布过</b>
        <span>第一篇稿件发布后，发布程序会生成网站。</span>
      </div>
    )
  const { release, since } = build
  return (
    <div className={`desk-build desk-build--${build.kind}`}>
      <b>{words[build.kind]}</b>
      <span>
        {when(release.builtAt, now)} 上线 · 用时 {release.seconds.toFixed(1)} 秒 · 共{' '}
        {release.pages.toLocaleString('zh-CN')} 页
        {build.kind === 'updating' && since && ` · ${when(since, now)} 的改动正在上线`}
        {build.kind === 'stuck' &&
          since &&
          ` · ${when(since, now)} 的改动还没有上线：请管理员查看发布程序是否在运行`}
      </span>
      {link}
    </div>
  )
}
