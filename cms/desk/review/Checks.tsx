import { type Finding, ruleLabel } from '@lectern/content-models/proofreading'

/** Findings listed at most; the form lists them all and corrects them. */
const listed = 20

/** What proofreading found in a piece, with what blocks it first. */
export function Checks({ findings }: { findings: readonly Finding[] }) {
  const ordered = findings.toSorted(
    (one, other) => Number(other.level === 'blocks') - Number(one.level === 'blocks'),
  )
  return (
    <>
      <ul className="desk-checks">
        {ordered.slice(0, listed).map(({ rule, level, field, offset, passage, message }) => (
          <li key={`${rule} ${field} ${offset} ${passage}`}>
            <span className={level === 'blocks' ? 'desk-late' : 'desk-check__hint'}>
              {level === 'blocks' ? '须改' : '提示'}
            </span>
            <span>
              {ruleLabel(rule)}
              {passage && <q>{passage.slice(0, 60)}</q>}
              <small>{message}</small>
            </span>
          </li>
        ))}
      </ul>
      {findings.length > listed && (
        <p className="desk-note">另有 {findings.length - listed} 条，在编辑页的“校对”里看全部。</p>
      )}
    </>
  )
}
