/** Whether two runs of asterisks hold bold text between them rather than standing for hidden words. */
const isBold = (
  line: string,
  open: { start: number; end: number },
  close: { start: number; end: number },
): boolean => {
  const inside = line.slice(open.end, close.start)
  if (inside.trim() === '' || open.end - open.start !== close.end - close.start) return false
  const count = (mark: RegExp) => inside.match(mark)?.length ?? 0
  const han = (character: string | undefined) => /\p{Script=Han}/u.test(character ?? '')
  const midWord =
    han(line[open.start - 1]) && han(line[open.end]) && han(line[close.start - 1]) && han(line[close.end])
  const balanced = count(/[《（“(]/g) === count(/[》）”)]/g)
  const sentences = /[。！？](?![”’」』）)》]*$)./.test(inside)
  // 第**届。又到第**届。: no end of a word at any of the four places, and a sentence ends between them.
  return balanced && !(sentences && (midWord || (han(line[open.start - 1]) && han(line[close.end]))))
}

/**
 * Escapes runs of asterisks that stand for hidden words: one without a partner, or a pair that opens or closes brackets halfway
 * or joins the middles of two sentences, was never meant as bold.
 */
export const protectCensorMarks = (text: string): { text: string; marks: number } => {
  let marks = 0
  const lines = text.split('\n').map((line) => {
    if (/^\s*(?:\*\s*){3,}$/.test(line)) return line
    const runs = [...line.matchAll(/(?<!\\)\*{2,}/g)].map((run) => ({
      start: run.index,
      end: run.index + run[0].length,
    }))
    let result = ''
    let at = 0
    for (let index = 0; index < runs.length; index += 1) {
      const open = runs[index]
      if (!open) continue
      const close = runs[index + 1]
      result += line.slice(at, open.start)
      if (close && isBold(line, open, close)) {
        result += line.slice(open.start, close.end)
        at = close.end
        index += 1
      } else {
        result += '\\*'.repeat(open.end - open.start)
        marks += 1
        at = open.end
      }
    }
    return result + line.slice(at)
  })
  return { text: lines.join('\n'), marks }
}
