import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locatePassage } from './locate-passage.ts'

describe('locatePassage', () => {
  it.each<[string, string[], string, ReturnType<typeof locatePassage>]>([
    [
      'within one text',
      ['石桥边的夜校'],
      '夜校',
      { start: { text: 0, offset: 4 }, end: { text: 0, offset: 6 } },
    ],
    [
      'over a bold word',
      ['石桥', '边的', '夜校'],
      '桥边的夜',
      { start: { text: 0, offset: 1 }, end: { text: 2, offset: 1 } },
    ],
    [
      'over two paragraphs',
      ['第一段。', '第二段。'],
      '段。\n\n第二',
      { start: { text: 0, offset: 2 }, end: { text: 1, offset: 2 } },
    ],
    ['changed since', ['石桥边的日校'], '夜校', undefined],
    ['nothing asked', ['石桥'], ' \n', undefined],
  ])('%s', (_, texts, passage, expected) => {
    expect(locatePassage(texts, passage)).toEqual(expected)
  })

  it('finds whatever was selected, however the texts are cut', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('石', '桥', '。', ' ', '\n', '𠮷') }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (chunks, from, length) => {
        const whole = chunks.join('')
        const passage = whole.slice(from % (whole.length + 1), (from % (whole.length + 1)) + length)
        const found = locatePassage(chunks, passage)
        if (!passage.trim()) {
          expect(found).toBeUndefined()
          return
        }
        if (!found) throw new Error('not found')
        const { start, end } = found
        const words = chunks
          .map((chunk, index) =>
            index < start.text || index > end.text
              ? ''
              : chunk.slice(
                  index === start.text ? start.offset : 0,
                  index === end.text ? end.offset : undefined,
                ),
          )
          .join('')
        expect(words.replaceAll(/\s/gu, '')).toBe(passage.replaceAll(/\s/gu, ''))
      }),
    )
  })
})
