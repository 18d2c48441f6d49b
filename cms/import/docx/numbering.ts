import type { Element } from '../html/nodes.ts'
import { formatNumber } from './number-formats.ts'
import { all, child, isOn, rootOf, valueAt } from './xml.ts'

interface Level {
  format: string
  /** `%1、`, `第%1条`, `%1.%2`. */
  text: string
  start: number
  /** The level whose next number starts this one again; 0 for none. */
  restart: number | undefined
  /** All numbers in Arabic figures. */
  legal: boolean
  style: string | undefined
}

const readLevel = (element: Element): Level => ({
  format: valueAt(element, 'w:numFmt') ?? 'decimal',
  text: valueAt(element, 'w:lvlText') ?? '',
  start: Number(valueAt(element, 'w:start') ?? 1),
  restart: child(element, 'w:lvlRestart') ? Number(valueAt(element, 'w:lvlRestart')) : undefined,
  legal: isOn(element, 'w:isLgl'),
  style: valueAt(element, 'w:pStyle'),
})

const levelsOf = (element: Element): Map<number, Level> =>
  new Map(all(element, 'w:lvl').map((level) => [Number(level.attribs['w:ilvl'] ?? 0), readLevel(level)]))

interface List {
  /** Numbers run on through all lists of one definition. */
  definition: string
  levels: Map<number, Level>
  starts: Map<number, number>
}

/** Word's automatic numbers: what stands before each numbered paragraph, in the order of the document. */
export class Numbering {
  private readonly lists = new Map<string, List>()
  private readonly counters = new Map<string, number[]>()
  private readonly started = new Set<string>()

  constructor(part: Uint8Array | undefined) {
    if (!part) return
    const root = rootOf(part)
    const definitions = new Map(
      all(root, 'w:abstractNum').map((one) => [one.attribs['w:abstractNumId'] ?? '', one]),
    )
    // A definition that only links to a style has its levels where that style's own definition is.
    const styled = new Map(
      [...definitions].flatMap(([id, one]) =>
        valueAt(one, 'w:styleLink') ? [[valueAt(one, 'w:styleLink') ?? '', id]] : [],
      ),
    )
    for (const list of all(root, 'w:num')) {
      const id = valueAt(list, 'w:abstractNumId') ?? ''
      const link = valueAt(definitions.get(id), 'w:numStyleLink')
      const definition = (link && styled.get(link)) || id
      const element = definitions.get(definition)
      const levels = element ? levelsOf(element) : new Map<number, Level>()
      const starts = new Map<number, number>()
      for (const override of all(list, 'w:lvlOverride')) {
        const at = Number(override.attribs['w:ilvl'] ?? 0)
        const start = valueAt(override, 'w:startOverride')
        const level = child(override, 'w:lvl')
        if (level) levels.set(at, readLevel(level))
        if (start !== undefined) starts.set(at, Number(start))
      }
      this.lists.set(list.attribs['w:numId'] ?? '', { definition, levels, starts })
    }
  }

  /** The level of a list that a style stands for. */
  levelOfStyle(numId: string, style: string): number | undefined {
    return [...(this.lists.get(numId)?.levels ?? [])].find(([, level]) => level.style === style)?.[0]
  }

  /** What stands before the next paragraph of a list at a level; undefined for bullets and for lists that are not there. */
  next(numId: string, ilvl: number): string | undefined {
    const list = this.lists.get(numId)
    const level = list?.levels.get(ilvl)
    if (!list || !level) return undefined
    if (level.format === 'bullet') return undefined
    const counters = this.counters.get(list.definition) ?? []
    this.counters.set(list.definition, counters)
    const override = list.starts.get(ilvl)
    const first = `${numId} ${ilvl}`
    if (override !== undefined && !this.started.has(first)) counters[ilvl] = override
    else counters[ilvl] = counters[ilvl] === undefined ? level.start : counters[ilvl] + 1
    this.started.add(first)
    for (let deeper = ilvl + 1; deeper < 9; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart
      if (restart !== 0 && (restart === undefined || ilvl < restart)) delete counters[deeper]
    }
    return level.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1
      const other = list.levels.get(at)
      return formatNumber(
        counters[at] ?? other?.start ?? 1,
        level.legal ? 'decimal' : (other?.format ?? 'decimal'),
      )
    })
  }
}

/** A number with the space that readers see after it: none after 、 and brackets. */
export const spacedNumber = (label: string): string =>
  label === '' || /[、，．)）】〕。：:]\s*$/.test(label)
    ? label
    : /[\p{Script=Han}]$/u.test(label)
      ? `${label}\u3000`
      : `${label} `
