import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = join(root, 'node_modules', 'node', 'bin', 'node')
const long =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'

let folder: string
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    node,
    [join(root, 'scripts', 'commands', 'import.ts'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        LECTERN_VAR: join(folder, 'var'),
        LECTERN_CALLED_FROM: folder,
        DATABASE_URL: '',
        NODE_OPTIONS: '',
      },
    },
  )
  return { status, stdout, stderr }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-import-'))
  writeFileSync(join(folder, 'a.txt'), `把宣讲办到村口\n张三\n${long}\n一、先学一步\n${long}\n编辑:李四\n`)
  writeFileSync(join(folder, 'b.md'), `# 一盏马灯的故事\n\n${long}\n`)
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'large.txt'), 'x')
  // Sparse: 50 MB by name only.
  truncateSync(join(folder, 'large.txt'), 50 * 1024 * 1024)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('npm run import', () => {
  test('without paths, with an unknown kind or option it explains itself', () => {
    expect(run().stderr).toContain('请写上要导入的文件或文件夹')
    expect(run('--kind', 'poem', 'a.txt')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('没有“poem”这种类型'),
    })
    expect(run('--publish', 'a.txt')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('不认识的参数'),
    })
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('用法') })
  })

  test('a dry run writes nothing but the reports that were asked for', () => {
    const { status, stdout } = run('--dry-run', '--report', 'reports', 'a.txt')
    expect(status).toBe(0)
    expect(stdout).toContain('试运行 1')
    expect(existsSync(join(folder, 'var', 'imports'))).toBe(false)
    const [markdown] = readdirSync(join(folder, 'reports')).filter((name) => name.endsWith('.md'))
    expect(readFileSync(join(folder, 'reports', markdown ?? ''), 'utf8')).toContain('- 编辑：李四')
  })

  test('a folder becomes drafts, bad files are told and the rest go on, a second time nothing is doubled', () => {
    const first = run('a.txt', 'b.md', 'empty.txt', 'large.txt', 'missing.txt')
    expect(first.status).toBe(1)
    expect(first.stdout).toContain('新建草稿 2，未变 0，试运行 0，失败 3')
    expect(first.stderr).toMatch(/empty\.txt：文件是空的/)
    expect(first.stderr).toMatch(/large\.txt：文件太大（50 MB/)
    expect(first.stderr).toMatch(/missing\.txt：找不到/)
    const kept = readdirSync(join(folder, 'var', 'imports'))
    expect(kept).toHaveLength(2)
    const reports = kept.map((hash) =>
      JSON.parse(readFileSync(join(folder, 'var', 'imports', hash, 'report.json'), 'utf8')),
    )
    expect(reports.map(({ title, kind, outcome }) => [title, kind, outcome]).sort()).toEqual([
      ['一盏马灯的故事', 'story', 'created'],
      ['把宣讲办到村口', 'lecture', 'created'],
    ])
    const second = run('a.txt', 'b.md')
    expect(second.status).toBe(0)
    expect(second.stdout).toContain('新建草稿 0，未变 2')
  })
})

describe('what goes wrong', () => {
  test('a report that cannot be written tells of the draft that is there', () => {
    writeFileSync(join(folder, 'c.txt'), `后来的一次宣讲\n张三\n${long}\n`)
    // A file stands where the folder of reports should be.
    const { status, stdout, stderr } = run('--report', 'a.txt', 'c.txt')
    expect(status).toBe(1)
    expect(stdout).toContain('新建草稿 1')
    expect(stderr).toMatch(/注意 c\.txt：草稿已经建立（编号 [\w-]+），不必再导入；但导入报告没有写成/)
  })
  test('a file called report.md stays apart from its report', () => {
    writeFileSync(join(folder, 'report.md'), `# 报告里的一次宣讲\n\n${long}\n`)
    expect(run('report.md').status).toBe(0)
    const imports = join(folder, 'var', 'imports')
    const own = readdirSync(imports).find((hash) => existsSync(join(imports, hash, 'original', 'report.md')))
    expect(readFileSync(join(imports, own ?? '', 'original', 'report.md'), 'utf8')).toContain(
      '# 报告里的一次宣讲',
    )
    expect(readFileSync(join(imports, own ?? '', 'report.md'), 'utf8')).toContain(
      '# 导入报告：报告里的一次宣讲',
    )
  })
  test('a file that takes too much is given up, the others go on', () => {
    mkdirSync(join(folder, 'many'))
    writeFileSync(
      join(folder, 'many', 'heavy.html'),
      `<html><body>${'<p>表</p>'.repeat(120_000)}</body></html>`,
    )
    writeFileSync(join(folder, 'many', 'later.txt'), `后来的一张卡片\n${long}\n`)
    writeFileSync(
      Buffer.concat([
        Buffer.from(`${folder}/many/`),
        Buffer.from([0xce, 0xc4, 0xb8, 0xe5]),
        Buffer.from('.txt'),
      ]),
      long,
    )
    const { status, stdout, stderr } = run('--dry-run', 'many')
    expect(status).toBe(1)
    expect(stdout).toContain('《后来的一张卡片》')
    expect(stderr).toMatch(/heavy\.html：网页内容太多（\d+ 个元素.*拆分/)
    expect(stderr).toMatch(/文稿\.txt：文件名是 GBK 编码.*改名/)
  })
})

/** Real articles, outside the project: their folder is named by the environment. */
const samples = process.env.LECTERN_SAMPLES
describe.runIf(samples)('the sample articles', () => {
  test('come out whole, without false headings, lists or bold', () => {
    run('--dry-run', '--report', 'samples', samples ?? '')
    const reports = readdirSync(join(folder, 'samples'))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => JSON.parse(readFileSync(join(folder, 'samples', name), 'utf8')))
    expect(reports).toHaveLength(3)
    const letters = (text: string) => (text.match(/[\p{L}\p{N}*]/gu) ?? []).length
    for (const report of reports) {
      const source = readFileSync(report.file, 'utf8')
      const listed = [
        ...report.removed,
        ...report.recognised.filter(({ what }: { what: string }) => !/小标题|保留/.test(what)),
      ]
      // Bold adds asterisks in Markdown and escaping adds none.
      const body = report.body.replace(/(?<!\\)\*\*/g, '').replace(/\\/g, '')
      expect(letters(body + listed.map(({ text }: { text: string }) => text).join(''))).toBe(letters(source))
      expect(report.body).not.toMatch(/^(?:[-*+>]|\d+\.) /m)
    }
    expect(reports.map(({ body }) => body.match(/^#+ /gm)?.length)).toEqual([3, 4, 12])
  })
})
