import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, expect, it } from 'vitest'
import { database } from '../tests/database.ts'
import { databaseProblems } from './integrity.ts'
import { SqliteClient } from './sqlite-client.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-integrity-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = join(folder, 'small.db')
const problems = async () => {
  const client = new SqliteClient(path)
  const found = await databaseProblems({ db: { name: 'sqlite', client } } as unknown as Payload)
  client.close()
  return found
}

it.runIf(database === 'sqlite')('a page that was torn is found, and told with the remedy', async () => {
  const client = new SqliteClient(path)
  await client.execute('CREATE TABLE pieces (title text)')
  await client.execute('CREATE INDEX pieces_title ON pieces (title)')
  for (let number = 0; number < 400; number++)
    await client.execute({
      sql: 'INSERT INTO pieces VALUES (?)',
      args: [`示例 ${number} ${'长'.repeat(40)}`],
    })
  client.close()
  expect(await problems()).toEqual([])
  const bytes = readFileSync(path)
  // Half of a page in the middle, as after a power cut on a disk that lies.
  bytes.fill(0, bytes.length / 2, bytes.length / 2 + 2048)
  writeFileSync(path, bytes)
  const found = await problems()
  expect(found.length).toBeGreaterThan(0)
  expect(found[0]).toMatch(/^数据库文件已损坏（.+）：请停止写入，从最近的备份恢复。$/)
})
