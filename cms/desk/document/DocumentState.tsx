'use client'
import { beijingMinute } from '@lectern/content-models/beijing-time'
import type { PublicState, State } from '@lectern/content-models/workflow'
import { isWaiting } from '@lectern/content-models/workflow'
import { Link, useDocumentInfo, useForm, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { importReportAddress, reviewAddress } from '../addresses.ts'
import { Reasons } from '../review/Steps.tsx'
import { StateBadge } from '../state/StateBadge.tsx'
import { SubmitButton } from './SubmitButton.tsx'
import { useReach } from './use-reach.ts'

interface Saved {
  saves?: number
  importKey?: string | null
  workflow?: {
    state?: State
    publicState?: PublicState
    revision?: number
    returnReason?: string
    plannedRevision?: number | null
    publishAt?: string | null
  }
}

/** Keeps a form from being typed into, as Payload does while it saves: the rules would refuse the save after the work. */
function useLocked(locked: boolean): void {
  const { setProcessing } = useForm()
  const processing = useFormProcessing()
  useEffect(() => {
    if (locked && !processing) setProcessing(true)
  }, [locked, processing, setProcessing])
  useEffect(() => {
    if (locked) return () => setProcessing(false)
  }, [locked, setProcessing])
}

/** Above the form: the state of the piece, the way to its review, and the button that submits it. */
export function DocumentState() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const [reasons, setReasons] = useState<string[]>([])
  const { workflow, saves, importKey } = (savedDocumentData ?? {}) as Saved
  const reach = useReach(collectionSlug, id, workflow?.publicState, saves)
  const locked = isWaiting(workflow?.state ?? 'draft')
  useLocked(locked)
  if (!id || !collectionSlug || !workflow) return null
  const state = workflow.state ?? 'draft'
  const review = reviewAddress(collectionSlug, String(id))
  const canSubmit = state === 'draft' || state === 'returned'

  return (
    <div className="desk-document">
      <StateBadge state={state} publicState={workflow.publicState} reach={reach} />
      <Link href={review} prefetch={false}>
        审签
      </Link>
      {importKey && (
        <Link href={importReportAddress(collectionSlug, String(id))} prefetch={false}>
          导入报告
        </Link>
      )}
      {canSubmit && (
        <SubmitButton
          piece={{ collection: collectionSlug, id: String(id), saves: saves ?? 1 }}
          wasPublic={workflow.publicState !== undefined && workflow.publicState !== 'never'}
          onRefused={setReasons}
        />
      )}
      {locked && (
        <span className="desk-document__lock">
          审核中，内容已锁定。要修改，请先到<Link href={review}>审签</Link>里“撤回送审”。
        </span>
      )}
      {workflow.plannedRevision && workflow.publishAt && (
        <span className="desk-document__lock">
          第 {workflow.plannedRevision} 稿定于 {beijingMinute(workflow.publishAt)} 发布，到时发的就是它；
          {workflow.revision === workflow.plannedRevision
            ? '现在修改会另起一稿，重新送审。'
            : '现在改的是下一稿。'}
        </span>
      )}
      {state === 'returned' && workflow.returnReason && (
        <p className="desk-why desk-document__why">退回原因：{workflow.returnReason}</p>
      )}
      {reasons.length > 0 && (
        <div className="desk-document__refused" role="alert">
          <b>还不能送审：</b>
          <Reasons reasons={reasons} />
          <button type="button" className="desk-button" onClick={() => setReasons([])}>
            知道了
          </button>
        </div>
      )}
    </div>
  )
}
