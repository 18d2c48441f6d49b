'use client'
import { type Finding, ruleLabel } from '@lectern/content-models/proofreading'
import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { correctAll, textOfField } from './corrections.ts'
import './proofreading.css'

const fieldNames: Record<string, string> = {
  title: '标题',
  subtitle: '副标题',
  summary: '摘要',
  quotation: '一句话',
  wording: '规范表述',
  brand: '品牌',
  notes: '说明',
  body: '正文',
  pictures: '图片',
  consent: '同意书',
  statistics: '统计数据',
}

const levelNames = { blocks: '须改', warns: '提示' } as const

/** How many findings of one rule are shown before the rest is folded away. */
const shownAtFirst = 5

type State = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; findings: Finding[] }

/** Beside the form: what proofreading found in the saved text, with corrections that are made in the form. */
export function ProofreadingPanel() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const { dispatchFields, setModified } = useForm()
  const [state, setState] = useState<State>({ kind: 'loading' })
  const [told, setTold] = useState('')
  const saved = String(savedDocumentData?.saves ?? savedDocumentData?.updatedAt ?? '')

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const answer = await fetch(`/api/${collectionSlug}/${id}/proofreading`, {
          credentials: 'same-origin',
          ...(signal ? { signal } : {}),
        })
        if (!answer.ok) throw new Error(String(answer.status))
        const { findings } = (await answer.json()) as { findings: Finding[] }
        setState({ kind: 'ready', findings })
      } catch {
        if (!signal?.aborted) setState({ kind: 'failed' })
      }
    },
    [collectionSlug, id],
  )

  // Again after every save.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save changes nothing else that is seen here
  useEffect(() => {
    if (!id || !collectionSlug) return
    const running = new AbortController()
    setTold('')
    void load(running.signal)
    return () => running.abort()
  }, [load, saved])

  if (!id || !collectionSlug)
    return (
      <section className="proofreading">
        <h3>校对</h3>
        <p className="proofreading__quiet">保存后显示校对结果。</p>
      </section>
    )

  const correct = (field: string, wanted: Finding[]) => {
    if (state.kind !== 'ready') return
    const { value, findings, made } = correctAll(fields[field]?.value, state.findings, wanted)
    if (made > 0) {
      // The editor of the body takes another value only together with another initial one.
      dispatchFields({ type: 'UPDATE', path: field, value, initialValue: value })
      setModified(true)
      setState({ kind: 'ready', findings })
    }
    setTold(
      made === wanted.length
        ? `已在表单里改正 ${made} 处，保存后生效。`
        : `改正了 ${made} 处；另有 ${wanted.length - made} 处的文字已变动或跨了格式，请在“${fieldNames[field] ?? field}”里手动修改。`,
    )
  }

  const findings = state.kind === 'ready' ? state.findings : []
  const blocking = findings.filter(({ level }) => level === 'blocks').length
  const texts = Object.fromEntries(
    [...new Set(findings.map(({ field }) => field))].map((field) => [
      field,
      textOfField(fields[field]?.value),
    ]),
  )
  const byRule = Map.groupBy(findings, ({ rule }) => rule)

  return (
    <section className="proofreading" aria-label="校对">
      <h3>
        校对
        {state.kind === 'ready' && findings.length > 0 && (
          <small>
            {blocking > 0 && <b>{blocking} 处须改</b>}
            {findings.length > blocking && <span>{findings.length - blocking} 处提示</span>}
          </small>
        )}
      </h3>
      {state.kind === 'loading' && <p className="proofreading__quiet">正在校对…</p>}
      {state.kind === 'failed' && (
        <p className="proofreading__quiet">
          没有取得校对结果。
          <button type="button" className="proofreading__button" onClick={() => void load()}>
            重试
          </button>
        </p>
      )}
      {state.kind === 'ready' && findings.length === 0 && (
        <p className="proofreading__clean">没有发现问题。</p>
      )}
      {[...byRule].map(([rule, group]) => (
        <RuleGroup key={rule} rule={rule} findings={group} texts={texts} onCorrect={correct} />
      ))}
      <p className="proofreading__quiet" role="status">
        {told ||
          (blocking > 0
            ? '“须改”的改好并保存后才能送审。'
            : findings.length > 0
              ? '“提示”不影响送审，请逐条看过。'
              : '')}
      </p>
    </section>
  )
}

function RuleGroup({
  rule,
  findings,
  texts,
  onCorrect,
}: {
  rule: string
  findings: Finding[]
  texts: Record<string, string | undefined>
  onCorrect: (field: string, wanted: Finding[]) => void
}) {
  const [open, setOpen] = useState(false)
  const level = findings[0]?.level ?? 'warns'
  const shown = open ? findings : findings.slice(0, shownAtFirst)
  const correctable = Map.groupBy(
    findings.filter(({ correction }) => correction !== undefined),
    ({ field }) => field,
  )
  return (
    <div className={`proofreading__rule proofreading__rule--${level}`}>
      <h4>
        <span className="proofreading__level">{levelNames[level]}</span>
        {ruleLabel(rule)}
        {findings.length > 1 && <i>{findings.length}</i>}
      </h4>
      <ul>
        {shown.map((finding, at) => (
          <li key={`${finding.field} ${finding.offset} ${finding.passage} ${finding.message}`}>
            <Passage finding={finding} text={texts[finding.field]} />
            {finding.message !== shown[at - 1]?.message && <p>{finding.message}</p>}
            {finding.correction !== undefined && (
              <button
                type="button"
                className="proofreading__button"
                onClick={() => onCorrect(finding.field, [finding])}
              >
                改为“{finding.correction}”
              </button>
            )}
          </li>
        ))}
      </ul>
      {findings.length > shown.length && (
        <button type="button" className="proofreading__button" onClick={() => setOpen(true)}>
          再看 {findings.length - shown.length} 处
        </button>
      )}
      {[...correctable].map(
        ([field, all]) =>
          all.length > 1 && (
            <button
              key={field}
              type="button"
              className="proofreading__button"
              onClick={() => onCorrect(field, all)}
            >
              {fieldNames[field] ?? field}里的 {all.length} 处全部改正
            </button>
          ),
      )}
    </div>
  )
}

const long = 42
/** Characters shown on either side of a passage. */
const beside = 8

/** Where it stands: the field, the words and those beside them; or that they have changed since. */
function Passage({ finding, text }: { finding: Finding; text: string | undefined }) {
  const { field, passage, offset } = finding
  const still = text?.startsWith(passage, offset) ?? false
  const end = offset + passage.length
  const around = still && passage !== '' && passage.length <= long
  return (
    <div className="proofreading__passage">
      <span>{fieldNames[field] ?? field}</span>
      {passage !== '' && (
        <q>
          {around && lastLine(text?.slice(Math.max(0, offset - beside), offset))}
          <mark>{passage.length > long ? `${passage.slice(0, long)}…` : passage}</mark>
          {around && text?.slice(end, end + beside).split('\n')[0]}
        </q>
      )}
      {passage !== '' && text !== undefined && !still && <em>文字已变动</em>}
    </div>
  )
}

const lastLine = (text: string | undefined): string => text?.split('\n').at(-1) ?? ''
