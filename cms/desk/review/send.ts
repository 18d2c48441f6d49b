'use client'
import { instantFromInput } from '@lectern/content-models/beijing-time'
import type { Transition } from '@lectern/content-models/workflow'
import type { Entered } from './ask.ts'

interface Answer {
  reasons?: string[]
  errors?: { message?: string }[]
}

/** Asks the CMS for a transition; returns the reasons of a refusal, none when it was done. */
export async function sendTransition(
  piece: { collection: string; id: string; saves: number },
  transition: Transition,
  entered: Entered,
): Promise<string[]> {
  const { reason, changeNote, checklist, publishAt, withdrawAt, kind, to, notice } = entered
  try {
    const response = await fetch(`/api/${piece.collection}/${piece.id}/transitions/${transition}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        saves: piece.saves,
        reason,
        checklist,
        publishAt: instantFromInput(publishAt),
        withdrawAt: instantFromInput(withdrawAt),
        ...(transition === 'submit' && changeNote ? { changeNote } : {}),
        ...(transition === 'withdraw' || transition === 'scheduleWithdrawal'
          ? { withdrawal: { kind: kind || undefined, to, notice } }
          : {}),
      }),
    })
    if (response.ok) return []
    const answer = (await response.json().catch(() => ({}))) as Answer
    const reasons = answer.reasons ?? answer.errors?.flatMap(({ message }) => message ?? []) ?? []
    return reasons.length > 0 ? reasons : [`服务器拒绝了这次操作（${response.status}）：请刷新页面后再试。`]
  } catch {
    return ['没有连上服务器：请检查网络后再试，填写的内容还在。']
  }
}
