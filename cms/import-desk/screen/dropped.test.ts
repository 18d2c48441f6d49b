import { expect, test } from 'vitest'
import { type Brought, bundleOf, droppedFiles } from './dropped.ts'

const brought = (...paths: string[]): Brought[] => paths.map((path) => ({ file: new Blob([path]), path }))
const paths = (list: readonly Brought[]) => list.map(({ path }) => path)

test.each<[string, string[], { texts: string[]; pictures: string[]; skipped: string[] }]>([
  [
    'files by themselves are all taken, so that a refusal can name them',
    ['乙.docx', '甲.txt', '表.xlsx', '图.png'],
    { texts: ['表.xlsx', '甲.txt', '图.png', '乙.docx'], pictures: [], skipped: [] },
  ],
  [
    'of a folder the texts, and the pictures for them',
    ['夹/页.html', '夹/页_files/图.png', '夹/页_files/脚本.js', '夹/页_files/框.html', '夹/表.xlsx'],
    { texts: ['夹/页.html'], pictures: ['夹/页_files/图.png'], skipped: ['夹/表.xlsx'] },
  ],
  [
    'a folder of pictures is no import',
    ['夹/一.png', '夹/二.jpg'],
    { texts: [], pictures: [], skipped: ['夹/二.jpg', '夹/一.png'] },
  ],
  [
    'what systems and Word leave behind does not count',
    ['夹/.DS_Store', '夹/~$稿.docx', '夹/Thumbs.db', '夹/稿.docx', '__MACOSX/夹/稿.docx'],
    { texts: ['夹/稿.docx'], pictures: [], skipped: [] },
  ],
  [
    'numbers in names are counted, not spelled',
    ['夹/第10篇.md', '夹/第2篇.md'],
    { texts: ['夹/第2篇.md', '夹/第10篇.md'], pictures: [], skipped: [] },
  ],
])('%s', (_, given, wanted) => {
  const { texts, pictures, skipped } = bundleOf(brought(...given))
  expect({ texts: paths(texts), pictures: paths(pictures), skipped }).toEqual(wanted)
})

const fileEntry = (fullPath: string) => ({
  isFile: true,
  fullPath,
  file: (done: (file: Blob) => void) => done(new Blob([fullPath])),
})
/** A folder as browsers tell it: in portions, the last of them empty. */
const folderEntry = (fullPath: string, portions: object[][]) => ({
  isFile: false,
  fullPath,
  createReader: () => {
    const left = [...portions]
    return { readEntries: (done: (some: object[]) => void) => done(left.shift() ?? []) }
  },
})
const transfer = (entries: (object | null)[], files: object[] = []) =>
  ({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files,
  }) as unknown as DataTransfer

test('a dropped folder gives all its files, however many portions it comes in, folders in it too', async () => {
  const inner = folderEntry('/夹/内', [[fileEntry('/夹/内/三.txt')]])
  const outer = folderEntry('/夹', [[fileEntry('/夹/一.txt')], [fileEntry('/夹/二.txt'), inner]])
  expect(paths(await droppedFiles(transfer([outer, fileEntry('/四.txt')])))).toEqual([
    '夹/一.txt',
    '夹/二.txt',
    '夹/内/三.txt',
    '四.txt',
  ])
})

test('a browser that tells no entries gives the files themselves', async () => {
  const file = Object.assign(new Blob(['甲']), { name: '甲.txt' })
  expect(paths(await droppedFiles(transfer([null], [file])))).toEqual(['甲.txt'])
})
