import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PublishedRecord, RecordOf } from '@lectern/content-models/published'
import { openPageJournal, rendererDigest } from '../../publisher/page-journal.ts'
import { readRecords } from '../../publisher/read-records.ts'
import { openReleases } from '../../publisher/releases/local.ts'
import { loadRenderer, rendererFolders } from '../../publisher/renderer.ts'
import { rollBack } from '../../publisher/rollback/roll-back.ts'
import { openSearch } from '../../publisher/search/index.ts'
import { type ReleaseStep, siteReleases } from '../../publisher/site-release.ts'
import { readSettings } from '../../settings/settings.ts'
import { buildSite } from '../../steps/builds.ts'
import { corpusRecords } from './corpus.ts'
import { hasHugo, measureHugo } from './hugo.ts'
import { watchMemory } from './memory.ts'

const round = (seconds: number) => Number(seconds.toFixed(3))
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The texts of the source, and where they do not suffice the same again under other names. */
async function publishedDocuments(options: {
  source: string
  documents: number
}): Promise<PublishedRecord[]> {
  const { records } = await readRecords(corpusRecords(options))
  const stories = records.filter((record) => record.kind === 'story')
  for (let copy = 1; stories.length * copy < options.documents; copy++)
    for (const story of stories.slice(0, options.documents - stories.length * copy))
      records.push({
        ...story,
        id: `${story.id}-${copy}`,
        slug: `${story.slug}-${copy}`,
        title: `${story.title} ${copy}`,
      })
  return records
}

/**
 * Publishes so many documents from nothing, then edits of one document each, in this process, as the publisher does it: records,
 * pages, search, compressed files, checks and the switch. With `peer`, Hugo and a full Pagefind index over the same texts as well.
 */
export async function benchPublish(options: { documents: number; source: string; peer: boolean }) {
  const settings = readSettings()
  await buildSite(settings)
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  try {
    const records = await publishedDocuments(options)
    const hugo = options.peer && hasHugo() ? await measureHugo(records, join(folder, 'hugo')) : undefined
    if (hugo) {
      console.log(`Hugo ${round(hugo.hugoSeconds)} s，Pagefind ${round(hugo.pagefindSeconds)} s`)
      await rm(join(folder, 'hugo'), { recursive: true, force: true })
    } else if (options.peer) console.log('Hugo 不在这台机器上（Debian 的 hugo 软件包），不作对比。')

    const renderer = await loadRenderer(settings.root)
    const releases = openReleases(folder)
    const search = await openSearch({ folder: join(folder, 'search') })
    const site = siteReleases({
      renderer,
      clientFolder: rendererFolders(settings.root).client,
      releases,
      search,
      journal: openPageJournal(folder, rendererDigest(dirname(rendererFolders(settings.root).client))),
      pictureCache: join(folder, 'picture-cache'),
      originals: async () => new Map(),
    })
    let lap = performance.now()
    const steps = new Map<ReleaseStep, number[]>()
    const how = {
      now: new Date(),
      token: 1,
      confirm: async () => {},
      onStep: (step: ReleaseStep) => {
        const now = performance.now()
        steps.set(step, [...(steps.get(step) ?? []), now - lap])
        lap = now
      },
    }
    const release = async (change: Parameters<typeof site.release>[0]) => {
      const started = performance.now()
      lap = started
      const note = await site.release(change, how)
      if (!note) throw new Error('Nothing was released.')
      return { note, seconds: (performance.now() - started) / 1000 }
    }

    const fullMemory = watchMemory()
    const full = await release({ replaceAll: records })
    const fullPeakMemoryMB = fullMemory.stop()
    console.log(
      `整站 ${round(full.seconds)} s：${[...steps].map(([step, [time]]) => `${step} ${((time ?? 0) / 1000).toFixed(1)}`).join('，')}`,
    )
    for (const problem of full.note.problems.slice(0, 5)) console.log(problem)

    // The idle folder catches up while nothing waits, as it does in the publisher's pauses.
    await releases.prune(10)
    const stories = records.filter((record) => record.kind === 'story')
    const edit = (index: number): RecordOf<'story'> => {
      const story = stories[Math.floor((stories.length / 12) * (index + 1))]
      if (!story) throw new Error('No document to edit.')
      return { ...story, body: `${story.body}\n\n第 ${index} 处改动。`, updatedAt: new Date().toISOString() }
    }
    steps.clear()
    const memory = watchMemory()
    const edits: number[] = []
    let pages = 0
    for (let index = 0; index < 10; index++) {
      // Readers who looked up the folder before the last switch are waited for; edits of people are further apart than that.
      await sleep(400)
      const { note, seconds } = await release({ put: [edit(index)] })
      edits.push(seconds)
      pages = note.changed.written
    }
    const where = [...steps].map(([step, times]) => `${step} ${median(times).toFixed(0)}`).join('，')
    console.log(
      `一处改动 ${median(edits).toFixed(3)} s（最长 ${Math.max(...edits).toFixed(3)}），毫秒：${where}`,
    )
    await sleep(400)
    const published = await release({
      put: [
        {
          ...edit(3),
          id: 'brand-new',
          slug: 'brand-new-b1',
          displayDate: '2026-11-22',
          publishedAt: how.now.toISOString(),
        },
      ],
    })
    const editPeakMemoryMB = memory.stop()
    // Going back leaves out what was withdrawn since.
    const gone = stories[Math.floor(stories.length / 2)]
    if (!gone) throw new Error('No document to withdraw.')
    await sleep(400)
    await release({
      remove: [{ kind: 'story', id: gone.id }],
      put: [
        {
          kind: 'withdrawal',
          schemaVersion: gone.schemaVersion,
          id: 'withdrawn',
          updatedAt: how.now.toISOString(),
          address: `/stories/${gone.slug}/`,
          how: 'gone',
          title: gone.title,
          withdrawnAt: how.now.toISOString(),
        },
      ],
    })
    const kept = (await releases.list()).at(-1)
    await sleep(400)
    const started = performance.now()
    if (kept)
      await rollBack({ releases, searchFolder: join(folder, 'search'), name: kept.name, now: new Date() })
    const rollbackSeconds = (performance.now() - started) / 1000
    releases.close()

    const editToSwitchSeconds = round(median(edits))
    const hugoPagefindSeconds = hugo && round(hugo.hugoSeconds + hugo.pagefindSeconds)
    return {
      documents: options.documents,
      editToSwitchSeconds,
      editToSwitchLongestSeconds: round(Math.max(...edits)),
      editPeakMemoryMB,
      editFilesWritten: pages,
      newDocumentToSwitchSeconds: round(published.seconds),
      rollbackSeconds: round(rollbackSeconds),
      fullBuildSeconds: round(full.seconds),
      fullPeakMemoryMB,
      ...(hugo
        ? {
            hugoSeconds: round(hugo.hugoSeconds),
            hugoPagefindSeconds,
            hugoPagefindPeakMemoryMB: hugo.peakMemoryMB,
            ratio: Number(((hugoPagefindSeconds ?? 0) / editToSwitchSeconds).toFixed(1)),
            fullBuildRatio: Number((full.seconds / (hugoPagefindSeconds ?? 1)).toFixed(2)),
          }
        : {}),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
