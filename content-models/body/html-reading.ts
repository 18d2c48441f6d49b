/** A character that readers see, and how: what the tests compare between an editor document and its page. */
export interface SeenCharacter {
  character: string
  bold: boolean
  italic: boolean
  link: string
}

/** White space, zero-width and control characters: what nobody sees. */
export const unseen = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{NChar}]/u

export interface HtmlToken {
  tag?: string
  closing?: boolean
  attributes?: Record<string, string>
  text?: string
}

/** Reads HTML as strictly as our own is written, and throws at anything else: stray `<`, `>`, `&`, wrong nesting. */
export function readHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const open: string[] = []
  const pattern = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>|([^<>]+)/gy
  let end = 0
  for (let match = pattern.exec(html); match !== null; match = pattern.exec(html)) {
    end = pattern.lastIndex
    const [, slash, tag = '', attributes = '', text] = match
    if (text !== undefined) {
      tokens.push({ text: decode(text) })
      continue
    }
    if (slash) {
      if (open.pop() !== tag) throw new Error(`</${tag}> closes nothing in ${html}`)
    } else if (!['br', 'hr', 'img', 'source'].includes(tag)) open.push(tag)
    tokens.push({ tag, closing: slash === '/', attributes: readAttributes(attributes) })
  }
  if (end !== html.length) throw new Error(`Not HTML from ${end} on: ${html.slice(end, end + 60)}`)
  if (open.length > 0) throw new Error(`Left open: ${open.join(' ')}`)
  return tokens
}

const readAttributes = (written: string): Record<string, string> =>
  Object.fromEntries(
    [...written.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      decode(value),
    ]),
  )

function decode(text: string): string {
  const known: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
  return text.replace(/&(?:[a-z]+;)?/g, (reference) => {
    const character = known[reference]
    if (character === undefined) throw new Error(`Unescaped & in ${text}`)
    return character
  })
}

/** The text of HTML, without what is not seen. */
export const seenText = (tokens: HtmlToken[]): string =>
  [...tokens.map((token) => token.text ?? '').join('')]
    .filter((character) => !unseen.test(character))
    .join('')

export function seenInHtml(tokens: HtmlToken[]): SeenCharacter[] {
  const depth = { strong: 0, em: 0 }
  let link = ''
  return tokens.flatMap((token) => {
    if (token.tag === 'strong' || token.tag === 'em') depth[token.tag] += token.closing ? -1 : 1
    if (token.tag === 'a') link = token.closing ? '' : (token.attributes?.href ?? '')
    return [...(token.text ?? '')]
      .filter((character) => !unseen.test(character))
      .map((character) => ({ character, bold: depth.strong > 0, italic: depth.em > 0, link }))
  })
}
