/** Where collections and globals stand in the navigation, in the order of the work: written, arranged, held, kept running. */
export const navigationGroups: readonly { label: string; slugs: readonly string[] }[] = [
  {
    label: '素材',
    slugs: ['lecture-scripts', 'stories', 'exemplars', 'event-reports', 'media', 'files'],
  },
  {
    label: '编排',
    slugs: ['features', 'feature-slots', 'topics', 'series', 'spirits', 'red-sites', 'pages', 'navigation'],
  },
  { label: '机构', slugs: ['teams', 'events', 'units'] },
  {
    label: '管理',
    slugs: [
      'terms',
      'terminology',
      'editorial-calendar',
      'users',
      'redirects',
      'site-settings',
      'audit-entries',
    ],
  },
]

/** The groups with what there is in them; what nobody gave a place comes at the end of the last. */
export function inGroups<T extends { slug: string }>(
  entities: readonly T[],
): { label: string; entities: T[] }[] {
  const placed = new Set(navigationGroups.flatMap(({ slugs }) => slugs))
  const last = navigationGroups.at(-1)
  return navigationGroups
    .map((group) => ({
      label: group.label,
      entities: [
        ...group.slugs.flatMap((slug) => entities.find((entity) => entity.slug === slug) ?? []),
        ...(group === last ? entities.filter(({ slug }) => !placed.has(slug)) : []),
      ],
    }))
    .filter((group) => group.entities.length > 0)
}
