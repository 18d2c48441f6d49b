import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UnreadableFile } from './source.ts'

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** Whether a file is a compound file or RTF, as `.doc`, `.wps` and `.rtf` are, by its first bytes. */
export const isOldOffice = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) || startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])

/** Whether a compound file holds an encrypted package: how Word and WPS lock a `.docx` with a password. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )

const twoMinutes = 120_000

/**
 * A `.doc`, `.wps` or `.rtf` file as `.docx`, by LibreOffice.
 * Throws UnreadableFile, saying what to do, when LibreOffice is missing or cannot read the file.
 */
export const convertOffice = async (
  bytes: Uint8Array,
  extension: string,
  program: string = process.env.LECTERN_SOFFICE || 'soffice',
): Promise<Uint8Array> => {
  if (isEncrypted(bytes))
    throw new UnreadableFile('文件有密码，请在 Word 或 WPS 里取消密码、另存一份再导入。')
  const folder = mkdtempSync(join(tmpdir(), 'lectern-office-'))
  try {
    const input = join(folder, `input${/^\.\w{1,5}$/.test(extension) ? extension : '.doc'}`)
    writeFileSync(input, bytes)
    const ended = await new Promise<'missing' | number | null>((done) => {
      const child = spawn(
        /* turbopackIgnore: true */ program,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'docx',
          '--outdir',
          join(folder, 'out'),
          input,
        ],
        { stdio: 'ignore' },
      )
      // The timer of spawn's own `timeout` outlives a program that could not be started.
      const timer = setTimeout(() => child.kill('SIGKILL'), twoMinutes)
      const end = (how: 'missing' | number | null) => {
        clearTimeout(timer)
        done(how)
      }
      child.once('error', () => end('missing'))
      child.once('exit', end)
    })
    if (ended === 'missing')
      throw new UnreadableFile(
        '旧版 Word/WPS 文件需要 LibreOffice 转换，本机没有找到 soffice：请安装 LibreOffice 后重试，或用 Word/WPS 另存为 .docx 再导入。',
      )
    const result = readdirSync(folder).includes('out') ? readdirSync(join(folder, 'out'))[0] : undefined
    if (result === undefined)
      throw new UnreadableFile(
        'LibreOffice 未能转换这个文件（可能有密码或已损坏），请用 Word/WPS 打开、取消密码，另存为 .docx 再导入。',
      )
    return readFileSync(join(folder, 'out', result))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
