import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../from-editor.ts'
import { writeBlocks } from '../serialize.ts'
import { toEditor } from '../to-editor.ts'
import { parseClipboard } from './parse-clipboard.ts'
import { readPasted } from './read-pasted.ts'

/** A clipboard as HTML, or as the Markdown of what it has to become. */
const read = (file: string) => readFileSync(new URL(`./clipboards/${file}`, import.meta.url), 'utf8')

const clipboard = (name: string) => readPasted(parseClipboard(read(`${name}.html`)))

describe('a paste from', () => {
  test.each([
    ['word', { pictures: 1, media: 0, deletions: 1, comments: 1 }],
    ['wps', { pictures: 1, media: 0, deletions: 0, comments: 0 }],
    ['wechat', { pictures: 1, media: 2, deletions: 0, comments: 0 }],
  ])('%s keeps its structure and nothing else', (name, leftOut) => {
    const pasted = clipboard(name)
    expect(writeBlocks(pasted.blocks)).toBe(read(`${name}.md`))
    expect(pasted.leftOut).toEqual(leftOut)
  })

  test.each(['word', 'wps', 'wechat'])('%s is already in the normal form of a body', (name) => {
    const { blocks } = clipboard(name)
    expect(blocksOf(toEditor(blocks))).toEqual(blocks)
  })
})
