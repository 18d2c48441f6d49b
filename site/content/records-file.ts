import { readFileSync } from 'node:fs'

/** Reads published records from a file with one JSON record a line; a line that is not JSON comes out as its text, to be reported as invalid. */
export function* readRecordsFile(path: string): Generator<unknown> {
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    try {
      yield JSON.parse(line)
    } catch {
      yield line
    }
  }
}
