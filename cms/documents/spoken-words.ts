import { type EditorDocument, parse, serialize, spokenText } from '@lectern/content-models/body'
import { countCharacters, speakingMinutes, usualCharactersPerMinute } from '@lectern/content-models/text'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

/** The pace that is set in 网站设置. */
export async function charactersPerMinute(req: PayloadRequest): Promise<number> {
  const settings = await req.payload.findGlobal({
    slug: 'site-settings',
    req,
    overrideAccess: true,
    depth: 0,
    select: { charactersPerMinute: true },
  })
  return settings.charactersPerMinute || usualCharactersPerMinute
}

/** Counts what will be said of a body: cues are left out. */
export const spokenCharacters = (body: unknown): number =>
  body ? countCharacters(spokenText(parse(serialize(body as EditorDocument)))) : 0

/** Stores words and minutes beside the body they were counted in. */
export const countSpokenWords: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const words = spokenCharacters(data.body === undefined ? originalDoc?.body : data.body)
  return { ...data, words, speakingMinutes: speakingMinutes(words, await charactersPerMinute(req)) }
}
