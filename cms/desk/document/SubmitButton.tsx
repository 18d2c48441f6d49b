'use client'
import { useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { reviewAddress } from '../addresses.ts'
import { nothingEntered } from '../review/ask.ts'
import { sendTransition } from '../review/send.ts'
import { useHandedOver } from './use-handed-over.ts'

/** 送审, of what is saved: a form with changes is saved first. */
export function SubmitButton({
  piece,
  wasPublic,
  onRefused,
}: {
  piece: { collection: string; id: string; saves: number }
  /** What changed since the last publication is asked on the review screen. */
  wasPublic: boolean
  onRefused: (reasons: string[]) => void
}) {
  const modified = useFormModified()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const review = reviewAddress(piece.collection, piece.id)

  const submit = async () => {
    const refused = await sendTransition(piece, 'submit', nothingEntered)
    onRefused(refused)
    if (refused.length > 0) return
    router.push(review)
    router.refresh()
  }
  const start = useHandedOver(async () => {
    // What was typed a moment ago is not saved: then the button says so.
    if (!modified && wasPublic) router.push(review)
    else if (!modified) await submit()
    setBusy(false)
  })

  return (
    <button
      type="button"
      id="action-submit"
      className="desk-button"
      disabled={busy || modified}
      title={modified ? '先保存，再送审' : undefined}
      onClick={() => {
        setBusy(true)
        start()
      }}
    >
      {modified ? '保存后可送审' : '送审'}
    </button>
  )
}
