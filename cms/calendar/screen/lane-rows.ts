/** A stretch of a lane, in milliseconds since 1970. */
export interface Stretch {
  start: number
  end: number
}

/** In which row of its lane each stretch stands, so that none lies on another: the first row that is free at its start. */
export function laneRows(stretches: readonly Stretch[]): number[] {
  const ends: number[] = []
  const rows = new Map<Stretch, number>()
  for (const stretch of stretches.toSorted((one, other) => one.start - other.start)) {
    const free = ends.findIndex((end) => end <= stretch.start)
    const row = free < 0 ? ends.length : free
    ends[row] = stretch.end
    rows.set(stretch, row)
  }
  return stretches.map((stretch) => rows.get(stretch) ?? 0)
}
