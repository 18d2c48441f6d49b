import { type PublicState, type State, stateNames } from '@lectern/content-models/workflow'

/** The state of a piece's newest revision, and beside it what readers see when that is something else. */
export function StateBadge({ state, publicState }: { state: State; publicState?: PublicState | undefined }) {
  return (
    <span className="desk-states">
      <span className={`desk-state desk-state--${state}`}>{stateNames[state]}</span>
      {publicState === 'live' && state !== 'published' && (
        <span className="desk-state desk-state--live">线上有旧稿</span>
      )}
    </span>
  )
}
