/** The form of a piece. */
export const editAddress = (collection: string, id: string): string =>
  `/admin/collections/${collection}/${id}`

/** The review screen of a piece. */
export const reviewAddress = (collection: string, id: string): string =>
  `${editAddress(collection, id)}/review`
