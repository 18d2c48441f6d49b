import { inflateRawSync } from 'node:zlib'
import { UnreadableFile } from '../source.ts'

const mostEntries = 5_000
const mostBytes = 300 * 1024 * 1024

/**
 * The entries of a zip file, unpacked under a bound, so that a small file cannot fill the memory.
 * Throws UnreadableFile when the file is damaged, locked or far larger inside than any document is.
 */
export const zipEntries = (bytes: Uint8Array, most = mostBytes): Map<string, Uint8Array> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = () =>
    new UnreadableFile('Word 文件已损坏（压缩包结构不完整），请用 Word 或 WPS 打开后另存一份再试。')
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > buffer.length) throw damaged()
  const count = buffer.readUInt16LE(end + 10)
  if (count > mostEntries) throw new UnreadableFile('Word 文件内部条目过多，疑似压缩炸弹，未导入。')
  let at = buffer.readUInt32LE(end + 16)
  let left = most
  const entries = new Map<string, Uint8Array>()
  try {
    for (let entry = 0; entry < count; entry += 1) {
      if (buffer.readUInt32LE(at) !== 0x02014b50) throw damaged()
      const flags = buffer.readUInt16LE(at + 8)
      const method = buffer.readUInt16LE(at + 10)
      const packed = buffer.readUInt32LE(at + 20)
      const nameLength = buffer.readUInt16LE(at + 28)
      const local = buffer.readUInt32LE(at + 42)
      const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
      at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
      if (flags & 1) throw new UnreadableFile('文件有密码，请先取消密码再导入。')
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
      const data = buffer.subarray(start, start + packed)
      if (method !== 0 && method !== 8) throw damaged()
      const unpacked = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, left) })
      left -= unpacked.length
      if (left <= 0) throw new UnreadableFile('Word 文件解压后过大，疑似压缩炸弹，未导入。')
      entries.set(name, unpacked)
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new UnreadableFile('Word 文件解压后过大，疑似压缩炸弹，未导入。')
    throw damaged()
  }
  return entries
}
