import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const [light = '', dark = ''] = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').split('@media')
const channels = (css: string, token: string): number[] => {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(css)?.[1] ?? ''
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}

/** What `filter: grayscale(1)` makes of a colour (Filter Effects, 8.4). */
const withoutColour = ([red = 0, green = 0, blue = 0]: number[]): number[] => {
  const grey = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  return [grey, grey, grey]
}

/** Contrast as in WCAG 2.2. */
function contrast(one: number[], other: number[]): number {
  const luminance = (colour: number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
      const part = channel / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['paper', 'sheet', 'red-soft']
const inks = ['ink', 'ink-2', 'red', 'pine']
describe.each([
  ['by day', light],
  ['by night', dark],
])('on days without colour, %s', (_, css) => {
  test.each(grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)))(
    '%s on %s keeps 4.5:1',
    (ink, ground) => {
      expect(
        contrast(withoutColour(channels(css, ink)), withoutColour(channels(css, ground))),
      ).toBeGreaterThanOrEqual(4.5)
    },
  )
})
