'use client'
import { Link, useNav, usePreferences } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useEffect } from 'react'

/** A place of the admin; `count` is shown at its end, in vermilion when `urgent`. */
export interface Place {
  href: string
  label: string
  id: string
  count?: number
  urgent?: boolean
}

export interface Group {
  label?: string
  places: Place[]
}

/** Pixels from which the navigation and a screen have room beside each other. */
const wide = 1100

const isHere = (pathname: string, href: string): boolean =>
  pathname === href || (href !== '/admin' && pathname.startsWith(`${href}/`))

/** The places of the admin in their groups; the one where the person is, is marked. */
export function NavLinks({ groups }: { groups: Group[] }) {
  const pathname = usePathname()
  const { setNavOpen } = useNav()
  const { getPreference } = usePreferences()
  // Payload keeps the navigation shut up to 1440 px, which is most office screens.
  useEffect(() => {
    if (window.innerWidth < wide) return
    void getPreference<{ open?: boolean }>('nav').then((preferred) => setNavOpen(preferred?.open !== false))
  }, [getPreference, setNavOpen])
  return groups.map(({ label, places }) => (
    <div className="desk-nav__group" key={label ?? ''}>
      {label && <h3>{label}</h3>}
      <ul>
        {places.map(({ href, label: name, id, count, urgent }) => (
          <li key={href}>
            <Link
              id={id}
              href={href}
              prefetch={false}
              className="desk-nav__link"
              aria-current={isHere(pathname, href) ? 'page' : undefined}
            >
              {name}
              {count !== undefined &&
                (urgent ? <b>{count}</b> : <span>{count.toLocaleString('zh-CN')}</span>)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ))
}
