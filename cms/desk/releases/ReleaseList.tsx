import type { ShownRelease } from '../../releases/overview.ts'
import { AskRelease } from './AskRelease.tsx'
import { changesWords, momentWords, secondsWords } from './words.ts'

const stateWords = ({ state, isLive, isTakenBack }: ShownRelease): string => {
  if (isLive) return '读者现在看到的'
  if (isTakenBack) return '已回退'
  if (state === 'building') return '正在制作'
  return state === 'failed' ? '没有成功' : ''
}

const facts = ({ seconds, changes, tries }: ShownRelease): string =>
  [
    ...(seconds === undefined ? [] : [`用时 ${secondsWords(seconds)}`]),
    ...(changes ? [`更新 ${changes.pages.toLocaleString('zh-CN')} 页`] : []),
    ...(tries > 1 ? [`试了 ${tries} 次`] : []),
  ].join(' · ')

/** What went to the readers before, newest first; for those who may, each kept release with its way back. */
export function ReleaseList({
  releases,
  mayReturn,
  withdrawnAfter,
  now,
}: {
  releases: ShownRelease[]
  mayReturn: boolean
  /** By the number of a release: titles of what was withdrawn since. */
  withdrawnAfter: Map<number, string[]>
  now: Date
}) {
  return (
    <ol className="desk-releases">
      {releases.map((release) => {
        const { number, isLive, problems, switchedAt, startedAt, error } = release
        const words = stateWords(release)
        const way = release.isTakenBack ? '换到' : '回退到'
        const back = withdrawnAfter.get(number) ?? []
        return (
          <li
            key={number}
            className={`desk-release${isLive ? ' desk-release--live' : ''}${release.state === 'failed' ? ' desk-release--failed' : ''}`}
          >
            <span className="desk-release__number">
              <b>{number}</b>
              <small>版</small>
            </span>
            <div className="desk-release__main">
              <p className="desk-release__what">{changesWords(release) || error || '没有记录'}</p>
              <p className="desk-row__below">
                <time dateTime={switchedAt ?? startedAt}>{momentWords(switchedAt ?? startedAt, now)}</time>
                {facts(release) && ` · ${facts(release)}`}
              </p>
              {problems.length > 0 && (
                <details className="desk-problems">
                  <summary>{problems.length} 条提示</summary>
                  <ul className="desk-reasons">
                    {problems.map((problem) => (
                      <li key={problem}>{problem}</li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
            {words && <span className="desk-release__state">{words}</span>}
            {release.canReturn && mayReturn && (
              <AskRelease
                id={`rollback-${number}`}
                address={`rollback/${number}`}
                label={`${way}第 ${number} 版`}
                confirm={`确认${way}第 ${number} 版`}
                question={`读者会在几秒内看到第 ${number} 版的样子（${momentWords(switchedAt ?? startedAt, now)} 上线）。之后的改动不在网站上，新的改动也先不上线，直到有人点“恢复自动更新”；撤下照常立即生效。后台的稿件不受影响。`}
                warnings={
                  back.length > 0
                    ? [
                        `这一版以后撤下的内容不会恢复，网页、列表、订阅和搜索里都没有：${back.map((title) => `《${title}》`).join('')}。`,
                      ]
                    : []
                }
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}
