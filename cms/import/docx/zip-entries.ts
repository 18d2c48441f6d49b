import { inflateRawSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { UnreadableFile } from '../source.ts'

export interface ZipLimits {
  entries: number
  /** Bytes of all entries together, unpacked. */
  all: number
  /** Bytes of one part of XML, unpacked: the text of a thick book has five million. */
  xml: number
}

export const usualZipLimits: ZipLimits = { entries: 5_000, all: 120 * 1024 * 1024, xml: 20 * 1024 * 1024 }

/** What a reader of Word files looks at; programs, fonts and embedded files stay packed. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/|word\/(?!fonts\/|embeddings\/|vbaProject|activeX\/)|docProps\/)/

const damaged = () =>
  new UnreadableFile('Word 文件已损坏（压缩包结构不完整），请用 Word 或 WPS 打开后另存一份再试。')
const tooLarge = (name: string, bytes: number) =>
  new UnreadableFile(
    `Word 文件解压后过大（${name.split('/').at(-1)} 有 ${Math.round(bytes / 1024 / 1024)} MB），疑似压缩炸弹，未导入：请删减或拆分后再试。`,
  )

/** A name in UTF-8, or in GBK as Chinese Windows packs it. */
const nameOf = (bytes: Buffer): string => {
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? iconv.decode(bytes, 'gb18030') : text
}

/**
 * The entries of a Word file, unpacked under bounds, so that a small file cannot fill the memory.
 * Throws UnreadableFile when the file is damaged, locked or far larger inside than any document is.
 */
export const zipEntries = (
  bytes: Uint8Array,
  limits: ZipLimits = usualZipLimits,
): Map<string, Uint8Array> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > buffer.length) throw damaged()
  const count = buffer.readUInt16LE(end + 10)
  if (count > limits.entries) throw new UnreadableFile('Word 文件内部条目过多，疑似压缩炸弹，未导入。')
  let at = buffer.readUInt32LE(end + 16)
  let left = limits.all
  const entries = new Map<string, Uint8Array>()
  try {
    for (let entry = 0; entry < count; entry += 1) {
      if (buffer.readUInt32LE(at) !== 0x02014b50) throw damaged()
      const flags = buffer.readUInt16LE(at + 8)
      const method = buffer.readUInt16LE(at + 10)
      const packed = buffer.readUInt32LE(at + 20)
      const told = buffer.readUInt32LE(at + 24)
      const nameLength = buffer.readUInt16LE(at + 28)
      const local = buffer.readUInt32LE(at + 42)
      const name = nameOf(buffer.subarray(at + 46, at + 46 + nameLength))
      at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
      if (flags & 1) throw new UnreadableFile('文件有密码，请先取消密码再导入。')
      if (!wanted.test(name)) continue
      const most = Math.min(left, /\.(?:xml|rels)$/i.test(name) ? limits.xml : left)
      if (told > most) throw tooLarge(name, told)
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
      const data = buffer.subarray(start, start + packed)
      if (method !== 0 && method !== 8) throw damaged()
      // What the directory tells of the size may be a lie.
      const unpacked = method === 0 ? data : inflate(data, name, most)
      left -= unpacked.length
      entries.set(name, unpacked)
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged()
  }
  return entries
}

const inflate = (data: Uint8Array, name: string, most: number): Uint8Array => {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(name, most) : error
  }
}
