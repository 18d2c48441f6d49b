import type { Language } from '@payloadcms/translations'

/** What Payload's Chinese calls things, and what they are called here. */
const words: readonly (readonly [string, string])[] = [
  ['垃圾箱', '回收站'],
  ['仪表板', '工作台'],
  ['创建新条目', '新建'],
]

/** A language of Payload with the names that the rest of the desk uses. */
export function inOurWords(language: Language): Language {
  const told = JSON.stringify(language.translations)
  const translations = words.reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), told)
  return { ...language, translations: JSON.parse(translations) as Language['translations'] }
}
