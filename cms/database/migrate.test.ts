import { expect, it } from 'vitest'
import { openCms } from '../door.ts'
import { migrations } from '../migrations/index.ts'
import { describeWithDatabase, openTestCms } from '../tests/database.ts'
import { DatabaseRefused } from './require-replica-set.ts'

describeWithDatabase('a database that a newer version has written', () => {
  it('is refused in a sentence that names what is unknown, and stays as it is', async () => {
    const test = await openTestCms()
    const rows = async () =>
      (await test.payload.find({ collection: 'payload-migrations', overrideAccess: true })).totalDocs
    const known = await rows()
    expect(known).toBe(migrations.length)
    await test.payload.db.create({
      collection: 'payload-migrations',
      data: { name: '20990101_000000_later', batch: 2 },
    })
    const again = openCms({
      folder: test.folder,
      ...(test.where.databaseUrl ? { databaseUrl: test.where.databaseUrl } : {}),
    })
    await expect(again).rejects.toThrow(DatabaseRefused)
    await expect(again).rejects.toThrow(/20990101_000000_later.*恢复升级之前的备份/)
    expect(await rows()).toBe(known + 1)
    await test.remove()
  })
})
