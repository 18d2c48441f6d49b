import { owesEvents, yearlyTask } from '@lectern/content-models/cadence'
import type { TeamEvents } from '../queries/team-events.ts'

/** Teams drawn at most; when there are more, those furthest behind. */
const drawn = 10

/** A bar for each team; the upright line is the task of the year. */
export function Teams({ teams }: { teams: TeamEvents[] }) {
  const shown = teams.length > drawn ? teams.slice(-drawn) : teams
  const scale = Math.max(yearlyTask * 1.6, ...shown.map(({ held }) => held))
  const left = (events: number) => `${(events / scale) * 100}%`
  return (
    <>
      <ul className="desk-teams">
        {shown.map(({ id, title, held }) => (
          <li key={id}>
            <span title={title}>{title}</span>
            <span className={owesEvents(held) ? 'desk-bar desk-bar--short' : 'desk-bar'} aria-hidden="true">
              <i style={{ width: left(held) }} />
              <i className="desk-bar__task" style={{ insetInlineStart: left(yearlyTask) }} />
            </span>
            <span>{held} 场</span>
          </li>
        ))}
      </ul>
      {teams.length > drawn && (
        <p className="desk-note">
          共 {teams.length} 支团队，这里是场次最少的 {drawn} 支。
        </p>
      )}
    </>
  )
}
