import { APIError } from 'payload'

/** A transition or a save that the rules do not allow; `reasons` are sentences that a person can act on. */
export class Refused extends APIError<{ reasons: string[] }> {
  readonly reasons: string[]
  constructor(reasons: string[], status = 422) {
    super(reasons.join('\n'), status, { reasons }, true)
    this.reasons = reasons
  }
}

/** Said while a step is being carried out, or waits to be carried on after a crash. */
export const underWay = '这篇稿件的上一步还没有办完：请稍等再试；如果系统中断过，恢复后一两分钟内会自动补完。'
