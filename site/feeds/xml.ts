const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

// What XML 1.0 cannot carry, not even escaped: control characters, lone surrogates, U+FFFE and U+FFFF.
const notInXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

// Most texts and all addresses have nothing to change.
const suspicious =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

/** A text as it stands in XML, in an element or an attribute; characters that XML cannot carry are left out. */
export const xmlText = (text: string): string =>
  !suspicious.test(text)
    ? text
    : text.replace(notInXml, '').replace(/[&<>"']/g, (sign) => named[sign] ?? sign)

/** An element with a text in it; nothing when there is no text. */
export const xmlElement = (name: string, text: string | undefined): string =>
  text ? `<${name}>${xmlText(text)}</${name}>` : ''

/** The answer that carries an XML document. */
export const xmlResponse = (document: string, type = 'application/xml'): Response =>
  new Response(document, { headers: { 'content-type': `${type}; charset=utf-8` } })

/** The latest of some instants or days in ISO 8601 of one form; empty when there is none. */
export const latestOf = (instants: readonly string[]): string => instants.toSorted().at(-1) ?? ''
