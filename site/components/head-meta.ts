import {
  kindNames,
  type MaterialKind,
  materialKinds,
  type SiteSettings,
} from '@lectern/content-models/published'

/** A column (栏目) as the meta tags of a government site name it. */
export interface Column {
  name: string
  type: string
  description: string
  keywords: readonly string[]
}

const isMaterialKind = (section: string | undefined): section is MaterialKind =>
  (materialKinds as readonly (string | undefined)[]).includes(section)

/** The column of a kind of material, with what the settings say of it. */
export function columnOf(section: string | undefined, settings: SiteSettings): Column | undefined {
  if (!isMaterialKind(section)) return undefined
  const set = settings.columns[section]
  return {
    name: set?.name ?? kindNames[section],
    type: kindNames[section],
    description: set?.description ?? '',
    keywords: set?.keywords ?? [],
  }
}

/** The meta tags of the site and of a column, by name, as 国办发〔2017〕47号 lists them; empty ones are left out. */
export function siteMeta(settings: SiteSettings, column: Column | undefined): [string, string][] {
  const tags: Record<string, string | undefined> = {
    SiteName: settings.siteName,
    SiteDomain: new URL(settings.origin).host,
    SiteIDCode: settings.siteIdCode,
    ColumnName: column?.name,
    ColumnType: column?.type,
    ColumnDescription: column?.description,
    ColumnKeywords: column?.keywords.join(','),
  }
  return filled(tags)
}

/** The tags that say something. */
export const filled = (tags: Record<string, string | undefined>): [string, string][] =>
  Object.entries(tags).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))

/** JSON for a script element: no `<` can close the element early. */
export const jsonForScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')
