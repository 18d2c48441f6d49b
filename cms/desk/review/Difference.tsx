import type { FieldChange } from '../difference/field-difference.ts'
import { type DifferenceRow, lineDifference, textDifference } from '../difference/text-difference.ts'
import { Stretches } from './Stretches.tsx'

const keyOf = (row: DifferenceRow, index: number) =>
  'unchanged' in row ? `${index}-same` : `${index}-${row.stretches[0]?.change ?? 'line'}`

/** Changed paragraphs of a text, with what stayed folded. */
export function TextDifference({ change }: { change: FieldChange }) {
  return (
    <div className="desk-text">
      <h4>{change.label}</h4>
      {textDifference(change.before, change.after).map((row, index) =>
        'unchanged' in row ? (
          <p className="desk-text__same" key={keyOf(row, index)}>
            {row.unchanged} 段没有改动
          </p>
        ) : (
          <p key={keyOf(row, index)}>
            <Stretches stretches={row.stretches} />
          </p>
        ),
      )}
    </div>
  )
}

const Empty = () => <span className="desk-nothing">（空）</span>

/** A table of fields before and after; `names` are the heads of its columns. */
export function FieldTable({
  changes,
  names,
}: {
  changes: readonly FieldChange[]
  names: readonly [string, string]
}) {
  return (
    <div className="desk-table">
      <table>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ label, before, after }) => {
            const stretches = lineDifference(before, after)
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  {before === '' ? (
                    <Empty />
                  ) : (
                    <Stretches stretches={stretches.filter(({ change }) => change !== 'added')} />
                  )}
                </td>
                <td>
                  {after === '' ? (
                    <Empty />
                  ) : (
                    <Stretches stretches={stretches.filter(({ change }) => change !== 'removed')} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Everything that two versions of a piece differ in: texts by their words, other fields in a table. */
export function Difference({
  changes,
  names,
}: {
  changes: readonly FieldChange[]
  names: readonly [string, string]
}) {
  const fields = changes.filter(({ isText }) => !isText)
  return (
    <>
      {fields.length > 0 && <FieldTable changes={fields} names={names} />}
      {changes
        .filter(({ isText }) => isText)
        .map((change) => (
          <TextDifference change={change} key={change.label} />
        ))}
    </>
  )
}
