'use client'
import type { Entry, FeaturePlan } from '../entries.ts'
import { EntryDialog } from './EntryDialog.tsx'
import { FeatureDialog } from './FeatureDialog.tsx'
import type { Opened } from './opened.ts'
import { ScheduleDialog } from './ScheduleDialog.tsx'

/** The form of what is open. */
export function OpenedDialog({
  opened,
  plan,
  now,
  featureOf,
  ...doing
}: {
  opened: Opened
  plan: FeaturePlan | undefined
  now: string
  /** The way to a feature of what an entry is about, where there is one. */
  featureOf: (entry: Entry) => (() => void) | undefined
  onClose: () => void
  /** Says what was done. */
  onDone: (words: string) => void
}) {
  if ('entry' in opened)
    return <EntryDialog entry={opened.entry} onFeature={featureOf(opened.entry)} {...doing} />
  if ('piece' in opened) return <ScheduleDialog {...opened} {...doing} />
  if (!plan) return null
  const { draft, known } = opened
  return (
    <FeatureDialog
      key={draft.id ?? draft.itemTitle}
      draft={draft}
      known={known}
      plan={plan}
      now={now}
      {...doing}
    />
  )
}
