import { type PublicState, type State, stateNames } from '@lectern/content-models/workflow'
import type { Reach } from '../../releases/reach.ts'

const publishedWords: Record<Reach, string> = {
  online: '已上线',
  onItsWay: '正在上线',
  takenBack: '网站已回退',
}
const withdrawnWords: Record<Reach, string> = {
  online: stateNames.withdrawn,
  onItsWay: '正在撤下',
  takenBack: '网站已回退',
}

/**
 * The state of a piece's newest revision, and beside it what readers see when that is something else.
 * `reach` says whether the release that holds it is live; without it the state alone is told.
 */
export function StateBadge({
  state,
  publicState,
  reach,
}: {
  state: State
  publicState?: PublicState | undefined
  reach?: Reach | undefined
}) {
  const words = state === 'published' ? publishedWords : state === 'withdrawn' ? withdrawnWords : undefined
  const isOnItsWay = words !== undefined && reach !== undefined && reach !== 'online'
  return (
    <span className="desk-states">
      <span className={`desk-state desk-state--${isOnItsWay ? 'underway' : state}`}>
        {words && reach ? words[reach] : stateNames[state]}
      </span>
      {publicState === 'live' && state !== 'published' && (
        <span className="desk-state desk-state--live">
          {reach === 'onItsWay' ? '旧稿正在上线' : '线上有旧稿'}
        </span>
      )}
    </span>
  )
}
