'use client'
import type { PublicState, State } from '@lectern/content-models/workflow'
import { isWaiting } from '@lectern/content-models/workflow'
import { Link, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { reviewAddress } from '../addresses.ts'
import { nothingEntered } from '../review/ask.ts'
import { Reasons } from '../review/Steps.tsx'
import { sendTransition } from '../review/send.ts'
import { StateBadge } from '../state/StateBadge.tsx'

interface Saved {
  saves?: number
  workflow?: { state?: State; publicState?: PublicState; revision?: number; returnReason?: string }
}

/** Above the form: the state of the piece, the way to its review, and the button that submits it. */
export function DocumentState() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const modified = useFormModified()
  const router = useRouter()
  const [reasons, setReasons] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const { workflow, saves } = (savedDocumentData ?? {}) as Saved
  if (!id || !collectionSlug || !workflow) return null
  const state = workflow.state ?? 'draft'
  const review = reviewAddress(collectionSlug, String(id))
  const canSubmit = state === 'draft' || state === 'returned'

  const submit = async () => {
    // What changed since the last publication is asked on the review screen.
    if (workflow.publicState !== undefined && workflow.publicState !== 'never') return router.push(review)
    setBusy(true)
    const refused = await sendTransition(
      { collection: collectionSlug, id: String(id), saves: saves ?? 1 },
      'submit',
      nothingEntered,
    )
    setBusy(false)
    setReasons(refused)
    if (refused.length === 0) {
      router.push(review)
      router.refresh()
    }
  }

  return (
    <div className="desk-document">
      <StateBadge state={state} publicState={workflow.publicState} />
      <Link href={review} prefetch={false}>
        审签
      </Link>
      {canSubmit && (
        <button
          type="button"
          id="action-submit"
          className="desk-button"
          disabled={busy || modified}
          title={modified ? '先保存，再送审' : undefined}
          onClick={() => void submit()}
        >
          {modified ? '保存后可送审' : '送审'}
        </button>
      )}
      {isWaiting(state) && <span className="desk-document__lock">审核中，内容已锁定</span>}
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
