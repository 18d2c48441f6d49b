export { fold } from './fold.ts'
export { excerptAround, highlight, type Piece } from './highlight.ts'
export { matches, parseQuery, type SearchQuery } from './query.ts'
export { pairs, separator, tokenize } from './tokenize.ts'
