'use client'
import { fieldHints, fieldLabels, fieldProblems, type ImportFields } from '@lectern/content-models/importing'
import type { OpenedFile } from '../file-view.ts'
import { Choices, useOffered } from './Choices.tsx'
import { Field } from './Field.tsx'
import { LineLink } from './LineLink.tsx'
import { kindWords } from './words.ts'

type Name = keyof ImportFields

const wide: readonly Name[] = ['title', 'subtitle', 'sourceAddress', 'tags']
const order: readonly Name[] = [
  'title',
  'subtitle',
  'sourceName',
  'sourceIssue',
  'sourceAddress',
  'displayDate',
  'author',
  'editor',
  'proofreader',
  'reviewer',
  'signer',
  'photographer',
  'tags',
]

const shown = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join('、')

const namesIn = (text: string): string[] =>
  text
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter(Boolean)

/** What was recognised, each field to be corrected in place, and what is to be checked that belongs to no line. */
export function Recognised({
  file,
  closed,
  onFields,
  onChoices,
  onLine,
}: {
  file: OpenedFile
  closed: boolean
  onFields: (fields: Record<string, unknown>) => void
  onChoices: (choices: Record<string, unknown>) => Promise<unknown>
  /** Shows a line of the original. */
  onLine: (line: number) => void
}) {
  const offered = useOffered()
  const problems = fieldProblems(file.fields)
  const hints = fieldHints(file.fields)
  const flagged = file.flagged.filter(({ line }) => line === undefined)
  const withLine = file.flagged.flatMap((finding) => (finding.line === undefined ? [] : [finding]))
  return (
    <section aria-labelledby="import-recognised">
      <h2 id="import-recognised">
        识别结果<small>改动随时保存；多个名字用顿号分开</small>
      </h2>
      {(flagged.length > 0 || withLine.length > 0) && (
        <ul className="import-flags" aria-label="请人核对">
          {flagged.map(({ what, text }) => (
            <li key={`${what}${text}`}>
              {what}
              {text && <q>{text}</q>}
            </li>
          ))}
          {withLine.slice(0, 30).map(({ what, text, line }) => (
            <li key={`${line}${what}${text}`}>
              <LineLink line={line ?? 0} onLine={onLine} />：{what}
              {text && <q>{text.length > 40 ? `${text.slice(0, 40)}…` : text}</q>}
            </li>
          ))}
          {withLine.length > 30 && <li>另有 {withLine.length - 30} 处，见左边的标记。</li>}
        </ul>
      )}
      <div className="import-fields">
        {order.map((name) => (
          <Field
            key={name}
            name={name}
            label={fieldLabels[name]}
            wide={wide.includes(name)}
            closed={closed}
            value={shown(file.fields[name])}
            read={shown(file.read[name])}
            placeholder={name === 'displayDate' ? '2026-11-29' : ''}
            problem={problems.find(({ field }) => field === name)?.message}
            hint={hints.find(({ field }) => field === name)?.message}
            onChange={(text) =>
              onFields({ [name]: Array.isArray(file.read[name]) ? namesIn(text) : text.trim() })
            }
          />
        ))}
        {!closed && (
          <Choices
            offered={offered}
            choices={file.choices}
            inherited={file.batchChoices}
            guessed={`推测：${kindWords[file.readKind]}`}
            onChange={onChoices}
          />
        )}
      </div>
    </section>
  )
}
