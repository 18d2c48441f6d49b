import { beijingClock, weekday } from '@lectern/content-models/beijing-time'
import { Link } from '@payloadcms/ui'
import { editAddress, reviewAddress } from '../addresses.ts'
import type { WeekDay } from '../queries/this-week.ts'

const words = { publication: '发布', withdrawal: '撤下' }

/** Planned publications and withdrawals (vermilion) and events (green) of the coming days. */
export function Week({ days }: { days: WeekDay[] }) {
  return (
    <ol className="desk-week">
      {days.map(({ day, entries }) => (
        <li className="desk-day" key={day}>
          <b>
            {Number(day.slice(8))} {weekday(`${day}T00:00:00+08:00`)}
          </b>
          <ul>
            {entries.map(({ at, what, title, collection, id, note }) => (
              <li className={`desk-entry desk-entry--${what}`} key={`${what}-${id}`}>
                <Link
                  href={what === 'event' ? editAddress(collection, id) : reviewAddress(collection, id)}
                  prefetch={false}
                >
                  {beijingClock(at)} {what === 'event' ? title : `${words[what]}《${title}》`}
                  {note && <small> · {note}</small>}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
