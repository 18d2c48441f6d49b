import type { Stretch } from '../difference/text-difference.ts'

/** A line of a difference: what came is underlined, what went is struck out. */
export function Stretches({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, change }, index) => {
    const key = `${index}-${change ?? ''}`
    if (change === 'added') return <ins key={key}>{text}</ins>
    if (change === 'removed') return <del key={key}>{text}</del>
    return <span key={key}>{text}</span>
  })
}
