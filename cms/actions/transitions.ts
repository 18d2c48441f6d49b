import type { Transition } from '@lectern/content-models/workflow'
import type { Payload } from 'payload'
import { carryOut, type Done, type Effect, type Wanted } from '../workflow/carry-out.ts'
import { passReview } from './pass-review.ts'
import { publish } from './publish.ts'
import { recall } from './recall.ts'
import { restore } from './restore.ts'
import { returnPiece } from './return-piece.ts'
import { schedule } from './schedule.ts'
import { scheduleWithdrawal } from './schedule-withdrawal.ts'
import { sign } from './sign.ts'
import { submit } from './submit.ts'
import { unschedule } from './unschedule.ts'
import { unscheduleWithdrawal } from './unschedule-withdrawal.ts'
import { withdraw } from './withdraw.ts'

/** The action of each transition. */
export const effects: Record<Transition, Effect> = {
  submit,
  recall,
  pass: passReview,
  return: returnPiece,
  sign,
  schedule,
  unschedule,
  publish,
  withdraw,
  scheduleWithdrawal,
  unscheduleWithdrawal,
  restore,
}

/** Carries out a transition for whoever asks: button, REST API or worker. Throws Refused with sentences. */
export const transitionPiece = (payload: Payload, wanted: Wanted): Promise<Done> =>
  carryOut(payload, wanted, effects[wanted.transition])
