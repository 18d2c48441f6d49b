import { beijingIso } from '@lectern/content-models/beijing-time'
import {
  addressOf,
  kindNames,
  type Material,
  type Picture,
  pictureVariants,
  type SiteSettings,
} from '@lectern/content-models/published'
import { editorsOf } from '../content/credit-lines.ts'
import { type JsonLd, known, schemaObject } from './json-ld.ts'

/** The full address of the picture that stands for a page elsewhere: a 1200:630 JPEG. */
export function previewPicture(origin: string, picture: Picture | undefined): string | undefined {
  const jpeg = picture && pictureVariants(picture, 'cover').at(-1)
  return jpeg && origin + jpeg.address
}

const person = (name: string) => ({ '@type': 'Person', name })

/** The site's owner as schema.org wants a publisher. */
export const publisherData = (settings: SiteSettings): JsonLd =>
  known({
    '@type': 'Organization',
    name: settings.organiser ?? settings.siteName,
    url: `${settings.origin}/`,
  })

/** Where the record's picture for previews is: cover, then the portrait or the first picture of the gallery. */
export function pictureOf(material: Material): Picture | undefined {
  if (material.cover) return material.cover
  if (material.kind === 'exemplar') return material.portrait
  if (material.kind === 'eventReport') return material.gallery[0]
  return undefined
}

/**
 * Article of a lecture, a story or an exemplar; NewsArticle of an event report.
 * `team` is the name of its team, which stands for the author where no person is named.
 */
export function articleData(
  material: Material,
  settings: SiteSettings,
  context: { team?: string; section?: string } = {},
): JsonLd {
  const address = settings.origin + (addressOf(material) ?? '/')
  const authors = material.credits.author.map(person)
  return schemaObject(material.kind === 'eventReport' ? 'NewsArticle' : 'Article', {
    headline: material.title,
    alternativeHeadline: material.subtitle,
    description: material.summary,
    url: address,
    mainEntityOfPage: address,
    image: previewPicture(settings.origin, pictureOf(material)),
    datePublished: beijingIso(material.publishedAt),
    dateModified: beijingIso(material.updatedAt),
    inLanguage: 'zh-Hans',
    articleSection: context.section ?? kindNames[material.kind],
    keywords: material.tags,
    author: authors.length > 0 ? authors : context.team && { '@type': 'Organization', name: context.team },
    editor: editorsOf(material).map(person),
    publisher: publisherData(settings),
    wordCount: material.kind === 'lecture' ? material.words : undefined,
    about:
      material.kind === 'exemplar'
        ? known({
            '@type': material.exemplarKind === '个人' ? 'Person' : 'Organization',
            name: material.name,
            ...(material.exemplarKind === '个人' ? { jobTitle: material.role } : {}),
            award: material.honours.map((honour) => honour.name),
          })
        : undefined,
  })
}
