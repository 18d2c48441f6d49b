/** The parts of an event that its report repeats. */
export interface PublishedEvent {
  startsAt: string
  endsAt?: string | undefined
  place?: string | undefined
  team?: string | undefined
  form?: string | undefined
  audiences: string[]
  attendance?: number | undefined
}
