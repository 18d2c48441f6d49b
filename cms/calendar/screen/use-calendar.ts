import { beijingMinute } from '@lectern/content-models/beijing-time'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CalendarAnswer, CalendarFeature, Entry } from '../entries.ts'
import { load, move, type Reasons, saveFeature } from './changes.ts'
import { conflictsIn, planWith } from './plan.ts'
import type { ShownDays } from './shown-days.ts'

/** What is being moved and was not let go or confirmed yet. */
export type Tentative = { entry: Entry } | { feature: CalendarFeature }

/** What was done, and the way back where there is one. */
interface Said {
  words: string
  undo?: (() => void) | undefined
}

/** What the CMS answered for the days that are shown, with what is being moved in its new place, and the changes to it. */
export function useCalendar() {
  const [days, setDays] = useState<ShownDays>()
  const [answer, setAnswer] = useState<CalendarAnswer>()
  const [now, setNow] = useState('')
  const [tentative, setTentative] = useState<Tentative>()
  const [refused, setRefused] = useState<Reasons>([])
  const [said, setSaid] = useState<Said>()
  const [turn, setTurn] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again after a change
  useEffect(() => {
    if (!days) return
    const stop = new AbortController()
    void load(days.from, days.to, stop.signal).then((loaded) => {
      if (stop.signal.aborted) return
      setNow(new Date().toISOString())
      setTentative(undefined)
      if (Array.isArray(loaded)) return setRefused(loaded)
      setAnswer(loaded)
    })
    return () => stop.abort()
  }, [days, turn])

  const show = useCallback((shown: ShownDays) => {
    setDays(shown)
    setRefused([])
  }, [])
  const done = (words: string, undo?: () => void) => {
    setRefused([])
    setSaid({ words, undo })
    setTurn((before) => before + 1)
  }
  const fail = (reasons: Reasons) => {
    setSaid(undefined)
    setRefused(reasons)
    setTentative(undefined)
  }

  /** Moves an entry as the CMS allows; `revert` puts it back on the screen when it does not. */
  const moveEntry = async (entry: Entry, at: string, until: string | undefined, revert?: () => void) => {
    const reasons = await move(entry, at, until)
    if (reasons.length > 0) {
      revert?.()
      return fail(reasons)
    }
    // The counter of saves has moved on: undoing goes by what is read anew.
    done(`《${entry.title}》改到 ${beijingMinute(at)}。`)
  }
  const commitFeature = async (feature: CalendarFeature) => {
    const before = answer?.features?.features.find(({ id }) => id === feature.id)
    const reasons = await saveFeature(feature)
    if (reasons.length > 0) return fail(reasons)
    const undo = before
      ? () =>
          void saveFeature(before).then((back) => (back.length > 0 ? fail(back) : done('已改回原来的时间。')))
      : undefined
    done(`《${feature.itemTitle}》的推荐已改。`, undo)
  }

  const settled = answer?.features
  const warned = useMemo(() => (settled ? conflictsIn(settled, now) : []), [settled, now])
  const plan = useMemo(
    () => (settled && tentative && 'feature' in tentative ? planWith(settled, tentative.feature) : settled),
    [settled, tentative],
  )
  const conflicts = useMemo(
    () => (plan && plan !== settled ? conflictsIn(plan, now) : warned),
    [plan, settled, now, warned],
  )
  const entries = useMemo(
    () =>
      (answer?.entries ?? []).map((entry) =>
        tentative && 'entry' in tentative && tentative.entry.key === entry.key ? tentative.entry : entry,
      ),
    [answer, tentative],
  )
  return {
    days,
    show,
    answer,
    now,
    entries,
    plan,
    conflicts,
    /** Conflicts without what is being moved: what stands above the lanes must not push them away from the pointer. */
    warned,
    tentative,
    setTentative,
    refused,
    said,
    /** Tells what goes on while nothing was changed yet. */
    say: (words: string) => setSaid({ words }),
    done,
    moveEntry,
    commitFeature,
  }
}
