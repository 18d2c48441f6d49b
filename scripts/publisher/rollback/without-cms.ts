import { openReleasesAt, type ReleasePlace } from '../releases/open.ts'
import { searchFolderOf } from '../search/folders.ts'
import { rollBack } from './roll-back.ts'

/**
 * Brings a release back with nothing but what the releases themselves know, when the database cannot be asked. The publisher tells the
 * database as soon as it can, and stands still until somebody resumes.
 */
export async function rollBackWithoutCms(
  place: ReleasePlace,
  name: string,
  now: Date,
  warn: (line: string) => void,
): Promise<void> {
  const releases = await openReleasesAt(place, warn)
  try {
    await rollBack({ releases, searchFolder: searchFolderOf(place.folder), name, now })
  } finally {
    releases.close()
  }
}
