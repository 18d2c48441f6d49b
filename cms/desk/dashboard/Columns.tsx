import type { Freshness } from '@lectern/content-models/cadence'

const ageWords = ({ age, late }: Freshness): string => {
  if (age === undefined) return '还没有发布过'
  if (late) return `${age} 天未更新`
  return age === 0 ? '今天' : age === 1 ? '昨天' : `${age} 天前`
}

/** How long each column has been without a publication. */
export function Columns({ columns }: { columns: Freshness[] }) {
  return (
    <ul className="desk-columns">
      {columns.map((column) => (
        <li key={column.label}>
          <span>
            {column.label}
            <small>每 {column.days} 天内要有更新</small>
          </span>
          <span className={column.late && column.age !== undefined ? 'desk-late' : undefined}>
            {ageWords(column)}
          </span>
        </li>
      ))}
    </ul>
  )
}
