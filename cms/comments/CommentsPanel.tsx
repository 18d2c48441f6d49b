'use client'
import { useConfig } from '@payloadcms/ui'
import { type FormEvent, useCallback, useEffect, useId, useState } from 'react'
import { CommentItem } from './CommentItem.tsx'
import type { ShownComment } from './endpoints.ts'
import { forgetPassages, markQuoted, selectedPassage } from './passages.ts'
import './comments.css'

interface Listed {
  revision: number
  mayWrite: boolean
  comments: ShownComment[]
}

const failed = '没有成功：请检查网络，再试一次。'

/** 批注 of one piece: those that are open, a form for a new one, and those dealt with. */
export function CommentsPanel({ collection, id }: { collection: string; id: string }) {
  const { config } = useConfig()
  const api = `${config.routes.api}/comments`
  const [listed, setListed] = useState<Listed>()
  const [problem, setProblem] = useState('')
  const [text, setText] = useState('')
  const [passage, setPassage] = useState('')
  const [selected, setSelected] = useState('')
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const field = useId()

  const ask = useCallback(
    async (path: string, body?: object): Promise<unknown> => {
      try {
        const answer = await fetch(`${api}${path}`, {
          credentials: 'include',
          ...(body
            ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
            : {}),
        })
        const said = (await answer.json()) as { reasons?: string[] }
        setProblem(answer.ok ? '' : (said.reasons?.join('') ?? failed))
        return answer.ok ? said : undefined
      } catch {
        setProblem(failed)
        return undefined
      }
    },
    [api],
  )
  const load = useCallback(async () => {
    const answer = await ask(`/of/${collection}/${id}`)
    if (answer) setListed(answer as Listed)
  }, [ask, collection, id])

  useEffect(() => {
    void load()
    // The button itself takes the selection away from the text: what was selected last is remembered.
    const remember = () => {
      const words = selectedPassage()
      if (words) setSelected(words)
    }
    document.addEventListener('selectionchange', remember)
    return () => {
      document.removeEventListener('selectionchange', remember)
      forgetPassages()
    }
  }, [load])

  useEffect(() => {
    const quoted = listed?.comments.flatMap(({ passage, resolvedAt }) => (resolvedAt ? [] : passage || []))
    if (quoted) setGone(markQuoted(quoted))
  }, [listed])

  const change = async (path: string, body: object) => {
    const done = await ask(path, body)
    if (done) await load()
    return done !== undefined
  }
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await change(`/of/${collection}/${id}`, { text, ...(passage ? { passage } : {}) }))) return
    setText('')
    setPassage('')
  }

  const open = listed?.comments.filter(({ resolvedAt }) => !resolvedAt) ?? []
  const resolved = listed?.comments.filter(({ resolvedAt }) => resolvedAt) ?? []
  const item = (comment: ShownComment) => (
    <CommentItem
      key={comment.id}
      comment={comment}
      isEarlier={comment.revision !== listed?.revision}
      isGone={gone.has(comment.passage)}
      onResolve={(done) => void change(`/${comment.id}/resolved`, { resolved: done })}
      onDelete={() => void change(`/${comment.id}/deletion`, {})}
    />
  )
  return (
    <section className="lectern-comments" aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>批注 {open.length > 0 && <b>{open.length}</b>}</h2>
      {listed && open.length === 0 && <p className="lectern-comments__empty">没有待处理的批注。</p>}
      <ul>{open.map(item)}</ul>
      {problem && <p role="alert">{problem}</p>}
      {listed?.mayWrite && (
        // Inside the form of the piece another form would not be one: the button sends it.
        <div className="lectern-comments__new">
          {passage && (
            <blockquote>
              {passage}
              <button type="button" onClick={() => setPassage('')}>
                去掉引文
              </button>
            </blockquote>
          )}
          <label htmlFor={field}>写批注</label>
          <textarea
            id={field}
            rows={3}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="lectern-comments__buttons">
            <button
              type="button"
              disabled={!selected}
              title={selected ? undefined : '先在正文里选中一段文字'}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setPassage(selected.slice(0, 2000))}
            >
              引用所选文字
            </button>
            <button type="button" disabled={!text.trim()} onClick={(event) => void add(event)}>
              添加批注
            </button>
          </div>
        </div>
      )}
      {resolved.length > 0 && (
        <details>
          <summary>已处理的批注（{resolved.length}）</summary>
          <ul>{resolved.map(item)}</ul>
        </details>
      )}
    </section>
  )
}
