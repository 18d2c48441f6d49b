'use client'
import { type State, stateNames } from '@lectern/content-models/workflow'
import type { DefaultCellComponentProps } from 'payload'

/** A state by its name in the list; the row itself and its export keep the value that its hash was made of. */
export function StateCell({ cellData }: DefaultCellComponentProps) {
  const value = typeof cellData === 'string' ? cellData : ''
  return <>{stateNames[value as State] ?? value}</>
}
