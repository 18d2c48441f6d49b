import { greeting, monthAndDay, weekday } from '@lectern/content-models/beijing-time'
import { yearlyTask } from '@lectern/content-models/cadence'
import { type Actor, roleNames } from '@lectern/content-models/workflow'
import { Gutter, Link } from '@payloadcms/ui'
import type { Payload, ServerProps } from 'payload'
import { actorOf } from '../../access/actor.ts'
import { namesOf } from '../../access/names-of.ts'
import { publishingOverview } from '../../releases/overview.ts'
import { reachOf } from '../../releases/reach.ts'
import { dueToday, missedPublications } from '../queries/due.ts'
import { freshness } from '../queries/freshness.ts'
import { myLatest, returnedToMe } from '../queries/mine.ts'
import { teamEvents } from '../queries/team-events.ts'
import { thisWeek } from '../queries/this-week.ts'
import { unitNames } from '../queries/unit-names.ts'
import { waitingNow } from '../queries/waiting-for-me.ts'
import { Refresh } from '../releases/Refresh.tsx'
import { BuildLine } from './BuildLine.tsx'
import { Columns } from './Columns.tsx'
import { PieceSection } from './PieceSection.tsx'
import { Section } from './Section.tsx'
import { Teams } from './Teams.tsx'
import { Week } from './Week.tsx'

/** What the configuration tells the admin's own screens. */
interface Custom {
  siteUrl: string
}

const wholeList = 8

async function who(payload: Payload, actor: Actor): Promise<string> {
  const roles = actor.roles.map((role) => roleNames[role]).join('、')
  const of = actor.units === 'all' ? '全部单位' : (await unitNames(payload, actor.units)).join('、')
  if (!roles) return '您的账号还没有角色：请联系管理员'
  return of ? `您是 ${of} 的${roles}` : `您是${roles}`
}

/** 工作台: what needs this person now comes first, with the reason. */
export async function Dashboard({ payload, user }: ServerProps) {
  if (user?.collection !== 'users') return null
  const now = new Date()
  const { siteUrl } = payload.config.custom as Custom
  const actor = actorOf(user)
  const [build, waiting, returned, latest, due, missed, days, teams, columns, role] = await Promise.all([
    publishingOverview(payload, now),
    waitingNow(payload, user),
    returnedToMe(payload, user),
    myLatest(payload, user, wholeList),
    dueToday(payload, user, now),
    missedPublications(payload, user, now),
    thisWeek(payload, user, now),
    teamEvents(payload, user, now),
    freshness(payload, now),
    who(payload, actor),
  ])
  const reach = await reachOf(
    payload,
    latest.filter(({ publicState }) => publicState !== 'never'),
  )
  const others = due.filter(({ id }) => !waiting.some((piece) => piece.id === id))
  const names = await namesOf(
    payload,
    [...waiting, ...returned, ...others].flatMap(({ authors, returnedBy }) => [...authors, returnedBy]),
  )
  return (
    <Gutter className="desk">
      <header className="desk-head desk-head--ways">
        <div>
          <h1>
            {greeting(now)}，{actor.name}
          </h1>
          <p>
            {monthAndDay(now)} 星期{weekday(now).slice(1)} · 北京时间 · {role}
          </p>
        </div>
        {actor.roles.length > 0 && (
          <Link className="desk-button" href="/admin/import" prefetch={false}>
            导入文稿
          </Link>
        )}
      </header>
      <BuildLine
        overview={build}
        siteUrl={siteUrl}
        now={now}
        more={
          <Link href="/admin/publishing" prefetch={false}>
            发布情况
          </Link>
        }
      />
      {(build.kind === 'updating' || build.kind === 'building') && <Refresh seconds={5} />}
      <div className="desk-columns-wrap">
        <div>
          <PieceSection
            {...{ names, now, pieces: missed, kind: 'missed', counted: true }}
            id="desk-missed"
            title="误点"
            note="到时没有发布或撤下，过了 2 分钟"
          />
          <PieceSection
            {...{ names, now, pieces: waiting, kind: 'waiting', counted: true }}
            most={wholeList}
            id="desk-waiting"
            title="待我审签"
            note="按应办时间排列"
            empty="没有等您审核或签发的稿件。"
          >
            {waiting.length > wholeList && (
              <p className="desk-note">
                <a href="/admin/waiting">查看全部 {waiting.length} 篇</a>
              </p>
            )}
          </PieceSection>
          <PieceSection
            {...{ names, now, pieces: returned, kind: 'returned', counted: true }}
            id="desk-returned"
            title="退回给我"
            empty="没有退回给您的稿件。"
          />
          <PieceSection
            {...{ names, now, pieces: others, kind: 'waiting' }}
            most={wholeList}
            id="desk-due"
            title="今日到期与超期"
            note="等别人办理"
          />
          <PieceSection
            {...{ names, reach, now, pieces: latest, kind: 'mine' }}
            id="desk-mine"
            title="我的稿件"
            note={latest.length > 0 ? `最近 ${latest.length} 篇` : undefined}
            empty="您还没有写过稿件：从左边选一个栏目，点“新建”就可以开始。"
          />
        </div>
        <div>
          <Section
            id="desk-week"
            title="本周排期"
            note="北京时间"
            empty={days.length === 0 ? '从今天起七天内没有定时发布的稿件，也没有活动。' : undefined}
          >
            <Week days={days} />
          </Section>
          <Section
            id="desk-teams"
            title="团队场次"
            note={`竖线为年度任务 ${yearlyTask} 场`}
            empty={teams.length === 0 ? '还没有建立宣讲团队。' : undefined}
          >
            <Teams teams={teams} />
          </Section>
          <Section id="desk-columns" title="栏目更新" note="超期提醒">
            <Columns columns={columns} />
          </Section>
        </div>
      </div>
    </Gutter>
  )
}
