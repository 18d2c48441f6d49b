import type { Line, Run } from './blocks.ts'
import { parseLine } from './parser.ts'
import { newTabTitle } from './read-runs.ts'
import { groupRuns, inSameLink } from './tidy.ts'

/** A line is written as pieces: text still to be escaped, and markup that stands as it is. */
type Piece = { text: string } | { mark: string }

/**
 * The Markdown of one line of text; reading it gives the same runs back.
 *
 * Whether `**` opens or closes depends on the characters on both sides of it. Where that goes wrong, those
 * characters are written as references (`&#20013;`): between `;` and `&`, which are punctuation, a delimiter may
 * open and close whatever the text is. With `_` for italic, no delimiter is then taken for another.
 */
export function writeLine(line: Line): string {
  if (line.every((run) => !run.bold && !run.italic && !run.link)) return escapeText(line.map(text).join(''))
  const reads = (written: string) => sameLine(parseLine(written), line)
  for (const italic of ['*', '_']) {
    const written = render(pieces(line, italic), none)
    if (reads(written)) return written
  }
  for (const italic of ['*', '_']) {
    const all = pieces(line, italic)
    const references = besideMarks(all)
    if (reads(render(all, references))) return render(all, fewest(all, references, reads))
  }
  throw new Error(`This line cannot be written as Markdown: ${JSON.stringify(line)}`)
}

/** Ends of pieces of text that are written as references: `3<` is the first character of piece 3, `3>` the last. */
type References = ReadonlySet<string>

const none: References = new Set()

function besideMarks(all: Piece[]): References {
  const references = new Set<string>()
  all.forEach((piece, index) => {
    if ('mark' in piece) return
    if (index > 0) references.add(`${index}<`)
    if (index < all.length - 1) references.add(`${index}>`)
  })
  return references
}

/** Leaves out the references without which the line reads the same: people read the Markdown too. */
function fewest(all: Piece[], references: References, reads: (written: string) => boolean): References {
  let needed = references
  // Each try reads the line again: not worth it for a line of hundreds of scraps.
  if (references.size > 100) return needed
  for (const reference of references) {
    const fewer = new Set([...needed].filter((other) => other !== reference))
    if (reads(render(all, fewer))) needed = fewer
  }
  return needed
}

const text = (run: Run): string => run.text

const sameLine = (one: Line, other: Line): boolean =>
  JSON.stringify(one.map(key)) === JSON.stringify(other.map(key))

const key = (run: Run) => [run.text, run.bold, run.italic, run.link?.address, run.link?.newTab]

function pieces(line: Line, italic: string): Piece[] {
  return groupRuns(line, inSameLink).flatMap((group): Piece[] => {
    const link = group[0]?.link
    const content = formatted(group, italic)
    if (!link) return content
    const title = link.newTab ? ` "${newTabTitle}"` : ''
    return [{ mark: '[' }, ...content, { mark: `](${writeAddress(link.address)}${title})` }]
  })
}

/** Opens and closes formats so that they nest; the one that lasts longer is opened first. */
function formatted(runs: Line, italic: string): Piece[] {
  const marks = { bold: '**', italic }
  const open: ('bold' | 'italic')[] = []
  const result: Piece[] = []
  runs.forEach((run, index) => {
    const wrong = open.findIndex((format) => !run[format])
    if (wrong >= 0) {
      for (const format of open.splice(wrong).reverse()) result.push({ mark: marks[format] })
    }
    const lasting = (format: 'bold' | 'italic') => {
      const end = runs.findIndex((later, position) => position > index && !later[format])
      return end < 0 ? runs.length : end
    }
    const missing = (['bold', 'italic'] as const).filter((format) => run[format] && !open.includes(format))
    for (const format of missing.sort((one, other) => lasting(other) - lasting(one))) {
      open.push(format)
      result.push({ mark: marks[format] })
    }
    result.push({ text: run.text })
  })
  for (const format of open.reverse()) result.push({ mark: marks[format] })
  return result
}

const render = (all: Piece[], references: References): string =>
  all
    .map((piece, index) =>
      'mark' in piece
        ? piece.mark
        : withReferences([...piece.text], references.has(`${index}<`), references.has(`${index}>`)),
    )
    .join('')

function withReferences(characters: string[], first: boolean, last: boolean): string {
  const reference = (character: string | undefined) =>
    character === undefined ? '' : `&#${character.codePointAt(0)};`
  const head = first ? reference(characters.shift()) : ''
  const tail = last ? reference(characters.pop()) : ''
  return head + escapeText(characters.join('')) + tail
}

/** Escapes what could mean something anywhere in a line. A `!` or `&` at the end meets what follows it. */
const escapeText = (plain: string): string =>
  plain.replace(/[\\`*_[\]<~|]|&(?=[#A-Za-z]|$)|!$/g, (character) => `\\${character}`)

/** Escapes what would begin a heading, list, quotation, rule, table or directive at the start of a line. */
export const escapeLineStart = (line: string): string =>
  line.replace(/^[#>+\-=:]/, (character) => `\\${character}`).replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')

const writeAddress = (address: string): string =>
  address.replace(/[()*_[\]]|&(?=[#A-Za-z])/g, (character) => `\\${character}`)
