import type { PublicState, State } from '@lectern/content-models/workflow'
import type { DefaultServerCellComponentProps } from 'payload'
import { StateBadge } from './StateBadge.tsx'

/** The state of a piece in a list of material. */
export function StateCell({ rowData }: DefaultServerCellComponentProps) {
  const workflow = (rowData?.workflow ?? {}) as { state?: State; publicState?: PublicState }
  return <StateBadge state={workflow.state ?? 'draft'} publicState={workflow.publicState} />
}
