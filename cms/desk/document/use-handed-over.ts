'use client'
import { useEffect, useEffectEvent, useState } from 'react'

/** Longer than Payload's editor waits for the browser to be idle (500 ms) or, where it cannot tell, for a frame (100 ms). */
const idle = (task: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(task, { timeout: 600 }) : setTimeout(task, 150)

/**
 * Payload's editor hands what was typed to the form only when the browser is idle: a save before that would leave out the
 * last words, say that all is saved, and have them turn up as a change afterwards. Returns how to ask for `then`, which runs
 * once everything typed before the question has reached the form and been rendered.
 */
export function useHandedOver(then: () => unknown): () => void {
  const [asked, setAsked] = useState(0)
  const run = useEffectEvent(then)
  useEffect(() => {
    if (asked > 0) void run()
  }, [asked])
  // The editor's change is queued before, and rendered no later than this one.
  return () => void idle(() => setAsked((times) => times + 1))
}
