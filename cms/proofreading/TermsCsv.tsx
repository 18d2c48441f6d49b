'use client'
import { useRouter } from 'next/navigation.js'
import { useRef, useState } from 'react'
import './proofreading.css'

interface Answer {
  added?: number
  changed?: number
  unchanged?: number
  problems?: string[]
  errors?: { message: string }[]
}

/** Above the list of terms: takes in a CSV file, row by row, and gives the list out as one. */
export function TermsCsv() {
  const router = useRouter()
  const file = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer>()

  const send = async (chosen: File) => {
    setBusy(true)
    try {
      const response = await fetch('/api/terminology/import', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'text/csv' },
        body: chosen,
      })
      setAnswer((await response.json()) as Answer)
      router.refresh()
    } catch {
      setAnswer({ errors: [{ message: '没有传上去：请检查网络，再试一次。' }] })
    } finally {
      setBusy(false)
      if (file.current) file.current.value = ''
    }
  }

  const problems = [...(answer?.errors ?? []).map(({ message }) => message), ...(answer?.problems ?? [])]
  return (
    <div className="terms-csv">
      <input
        ref={file}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen) void send(chosen)
        }}
      />
      <button
        type="button"
        className="proofreading__button"
        disabled={busy}
        onClick={() => file.current?.click()}
      >
        {busy ? '正在导入…' : '导入 CSV'}
      </button>
      <a className="proofreading__button" href="/api/terminology/export.csv" download>
        导出 CSV
      </a>
      <span className="proofreading__quiet">
        表头：规范用语，错误写法（几个之间用“；”隔开），说明。UTF-8 或 GBK 都可以。
      </span>
      {answer && (
        <div className="terms-csv__answer" role="status">
          {answer.added !== undefined && (
            <p>
              新增 {answer.added} 条，修改 {answer.changed} 条，{answer.unchanged} 条没有变化
              {problems.length > 0 && `；${problems.length} 行没有导入，文件里的这些行请改好后再导入：`}
            </p>
          )}
          {problems.length > 0 && (
            <ul>
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
