'use client'
import type { FeaturedReference } from '@lectern/content-models/published'
import { useEffect, useState } from 'react'
import { itemKey } from '../entries.ts'
import type { Featurable } from '../featurable.ts'

/** What readers have whose title holds some words, the newest first; asked again a moment after the last letter. */
export function useFeaturable(words: string): Featurable[] {
  const [found, setFound] = useState<Featurable[]>([])
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/api/calendar/featurable?q=${encodeURIComponent(words)}`, {
        credentials: 'include',
        signal: stop.signal,
      })
        .then(async (response) =>
          response.ok ? ((await response.json()) as { found: Featurable[] }).found : [],
        )
        .then(setFound)
        .catch(() => undefined)
    }, 200)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words])
  return found
}

/** Chooses what to feature. */
export function FeaturablePicker({
  chosen,
  onChoose,
}: {
  chosen: FeaturedReference | undefined
  onChoose: (found: Featurable) => void
}) {
  const [words, setWords] = useState('')
  const found = useFeaturable(words)
  return (
    <fieldset className="calendar-picker">
      <legend>内容</legend>
      <input
        type="search"
        aria-label="按标题查找"
        placeholder="按标题查找已上线的内容"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul>
        {found.map((one) => (
          <li key={itemKey(one.item)}>
            <label>
              <input
                type="radio"
                name="featured"
                checked={chosen !== undefined && itemKey(chosen) === itemKey(one.item)}
                onChange={() => onChoose(one)}
              />
              <span>{one.known.title}</span> <small>{one.label}</small>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="desk-note">没有找到已上线的内容。</p>}
    </fieldset>
  )
}
