/**
 * Link definitions that are none: footnotes, and notes whose "address" is a sentence. Markdown would swallow them; they become
 * text. Definitions of addresses stay, with what their titles say.
 */
export const keepDefinitions = (text: string): { text: string; titles: string[] } => {
  const titles: string[] = []
  let fenced = false
  const lines = text.split('\n').map((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced
    if (fenced) return line
    const footnote = /^ {0,3}\[\^([^\]\s]+)\]:\s*(.*)$/.exec(line)
    if (footnote) return `\n\\[${footnote[1]}\\] ${footnote[2]}\n`
    const definition = /^ {0,3}\[([^\]]+)\]:\s*(<[^>]*>|\S+)(.*)$/.exec(line)
    if (!definition) return line
    const [, label = '', target = '', rest = ''] = definition
    const address = /^<?(?:[a-z][a-z0-9+.-]*:|\/|\.{1,2}\/|#|www\.)|[\w-]+\.[a-z]{2,5}(?:\/|>?$)/i.test(
      target,
    )
    if (!address) return `\n\\[${label}\\]: ${target}${rest}\n`
    const title = /^\s*["'(](.+)["')]\s*$/.exec(rest)?.[1]
    if (title && !/^(?:原文|link|链接)$/i.test(title)) titles.push(`[${label}]: ${target} "${title}"`)
    return line
  })
  return { text: lines.join('\n').replace(/\[\^([^\]\s]+)\]/g, '\\[$1\\]'), titles }
}
