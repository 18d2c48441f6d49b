import { fromMarkdown } from '@lectern/content-models/body'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { up } from '../migrations/20261122_223709_fill_publication_uses.ts'
import { publicationsUsing } from '../publishing/public-documents.ts'
import { describeWithDatabase, openTestCms, type TestCms } from './database.ts'

describeWithDatabase('an installation from before', () => {
  let test: TestCms
  beforeAll(async () => {
    test = await openTestCms()
  })
  afterAll(() => test?.remove())

  it('learns what its published pieces show', async () => {
    const { payload, cms } = test
    const picture = await cms.addPicture({
      name: 'a.png',
      bytes: await sharp({ create: { width: 20, height: 20, channels: 3, background: '#999' } })
        .png()
        .toBuffer(),
      alt: '示例图',
    })
    const { id } = await cms.create(
      'stories',
      { title: '示例', storyKind: '事件', body: fromMarkdown('正文。'), cover: picture },
      { publish: true },
    )
    const found = async () => (await publicationsUsing(payload, [picture])).map(({ document }) => document)
    expect(await found()).toEqual([id])

    if (payload.db.name === 'sqlite') {
      const { drizzle } = payload.db as unknown as { drizzle: { run(statement: string): Promise<unknown> } }
      await drizzle.run('DELETE FROM publications_texts')
      expect(await found()).toEqual([])
      await up({ db: drizzle, payload } as never)
    } else {
      const { connection } = payload.db as unknown as {
        connection: {
          collection(name: string): { updateMany(where: object, change: object): Promise<unknown> }
        }
      }
      await connection.collection('publications').updateMany({}, { $unset: { uses: '' } })
      expect(await found()).toEqual([])
      await migrate(payload)
    }
    expect(await found()).toEqual([id])
  })
})
