import { hasRole } from '@lectern/content-models/workflow'
import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload } from 'payload'
import { actorOf } from '../../access/actor.ts'
import {
  type PublishingOverview,
  publishingOverview,
  type ShownRelease,
  type WaitingChange,
  waitingChanges,
  withdrawnSince,
} from '../../releases/overview.ts'
import { editAddress } from '../addresses.ts'
import { DeskTemplate } from '../DeskTemplate.tsx'
import { BuildLine } from '../dashboard/BuildLine.tsx'
import { Section } from '../dashboard/Section.tsx'
import { Reasons } from '../review/Steps.tsx'
import { AskRelease } from './AskRelease.tsx'
import { Refresh } from './Refresh.tsx'
import { ReleaseList } from './ReleaseList.tsx'
import { momentWords, secondsWords } from './words.ts'

const changesShown = 20

/** A number set large, with its unit and its name. */
function Figure({ name, value, unit }: { name: string; value: string; unit?: string }) {
  return (
    <div className="desk-figure">
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        {unit && <small>{unit}</small>}
      </dd>
    </div>
  )
}

function Figures({ overview, now }: { overview: PublishingOverview; now: Date }) {
  const { live, waiting } = overview
  const seconds = live?.seconds === undefined ? undefined : secondsWords(live.seconds).split(' ')
  return (
    <dl className="desk-figures">
      <Figure name="读者看到的" value={live ? String(live.number) : '—'} {...(live ? { unit: '版' } : {})} />
      <Figure name="上线时间" value={live?.switchedAt ? momentWords(live.switchedAt, now) : '—'} />
      <Figure
        name="制作用时"
        value={seconds?.length === 2 ? (seconds[0] ?? '—') : (seconds?.join(' ') ?? '—')}
        {...(seconds?.length === 2 && seconds[1] ? { unit: seconds[1] } : {})}
      />
      <Figure name="公开内容" value={live?.records?.toLocaleString('zh-CN') ?? '—'} unit="条" />
      <Figure name="等待上线" value={String(waiting.count)} unit="处" />
    </dl>
  )
}

function Changes({ changes, now }: { changes: WaitingChange[]; now: Date }) {
  return (
    <ul className="desk-rows">
      {changes.map(({ kind, title, piece, since }) => {
        const row = (
          <>
            <span className="desk-row__kind">{kind}</span>
            <span className="desk-row__title">{title}</span>
            <span className="desk-row__end">{momentWords(since, now)}</span>
          </>
        )
        return (
          <li key={`${kind}-${piece?.id ?? title}-${since}`}>
            {piece ? (
              <Link className="desk-row" href={editAddress(piece.collection, piece.id)} prefetch={false}>
                {row}
              </Link>
            ) : (
              <span className="desk-row">{row}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** By the number of each release that can be brought back, what was withdrawn since. */
async function withdrawnAfter(
  payload: Payload,
  releases: readonly ShownRelease[],
): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>()
  for (const { number, startedAt, canReturn } of releases)
    if (canReturn) found.set(number, await withdrawnSince(payload, startedAt))
  return found
}

/** 发布情况: what readers have, what is on its way to them, why something is not, and the way back. */
export async function Publishing(view: AdminViewServerProps) {
  const { user, payload, i18n } = view.initPageResult.req
  if (user?.collection !== 'users') return null
  const now = new Date()
  const actor = actorOf(user)
  const overview = await publishingOverview(payload, now)
  const { total, changes } = await waitingChanges(payload, i18n, changesShown)
  const mayReturn = hasRole(actor, 'signer', 'admin') && overview.wish === undefined
  const { failed, building, wish } = overview
  const error = failed?.error ?? building?.error
  const problems = failed?.problems ?? []
  const siteUrl = String(payload.config.custom.siteUrl)
  const isMoving = building !== undefined || total > 0 || wish !== undefined
  return (
    <DeskTemplate view={view} user={user} label="发布情况" className="desk desk-publishing">
      <Refresh seconds={isMoving ? 3 : 20} />
      <header className="desk-head">
        <h1>发布情况</h1>
        <p>稿件发布后，发布程序自动更新网站；没有做完之前，读者看到的还是原来的样子。时间为北京时间。</p>
      </header>
      <BuildLine overview={overview} siteUrl={siteUrl} now={now} />
      <Figures overview={overview} now={now} />
      {wish && (
        <p className="desk-wish" role="status">
          {wish.by}要求{wish.kind === 'rollback' ? `回退到第 ${wish.release} 版` : '恢复自动更新'}
          ，等发布程序处理。
        </p>
      )}
      {overview.kind === 'held' && mayReturn && (
        <AskRelease
          id="resume"
          address="resume"
          label="恢复自动更新"
          confirm="确认恢复"
          question="网站会更新到最新的内容，包括回退以后的改动。"
          warnings={[]}
        />
      )}
      {error && (
        <Section
          id="publishing-failed"
          title="没有成功的原因"
          note={building ? `正在试第 ${building.tries} 次` : '稍后自动再试'}
        >
          <div className="desk-failure">
            <Reasons reasons={error.split('\n').filter(Boolean)} />
            <Reasons reasons={problems} />
            <p className="desk-note">
              读者看到的还是上一版，已经发布的稿件不会丢失。写着哪篇稿件、哪个字段的，改好后重新发布；写着磁盘、数据库的，请管理员处理。
            </p>
          </div>
        </Section>
      )}
      <Section
        id="publishing-waiting"
        title="等待上线"
        note={total > changesShown ? `共 ${total} 处，列出最早的 ${changesShown} 处` : '最早的在前'}
        empty={total === 0 ? '没有等待上线的改动。' : undefined}
      >
        <Changes changes={changes} now={now} />
      </Section>
      <Section
        id="publishing-releases"
        title="历次更新"
        note="新的在前"
        empty={overview.releases.length === 0 ? '网站还没有更新过。' : undefined}
      >
        <ReleaseList
          releases={overview.releases}
          mayReturn={mayReturn}
          withdrawnAfter={await withdrawnAfter(payload, overview.releases)}
          now={now}
        />
      </Section>
    </DeskTemplate>
  )
}
