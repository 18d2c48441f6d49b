import type { PublicState, State } from '@lectern/content-models/workflow'
import type { DefaultServerCellComponentProps } from 'payload'
import { reachOf } from '../../releases/reach.ts'
import { StateBadge } from './StateBadge.tsx'

/** The state of a piece in a list of material, and whether what was published has reached the readers. */
export async function StateCell({ rowData, payload, collectionSlug }: DefaultServerCellComponentProps) {
  const workflow = (rowData?.workflow ?? {}) as { state?: State; publicState?: PublicState }
  const piece = { collection: collectionSlug, id: String(rowData?.id) }
  const wasPublic = workflow.publicState !== undefined && workflow.publicState !== 'never'
  const reach = wasPublic ? (await reachOf(payload, [piece])).values().next().value : undefined
  return <StateBadge state={workflow.state ?? 'draft'} publicState={workflow.publicState} reach={reach} />
}
