/**
 * Values that are computed from what the site knows and kept until something that they were computed from is touched.
 * A source is the name of such a something: a record, the members of a list, the clock. Nobody writes down what depends on what:
 * whatever is read while a value is computed is noted as a source of it.
 */
interface Cell {
  value: unknown
  fresh: boolean
  /** Cells that were computed from this one. */
  dependents: Dependents
  /** Of a read of a page, whose change must be told. */
  key?: string
}

/** Most cells have one dependent: a set for each would cost more than the rest. */
type Dependents = Cell | Set<Cell> | undefined

const withDependent = (dependents: Dependents, cell: Cell): Dependents => {
  if (dependents === undefined || dependents === cell) return cell
  if (dependents instanceof Set) return dependents.add(cell)
  return new Set([dependents, cell])
}

const cells = new Map<string, Cell>()
const sources = new Map<string, Dependents>()
let computing: Cell | undefined
let outdated = new Map<string, Cell>()

/** Notes that what is being computed depends on a source. */
export function dependOn(source: string): void {
  if (computing) sources.set(source, withDependent(sources.get(source), computing))
}

const newCell = (): Cell => ({ value: undefined, fresh: false, dependents: undefined })

function freshValue<T>(cell: Cell, make: () => T): T {
  if (computing && computing !== cell) cell.dependents = withDependent(cell.dependents, computing)
  if (cell.fresh) return cell.value as T
  const outer = computing
  computing = cell
  try {
    cell.value = make()
    cell.fresh = true
    return cell.value as T
  } finally {
    computing = outer
  }
}

/** Keeps what `make` computes until something that it read is touched. */
export function untilChanged<T>(name: string, make: () => T): T {
  let cell = cells.get(name)
  if (!cell) {
    cell = newCell()
    cells.set(name, cell)
  }
  return freshValue(cell, make)
}

interface Watched {
  cell: Cell
  make: () => string
}
const watched = new Map<string, Watched>()

/** As `untilChanged`, for a read of a page: `changesOf` tells when its answer has become another. */
export function watch(key: string, make: () => string): string {
  let known = watched.get(key)
  if (!known) {
    known = { cell: { ...newCell(), key }, make }
    watched.set(key, known)
  }
  return freshValue(known.cell, known.make)
}

function outdate(dependents: Dependents): void {
  if (dependents === undefined) return
  for (const cell of dependents instanceof Set ? dependents : [dependents]) {
    if (!cell.fresh) continue
    cell.fresh = false
    if (cell.key !== undefined) outdated.set(cell.key, cell)
    const further = cell.dependents
    cell.dependents = undefined
    outdate(further)
  }
}

/** What was computed from a source must be computed again. */
export function touch(source: string): void {
  const dependents = sources.get(source)
  if (dependents === undefined) return
  // They note their sources anew when they are computed.
  sources.delete(source)
  outdate(dependents)
}

/** What was computed from anything at all must be computed again. */
export function touchEverything(): void {
  sources.clear()
  for (const cell of cells.values()) {
    cell.fresh = false
    cell.dependents = undefined
  }
  for (const [key, { cell }] of watched) {
    cell.fresh = false
    cell.dependents = undefined
    outdated.set(key, cell)
  }
}

/** The watched reads whose answer is another than it was before the touches since the last call. */
export function changesOf(): string[] {
  const changed: string[] = []
  const before = [...outdated].map(([key, cell]) => [key, cell.value] as const)
  outdated = new Map()
  for (const [key, value] of before) {
    const known = watched.get(key)
    if (known && watch(key, known.make) !== value) changed.push(key)
  }
  return changed
}

/** Forgets reads that no page makes any more. */
export function unwatch(key: string): void {
  const known = watched.get(key)
  if (!known) return
  known.cell.fresh = false
  watched.delete(key)
}
