export * from './addresses.ts'
export * from './media.ts'
export * from './records.ts'
export * from './validate.ts'
