import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { file, release, testReleases } from './behaviour-for-tests.ts'
import { openReleases } from './local.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'lectern-releases-'))
/** A store whose waits pass at once. */
const open = (folder: string) => openReleases(folder, { wait: async () => {} })
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && !/\.(?:br|gz)$/.test(entry.name) ? [join(entry.parentPath, entry.name)] : [],
  )
const liveNote = (folder: string) => JSON.parse(readFileSync(join(folder, 'live', 'release.json'), 'utf8'))

describe('releases in a folder', () => {
  testReleases(async () => {
    const folder = newFolder()
    return {
      open: async () => open(folder),
      shown: async () => {
        const root = join(folder, 'live', 'public')
        if (!existsSync(root)) return undefined
        return Object.fromEntries(
          filesIn(root).map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]),
        )
      },
      contents: async () => filesIn(join(folder, 'objects')).length,
    }
  })

  test('files and their twins lie where a web server finds them, equal ones as links to one', async () => {
    const folder = newFolder()
    const store = open(folder)
    const text = '红'.repeat(800)
    await release(store, { put: [file('/1.html', text), file('/a/2.html', text)] })
    const inode = (path: string) => statSync(join(folder, 'live', 'public', path)).ino
    expect(inode('1.html')).toBe(inode('a/2.html'))
    const twin = (ending: string) => readFileSync(join(folder, 'live', 'public', `1.html.${ending}`))
    expect(brotliDecompressSync(twin('br')).toString()).toBe(text)
    expect(gunzipSync(twin('gz')).toString()).toBe(text)
    await release(store, { put: [file('/1.html', '短')], remove: ['/a/2.html'] })
    expect(existsSync(join(folder, 'live', 'public', '1.html.br'))).toBe(false)
    expect(existsSync(join(folder, 'live', 'public', 'a'))).toBe(false)
    expect(liveNote(folder)).toMatchObject({ name: await store.live(), changed: { written: 1, removed: 1 } })
  })
})
