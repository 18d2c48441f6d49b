const schemes = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * The address of a link as it may be published, or undefined for one that is refused: an empty one, or one
 * with a scheme other than http, https, mailto and tel (`javascript:`, `data:`, `file:` …).
 * Characters that no address may hold are percent-encoded; Chinese ones stay readable.
 */
export function safeAddress(typed: string): string | undefined {
  // Browsers ignore control characters and white space around and inside a scheme, so they go first.
  const address = typed
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, '')
    .trim()
    .replace(/[\s"<>\\^`{|}]|\p{NChar}/gu, (character) => encodeURIComponent(character))
  if (address === '') return undefined
  if (/^www\./i.test(address)) return `https://${address}`
  const scheme = /^([^/?#]*?):/.exec(address)?.[1]
  return scheme === undefined || schemes.has(scheme.toLowerCase()) ? address : undefined
}
