import { APIError } from 'payload'

/** A transition or a save that the rules do not allow; `reasons` are sentences that a person can act on. */
export class Refused extends APIError<{ reasons: string[] }> {
  readonly reasons: string[]
  constructor(reasons: string[], status = 422) {
    super(reasons.join('\n'), status, { reasons }, true)
    this.reasons = reasons
  }
}
