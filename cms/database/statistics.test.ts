import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BasePayload } from 'payload'
import { describe, expect, it } from 'vitest'
import { createConfig } from '../create-config.ts'
import { database, openTestCms } from '../tests/database.ts'

describe.runIf(database === 'sqlite')('what SQLite knows of its indexes', () => {
  it('keeps a list from being read through the index of what is not in the trash', async () => {
    const opened = await openTestCms()
    for (let number = 0; number < 30; number++)
      await opened.payload.create({
        collection: 'spirits',
        data: { title: `示例精神${number}` } as never,
        overrideAccess: true,
        depth: 0,
      })
    const config = await createConfig({
      ...opened.where,
      cmsUrl: 'http://localhost:3000',
      siteUrl: 'http://localhost:4321',
      secret: 'only for tests',
    })
    // A second process, which finds the rows there.
    const second = await new BasePayload().init({ config, disableOnInit: true })
    await second.destroy()
    const file = new DatabaseSync(join(opened.folder, 'lectern.db'))
    const plan = file
      .prepare(
        'EXPLAIN QUERY PLAN SELECT * FROM spirits WHERE deleted_at IS NULL ORDER BY created_at DESC LIMIT 10',
      )
      .all()
      .map(({ detail }) => detail)
    file.close()
    expect(plan).toEqual(['SCAN spirits USING INDEX spirits_created_at_idx'])
    await opened.remove()
  })
})
