import { type Navigation, type SiteSettings, sectionOf } from '@lectern/content-models/published'
import { everyRecord } from './records.ts'
import { listRead } from './trace.ts'

const epoch = '1970-01-01T00:00:00Z'

/** What a site is called before anybody has filled in its settings. */
const unsetSettings: SiteSettings = {
  kind: 'settings',
  schemaVersion: 1,
  id: 'unset',
  updatedAt: epoch,
  siteName: '宣讲台',
  tagline: '',
  description: '',
  origin: 'http://localhost:4321',
  columns: {},
  greyscale: [],
  audiences: [],
}

const unsetNavigation: Navigation = {
  kind: 'navigation',
  schemaVersion: 1,
  id: 'unset',
  updatedAt: epoch,
  main: [
    { label: '首页', address: '/' },
    { label: '宣讲稿', address: `/${sectionOf.lecture}/` },
    { label: '红色故事', address: `/${sectionOf.story}/` },
    { label: '先进典型', address: `/${sectionOf.exemplar}/` },
    { label: '活动报道', address: `/${sectionOf.eventReport}/` },
    { label: '专题', address: `/${sectionOf.topic}/` },
    { label: '教育基地', address: `/${sectionOf.redSite}/` },
  ],
  footer: [],
}

/** The settings of the site, untraced: for what is traced itself. */
export const everySettings = (): SiteSettings => everyRecord('settings')[0] ?? unsetSettings

const publishedSettings = listRead('settings', () => everyRecord('settings'))
const publishedNavigation = listRead('navigation', () => everyRecord('navigation'))

/** The settings of the site; plain ones when none are published. */
export const settings = (): SiteSettings => publishedSettings()[0] ?? unsetSettings

/** The navigation of the site; the sections when none is published. */
export const navigation = (): Navigation => publishedNavigation()[0] ?? unsetNavigation
