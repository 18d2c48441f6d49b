// What commands may use of the importer. It loads nothing of Payload, so that a dry run starts at once.
export { collectFiles } from './collect-files.ts'
export { importFile } from './import-file.ts'
export type { ArticleReading } from './read-article.ts'
export { type FileToRead, type Reader, readInProcess, startReader } from './read-in-process.ts'
export { type ImportReport, kindNames, reportMarkdown, type SummaryRow, summaryTable } from './report.ts'
export { UnreadableFile } from './source.ts'
export type { ReadLine } from './structure.ts'
