export * from './memorial-days.ts'
export * from './places.ts'
