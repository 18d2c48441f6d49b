import type { Cms } from '@lectern/cms'
import type { LaterWithdrawal } from './withdrawn-since.ts'

interface Row {
  address?: string | null
  withdrawal?: { kind?: LaterWithdrawal['how'] | null; to?: string | null }
}

/** Everything that is withdrawn by the records of the CMS, in a release or not. */
export async function withdrawalsOf(cms: Pick<Cms, 'find'>): Promise<LaterWithdrawal[]> {
  const rows = (await cms.find('publications', { state: { equals: 'withdrawn' } })) as Row[]
  return rows.flatMap(({ address, withdrawal }) => {
    const { kind, to } = withdrawal ?? {}
    return address && kind ? [{ address, how: kind, ...(to ? { to } : {}) }] : []
  })
}
