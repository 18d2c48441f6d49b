import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, resolve, sep } from 'node:path'
import type { ReadPicture } from '../source.ts'
import { type Element, isElement, textOf } from './nodes.ts'

const largest = 20 * 1024 * 1024
const usable = /^\.?(?:jpe?g|png|webp|gif|avif)$/i

const readable = (address: string): string => {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

const named = (address: string, alt: string): string => `${readable(address)}${alt ? `（${alt}）` : ''}`

const altOf = (image: Element): string => {
  const alt = (image.attribs.alt ?? image.attribs.title ?? '').trim()
  return /^(?:图片|图像|image|img|photo|\d+|.*\.(?:jpe?g|png|gif|webp))$/i.test(alt) ? '' : alt
}

const captionOf = (image: Element): string | undefined => {
  let node: Element | null = image
  for (let up = 0; node && up < 4; up += 1) {
    if (node.name === 'figure') {
      const caption = node.children.find((child) => isElement(child) && child.name === 'figcaption')
      return caption ? textOf(caption).replace(/\s+/g, ' ').trim() || undefined : undefined
    }
    node = node.parent && isElement(node.parent) ? node.parent : null
  }
  return undefined
}

/**
 * Finds the pictures of a page saved with its files: `data:` addresses and files beside the page, nowhere else on the
 * machine. Remote ones are never fetched: they are named in the notes.
 */
export class PagePictures {
  readonly pictures: ReadPicture[] = []
  readonly notes: string[] = []
  readonly captions = new Set<string>()
  /** How many are elsewhere on the net. */
  remote = 0
  private readonly folder: string | undefined
  private readonly known = new Map<string, string>()

  constructor(folder: string | undefined) {
    this.folder = folder === undefined ? undefined : realpathSync(folder)
  }

  find(image: Element): { id: string; caption?: string } | { missing: string } | undefined {
    const { width, height } = image.attribs
    if (Number(width) === 1 || Number(height) === 1) return undefined
    const addresses = [
      image.attribs.src,
      image.attribs['data-src'],
      image.attribs['data-original'],
      image.attribs['data-lazy-src'],
    ].filter((address): address is string => Boolean(address?.trim()))
    const alt = altOf(image)
    const caption = captionOf(image)
    for (const address of addresses) {
      const id = this.known.get(address) ?? this.take(address, alt || caption || '')
      if (id === 'refused') return { missing: named(address, alt) }
      if (id === undefined) continue
      this.known.set(address, id)
      if (caption) this.captions.add(caption)
      return caption ? { id, caption } : { id }
    }
    const remote = addresses.find((address) => /^(?:https?:)?\/\//.test(address))
    const missing = remote ?? addresses.find((address) => !address.startsWith('data:'))
    if (missing === undefined) return undefined
    if (remote) this.remote += 1
    else this.notes.push(`找不到图片文件：${named(missing, alt)}`)
    return { missing: named(missing, alt) }
  }

  private add(name: string, bytes: Uint8Array, alt: string): string {
    this.pictures.push({ name, bytes, alt })
    return `import:${this.pictures.length - 1}`
  }

  /** The id of a picture; `refused` for one that is there but is not ours to take. */
  private take(address: string, alt: string): string | undefined {
    const data = /^data:image\/(jpeg|png|webp|gif|avif);base64,(.+)$/is.exec(address)
    if (data) {
      const bytes = Buffer.from(data[2] ?? '', 'base64')
      // Blank pixels that stand in until the real picture is loaded.
      return bytes.length > 200 ? this.add(`embedded.${data[1]}`, bytes, alt) : undefined
    }
    if (this.folder === undefined || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined
    let path: string
    try {
      path = resolve(this.folder, decodeURIComponent(address.replace(/[?#].*$/, '')))
    } catch {
      return undefined
    }
    if (!existsSync(path)) return undefined
    const real = realpathSync(path)
    const stats = statSync(real)
    if (!real.startsWith(this.folder + sep) || !stats.isFile() || stats.size > largest) {
      this.notes.push(`图片未导入（不在网页所在文件夹内，或超过 20 MB）：${address}`)
      return 'refused'
    }
    const name = basename(real)
    const bytes = readFileSync(real)
    const extension = /\.[^.]+$/.exec(name)?.[0] ?? ''
    if (!usable.test(extension) && !/^(?:\d+|640|[\w-]+)$/.test(name)) return undefined
    return this.add(name, bytes, alt)
  }
}
