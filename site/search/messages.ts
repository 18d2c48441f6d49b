import type { SearchState } from './address-state.ts'
import type { Facets, Hit } from './engine.ts'

/** From the page to the worker. `number` tells answers apart: an answer to an older question is dropped. */
export interface Question {
  number: number
  request: SearchState
}

/** From the worker to the page. */
export type Answer =
  | { number: number; type: 'hits'; total: number; hits: Hit[]; milliseconds: number }
  | { number: number; type: 'counts'; counts: Facets }
  | { number: number; type: 'failed' }
