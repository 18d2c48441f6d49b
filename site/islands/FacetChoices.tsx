import { facetNames } from '../search/address-state.ts'
import type { Facets } from '../search/engine.ts'

/** So many values of a facet are shown at first; the rest unfold. */
const shownAtFirst = 6

interface Props {
  counts: Facets
  chosen: Record<string, string[]>
  onChoose: (facet: string, values: string[]) => void
}

/** Facets with the number of pages that each value would give; those that would give none are left out unless chosen. */
export function FacetChoices({ counts, chosen, onChoose }: Props) {
  const facets = Object.entries(facetNames).map(([facet, label]) => {
    const mine = chosen[facet] ?? []
    const values = Object.entries(counts[facet] ?? {}).filter(
      ([value, count]) => count > 0 || mine.includes(value),
    )
    for (const value of mine) if (!values.some(([known]) => known === value)) values.push([value, 0])
    values.sort(
      facet === 'year'
        ? ([a], [b]) => b.localeCompare(a)
        : ([a, x], [b, y]) => y - x || a.localeCompare(b, 'zh'),
    )
    return { facet, label, mine, values }
  })
  if (facets.every(({ values }) => values.length === 0)) return <aside className="facets" aria-label="筛选" />
  return (
    <aside className="facets" aria-label="筛选">
      {facets
        .filter(({ values }) => values.length > 0)
        .map(({ facet, label, mine, values }) => {
          const row = ([value, count]: [string, number]) => (
            <li key={value}>
              <label>
                <input
                  type="checkbox"
                  checked={mine.includes(value)}
                  onChange={(event) =>
                    onChoose(
                      facet,
                      event.target.checked ? [...mine, value] : mine.filter((one) => one !== value),
                    )
                  }
                />
                <span className="value">{value}</span>
                <span className="count">{count}</span>
              </label>
            </li>
          )
          return (
            <fieldset key={facet} className="facet">
              <legend>{label}</legend>
              <ul>{values.slice(0, shownAtFirst).map(row)}</ul>
              {values.length > shownAtFirst && (
                <details>
                  <summary>其余 {values.length - shownAtFirst} 项</summary>
                  <ul>{values.slice(shownAtFirst).map(row)}</ul>
                </details>
              )}
            </fieldset>
          )
        })}
    </aside>
  )
}
