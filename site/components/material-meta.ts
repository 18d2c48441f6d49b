import { beijingMinute } from '@lectern/content-models/beijing-time'
import {
  addressOf,
  kindNames,
  type Material,
  type SiteSettings,
  sectionOf,
} from '@lectern/content-models/published'
import { record } from '../content/index.ts'
import { articleData, previewPicture } from '../structured-data/article.ts'
import { breadcrumbData } from '../structured-data/breadcrumbs.ts'
import { summaryOf } from './describe.ts'

/** Everything that the head of a material's page says of it. */
export function materialMeta(material: Material, settings: SiteSettings) {
  const address = addressOf(material) ?? '/'
  const team = material.team ? record('team', material.team) : undefined
  const description = summaryOf(material, 110)
  const column = settings.columns[material.kind]?.name ?? kindNames[material.kind]
  const breadcrumbs = [
    { label: '首页', address: '/' },
    { label: column, address: `/${sectionOf[material.kind]}/` },
    { label: material.title },
  ]
  return {
    title: material.title,
    description,
    section: material.kind,
    image: material.cover,
    breadcrumbs,
    meta: {
      ArticleTitle: material.title,
      PubDate: beijingMinute(material.publishedAt),
      ContentSource: material.source?.name ?? settings.organiser ?? settings.siteName,
      Keywords: material.tags.join(','),
      Author: material.credits.author.join(',') || team?.title,
      Description: description,
      Url: new URL(address, settings.origin).href,
      Image: previewPicture(settings.origin, material.cover),
    },
    jsonLd: [
      articleData(material, settings, { section: column, ...(team ? { team: team.title } : {}) }),
      breadcrumbData(settings.origin, address, breadcrumbs),
    ].filter((data) => data !== undefined),
  }
}
