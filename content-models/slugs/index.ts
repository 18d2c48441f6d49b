import { pinyin } from 'pinyin-pro'

const shortIdLength = 6
/** Long addresses are cut off by mail programs and chats. */
const longestPinyin = 48

/** The slug of a title: its pinyin and a short id, `zhe-xi-nan-ge-ming-jing-shen-4f2k9a`. */
export const slugFor = (title: string, shortId: string): string =>
  [pinyinSlug(title, longestPinyin), shortId].filter(Boolean).join('-')

/** Six characters of a–z and 0–9 made from any text, such as an id: the same text gives the same characters. */
export function shortIdFrom(id: string): string {
  const digits = (hash(id, 0x811c9dc5) * 0x200000n + (hash(id, 0x01000193) & 0x1fffffn)) % 36n ** 6n
  return digits.toString(36).padStart(shortIdLength, '0')
}

/** The slug of a tag: its pinyin and a short id of its exact name, so that homophones stay apart. */
export const tagSlug = (name: string): string => slugFor(name, shortIdFrom(name.trim()))

/** A key that sorts Chinese by pronunciation with any database: pinyin with tones, then the text itself. */
export const sortKey = (text: string): string =>
  `${toPinyin(text.trim(), 'num').join(' ').toLowerCase()} ${text.trim()}`.trim()

function pinyinSlug(text: string, longest: number): string {
  const parts = toPinyin(text, 'none')
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  let slug = ''
  for (const part of parts ?? []) {
    const longer = slug === '' ? part.slice(0, longest) : `${slug}-${part}`
    if (longer.length > longest) break
    slug = longer
  }
  return slug
}

const toPinyin = (text: string, toneType: 'none' | 'num'): string[] =>
  pinyin(text, { toneType, type: 'array', nonZh: 'consecutive', v: true })

/** FNV-1a, 32 bits. */
function hash(text: string, seed: number): bigint {
  let value = seed
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return BigInt(value >>> 0)
}
