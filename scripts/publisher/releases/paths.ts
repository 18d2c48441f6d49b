import { ReleaseFailed } from './errors.ts'

/** Contents at these paths never change, since the name holds a hash of them. */
export const namedByContent = (path: string): boolean =>
  /^\/(?:_astro|pictures|files)\//.test(path) ||
  // Folders of search have the hash; the list of them has none.
  /^\/pagefind\/[^/]+\//.test(path)

/** Whether a file's contents are worth compressing. */
export const textual = (path: string): boolean =>
  /\.(?:html|css|js|mjs|xml|json|svg|txt|md|webmanifest)$/.test(path)

/** Throws when a path could lead out of the release or is none of a file. */
export function requirePath(path: string): void {
  const parts = path.split('/').slice(1)
  if (
    !path.startsWith('/') ||
    path.includes('\0') ||
    parts.some((part) => part === '' || part === '.' || part === '..')
  )
    throw new ReleaseFailed(`网站文件的路径“${path}”不能用：应当像 /stories/x/index.html 这样。`)
}
