'use client'
import { useRef } from 'react'
import { type Bundle, bundleOf, chosenFiles } from './dropped.ts'

/** The buttons that choose files, or a whole folder. */
export function Bring({ onBring, main }: { onBring: (bundle: Bundle) => void; main?: boolean }) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    onBring(bundleOf(chosenFiles(input)))
    // The same file can be chosen again.
    input.value = ''
  }
  return (
    <>
      <input
        ref={files}
        id="import-files"
        type="file"
        multiple
        hidden
        aria-label="选择文件"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        id="import-folder"
        type="file"
        multiple
        hidden
        aria-label="选择文件夹"
        // React knows this attribute by no name of its own.
        {...{ webkitdirectory: '' }}
        onChange={(event) => take(event.currentTarget)}
      />
      <button
        type="button"
        className={main ? 'desk-button desk-button--main' : 'desk-button'}
        onClick={() => files.current?.click()}
      >
        {main ? '选择文件' : '添加文件'}
      </button>
      <button type="button" className="desk-button" onClick={() => folder.current?.click()}>
        {main ? '选择文件夹' : '添加文件夹'}
      </button>
    </>
  )
}
