import type { AdminViewServerProps } from 'payload'
import { namesOf } from '../../access/names-of.ts'
import { DeskTemplate } from '../DeskTemplate.tsx'
import { waitingNow } from '../queries/waiting-for-me.ts'
import { PieceSection } from './PieceSection.tsx'

/** 待我审签: every piece whose next step is this person's. */
export async function Waiting(view: AdminViewServerProps) {
  const { user, payload } = view.initPageResult.req
  if (user?.collection !== 'users') return null
  const now = new Date()
  const pieces = await waitingNow(payload, user)
  const names = await namesOf(
    payload,
    pieces.flatMap(({ authors }) => authors),
  )
  return (
    <DeskTemplate view={view} user={user} label="待我审签" className="desk">
      <header className="desk-head">
        <h1>待我审签</h1>
        <p>点开一篇，看正文、改动和校对提示，然后通过、签发或退回。</p>
      </header>
      <PieceSection
        {...{ names, now, pieces, kind: 'waiting', counted: true }}
        id="desk-waiting"
        title="按应办时间排列"
        empty="没有等您审核或签发的稿件。"
      />
    </DeskTemplate>
  )
}
