import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { Logo } from '../../admin/Logo.tsx'
import { LogInPage } from './LogInPage.tsx'

/** The log-in page; Payload's own knows no second step. */
export function LogInView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const { admin } = req.payload.config.routes
  const asked = searchParams?.redirect
  const after = getSafeRedirect({ fallbackTo: admin, redirectTo: asked ?? admin })
  if (req.user) redirect(after)
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <LogInPage after={after} />
    </>
  )
}
