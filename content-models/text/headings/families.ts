import { endsSentence, hanCount } from '../chinese.ts'
import { following, type HeadingLine } from './heading-line.ts'

/** Shapes that make a heading only where several lines of a text have it. */
const families: RegExp[] = [
  /^[^。！？；：\n]{4,34}[？?]$/,
  /^[【「『［[][^】」』］\]。；\n]{2,24}[】」』］\]]$/,
  /^[“《][^”》\n]{1,16}[”》][^。！？；：，\n]{1,20}$/,
  /^[^。！？；：，\n]{2,20}[“《][^”》\n]{1,16}[”》]$/,
  /^[■◆●▍▎▌◎★☆▶►➤❖✦◇□○·•]\s*[^。！？；：\n]{3,30}$/,
  /^[^。！？；：\n]{4,30}[!！]$/,
]

/** Lines of one shape, each over a paragraph of its own: questions, 【…】, “…”办法, marks at the beginning. */
export const familyHeadings = (
  lines: readonly HeadingLine[],
  levels: readonly (number | undefined)[],
): number[] =>
  families.flatMap((shape) => {
    const found = lines.flatMap((line, at) => {
      if (line.kept || line.never || line.afterPicture || levels[at] !== undefined || !shape.test(line.text))
        return []
      const next = following(lines, at)
      const text = next === undefined ? '' : (lines[next]?.text ?? '')
      const previous = lines[at - 1]
      const open =
        !previous ||
        previous.kept ||
        previous.never ||
        endsSentence(previous.text) ||
        levels[at - 1] !== undefined
      return open &&
        hanCount(line.text) >= 2 &&
        text.length > Math.max(30, line.text.length) &&
        !lines[next ?? 0]?.kept
        ? [at]
        : []
    })
    return found.length >= 2 ? found : []
  })
