import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UnreadableFile } from './source.ts'

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
  const folder = mkdtempSync(join(tmpdir(), 'lectern-office-'))
  try {
    const input = join(folder, `input${/^\.\w{1,5}$/.test(extension) ? extension : '.doc'}`)
    writeFileSync(input, bytes)
    const ended = await new Promise<'missing' | number | null>((done) => {
      const child = spawn(
        program,
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
      throw new UnreadableFile('LibreOffice 未能转换这个文件，请用 Word/WPS 另存为 .docx 再导入。')
    return readFileSync(join(folder, 'out', result))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
