import { Converter } from 'opencc-js/t2cn'
import { expect, test } from 'vitest'
import { simplified, traditional } from './simplified-letters.ts'

test('the table is what OpenCC makes of every Han letter by itself', () => {
  const toSimplified = Converter({ from: 't', to: 'cn' })
  const others = [...simplified]
  const table = new Map([...traditional].map((letter, place) => [letter, others[place]]))
  expect(table.size).toBe(others.length)
  const wrong: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const letter = String.fromCodePoint(code)
    if (!/\p{Script=Han}/u.test(letter)) continue
    if (toSimplified(letter) !== (table.get(letter) ?? letter)) wrong.push(letter)
  }
  expect(wrong).toEqual([])
})
