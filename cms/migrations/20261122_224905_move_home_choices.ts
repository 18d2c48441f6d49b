import { randomUUID } from 'node:crypto'
import { slotKey, usualSlots } from '@lectern/content-models/feature-slots'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

const placeOf = { homeLead: 'homeLead', homePicks: 'homeList' } as const

/** The lead and the picks of the home page were fields of the settings; now they are features without an end. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const chosen = await db.all<{ id: number; order: number | null; path: keyof typeof placeOf }>(
    sql`SELECT id, "order", path FROM site_settings_rels WHERE path IN ('homeLead', 'homePicks')`,
  )
  if (chosen.length === 0) return
  for (const { place, name, capacity, fallback } of usualSlots)
    await db.run(
      sql`INSERT INTO feature_slots (id, place, name, capacity, fallback, key)
        VALUES (${randomUUID()}, ${place}, ${name}, ${capacity}, ${fallback.by}, ${slotKey(place, undefined)})
        ON CONFLICT (key) DO NOTHING`,
    )
  for (const { id, order, path } of chosen) {
    // The same every time: what was moved before a stop is not moved again.
    const feature = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`
    await db.run(
      sql`INSERT INTO features (id, slot_id, starts_at, "order", item_title)
        SELECT ${feature}, slot.id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ${order ?? 0},
          COALESCE(lecture.title, story.title, exemplar.title, report.title, '')
        FROM feature_slots slot, site_settings_rels chosen
          LEFT JOIN lecture_scripts lecture ON lecture.id = chosen.lecture_scripts_id
          LEFT JOIN stories story ON story.id = chosen.stories_id
          LEFT JOIN exemplars exemplar ON exemplar.id = chosen.exemplars_id
          LEFT JOIN event_reports report ON report.id = chosen.event_reports_id
        WHERE slot.key = ${placeOf[path]} AND chosen.id = ${id}
        ON CONFLICT (id) DO NOTHING`,
    )
    await db.run(
      sql`INSERT INTO features_rels (parent_id, path, lecture_scripts_id, stories_id, exemplars_id, event_reports_id)
        SELECT ${feature}, 'item', lecture_scripts_id, stories_id, exemplars_id, event_reports_id
        FROM site_settings_rels
        WHERE id = ${id} AND NOT EXISTS (SELECT 1 FROM features_rels WHERE parent_id = ${feature})`,
    )
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DELETE FROM features WHERE id LIKE '00000000-0000-4000-8000-%'`)
}
