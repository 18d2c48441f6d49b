/**
 * Tells where a pressed pointer goes until it is let go, or taken back with Esc. It listens to the whole window: an element that
 * is drawn elsewhere meanwhile would lose the pointer that it had captured.
 */
export function followPointer(
  pointer: number,
  {
    onMove,
    onDrop,
    onCancel,
  }: {
    onMove: (event: PointerEvent) => void
    onDrop: () => void
    onCancel: () => void
  },
): void {
  const listening = new AbortController()
  const listen = <Kind extends 'pointermove' | 'pointerup' | 'pointercancel'>(
    kind: Kind,
    heard: (event: PointerEvent) => void,
  ) =>
    window.addEventListener(kind, (event) => event.pointerId === pointer && heard(event), {
      signal: listening.signal,
    })
  const stop = (then: () => void) => () => {
    listening.abort()
    then()
  }
  listen('pointermove', onMove)
  listen('pointerup', stop(onDrop))
  listen('pointercancel', stop(onCancel))
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && stop(onCancel)(), {
    signal: listening.signal,
    capture: true,
  })
}

/** The lane of a slot under a point of the window, and the share of its width that lies before the point. */
export function laneUnder(x: number, y: number): { slot: string; share: number } | undefined {
  for (const element of document.elementsFromPoint(x, y))
    if (element instanceof HTMLElement && element.dataset.slot !== undefined) {
      const { left, width } = element.getBoundingClientRect()
      return { slot: element.dataset.slot, share: (x - left) / width }
    }
  return undefined
}
