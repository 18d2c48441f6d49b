import type { AdminViewServerProps } from 'payload'
import { actorOf } from '../access/actor.ts'
import { DeskTemplate } from '../desk/DeskTemplate.tsx'
import { Calendar } from './screen/Calendar.tsx'
import './calendar.css'

/** 排期日历: what goes live, is withdrawn, is held and is featured, and when. */
export function CalendarView(view: AdminViewServerProps) {
  const { user } = view.initPageResult.req
  if (user?.collection !== 'users') return null
  return (
    <DeskTemplate view={view} user={user} label="排期日历" className="desk calendar">
      {actorOf(user).roles.length > 0 ? <Calendar /> : <p>您的账号还没有角色：请联系管理员。</p>}
    </DeskTemplate>
  )
}
