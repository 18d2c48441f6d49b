import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps, TypedUser } from 'payload'
import type { ReactNode } from 'react'

/** A screen of the desk in the frame of the admin: navigation, the way here, and what every page has at its top. */
export function DeskTemplate({
  view: { initPageResult, params, searchParams },
  user,
  label,
  className,
  children,
}: {
  view: AdminViewServerProps
  user: TypedUser
  label: string
  className: string
  children: ReactNode
}) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
      payload={req.payload}
      permissions={permissions}
      req={req}
      user={user}
      // Payload gives them to its own screens by itself.
      viewActions={req.payload.config.admin.components.actions}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label }]} />
      <Gutter className={className}>{children}</Gutter>
    </DefaultTemplate>
  )
}
