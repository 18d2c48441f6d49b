import { importFailureReasons } from '@lectern/content-models/importing'
import type { AdminViewServerProps } from 'payload'
import { actorOf } from '../access/actor.ts'
import { DeskTemplate } from '../desk/DeskTemplate.tsx'
import { ImportDesk } from './screen/ImportDesk.tsx'
import './import-desk.css'

/** 导入: files and pasted text become drafts, each looked at beside its original. */
export function ImportView(view: AdminViewServerProps) {
  const { user } = view.initPageResult.req
  if (user?.collection !== 'users') return null
  const reasons = importFailureReasons(actorOf(user))
  return (
    <DeskTemplate view={view} user={user} label="导入" className="desk import-desk">
      {reasons.length === 0 ? <ImportDesk /> : reasons.map((reason) => <p key={reason}>{reason}</p>)}
    </DeskTemplate>
  )
}
