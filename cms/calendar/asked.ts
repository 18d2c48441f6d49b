import type { Payload, TypedUser } from 'payload'
import type { Person } from '../access/actor.ts'

/** Which days of whose calendar are asked for, and when. */
export interface Asked {
  payload: Payload
  user: TypedUser & Person
  from: Date
  to: Date
  now: Date
}
