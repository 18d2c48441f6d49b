'use client'
import { inputFromInstant } from '@lectern/content-models/beijing-time'
import { useId, useState } from 'react'
import type { Bundle } from './dropped.ts'

const page = (html: string) =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`

/** Text from the clipboard, with its headings and tables when the program it comes from put them there. */
export function Paste({ onBring }: { onBring: (bundle: Bundle) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  /** What the clipboard held beside the plain text, and the text that it stands for. */
  const [formatted, setFormatted] = useState<{ html: string; as: string }>()
  const bring = () => {
    const moment = inputFromInstant(new Date()).slice(5).replace('T', ' ').replace(':', '点')
    const whole = formatted && formatted.as === text ? formatted.html : undefined
    onBring({
      texts: [
        whole
          ? { file: new Blob([page(whole)], { type: 'text/html' }), path: `粘贴 ${moment}.html` }
          : { file: new Blob([text], { type: 'text/plain' }), path: `粘贴 ${moment}.txt` },
      ],
      pictures: [],
      skipped: [],
    })
    setText('')
    setFormatted(undefined)
  }
  return (
    <form
      className="import-paste"
      onSubmit={(event) => {
        event.preventDefault()
        bring()
      }}
    >
      <label htmlFor={id}>或者粘贴文字</label>
      <textarea
        id={id}
        rows={5}
        value={text}
        placeholder="从 Word、网页或公众号文章里复制，连同标题和署名一起粘贴"
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const html = event.clipboardData.getData('text/html')
          const plain = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
          // Only a whole text has a form of its own: a piece pasted into another text is plain.
          if (html === '' || text !== '') return
          event.preventDefault()
          setText(plain)
          setFormatted({ html, as: plain })
        }}
      />
      <div className="desk-buttons">
        <button type="submit" className="desk-button" disabled={text.trim() === ''}>
          整理这段文字
        </button>
      </div>
    </form>
  )
}
