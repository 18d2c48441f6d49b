'use client'
import type { PublicState } from '@lectern/content-models/workflow'
import { useEffect, useState } from 'react'
import type { Reach } from '../../releases/reach.ts'

const again = 3_000

/** How far the publication of a piece has come; asked again while it is on its way and somebody looks. */
export function useReach(
  collection: string | undefined,
  id: string | number | undefined,
  publicState: PublicState | undefined,
  saves: number | undefined,
): Reach | undefined {
  const [reach, setReach] = useState<Reach>()
  // `saves` counts every step of the piece, a publication included.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new count asks again
  useEffect(() => {
    if (!collection || !id || !publicState || publicState === 'never') return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const ask = async () => {
      let found: Reach | undefined
      try {
        const answer = await fetch(`/api/releases/reach/${collection}/${id}`, { credentials: 'include' })
        found = ((await answer.json()) as { reach?: Reach | null }).reach ?? undefined
      } catch {
        // Not reachable for a moment: asked again like what is on its way.
        found = 'onItsWay'
      }
      if (isOver) return
      setReach(found)
      if (found === 'onItsWay') timer = setTimeout(() => void ask(), again)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [collection, id, publicState, saves])
  return reach
}
