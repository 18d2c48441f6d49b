/** Characters a speaker says in a minute unless the settings say otherwise. */
export const usualCharactersPerMinute = 240
