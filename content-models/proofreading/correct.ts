import type { EditorDocument } from '../body/editor-document.ts'
import { plainTextOf } from '../body/plain-text.ts'
import type { Finding } from './finding.ts'

type Correctable = Pick<Finding, 'passage' | 'offset' | 'correction'>

/** A text with a finding's correction, or undefined when the text is no longer the one the finding was made of. */
export function correctText(text: string, { passage, offset, correction }: Correctable): string | undefined {
  if (correction === undefined || !text.startsWith(passage, offset)) return undefined
  return text.slice(0, offset) + correction + text.slice(offset + passage.length)
}

/** A string somewhere in an editor document, and how to write it back. */
interface Place {
  text: string
  path: readonly (string | number)[]
}

/** Strings that readers see: of text nodes, and of the fields of blocks and pictures. */
const shown = new Set(['text', 'label', 'value', 'unit', 'asOf', 'source', 'date', 'title', 'caption'])

function placesOf(value: unknown, path: readonly (string | number)[] = []): Place[] {
  if (typeof value === 'string') return shown.has(String(path.at(-1))) ? [{ text: value, path }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]))
}

/** The document with another string at a path; what is not on the path is shared with the old one. */
function replacedAt(value: unknown, path: readonly (string | number)[], text: string): unknown {
  const [key, ...rest] = path
  if (key === undefined) return text
  if (Array.isArray(value))
    return value.map((part, at) => (String(at) === String(key) ? replacedAt(part, rest, text) : part))
  const fields = value as Record<string, unknown>
  return { ...fields, [key]: replacedAt(fields[key], rest, text) }
}

/** How many places are tried before the correction is left to the person. */
const tries = 60

/**
 * An editor document with a finding's correction, or undefined when it cannot be made without touching anything else:
 * every place where the passage stands is tried, nearest first, until exactly the wanted plain text comes out.
 */
export function correctDocument(document: EditorDocument, finding: Correctable): EditorDocument | undefined {
  const { passage, offset, correction } = finding
  const before = plainTextOf(document)
  const wanted = correctText(before, finding)
  if (wanted === undefined || correction === undefined || passage === '') return undefined
  const candidates = placesOf(document).flatMap((place) => {
    const starts: { place: Place; start: number }[] = []
    for (let at = place.text.indexOf(passage); at >= 0; at = place.text.indexOf(passage, at + 1))
      starts.push({ place, start: at })
    return starts
  })
  let ordinal = 0
  for (let at = before.indexOf(passage); at >= 0 && at < offset; at = before.indexOf(passage, at + 1))
    ordinal += 1
  const nearest = candidates
    .map((candidate, index) => ({ ...candidate, distance: Math.abs(index - ordinal) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, tries)
  for (const { place, start } of nearest) {
    const text = place.text.slice(0, start) + correction + place.text.slice(start + passage.length)
    const corrected = replacedAt(document, place.path, text) as EditorDocument
    if (plainTextOf(corrected) === wanted) return corrected
  }
  return undefined
}
