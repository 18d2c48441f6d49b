import { noticeEvents, noticeText, recipients, type Transition } from '@lectern/content-models/workflow'
import { notify } from '../notifications/notify.ts'
import { peopleOf } from '../notifications/people-of.ts'
import type { Step } from './step.ts'

/** Writes the notices of a transition beside it; who acted knows already. Their mails are sent by `sendPending`. */
export async function tell(step: Step, transition: Transition): Promise<void> {
  const { req, collection, document, after, actor, request } = step
  const told = recipients(transition, after, await peopleOf(req))
  for (const event of noticeEvents)
    await notify(req, {
      to: (told[event] ?? []).filter((id) => id !== actor.id),
      event,
      subject: { collection, id: document.id, title: document.title },
      text: noticeText(event, after, {
        name: actor.name,
        ...(request.reason ? { reason: request.reason } : {}),
      }),
    })
}
