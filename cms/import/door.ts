// What commands may use of the importer. It loads nothing of Payload, so that a dry run starts at once.
export { collectFiles } from './collect-files.ts'
export { importFile } from './import-file.ts'
export { kindNames, type SummaryRow, summaryTable } from './report.ts'
