'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { FeedSection } from './CalendarFeedSection.tsx'
import { SecondFactorSection } from './SecondFactorSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'
import './accounts.css'

/** Second factor, open sessions and the calendar's address: of oneself on the account page, of somebody else for administrators. */
export function SecurityPanel() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  if (!id || !user) return null
  const own = String(user.id) === String(id)
  return (
    <div className="lectern-account">
      <SecondFactorSection user={String(id)} own={own} />
      <SessionsSection user={String(id)} own={own} />
      {own && <FeedSection />}
    </div>
  )
}
