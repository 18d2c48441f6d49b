import type { AfterErrorHook } from 'payload'

/**
 * Sends both versions with the refusal of a save that came second. Payload tells errors apart by the names of their classes,
 * which a build shortens, and would send the sentence alone.
 */
export const overtakenResponse: AfterErrorHook = ({ error }) => {
  const { data, status } = error as Error & { data?: { conflict?: unknown } | null; status?: number }
  if (!data?.conflict) return undefined
  return {
    response: { errors: [{ name: 'Overtaken', message: error.message, data }] },
    status: status ?? 409,
  }
}
