'use client'
import type { Transition } from '@lectern/content-models/workflow'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import type { OfferedTransition } from '../../workflow/transitions-of.ts'
import { type Entered, nothingEntered, questionsOf } from './ask.ts'
import { Questions } from './Questions.tsx'
import { sendTransition } from './send.ts'

/** The piece that the steps are about, as it was when the page was made. */
export interface StepsPiece {
  collection: string
  id: string
  saves: number
  wasPublic: boolean
  changeNote: string
}

const forward: readonly Transition[] = ['submit', 'pass', 'sign', 'publish']

/** Reasons in words, one a line. */
export function Reasons({ reasons, id }: { reasons: readonly string[]; id?: string }) {
  if (reasons.length === 0) return null
  return (
    <ul className="desk-reasons" id={id}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}

/** The steps that a piece can take now: a button each, with the reasons when it cannot be pressed and the questions when it is. */
export function Steps({ piece, offered }: { piece: StepsPiece; offered: OfferedTransition[] }) {
  const router = useRouter()
  const id = useId()
  const [open, setOpen] = useState<Transition>()
  const [entered, setEntered] = useState<Entered>({ ...nothingEntered, changeNote: piece.changeNote })
  const [refused, setRefused] = useState<string[]>([])
  const [done, setDone] = useState('')
  const [busy, setBusy] = useState(false)

  const send = async ({ transition, label }: OfferedTransition) => {
    setBusy(true)
    setDone('')
    const reasons = await sendTransition(piece, transition, entered)
    setBusy(false)
    setRefused(reasons)
    if (reasons.length > 0) return setOpen(transition)
    setOpen(undefined)
    setEntered({ ...nothingEntered })
    setDone(`已${label}。`)
    router.refresh()
  }

  const press = (step: OfferedTransition) => {
    setRefused([])
    setDone('')
    if (questionsOf(step.transition, piece.wasPublic).length === 0) return void send(step)
    setOpen(open === step.transition ? undefined : step.transition)
  }

  const possible = offered.filter(({ reasons }) => reasons.length === 0)
  const impossible = offered.filter(({ reasons }) => reasons.length > 0)
  const current = offered.find(({ transition }) => transition === open)
  const questions = current ? questionsOf(current.transition, piece.wasPublic) : []
  return (
    <div className="desk-steps">
      <p className="desk-done" role="status">
        {done}
      </p>
      {possible.length > 0 && (
        <div className="desk-buttons">
          {possible.map((step) => (
            <button
              key={step.transition}
              type="button"
              id={`step-${step.transition}`}
              className={forward.includes(step.transition) ? 'desk-button desk-button--main' : 'desk-button'}
              aria-expanded={
                questionsOf(step.transition, piece.wasPublic).length > 0
                  ? open === step.transition
                  : undefined
              }
              disabled={busy}
              onClick={() => press(step)}
            >
              {step.label}
            </button>
          ))}
        </div>
      )}
      {current && (questions.length > 0 || refused.length > 0) && (
        <form
          className="desk-form"
          onSubmit={(event) => {
            event.preventDefault()
            void send(current)
          }}
        >
          <Questions
            questions={questions}
            entered={entered}
            enter={(part) => setEntered((before) => ({ ...before, ...part }))}
          />
          <div role="alert">
            <Reasons reasons={refused} />
          </div>
          {questions.length > 0 && (
            <div className="desk-buttons">
              <button type="submit" className="desk-button desk-button--main" disabled={busy}>
                确认{current.label}
              </button>
              <button type="button" className="desk-button" onClick={() => setOpen(undefined)}>
                取消
              </button>
            </div>
          )}
        </form>
      )}
      {impossible.length > 0 && (
        // With nothing else to press, the reasons are what one came for.
        <details className="desk-impossible" open={possible.length === 0}>
          <summary>现在不能：{impossible.map(({ label }) => label).join('、')}</summary>
          {impossible.map(({ transition, label, reasons }) => (
            <div key={transition}>
              <button
                type="button"
                id={`step-${transition}`}
                className="desk-button"
                aria-disabled="true"
                aria-describedby={`${id}-${transition}`}
              >
                {label}
              </button>
              <Reasons id={`${id}-${transition}`} reasons={reasons} />
            </div>
          ))}
        </details>
      )}
      {offered.length === 0 && <p className="desk-empty">这篇稿件现在没有可做的步骤。</p>}
    </div>
  )
}
