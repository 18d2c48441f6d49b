import { getTranslation } from '@payloadcms/translations'
import { Link, Logout } from '@payloadcms/ui'
import { EntityType, groupNavItems } from '@payloadcms/ui/shared'
import { NavHamburger, NavWrapper } from '@payloadcms/next/client'
import type { ServerProps } from 'payload'
import { materialCollections } from '../../fields/material.ts'
import { countsOf } from '../queries/counts.ts'
import { waitingForMe } from '../queries/waiting-for-me.ts'
import { type Group, NavLinks } from './NavLinks.tsx'

/** Groups in the order of the work: what is written, how it is arranged, who does it, what keeps it running. */
const order = ['素材', '编排', '机构', '管理']
const rank = (label: string): number => (order.includes(label) ? order.indexOf(label) : order.length)

/** The navigation of the admin: the desk, what waits for this person, and the collections and settings they may see. */
export async function Navigation({ payload, user, permissions, visibleEntities, i18n }: ServerProps) {
  if (!user || user.collection !== 'users' || !permissions || !visibleEntities || !i18n) return null
  const { collections, globals } = payload.config
  const grouped = groupNavItems(
    [
      ...collections
        .filter(({ slug }) => visibleEntities.collections.includes(slug))
        .map((entity) => ({ type: EntityType.collection as const, entity })),
      ...globals
        .filter(({ slug }) => visibleEntities.globals.includes(slug))
        .map((entity) => ({ type: EntityType.global as const, entity })),
    ],
    permissions,
    i18n,
  )
  const counted = materialCollections.filter((slug) => visibleEntities.collections.includes(slug))
  const [waiting, counts] = await Promise.all([
    waitingForMe(payload, user, new Date()),
    countsOf(payload, user, counted),
  ])
  const groups: Group[] = [
    {
      places: [
        { href: '/admin', label: '工作台', id: 'nav-desk' },
        {
          href: '/admin/waiting',
          label: '待我审签',
          id: 'nav-waiting',
          ...(waiting.length > 0 ? { count: waiting.length, urgent: true } : {}),
        },
      ],
    },
    ...grouped
      .toSorted((one, other) => rank(one.label) - rank(other.label))
      .map(({ label, entities }) => ({
        label,
        places: entities.map(({ type, slug, label: name }) => {
          const count = counts.get(slug)
          return {
            href: `/admin/${type === EntityType.global ? 'globals' : 'collections'}/${slug}`,
            label: getTranslation(name, i18n),
            id: type === EntityType.global ? `nav-global-${slug}` : `nav-${slug}`,
            ...(count === undefined ? {} : { count }),
          }
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
