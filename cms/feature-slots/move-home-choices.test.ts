import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { up } from '../migrations/20261122_224905_move_home_choices.ts'
import { down as settingsAsTheyWere } from '../migrations/20261122_225806_home_choices_are_features.ts'
import { database, describeWithDatabase, openTestCms, type TestCms } from '../tests/database.ts'
import { moveHomeChoices } from './move-home-choices.ts'

describeWithDatabase('what was chosen for the home page before there were slots', () => {
  let test: TestCms
  const stories: string[] = []
  beforeAll(async () => {
    test = await openTestCms()
    for (const title of ['头条', '荐读一', '荐读二'])
      stories.push((await test.cms.create('stories', { title, storyKind: '人物' }, { publish: true })).id)
    await test.cms.setGlobal('site-settings', { siteName: '示例网' })
  })
  afterAll(() => test?.remove())

  /** Makes the settings as an older version kept them, and a way to move them from there. */
  async function olderSettings(): Promise<() => Promise<void>> {
    if (database === 'sqlite') {
      const db = (test.payload.db as unknown as { drizzle: MigrateUpArgs['db'] }).drizzle
      await settingsAsTheyWere({ db } as never)
      const [settings] = await db.all<{ id: string }>(sql`SELECT id FROM site_settings`)
      for (const [index, story] of stories.entries())
        await db.run(
          sql`INSERT INTO site_settings_rels ("order", parent_id, path, stories_id)
            VALUES (${index === 0 ? null : index}, ${settings?.id}, ${index === 0 ? 'homeLead' : 'homePicks'}, ${story})`,
        )
      return () => up({ db } as never)
    }
    const { connection } = test.payload.db as unknown as {
      connection: {
        collection(name: string): { updateOne(filter: object, change: object): Promise<unknown> }
      }
    }
    const choices = stories.map((value) => ({ relationTo: 'stories', value }))
    await connection.collection('globals').updateOne(
      { globalType: 'site-settings' },
      {
        $set: {
          homeLead: choices[0],
          homePicks: [...choices.slice(1), { relationTo: 'stories', value: 'gone' }],
        },
      },
    )
    return () => moveHomeChoices(test.payload)
  }

  it('is featured in its places, once, however often it is moved', async () => {
    const move = await olderSettings()
    for (let times = 0; times < 2; times++) {
      await move()
      const { docs } = await test.payload.find({
        collection: 'features',
        sort: 'order',
        depth: 1,
        overrideAccess: true,
      })
      expect(
        docs.map(({ slot, item, endsAt, itemTitle }) => [
          typeof slot === 'object' && slot.place,
          typeof item.value === 'object' && item.value.id,
          itemTitle,
          endsAt ?? undefined,
        ]),
      ).toEqual(
        expect.arrayContaining([
          ['homeLead', stories[0], '头条', undefined],
          ['homeList', stories[1], '荐读一', undefined],
          ['homeList', stories[2], '荐读二', undefined],
        ]),
      )
      expect(docs).toHaveLength(3)
    }
    const places = await test.cms.find('feature-slots', {})
    expect(places).toHaveLength(2)
  })
})
