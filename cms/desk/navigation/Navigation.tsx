import { NavHamburger, NavWrapper } from '@payloadcms/next/client'
import { getTranslation } from '@payloadcms/translations'
import { Link, Logout } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { materialCollections } from '../../fields/material.ts'
import { countsOf } from '../queries/counts.ts'
import { waitingNow } from '../queries/waiting-for-me.ts'
import { inGroups } from './groups.ts'
import { type Group, NavLinks } from './NavLinks.tsx'

/** The collections and globals that this person sees, with their addresses. */
function entitiesOf({ payload, permissions, visibleEntities, i18n }: ServerProps) {
  if (!permissions || !visibleEntities || !i18n) return []
  const { collections, globals } = payload.config
  return [
    ...collections
      .filter(
        ({ slug }) =>
          visibleEntities.collections.includes(slug) && Boolean(permissions.collections?.[slug]?.read),
      )
      .map(({ slug, labels }) => ({
        slug,
        id: `nav-${slug}`,
        href: `/admin/collections/${slug}`,
        label: getTranslation(labels.plural, i18n),
      })),
    ...globals
      .filter(
        ({ slug }) => visibleEntities.globals.includes(slug) && Boolean(permissions.globals?.[slug]?.read),
      )
      .map(({ slug, label }) => ({
        slug: slug as string,
        id: `nav-global-${slug}`,
        href: `/admin/globals/${slug}`,
        label: getTranslation(label, i18n),
      })),
  ]
}

/** The navigation of the admin: the desk, what waits for this person, and the collections and settings they may see. */
export async function Navigation(props: ServerProps) {
  const { payload, user } = props
  if (user?.collection !== 'users') return null
  const entities = entitiesOf(props)
  const counted = materialCollections.filter((material) => entities.some(({ slug }) => slug === material))
  const [waiting, counts] = await Promise.all([waitingNow(payload, user), countsOf(payload, user, counted)])
  const groups: Group[] = [
    {
      places: [
        { href: '/admin', label: '工作台', id: 'nav-desk' },
        { href: '/admin/calendar', label: '排期日历', id: 'nav-calendar' },
        { href: '/admin/import', label: '导入', id: 'nav-import' },
        {
          href: '/admin/waiting',
          label: '待我审签',
          id: 'nav-waiting',
          ...(waiting.length > 0 ? { count: waiting.length, urgent: true } : {}),
        },
        { href: '/admin/publishing', label: '发布情况', id: 'nav-publishing' },
      ],
    },
    ...inGroups(entities).map(({ label, entities: places }) => ({
      label,
      places: places.map(({ slug, ...place }) => {
        const count = counts.get(slug)
        return { ...place, ...(count === undefined ? {} : { count }) }
      }),
    })),
  ]
  return (
    <NavWrapper baseClass="nav">
      <nav className="nav__wrap desk-nav" aria-label="主导航">
        <Link className="desk-nav__name" href="/admin" prefetch={false}>
          宣讲台
        </Link>
        <NavLinks groups={groups} />
        <div className="nav__controls desk-nav__controls">
          <Logout />
        </div>
      </nav>
      <div className="nav__header">
        <div className="nav__header-content">
          <NavHamburger baseClass="nav" />
        </div>
      </div>
    </NavWrapper>
  )
}
