/** A release that may not go live; `reasons` are sentences. */
export class ReleaseRefused extends Error {
  readonly reasons: string[]
  constructor(reasons: string[]) {
    super(reasons.join('\n'))
    this.reasons = reasons
  }
}
