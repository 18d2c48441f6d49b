import type { Piece } from '@lectern/content-models/search'
import { Fragment } from 'react'
import { hitsPerPage, type SearchState } from '../search/address-state.ts'

import type { Outcome } from '../search/use-search.ts'

// Pieces never change their order: their place is their key.
const Marked = ({ pieces }: { pieces: Piece[] }) =>
  pieces.map(({ text, hit }, place) => {
    const key = `${place}`
    return hit ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>
  })

interface Props {
  outcome: Outcome
  state: SearchState
  onSort: (sort: SearchState['sort']) => void
  onPage: (page: number) => void
  onClear: () => void
}

/** The found pages with what was asked for marked, ten at a time; what to try when there are none. */
export function Hits({ outcome, state, onSort, onPage, onClear }: Props) {
  const { total, hits, status } = outcome
  const filtered = Object.values(state.chosen).some((values) => values.length > 0)
  if (status === 'found' && total === 0)
    return (
      <div className="search-notice">
        <p>
          <b>没有找到符合的内容。</b>
        </p>
        <ul>
          <li>换一个短一些的说法，或只留下最要紧的词；</li>
          <li>去掉引号：引号里的文字必须逐字相同；</li>
          <li>检查有没有错别字、同音字。</li>
        </ul>
        {filtered && (
          <button type="button" onClick={onClear}>
            取消全部筛选
          </button>
        )}
      </div>
    )
  const pages = Math.ceil(total / hitsPerPage)
  const first = (state.page - 1) * hitsPerPage + 1
  return (
    <>
      <div className="search-bar">
        <span className="quiet">
          {total > 0 && `第 ${first}–${Math.min(first + hitsPerPage - 1, total)} 篇，共 ${total} 篇`}
        </span>
        <label>
          <span className="visually-hidden">排序</span>
          <select
            value={state.sort}
            onChange={(event) => onSort(event.target.value === 'date' ? 'date' : 'relevance')}
          >
            <option value="relevance">最相关</option>
            <option value="date">最新</option>
          </select>
        </label>
      </div>
      <ol className="hits" start={first} aria-busy={status === 'asking'}>
        {hits.map((hit) => (
          <li key={hit.address}>
            <p className="quiet">
              <span className="tag">{hit.kind}</span>
              {hit.detail && `　${hit.detail}`}
              {'　'}
              <time dateTime={hit.date}>{hit.date}</time>
            </p>
            <h2>
              <a href={hit.address}>
                <Marked pieces={hit.title} />
              </a>
            </h2>
            <p className="excerpt">
              <Marked pieces={hit.excerpt} />
            </p>
          </li>
        ))}
      </ol>
      {pages > 1 && (
        <nav className="search-pages" aria-label="结果分页">
          <button type="button" disabled={state.page <= 1} onClick={() => onPage(state.page - 1)}>
            上一页
          </button>
          <span>
            {state.page} / {pages}
          </span>
          <button
            type="button"
            data-next
            disabled={state.page >= pages}
            onClick={() => onPage(state.page + 1)}
          >
            下一页
          </button>
        </nav>
      )}
    </>
  )
}
