import type { Migration, Payload } from 'payload'
import { moveHomeChoices } from '../feature-slots/move-home-choices.ts'
import { migrations } from '../migrations/index.ts'
import { fillUses } from '../publishing/fill-uses.ts'

/** Runs the migrations that a SQLite file has not seen; MongoDB makes its collections and indexes by itself. */
export async function migrate(payload: Payload): Promise<void> {
  // The adapter types what it hands to a migration, Payload does not.
  if (payload.db.name === 'sqlite') {
    await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
    return
  }
  await fillUses(payload)
  await moveHomeChoices(payload)
}
