const counted =
  /\p{Script=Han}|[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}]|[.,'’%-](?=(?!\p{Script=Han})[\p{L}\p{N}]))*/gu

/**
 * Characters as a Chinese editor counts them: each 汉字 is one, each run of Latin letters or digits
 * (`2024`, `98.5`, `Wi-Fi`) is one, punctuation and space are none.
 */
export const countCharacters = (text: string): number => text.match(counted)?.length ?? 0

/** Characters a speaker says in a minute unless the settings say otherwise. */
export const usualCharactersPerMinute = 240

/** Minutes that a text of so many characters takes to say, to one decimal place. */
export const speakingMinutes = (characters: number, perMinute = usualCharactersPerMinute): number =>
  Math.round((characters / perMinute) * 10) / 10
