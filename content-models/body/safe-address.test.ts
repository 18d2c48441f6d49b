import { expect, test } from 'vitest'
import { safeAddress } from './safe-address.ts'

test.each([
  ['https://e.cn/a?b=1#c', 'https://e.cn/a?b=1#c'],
  ['HTTP://e.cn', 'HTTP://e.cn'],
  ['/stories/a/', '/stories/a/'],
  ['#h-1', '#h-1'],
  ['//e.cn/', '//e.cn/'],
  ['mailto:a@b.cn', 'mailto:a@b.cn'],
  ['tel:+86-10-0000', 'tel:+86-10-0000'],
  [' www.e.cn ', 'https://www.e.cn'],
  ['https://示例.cn/宣讲 稿|一', 'https://示例.cn/宣讲%20稿%7C一'],
  ['/a:b', '/a:b'],
  ['?q=a:b', '?q=a:b'],
  ['', undefined],
  ['  ', undefined],
  ['javascript:alert(1)', undefined],
  [' JaVa\n\tScRiPt:alert(1)', undefined],
  ['\u0000javascript:alert(1)', undefined],
  ['java\u00ADscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['vbscript:x', undefined],
  ['file:///etc/passwd', undefined],
  ['weixin://x', undefined],
])('%j', (typed, address) => {
  expect(safeAddress(typed)).toBe(address)
})
