'use client'
import { useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { type ReactNode, useEffect, useRef } from 'react'
import { forgetAllTyping } from './kept-typing.ts'

/** Whoever logs out leaves nothing typed on the device; a session that ends by itself leaves it there, to be offered again. */
export function ForgetOnLogOut({ children }: { children?: ReactNode }) {
  const { user } = useAuth()
  const { config } = useConfig()
  const pathname = usePathname()
  const last = useRef<string>(undefined)
  if (user) last.current = String(user.id)
  const logsOut = pathname === `${config.routes.admin}${config.admin.routes.logout}`
  useEffect(() => {
    if (logsOut && last.current) void forgetAllTyping(last.current)
  }, [logsOut])
  return children
}
