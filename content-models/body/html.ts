import { fileAddress, type Picture, type PublishedFile, type Reference } from '../published/index.ts'
import type { Block, InsertedBlock, Line, ListBlock, ParsedBody, TableBlock } from './blocks.ts'
import { escapeHtml } from './escape-html.ts'
import { type OutlineEntry, outline } from './outline.ts'
import { pictureMarkup } from './picture-markup.ts'
import { statisticParts } from './plain-text.ts'
import { newTabTitle } from './read-runs.ts'
import { groupRuns, inSameLink, textOf } from './tidy.ts'

/** Finds what a body names by id; undefined for what is not public, which is then left out. */
export interface BodyContext {
  picture(id: string): Picture | undefined
  file(id: string): PublishedFile | undefined
  item(reference: Reference): { title: string; address: string; kindName: string } | undefined
}

/** The HTML of a body: no scripts, no inline styles, every text escaped. Headings have the ids of `outline`. */
export function html(body: ParsedBody, context: BodyContext): string {
  const headings = outline(body)
  let tables = 0
  return body.blocks
    .map((block) => {
      if (block.type === 'heading') return heading(block.line, headings.shift())
      if (block.type === 'table') return table(block, ++tables)
      return blockHtml(block, context)
    })
    .filter((part) => part !== '')
    .join('\n')
}

const heading = (line: Line, entry: OutlineEntry | undefined): string =>
  `<h${entry?.level ?? 2} id="${entry?.id ?? ''}">${lineHtml(line)}</h${entry?.level ?? 2}>`

type SimpleBlock = Exclude<Block, TableBlock | { type: 'heading' }>

function blockHtml(block: SimpleBlock, context: BodyContext): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${linesHtml(block.lines)}</p>`
    case 'quote':
      return quote(block.lines)
    case 'list':
      return list(block)
    case 'rule':
      return '<hr>'
    default:
      return inserted(block, context)
  }
}

function quote(lines: Line[]): string {
  const last = lines.at(-1)
  if (!last || !textOf(last).startsWith('——')) return `<blockquote><p>${linesHtml(lines)}</p></blockquote>`
  const words = lines.length > 1 ? `<p>${linesHtml(lines.slice(0, -1))}</p>` : ''
  return `<blockquote>${words}<footer>${lineHtml(last)}</footer></blockquote>`
}

function list(block: ListBlock): string {
  const items = block.items.map((item) => `<li>${linesHtml(item.lines)}${item.lists.map(list).join('')}</li>`)
  if (!block.ordered) return `<ul>${items.join('')}</ul>`
  return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>${items.join('')}</ol>`
}

/** A wide table scrolls in a box of its own, which the keyboard can reach. */
function table(block: TableBlock, number: number): string {
  const cells = (row: Line[][], open: string, close: string) =>
    `<tr>${row.map((cell) => `${open}${linesHtml(cell)}${close}`).join('')}</tr>`
  // An empty heading cell would be announced as a heading without a name.
  const headerCells = block.header?.map((cell) =>
    cell.length === 0 ? '<td></td>' : `<th scope="col">${linesHtml(cell)}</th>`,
  )
  const head = headerCells ? `<thead><tr>${headerCells.join('')}</tr></thead>` : ''
  const rows = block.rows.map((row) => cells(row, '<td>', '</td>')).join('')
  const body = rows === '' ? '' : `<tbody>${rows}</tbody>`
  const label = `表格 ${number}，可左右滚动`
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${label}"><table>${head}${body}</table></div>`
}

function inserted(block: InsertedBlock, context: BodyContext): string {
  switch (block.type) {
    case 'picture': {
      const picture = context.picture(block.id)
      if (!picture) return ''
      const markup = pictureMarkup(picture, 'natural', { sizes: '(min-width: 46rem) 42rem, 100vw' })
      const caption = block.caption ?? picture.caption
      const credit = block.credit ?? picture.credit
      const parts = [
        ...(caption === undefined ? [] : [escapeHtml(caption)]),
        ...(credit === undefined ? [] : [`<span class="credit">${escapeHtml(credit)}</span>`]),
      ]
      return figure('', markup, parts.join(' '))
    }
    case 'recording':
      return recording(block, context.file(block.id))
    case 'relatedItem': {
      const item = context.item(block.reference)
      if (!item) return ''
      const kind = `<span class="kind">${escapeHtml(item.kindName)}</span>`
      return `<p class="related"><a class="related-item" href="${escapeHtml(item.address)}">${kind} ${escapeHtml(item.title)}</a></p>`
    }
    case 'statistic': {
      const { figure: value, rest, note } = statisticParts(block)
      const source = note === '' ? '' : `<small>${escapeHtml(note)}</small>`
      return `<div class="stat"><b>${escapeHtml(value)}</b><span>${escapeHtml(rest)}</span>${source}</div>`
    }
    case 'timeline': {
      const entries = block.entries.map(({ date, title, text }) => {
        const day = date === '' ? '' : `<span class="date">${escapeHtml(date)}</span> `
        const name = title === undefined ? '' : `<b>${escapeHtml(title)}</b>`
        return `<li>${day}${name}${text === undefined ? '' : `<p>${withBreaks(text)}</p>`}</li>`
      })
      return `<ol class="timeline">${entries.join('')}</ol>`
    }
    case 'cue':
      return `<div class="cue">${withBreaks(block.text)}</div>`
  }
}

function recording(block: { caption?: string }, file: PublishedFile | undefined): string {
  if (!file) return ''
  const tag = file.mime.startsWith('video/') ? 'video' : 'audio'
  const address = escapeHtml(fileAddress(file))
  const name = block.caption ?? file.title ?? file.name
  const player = `<${tag} controls preload="none" aria-label="${escapeHtml(name)}" src="${address}"></${tag}>`
  const transcript = file.transcript?.trim()
    ? `<details class="transcript"><summary>文字稿</summary><p>${withBreaks(file.transcript.trim())}</p></details>`
    : ''
  return figure(' class="recording"', player, `${escapeHtml(block.caption ?? '')}${transcript}`)
}

const figure = (attributes: string, content: string, caption: string): string =>
  `<figure${attributes}>${content}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`

const withBreaks = (text: string): string => text.split(/\r?\n/).map(escapeHtml).join('<br>')

const linesHtml = (lines: Line[]): string => lines.map(lineHtml).join('<br>')

const lineHtml = (line: Line): string =>
  groupRuns(line, inSameLink)
    .map((runs) => {
      const content = formatted(runs, 'bold', (bold) => formatted(bold, 'italic', textHtml))
      const link = runs[0]?.link
      if (!link) return content
      const target = link.newTab ? ` target="_blank" title="${newTabTitle}"` : ''
      const rel = link.newTab || isExternal(link.address) ? ' rel="noopener"' : ''
      return `<a href="${escapeHtml(link.address)}"${target}${rel}>${content}</a>`
    })
    .join('')

const isExternal = (address: string): boolean => /^(?:https?:)?\/\//i.test(address)

const textHtml = (runs: Line): string => escapeHtml(textOf(runs))

const elements = { bold: 'strong', italic: 'em' } as const

const formatted = (runs: Line, format: 'bold' | 'italic', inside: (runs: Line) => string): string =>
  groupRuns(runs, (one, other) => one[format] === other[format])
    .map((group) => {
      const content = inside(group)
      return group[0]?.[format] ? `<${elements[format]}>${content}</${elements[format]}>` : content
    })
    .join('')
