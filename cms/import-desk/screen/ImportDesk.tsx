'use client'
export function ImportDesk() {
  return null
}
