import { existsSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cms } from '@lectern/cms'
import { bucketClient } from '../publisher/releases/bucket/client.ts'
import { examineBucket } from '../publisher/releases/bucket/examine-bucket.ts'
import type { BucketSettings } from '../publisher/releases/bucket/settings.ts'
import { shownBucket } from '../publisher/releases/bucket/shown-bucket.ts'
import { type ReleaseNote, readNote } from '../publisher/releases/note.ts'
import type { ReleasePlace } from '../publisher/releases/open.ts'

/** One thing that was looked at: what was found, and what is wrong with it (none when it is well). */
export interface Finding {
  about: string
  found: string
  problems: string[]
}

/** The release that readers see, if the link leads to a whole one. */
async function whatReadersSee(folder: string): Promise<Finding> {
  const about = '网站'
  const release = join(folder, 'live')
  if (!(await lstat(release).catch(() => undefined)))
    return { about, found: '', problems: ['还没有发布过：请运行 npm start 或 npm run publish。'] }
  const note = await readNote(release)
  if (!note || !existsSync(join(release, 'public', 'index.html')))
    return {
      about,
      found: '',
      problems: [`读者看到的版本不完整（${release}）：请运行 npm run publish 重新发布。`],
    }
  return { about, found: described(note), problems: note.problems }
}

const described = ({ records, pages, builtAt }: ReleaseNote) =>
  `${records} 条记录，${pages} 个页面，发布于 ${builtAt}`

/** The bucket of the releases, its rights and the release that readers see. */
async function bucketFindings(settings: BucketSettings): Promise<Finding[]> {
  const client = bucketClient(settings)
  return [
    await asking('存储桶', async () => {
      const { conditional, warning } = await examineBucket(client)
      return {
        found: `${settings.bucket}，可读写${conditional ? '，支持条件写入' : ''}`,
        problems: warning ? [warning] : [],
      }
    }),
    await asking('网站', async () => {
      let trouble: string | undefined
      const release = await shownBucket(client, {
        onTrouble: (message) => {
          trouble = message
        },
      })()
      if (trouble) throw new Error(trouble)
      if (!release) return { found: '', problems: ['还没有发布过：请运行 npm start 或 npm run publish。'] }
      const problems = (await release.has('/index.html'))
        ? release.note.problems
        : ['读者看到的版本没有首页：请运行 npm run publish 重新发布。']
      return { found: described(release.note), problems }
    }),
  ]
}

/** A part of the CMS that is asked for something; when it cannot answer, that is the finding. */
async function asking(about: string, ask: () => Promise<Omit<Finding, 'about'>>): Promise<Finding> {
  try {
    return { about, ...(await ask()) }
  } catch (error) {
    return { about, found: '', problems: [`读不出来：${(error as Error).message}`] }
  }
}

/** Looks at an installation without changing it: the file of the database, accounts, outbox, audit log, originals and the live release. */
export async function examine(cms: Cms, { folder, bucket }: ReleasePlace): Promise<Finding[]> {
  return [
    await asking('数据库', async () => ({ found: '', problems: await cms.databaseProblems() })),
    await asking('账号', async () => {
      const administrators = await cms.administrators()
      return {
        found: `${administrators} 位管理员`,
        problems:
          administrators > 0 || (await cms.isEmpty())
            ? []
            : ['没有一个账号是管理员，没有人能管理账号：请从备份恢复，或联系维护人员。'],
      }
    }),
    await asking('发布队列', async () => ({ found: `位置 ${await cms.outboxPosition()}`, problems: [] })),
    await asking('图片和文件', async () => {
      const originals = await cms.originals()
      const missing = [...originals.values()].filter((path) => !existsSync(path))
      return {
        found: `${originals.size} 个`,
        problems: missing.slice(0, 20).map((path) => `原文件不见了：${path}，请从备份恢复。`),
      }
    }),
    await asking('审计日志', async () => {
      const { rows, head, problems } = await cms.verifyAuditChain()
      return { found: `${rows} 行，最后一行的校验值 ${head || '（无）'}`, problems }
    }),
    ...(bucket ? await bucketFindings(bucket) : [await whatReadersSee(folder)]),
  ]
}
