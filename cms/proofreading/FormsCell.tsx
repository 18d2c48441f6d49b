'use client'
import type { DefaultCellComponentProps } from 'payload'

/** Several short texts in one cell of a list. */
export function FormsCell({ cellData }: DefaultCellComponentProps) {
  return <>{Array.isArray(cellData) ? cellData.join('、') : ''}</>
}
