export { countCharacters, speakingMinutes } from './count.ts'
export { excerpt } from './excerpt.ts'
export { titlePhrases } from './phrases.ts'
