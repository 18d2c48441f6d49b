import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { convertOffice, isOldOffice } from './convert-office.ts'
import { docxOf } from './docx/word-file.ts'
import { readInProcess } from './read-in-process.ts'
import { UnreadableFile } from './source.ts'

const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'
const program = process.env.LECTERN_SOFFICE || 'soffice'
const installed = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

describe.runIf(installed)('old Word files made by LibreOffice', () => {
  let folder: string
  const made = new Map<string, Uint8Array>()
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-old-'))
    const input = join(folder, 'a.docx')
    writeFileSync(
      input,
      await docxOf([
        { text: '把宣讲办到村口', style: 'Title' },
        { text: '作者：张三' },
        { text: '先学一步', style: 'H1' },
        { text: long },
        {
          table: [
            ['乡镇', '场次'],
            ['示例镇', '12'],
          ],
        },
        { text: long },
        { text: '责任编辑：李四' },
      ]),
    )
    for (const format of ['doc', 'rtf']) {
      spawnSync(
        program,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          format,
          '--outdir',
          folder,
          input,
        ],
        { stdio: 'ignore' },
      )
      made.set(format, readFileSync(join(folder, `a.${format}`)))
    }
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    ['doc', 'a.doc'],
    ['doc', 'a.wps'],
    ['rtf', 'a.rtf'],
  ])(
    '%s as %s is read like the file it was made of',
    async (format, name) => {
      const bytes = new Uint8Array(made.get(format) ?? [])
      expect(isOldOffice(bytes)).toBe(true)
      const reading = await readInProcess({ bytes, name })
      expect(reading.title).toBe('把宣讲办到村口')
      expect(reading.fields).toMatchObject({ author: ['张三'], editor: ['李四'] })
      expect(reading.body).toContain('## 先学一步')
      expect(reading.body).toContain('| 示例镇 | 12 |')
      expect(reading.body).toContain(long)
    },
    120_000,
  )

  test('a damaged one is refused in words', async () => {
    const bytes = new Uint8Array(made.get('doc') ?? []).slice(0, 900)
    await expect(convertOffice(bytes, '.doc')).rejects.toThrow(UnreadableFile)
  }, 120_000)
})

describe('before LibreOffice', () => {
  test.each([
    [[0xd0, 0xcf, 0x11, 0xe0], true],
    [[0x7b, 0x5c, 0x72, 0x74, 0x66, 0x31], true],
    [[0x50, 0x4b, 3, 4], false],
    [[], false],
  ])('%j', (bytes, old) => {
    expect(isOldOffice(Uint8Array.from(bytes))).toBe(old)
  })
  test('a locked .docx says so', async () => {
    const locked = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    await expect(convertOffice(locked, '.docx')).rejects.toThrow(/有密码/)
  })
  test('without LibreOffice an old file says what to do', async () => {
    await expect(convertOffice(Uint8Array.of(1), '.doc', 'lectern-no-such-program')).rejects.toThrow(
      /安装 LibreOffice.*另存为 .docx/,
    )
  })
})
