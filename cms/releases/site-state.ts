/** Where the public site stands, from the best to what needs somebody. */
export type SiteStateKind =
  | 'current'
  | 'updating'
  | 'building'
  | 'held'
  | 'stuck'
  | 'failed'
  | 'absent'
  | 'none'

/** Said of the site in one line. */
export const siteStateNames: Record<SiteStateKind, string> = {
  current: '网站为最新',
  updating: '网站正在更新',
  building: '网站正在更新',
  held: '网站停在旧版',
  stuck: '网站更新滞后',
  failed: '网站没有更新成功',
  absent: '发布程序没有运行',
  none: '网站还没有发布过',
}

/** What is known when the question is asked; instants in UTC. */
export interface SiteFacts {
  /** Readers have a release. */
  hasRelease: boolean
  held: boolean
  isBuilding: boolean
  /** The newest try failed. */
  hasFailed: boolean
  /** When the publisher was last heard of. */
  seenAt: string | undefined
  /** The oldest change that readers do not have. */
  waitingSince: string | undefined
}

/** A running publisher is heard of every 10 s. */
const silence = 60_000
/** After so many minutes a change should have reached the readers, however large the site is. */
const usual = 5 * 60_000

/** Where the site stands; what a person has to do something about comes before what goes by itself. */
export function siteState(facts: SiteFacts, now: Date): SiteStateKind {
  const past = (instant: string | undefined, milliseconds: number) =>
    instant !== undefined && now.getTime() - Date.parse(instant) > milliseconds
  if (facts.seenAt === undefined && !facts.hasRelease) return 'none'
  if (facts.seenAt === undefined || past(facts.seenAt, silence)) return 'absent'
  if (facts.hasFailed) return 'failed'
  if (facts.held) return 'held'
  if (facts.isBuilding) return past(facts.waitingSince, usual) && facts.hasRelease ? 'stuck' : 'building'
  if (facts.waitingSince !== undefined) return past(facts.waitingSince, usual) ? 'stuck' : 'updating'
  return facts.hasRelease ? 'current' : 'none'
}
