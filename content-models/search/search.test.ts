import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWithPlaces } from './fold.ts'
import {
  excerptAround,
  fold,
  highlight,
  matches,
  pageNumbers,
  pairs,
  parseQuery,
  runsOf,
  separator,
  tokenize,
} from './index.ts'

/** Text as it comes: both scripts, widths and cases, punctuation, white space, letters outside the basic plane. */
const letter = fc.constantFrom(
  ...'宣讲講台臺红紅色故事头頭兵议議題题里裡著着区區，。、；：“”「」（）——…… \n　Aａb１1２2éß々ー𠮷😀',
)
const text = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join(''))

describe('fold', () => {
  test.each([
    ['排頭兵', '排头兵'],
    ['第一議題', '第一议题'],
    ['宣講臺', '宣讲台'],
    ['ＡＢＣ１２３', 'abc123'],
    ['Café', 'cafe'],
    ['《宣讲》， 故事。', '宣讲故事'],
    ['一\n二　三', '一二三'],
    ['穿著', '穿着'],
    ['隨著', '随着'],
    ['随著', '随着'],
    ['宣講·故事——讲述', '宣讲故事讲述'],
    ['“宣讲”「故事」『党课』', '宣讲故事党课'],
    ['ÀÉÎÕÜ', 'aeiou'],
    ['', ''],
    ['，。！？', ''],
  ])('%j is searched as %j', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(fold(fold(written))).toBe(fold(written))
      }),
    )
  })

  test('a part of a text folds to a part of the folded text, wherever it is cut', () => {
    fc.assert(
      fc.property(text, text, text, (before, part, after) => {
        expect(fold(before + part + after)).toBe(fold(before) + fold(part) + fold(after))
      }),
    )
  })
})

describe('foldWithPlaces', () => {
  test('knows for each letter where it was written', () => {
    expect(foldWithPlaces('一，講ﬁ。')).toEqual({
      letters: ['一', '讲', 'f', 'i'],
      starts: [0, 2, 3, 3],
      ends: [1, 3, 4, 4],
    })
  })

  test('folds as fold does, in order, and each place folds to its letter', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { letters, starts, ends } = foldWithPlaces(written)
        expect(letters.join('')).toBe(fold(written))
        letters.forEach((folded, index) => {
          expect(fold(written.slice(starts[index], ends[index]))).toContain(folded)
          expect(starts[index]).toBeGreaterThanOrEqual(starts[index - 1] ?? 0)
        })
      }),
    )
  })
})

describe('parseQuery', () => {
  test.each([
    ['宣讲 故事', ['宣讲', '故事']],
    ['“示例山区 精神” 故事', ['示例山区精神', '故事']],
    ['"第一議題"', ['第一议题']],
    ['「红色 故事」', ['红色故事']],
    ['宣讲，故事', ['宣讲故事']],
    ['党', ['党']],
    ['VR 2026', ['vr', '2026']],
    ['“没有配对', ['没有配对']],
    ['宣讲 宣讲 宣', ['宣讲']],
    ['', []],
    ['   ', []],
    ['，。“”""「」', []],
    ['随著', ['随着']],
    ['隨著', ['随着']],
    ['『宣講 故事』党课', ['宣讲故事', '党课']],
    ['＂宣讲 故事＂', ['宣讲故事']],
    ['宣讲”故事', ['宣讲', '故事']],
    ['“宣讲 「故事', ['宣讲', '故事']],
    ['讲'.repeat(500), ['讲'.repeat(40)]],
    ['！'.repeat(500), []],
    ['一 二 三 四 五 六 七 八 九 十', ['一', '二', '三', '四', '五', '六', '七', '八']],
  ])('%j asks for %j', (typed, phrases) => {
    expect(parseQuery(typed).phrases).toEqual(phrases)
  })

  test('what is typed without end asks for a bounded number of pairs', () => {
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 1_000 }), (typed) => {
        const { phrases } = parseQuery(typed)
        expect(phrases.length).toBeLessThanOrEqual(8)
        for (const phrase of phrases) expect([...phrase].length).toBeLessThanOrEqual(40)
      }),
    )
  })
})

describe('matches', () => {
  test.each([
    ['宣讲。故事', '“宣讲故事”', true],
    ['宣讲故事', '宣讲，故事', true],
    ['宣講故事', '宣讲', true],
    ['宣讲红色故事', '“宣讲故事”', false],
    ['宣讲红色故事', '宣讲 故事', true],
    ['故事', '宣讲 故事', false],
  ])('%j for %s: %s', (written, typed, expected) => {
    expect(matches([fold(written)], parseQuery(typed))).toBe(expected)
  })

  test('any part of a text, quoted, is found in it', () => {
    fc.assert(
      fc.property(text, text, text, (before, part, after) => {
        const quoted = `“${part.replace(/["“”＂]/gu, '')}”`
        expect(matches([fold(before + part + after)], parseQuery(quoted))).toBe(true)
      }),
    )
  })
})

describe('pairs', () => {
  test.each([
    ['', []],
    ['讲', ['讲']],
    ['宣讲稿', ['宣讲', '讲稿']],
    ['人人人', ['人人', '人人']],
    ['𠮷一', ['𠮷一']],
  ])('of %j', (folded, expected) => {
    expect(pairs(folded)).toEqual(expected)
  })
})

describe('tokenize', () => {
  const positions = (tokens: string[], phrase: string) => {
    const wanted = [...phrase].length === 1 ? [phrase] : pairs(phrase)
    return tokens.some((_, start) => wanted.every((token, offset) => tokens[start + offset] === token))
  }

  test('a title and a text are two parts', () => {
    expect(tokenize(['宣讲', '故事'])).toEqual(['宣讲', separator, '故事', separator, '宣', '讲', '故', '事'])
  })

  test('pairs that follow each other in the tokens are exactly the phrases of the text', () => {
    const phrase = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => fold(letters.join('')))
    fc.assert(
      fc.property(text, text, phrase, (title, body, wanted) => {
        fc.pre(wanted !== '')
        const parts = [fold(title), fold(body)]
        expect(positions(tokenize([title, body]), wanted)).toBe(parts.some((part) => part.includes(wanted)))
      }),
      { numRuns: 2_000 },
    )
  })

  test('every phrase that stands in a text stands in its tokens', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 12 }), (body, from, length) => {
        const letters = [...fold(body)]
        fc.pre(letters.length > 0)
        const start = from % letters.length
        expect(positions(tokenize(['', body]), letters.slice(start, start + length).join(''))).toBe(true)
      }),
    )
  })
})

describe('highlight', () => {
  const marked = (written: string, typed: string) =>
    highlight(written, parseQuery(typed))
      .filter(({ hit }) => hit)
      .map((piece) => piece.text)

  test.each([
    ['他是排頭兵。', '排头兵', ['排頭兵']],
    ['宣讲，故事', '宣讲故事', ['宣讲，故事']],
    ['Ａi 讲师', 'ai', ['Ａi']],
    ['讲讲讲', '讲', ['讲', '讲', '讲']],
    ['红色故事', '红色 故事', ['红色', '故事']],
    ['红色故事', '党课', []],
  ])('in %s, %s marks %j', (written, typed, hits) => {
    expect(marked(written, typed)).toEqual(hits)
  })

  test('the pieces are the text', () => {
    fc.assert(
      fc.property(text, text, (written, typed) => {
        const pieces = highlight(written, parseQuery(typed))
        expect(pieces.map((piece) => piece.text).join('')).toBe(written)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
    )
  })

  test('something is marked just where the text matches', () => {
    fc.assert(
      fc.property(text, text, (written, typed) => {
        const query = parseQuery(typed)
        fc.pre(query.phrases.length === 1)
        const hit = highlight(written, query).some((piece) => piece.hit)
        expect(hit).toBe(matches([fold(written)], query))
      }),
    )
  })

  test('each mark is one of the phrases, or several that overlap', () => {
    const near = fc.array(fc.constantFrom(...'讲講一，人'), { maxLength: 12 }).map((some) => some.join(''))
    fc.assert(
      fc.property(near, near, near, (written, one, other) => {
        const query = parseQuery(`${one} ${other}`)
        for (const { text: mark, hit } of highlight(written, query)) {
          if (!hit) continue
          const marked = fold(mark)
          const length = [...marked].length
          // Every letter of the mark lies within an occurrence of a phrase.
          const covered = new Set<number>()
          for (const phrase of query.phrases)
            for (let at = marked.indexOf(phrase); at >= 0; at = marked.indexOf(phrase, at + 1))
              for (let letter = 0; letter < phrase.length; letter++) covered.add(at + letter)
          expect(covered.size).toBe(length)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('an excerpt shows the first passage that was asked for, however far into the text', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000 }), fc.nat({ max: 2_000 }), (before, after) => {
        const written = `${'春。'.repeat(before)}第一議題${'秋'.repeat(after)}`
        const pieces = excerptAround(written, parseQuery('第一议题'))
        expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(['第一議題'])
        expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(120)
      }),
    )
  })
})

describe('runs of page numbers', () => {
  test('stand for the numbers that they were made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(300)), (numbers) => {
        const pages = numbers.sort((a, b) => a - b)
        expect([...pageNumbers(runsOf(pages))]).toEqual(pages)
      }),
    )
    expect(runsOf([0, 1, 2, 3, 9])).toEqual([0, 4, 5, 1])
  })
})
