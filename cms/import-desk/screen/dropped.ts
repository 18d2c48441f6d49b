/** A file with its path in the folder that was dropped, or its name. */
export interface Brought {
  file: Blob
  path: string
}

/** What somebody brought: texts to import, pictures that may belong to them, and what is neither. */
export interface Bundle {
  texts: Brought[]
  pictures: Brought[]
  skipped: string[]
}

const text = /\.(?:txt|text|md|markdown|html?|docx?|wps|rtf)$/i
const picture = /\.(?:jpe?g|png|webp|gif|avif)$/i
/** What systems leave in folders; nobody brought it on purpose. */
const litter = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/i

const order = new Intl.Collator('zh-CN', { numeric: true })

/**
 * Sorts what was brought, in the order of names. A file chosen by itself is taken whatever it is called, so that its
 * refusal can say what it is; in a folder only texts are, and pictures for them.
 */
export function bundleOf(files: readonly Brought[]): Bundle {
  const bundle: Bundle = { texts: [], pictures: [], skipped: [] }
  for (const one of [...files].sort((a, b) => order.compare(a.path, b.path))) {
    if (litter.test(one.path)) continue
    const alone = !one.path.includes('/')
    if (text.test(one.path) && !/(?:_files|\.files|_文件)\//.test(one.path)) bundle.texts.push(one)
    else if (picture.test(one.path) && !alone) bundle.pictures.push(one)
    else if (alone) bundle.texts.push(one)
    else if (!/(?:_files|\.files|_文件)\//.test(one.path)) bundle.skipped.push(one.path)
  }
  // Pictures without any text are no imported folder.
  if (bundle.texts.length === 0) {
    bundle.skipped.push(...bundle.pictures.map(({ path }) => path))
    bundle.pictures = []
  }
  return bundle
}

/** The files of a file input, of a whole folder with the paths in it. */
export const chosenFiles = (input: HTMLInputElement): Brought[] =>
  [...(input.files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }))

const entriesOf = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> =>
  new Promise((done) => {
    const reader = folder.createReader()
    const all: FileSystemEntry[] = []
    // A folder is told in portions; an empty one ends it.
    const next = () =>
      reader.readEntries(
        (some) => {
          if (some.length === 0) return done(all)
          all.push(...some)
          next()
        },
        () => done(all),
      )
    next()
  })

const walk = async (entry: FileSystemEntry, into: Brought[]): Promise<void> => {
  const path = entry.fullPath.replace(/^\//, '')
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((done) =>
      (entry as FileSystemFileEntry).file(done, () => done(undefined)),
    )
    if (file) into.push({ file, path })
  } else for (const inside of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(inside, into)
}

/** The files that were dropped, those in dropped folders too. */
export async function droppedFiles(transfer: DataTransfer): Promise<Brought[]> {
  // Entries must be asked for before the first wait: the browser empties the list after the event.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const entries = items.map((item) => item.webkitGetAsEntry())
  const plain = [...transfer.files]
  const brought: Brought[] = []
  for (const entry of entries) if (entry) await walk(entry, brought)
  if (entries.length === 0 || entries.every((entry) => entry === null))
    brought.push(...plain.map((file) => ({ file, path: file.name })))
  return brought
}
