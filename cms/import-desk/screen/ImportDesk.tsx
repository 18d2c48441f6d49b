'use client'
import { mostFiles } from '@lectern/content-models/importing'
import { useCallback, useState } from 'react'
import { ask } from './ask.ts'
import { Batch } from './Batch.tsx'
import { type Bundle, bundleOf, droppedFiles } from './dropped.ts'
import { FileScreen } from './FileScreen.tsx'
import { usePlace } from './place.ts'
import { Start } from './Start.tsx'
import { useBatch } from './use-batch.ts'
import { useUpload } from './use-upload.ts'

/** 导入: bring files or text; look at each beside its original; make drafts. Files can be dropped anywhere on it. */
export function ImportDesk() {
  const { batch, file, go, hrefOf } = usePlace()
  const { uploading, refused, upload, stopUpload, clearRefused } = useUpload()
  const { shown, reasons, refresh } = useBatch(batch, uploading !== undefined && uploading.batch === batch)
  const [problems, setProblems] = useState<string[]>([])
  const [skipped, setSkipped] = useState<string[]>([])
  const [over, setOver] = useState(false)

  const bring = useCallback(
    async (bundle: Bundle) => {
      setProblems([])
      setSkipped(bundle.skipped)
      if (bundle.texts.length === 0) {
        if (bundle.skipped.length > 0)
          setProblems(['里面没有可以导入的文字材料：可以导入 Word、WPS、网页、Markdown 和纯文本。'])
        return
      }
      let to = batch
      if (!to) {
        const begun = await ask<{ id: string }>('POST', '/batches', {})
        if (begun.reasons) return setProblems(begun.reasons)
        to = begun.value.id
      }
      go({ batch: to })
      const already = batch ? (shown?.files.length ?? 0) : 0
      const room = Math.max(0, mostFiles - already)
      if (bundle.texts.length > room)
        setProblems([
          `一批最多 ${mostFiles} 个文件：后面的 ${bundle.texts.length - room} 个没有上传，请另开一批导入。`,
        ])
      await upload(to, { ...bundle, texts: bundle.texts.slice(0, room) }, already)
      await refresh()
    },
    [batch, shown, go, upload, refresh],
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of three; the buttons are the others
    <div
      className={over ? 'import-drop import-drop--over' : 'import-drop'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        // Text that somebody drags into a field is theirs.
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(false)
        void droppedFiles(event.dataTransfer).then((files) => bring(bundleOf(files)))
      }}
    >
      <div role="alert">
        {[...problems, ...reasons].length > 0 && (
          <ul className="desk-reasons import-problems">
            {[...problems, ...reasons].map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
      {batch && file ? (
        <FileScreen key={file} batch={shown} id={file} go={go} hrefOf={hrefOf} refreshBatch={refresh} />
      ) : batch ? (
        <Batch
          shown={shown}
          missing={reasons.length > 0}
          uploading={uploading}
          refused={refused}
          skipped={skipped}
          onBring={bring}
          onStop={stopUpload}
          onSeen={() => {
            clearRefused()
            setSkipped([])
          }}
          go={go}
          hrefOf={hrefOf}
          refresh={refresh}
        />
      ) : (
        <Start onBring={bring} go={go} hrefOf={hrefOf} />
      )}
      {over && (
        <p className="import-drop__sign" aria-hidden="true">
          松开就开始导入
        </p>
      )}
    </div>
  )
}
