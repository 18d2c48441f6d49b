export { documentHash, type SearchDocument, searchDocument, searchDocuments } from './document.ts'
export { openSearch, type SearchBuilder, type SearchOptions, type SearchUpdate } from './open-search.ts'
export { type SearchFiles, type SearchState, searchRoot } from './state.ts'
export { placeSearchFiles, writeSearchIndex } from './write-search.ts'
