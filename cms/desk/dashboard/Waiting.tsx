import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { namesOf } from '../../accounts/names-of.ts'
import { waitingForMe } from '../queries/waiting-for-me.ts'
import { PieceSection } from './PieceSection.tsx'

/** 待我审签: every piece whose next step is this person's. */
export async function Waiting({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { user, payload } = req
  if (user?.collection !== 'users') return null
  const now = new Date()
  const pieces = await waitingForMe(payload, user, now)
  const names = await namesOf(
    payload,
    pieces.flatMap(({ authors }) => authors),
  )
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
      <SetStepNav nav={[{ label: '待我审签' }]} />
      <Gutter className="desk">
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
      </Gutter>
    </DefaultTemplate>
  )
}
