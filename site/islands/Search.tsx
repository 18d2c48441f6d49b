import { type FormEvent, useEffect, useRef, useState } from 'react'
import { addressOfState, type SearchState, stateOf } from '../search/address-state.ts'
import { useSearch } from '../search/use-search.ts'
import { FacetChoices } from './FacetChoices.tsx'
import { Hits } from './Hits.tsx'

/** Typing pauses this long before a search begins, in milliseconds. */
const pause = 250

/** The search page's form, facets and hits; the state is in the address. */
export default function Search() {
  const [state, setState] = useState<SearchState>()
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLElement>(null)
  const { outcome, retry } = useSearch(state)

  useEffect(() => {
    const read = () => {
      const next = stateOf(location.search)
      setState(next)
      setTyped(next.typed)
    }
    // What was typed before this script had arrived, on a slow network, is not lost.
    const early = box.current?.value ?? ''
    read()
    if (early && !location.search) setTyped(early)
    const focusBox = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return
      event.preventDefault()
      box.current?.focus()
    }
    addEventListener('popstate', read)
    addEventListener('keydown', focusBox)
    return () => {
      removeEventListener('popstate', read)
      removeEventListener('keydown', focusBox)
    }
  }, [])

  const go = (change: Partial<SearchState>, replace = false) => {
    if (!state) return
    const next = { ...state, page: 1, ...change }
    const address = addressOfState(next)
    if (replace) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    setState(next)
  }

  // Searches while typing, without filling the history with half-typed words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the pause
  useEffect(() => {
    if (!state || typed === state.typed) return
    const timer = setTimeout(() => go({ typed }, true), pause)
    return () => clearTimeout(timer)
  }, [typed])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    go({ typed })
  }
  const toPage = (page: number) => {
    go({ page })
    results.current?.scrollIntoView()
    results.current?.focus({ preventScroll: true })
  }

  const asked = state !== undefined && outcome.status !== 'idle'
  return (
    <>
      <search>
        <form className="find" action="/search/" onSubmit={submit}>
          <label htmlFor="search-box">搜索</label>
          <div>
            <input
              id="search-box"
              ref={box}
              name="q"
              type="search"
              value={typed}
              maxLength={500}
              autoComplete="off"
              enterKeyHint="search"
              onChange={(event) => setTyped(event.target.value)}
            />
            <button type="submit">搜索</button>
          </div>
          <p className="quiet" aria-live="polite">
            加引号查原句；简体、繁体都能查到。
            {asked && outcome.status === 'found' && (
              <>
                {'　'}找到 <b>{outcome.total}</b> 篇，用时 {Math.max(1, Math.round(outcome.milliseconds))}{' '}
                毫秒
              </>
            )}
            {asked && outcome.status === 'asking' && '　正在查找……'}
          </p>
        </form>
      </search>
      {asked && state && (
        <div className="search-columns">
          <FacetChoices
            counts={outcome.counts}
            chosen={state.chosen}
            onChoose={(facet, values) => go({ chosen: { ...state.chosen, [facet]: values } })}
          />
          <section ref={results} tabIndex={-1} aria-label="搜索结果">
            {outcome.status === 'failed' ? (
              <div className="search-notice" role="alert">
                <p>搜索没有成功，可能是网络断了。</p>
                <button type="button" onClick={retry}>
                  再试一次
                </button>
              </div>
            ) : (
              <Hits
                outcome={outcome}
                state={state}
                onSort={(sort) => go({ sort })}
                onPage={toPage}
                onClear={() => go({ chosen: stateOf('').chosen })}
              />
            )}
          </section>
        </div>
      )}
    </>
  )
}
