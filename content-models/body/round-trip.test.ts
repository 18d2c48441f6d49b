import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocument, oddText, textDocument } from './arbitrary-document.ts'
import type { EditorDocument, EditorNode } from './editor-document.ts'
import { blocksOf } from './from-editor.ts'
import { html } from './html.ts'
import { readHtml, type SeenCharacter, seenInHtml, seenText, unseen } from './html-reading.ts'
import { parse } from './parser.ts'
import { plainText, plainTextOf } from './plain-text.ts'
import { safeAddress } from './safe-address.ts'
import { serialize } from './serialize.ts'
import { fromMarkdown, toEditor } from './to-editor.ts'

/** More and other documents: `RUNS=20000 SEED=7 npx vitest run content-models/body`. */
const options = {
  numRuns: Number(process.env.RUNS ?? 500),
  ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}),
}
const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, check), options)

const file = { hash: '0123456789abcdef', mime: 'audio/mpeg', bytes: 1 }
const everythingIsPublic = {
  picture: (id: string) => ({
    id,
    hash: '0123456789abcdef',
    width: 900,
    height: 600,
    alt: '<示例> & "图"',
    focal: { x: 0.5, y: 0.5 },
  }),
  file: (id: string) => ({ ...file, id, name: '示例 "录音".mp3' }),
  item: () => ({ title: '', address: '/stories/a/', kindName: '' }),
}

const pageOf = (document: EditorDocument) => readHtml(html(parse(serialize(document)), everythingIsPublic))

describe('the two invariants', () => {
  test('the plain text of the Markdown is the plain text of the document', () => {
    holds(anyDocument, (document) => {
      expect(plainText(parse(serialize(document)))).toBe(plainTextOf(document))
    })
  })

  test('every character that was typed is on the page, as bold, italic and linked as it was, and no other', () => {
    holds(textDocument, (document) => {
      expect(seenInHtml(pageOf(document))).toEqual(seenInEditor(document.root))
    })
  })

  test('what was not a list, heading, quotation, table or rule does not become one, and the other way round', () => {
    holds(textDocument, (document) => {
      expect(structureOfPage(document)).toEqual(structureOfDocument(document.root.children ?? []))
    })
  })
})

describe('both directions', () => {
  test('reading the Markdown gives the normal form of the document', () => {
    holds(anyDocument, (document) => {
      expect(parse(serialize(document)).blocks).toEqual(blocksOf(document))
    })
  })

  test('a document in its normal form comes back from Markdown as it was', () => {
    holds(anyDocument, (document) => {
      const normal = toEditor(blocksOf(document))
      expect(fromMarkdown(serialize(normal))).toEqual(normal)
      expect(blocksOf(normal)).toEqual(blocksOf(document))
    })
  })

  test('Markdown that was read and written once stays as it is', () => {
    const markdown = fc.array(
      fc.oneof(oddText, fc.constant('\n'), fc.constant('\n\n'), fc.constant('\n  ')),
      {
        maxLength: 20,
      },
    )
    holds(markdown, (parts) => {
      const once = serialize(fromMarkdown(parts.join('')))
      expect(serialize(fromMarkdown(once))).toBe(once)
    })
  })
})

describe('the page', () => {
  test('is well-formed, its text is the plain text, and nothing typed becomes an element', () => {
    const allowed =
      /^(?:p|h[2-4]|ul|ol|li|blockquote|footer|table|thead|tbody|tr|th|td|div|a|strong|em|b|span|small|br|hr|figure|figcaption|picture|source|img|audio|video|details|summary)$/
    holds(anyDocument, (document) => {
      const tokens = pageOf(document)
      for (const { tag, attributes } of tokens) {
        if (tag) expect(tag).toMatch(allowed)
        expect(Object.keys(attributes ?? {}).filter((name) => /^(?:on|style)/.test(name))).toEqual([])
        expect(attributes?.href ?? '/').not.toMatch(/^\s*(?:javascript|data|vbscript|file):/i)
      }
      // A credit is shown but is no part of the text.
      const inCredit = (index: number) => tokens[index - 1]?.attributes?.class === 'credit'
      const shown = tokens.filter((_, index) => !inCredit(index))
      const plain = [...plainTextOf(document)].filter((character) => !unseen.test(character)).join('')
      expect(seenText(shown)).toBe(plain)
    })
  })

  test('has headings in order, each with visible text', () => {
    holds(anyDocument, (document) => {
      let before = 1
      const tokens = pageOf(document)
      tokens.forEach(({ tag = '', closing }, index) => {
        if (!/^h\d$/.test(tag) || closing) return
        expect(Number(tag[1])).toBeLessThanOrEqual(before + 1)
        before = Number(tag[1])
        const end = tokens.findIndex((token, position) => position > index && token.tag === tag)
        expect(seenText(tokens.slice(index, end))).not.toBe('')
      })
    })
  })
})

/** What an editor shows, taken from its nodes without the code under test. */
function seenInEditor(node: EditorNode, link = ''): SeenCharacter[] {
  const url = node.type === 'link' ? (safeAddress(String(node.fields?.url)) ?? '') : link
  const format = typeof node.format === 'number' ? node.format : 0
  const own = [...(node.text ?? '')]
    .filter((character) => !unseen.test(character))
    .map((character) => ({ character, bold: (format & 1) > 0, italic: (format & 2) > 0, link: url }))
  return [...own, ...(node.children ?? []).flatMap((child) => seenInEditor(child, url))]
}

/** The blocks of a document that show something, nested lists inside theirs; paragraphs in a row count as one. */
function structureOfDocument(nodes: EditorNode[]): string[] {
  const names: Record<string, string> = { paragraph: 'p', quote: 'blockquote', table: 'table' }
  const found = nodes.flatMap((node): string[] => {
    if (node.type === 'horizontalrule') return ['hr']
    if (seenInEditor(node).length === 0) return []
    if (node.type === 'heading') return ['heading']
    if (node.type === 'list') return listStructure(node)
    return [names[node.type] ?? node.type]
  })
  return found.filter((name, index) => name !== 'p' || found[index - 1] !== 'p')
}

function listStructure(node: EditorNode): string[] {
  if (seenInEditor(node).length === 0) return []
  const items = (node.children ?? []).flatMap((item) => {
    let inText = false
    return (item.children ?? []).flatMap((child) => {
      if (seenInEditor(child).length === 0) return []
      const goesOn = inText && child.type !== 'list'
      inText = child.type !== 'list'
      if (!inText) return listStructure(child)
      return goesOn ? [] : ['item']
    })
  })
  return [node.listType === 'number' ? 'ol' : 'ul', ...items, '/']
}

function structureOfPage(document: EditorDocument): string[] {
  const tokens = pageOf(document)
  const found: string[] = []
  let outer = ''
  tokens.forEach(({ tag = '', closing }, index) => {
    if (outer !== '') {
      if (closing && tag === outer) outer = ''
      return
    }
    if (tag === 'ul' || tag === 'ol') found.push(closing ? '/' : tag)
    // An item that only holds a nested list is how a first item is written when the editor has none.
    else if (tag === 'li' && !closing && tokens[index + 1]?.tag !== 'ul' && tokens[index + 1]?.tag !== 'ol')
      found.push('item')
    else if (/^h\d$/.test(tag) && !closing) found.push('heading')
    else if (tag === 'hr') found.push('hr')
    else if (['p', 'blockquote', 'table'].includes(tag) && !closing) {
      found.push(tag)
      outer = tag
    }
  })
  return found.filter((name, index) => name !== 'p' || found[index - 1] !== 'p')
}
