import type { Actor, Transition } from '@lectern/content-models/workflow'
import type { CollectionSlug, Payload } from 'payload'
import type { Done } from './carry-out.ts'

/** Tells those whom a transition concerns; never makes it fail. */
export async function tellOf(
  _payload: Payload,
  _what: { collection: CollectionSlug; id: string; transition: Transition; actor: Actor; done: Done },
): Promise<void> {}
