/** The form of a piece. */
export const editAddress = (collection: string, id: string): string =>
  `/admin/collections/${collection}/${id}`

/** The review screen of a piece. */
export const reviewAddress = (collection: string, id: string): string =>
  `${editAddress(collection, id)}/review`

/** What the importer said when a piece was imported. */
export const importReportAddress = (collection: string, id: string): string =>
  `${editAddress(collection, id)}/import-report`
