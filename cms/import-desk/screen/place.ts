import { useSearchParams } from 'next/navigation.js'
import { useCallback } from 'react'

export interface Place {
  batch?: string | undefined
  file?: string | undefined
}

const address = ({ batch, file }: Place): string => {
  const query = new URLSearchParams({ ...(batch ? { batch } : {}), ...(file ? { file } : {}) })
  return query.size > 0 ? `/admin/import?${query}` : '/admin/import'
}

/** Where on the import screen the person is, in the address, so that reloading and going back work. */
export function usePlace(): Place & { go: (place: Place) => void; hrefOf: (place: Place) => string } {
  const search = useSearchParams()
  const go = useCallback((place: Place) => {
    window.history.pushState(null, '', address(place))
    window.scrollTo(0, 0)
  }, [])
  return {
    batch: search?.get('batch') ?? undefined,
    file: search?.get('file') ?? undefined,
    go,
    hrefOf: address,
  }
}
