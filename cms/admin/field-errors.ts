import type { AfterErrorHook } from 'payload'

/**
 * Sends with a refusal what is wrong with which field, so that the form can show it there.
 * Payload does so only for errors of its own class, and the built CMS holds that class twice (pages and routes are
 * bundled apart): what one throws the other does not know.
 */
export const fieldErrorsResponse: AfterErrorHook = ({ error, result }) => {
  const { data, message, status } = error as Error & { data?: { errors?: unknown } | null; status?: number }
  const told = result as { errors?: { data?: unknown }[] } | undefined
  if (!Array.isArray(data?.errors) || told?.errors?.[0]?.data) return undefined
  return { response: { errors: [{ name: 'ValidationError', data, message }] }, status: status ?? 400 }
}
