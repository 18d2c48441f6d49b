import type { MediaLookup } from './media-lookup.ts'
import type { PublishedEvent } from './published-event.ts'

/** What the making of a record may look up; everything in it is loaded before. */
export interface PublishingContext {
  media: MediaLookup
  /** The word of a vocabulary. */
  term(id: string): string | undefined
  /** Only of published events. */
  event(id: string): PublishedEvent | undefined
  /** The published report of an event. */
  reportOf(eventId: string): string | undefined
  charactersPerMinute: number
  siteUrl: string
  /** Words for audiences in the order editors gave them. */
  audiences: string[]
}
