import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { actorOf } from '../access/actor.ts'
import { Calendar } from './screen/Calendar.tsx'
import './calendar.css'

/** 排期日历: what goes live, is withdrawn, is held and is featured, and when. */
export function CalendarView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { user, payload } = req
  if (user?.collection !== 'users') return null
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
      payload={payload}
      permissions={permissions}
      req={req}
      user={user}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: '排期日历' }]} />
      <Gutter className="desk calendar">
        {actorOf(user).roles.length > 0 ? <Calendar /> : <p>您的账号还没有角色：请联系管理员。</p>}
      </Gutter>
    </DefaultTemplate>
  )
}
