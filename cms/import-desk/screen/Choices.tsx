'use client'
import type { ImportChoices } from '@lectern/content-models/importing'
import { materialKinds } from '@lectern/content-models/published'
import { useEffect, useId, useRef, useState } from 'react'
import type { Choice } from '../batches.ts'
import { ask } from './ask.ts'
import { kindWords } from './words.ts'

export interface Offered {
  topics: Choice[]
  teams: Choice[]
  units: Choice[]
}

/** What this person may choose; nothing until the CMS has answered. */
export function useOffered(): Offered | undefined {
  const [offered, setOffered] = useState<Offered>()
  useEffect(() => {
    const stop = new AbortController()
    void ask<{ choices: Offered }>('GET', '', undefined, stop.signal).then((answer) => {
      if (!stop.signal.aborted && !answer.reasons) setOffered(answer.value.choices)
    })
    return () => stop.abort()
  }, [])
  return offered
}

function Select({
  label,
  value,
  none,
  options,
  onChange,
}: {
  label: string
  value: string
  /** What no choice is called. */
  none: string
  options: readonly Choice[]
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="import-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {options.map(({ id: option, title }) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}

function Topics({
  chosen,
  none,
  options,
  onChange,
}: {
  chosen: readonly string[]
  none: string
  options: readonly Choice[]
  onChange: (topics: string[]) => void
}) {
  const id = useId()
  const list = useRef<HTMLDetailsElement>(null)
  const names = options.flatMap(({ id: topic, title }) => (chosen.includes(topic) ? [title] : []))
  return (
    <div className="import-field">
      <span className="import-field__label" id={id}>
        专题
      </span>
      <details
        ref={list}
        className="import-topics"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !list.current?.open) return
          list.current.open = false
          list.current.querySelector('summary')?.focus()
        }}
        onBlur={(event) => {
          if (list.current && !list.current.contains(event.relatedTarget)) list.current.open = false
        }}
      >
        <summary aria-describedby={id}>{names.length > 0 ? names.join('、') : none}</summary>
        <fieldset aria-labelledby={id}>
          {options.length === 0 && <p className="desk-empty">还没有专题。</p>}
          {options.map(({ id: topic, title }) => (
            <label className="desk-check" key={topic}>
              <input
                type="checkbox"
                checked={chosen.includes(topic)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, topic] : chosen.filter((one) => one !== topic))
                }
              />
              {title}
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  )
}

/** Kind, topics, team and unit: of a batch, or of one file where `inherited` are those of its batch. */
export function Choices({
  offered,
  choices,
  inherited,
  guessed,
  onChange,
}: {
  offered: Offered | undefined
  choices: ImportChoices
  inherited?: ImportChoices
  /** What the kind is taken for when nobody chooses. */
  guessed: string
  /** Settles when the CMS has taken it or refused it. */
  onChange: (change: Record<string, unknown>) => Promise<unknown>
}) {
  // Shown at once; what the CMS says counts as soon as it has answered.
  const [wanted, setWanted] = useState<Record<string, unknown>>({})
  const want = (change: Record<string, unknown>) => {
    setWanted((before) => ({ ...before, ...change }))
    void onChange(change).finally(() => setWanted({}))
  }
  const now: ImportChoices = { ...choices, ...wanted }
  const nameOf = (list: readonly Choice[] | undefined, id: string | undefined) =>
    list?.find((one) => one.id === id)?.title
  const asBatch = (name: string | undefined, otherwise: string) => (name ? `同整批：${name}` : otherwise)
  const inheritedTopics = offered?.topics.flatMap(({ id, title }) =>
    inherited?.topics?.includes(id) ? [title] : [],
  )
  return (
    <>
      <Select
        label="类型"
        value={now.kind ?? ''}
        none={inherited?.kind ? `同整批：${kindWords[inherited.kind]}` : guessed}
        options={materialKinds.map((kind) => ({ id: kind, title: kindWords[kind] }))}
        onChange={(kind) => want({ kind })}
      />
      <Topics
        chosen={now.topics ?? []}
        none={asBatch(inheritedTopics?.join('、') || undefined, '不选')}
        options={offered?.topics ?? []}
        onChange={(topics) => want({ topics })}
      />
      <Select
        label="宣讲团队"
        value={now.team ?? ''}
        none={asBatch(nameOf(offered?.teams, inherited?.team), '不选')}
        options={offered?.teams ?? []}
        onChange={(team) => want({ team })}
      />
      {(offered?.units.length ?? 0) > 1 && (
        <Select
          label="归属单位"
          value={now.unit ?? ''}
          none={asBatch(nameOf(offered?.units, inherited?.unit), '我的单位')}
          options={offered?.units ?? []}
          onChange={(unit) => want({ unit })}
        />
      )}
    </>
  )
}
