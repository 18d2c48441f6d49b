'use client'
import { signingChecklist, type WithdrawalKind, withdrawalKindNames } from '@lectern/content-models/workflow'
import { useId } from 'react'
import type { Entered, Question } from './ask.ts'

interface Asked {
  entered: Entered
  enter: (part: Partial<Entered>) => void
}

function Text({
  label,
  hint,
  value,
  onChange,
  rows = 3,
}: {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  rows?: number
}) {
  const id = useId()
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
      {hint && <small>{hint}</small>}
    </div>
  )
}

function Checklist({ entered, enter }: Asked) {
  return (
    <fieldset className="desk-field">
      <legend>签发前逐项确认</legend>
      {signingChecklist.map(({ id, text }) => (
        <label className="desk-check" key={id}>
          <input
            type="checkbox"
            checked={entered.checklist.includes(id)}
            onChange={(event) =>
              enter({
                checklist: event.target.checked
                  ? [...entered.checklist, id]
                  : entered.checklist.filter((one) => one !== id),
              })
            }
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}

function Moment({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}（北京时间）</label>
      <input id={id} type="datetime-local" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

function Withdrawal({ entered, enter }: Asked) {
  const id = useId()
  return (
    <>
      <fieldset className="desk-field">
        <legend>撤下的方式</legend>
        {Object.entries(withdrawalKindNames).map(([kind, name]) => (
          <label className="desk-check" key={kind}>
            <input
              type="radio"
              name={id}
              checked={entered.kind === kind}
              onChange={() => enter({ kind: kind as WithdrawalKind })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {entered.kind === 'redirect' && (
        <div className="desk-field">
          <label htmlFor={`${id}-to`}>读者应当去的地址</label>
          <input
            id={`${id}-to`}
            type="text"
            placeholder="/stories/…/ 或 https://…"
            value={entered.to}
            onChange={(event) => enter({ to: event.target.value })}
          />
        </div>
      )}
      {entered.kind === 'notice' && (
        <Text
          label="给读者的说明"
          hint="显示在原来的地址上。"
          value={entered.notice}
          onChange={(notice) => enter({ notice })}
        />
      )}
    </>
  )
}

/** The inputs of a transition's questions. */
export function Questions({ questions, entered, enter }: Asked & { questions: readonly Question[] }) {
  const inputOf = (question: Question) => {
    switch (question) {
      case 'checklist':
        return <Checklist key={question} entered={entered} enter={enter} />
      case 'publishAt':
        return (
          <Moment
            key={question}
            label="发布时间"
            value={entered.publishAt}
            onChange={(publishAt) => enter({ publishAt })}
          />
        )
      case 'withdrawAt':
        return (
          <Moment
            key={question}
            label="撤下时间"
            value={entered.withdrawAt}
            onChange={(withdrawAt) => enter({ withdrawAt })}
          />
        )
      case 'withdrawal':
        return <Withdrawal key={question} entered={entered} enter={enter} />
      case 'changeNote':
        return (
          <Text
            key={question}
            label="修订说明"
            hint="告诉读者这次改了什么，会显示在文章下面。"
            value={entered.changeNote}
            onChange={(changeNote) => enter({ changeNote })}
          />
        )
      case 'reason':
        return (
          <Text
            key={question}
            label="原因"
            hint="写清哪里、为什么、怎样改；作者会看到，审计日志也会留下。"
            value={entered.reason}
            onChange={(reason) => enter({ reason })}
          />
        )
      case 'confirm':
        return (
          <p key={question} className="desk-field">
            确认后读者马上能看到签发的这一稿。
          </p>
        )
    }
  }
  return questions.map(inputOf)
}
