import { ValidationError } from 'payload'

interface FieldProblem {
  label?: unknown
  message?: string
  path?: string
}

/** Turns what Payload throws into an Error whose message says in Chinese which field is wrong and why. */
export function readable(error: unknown): unknown {
  if (!(error instanceof ValidationError)) return error
  const problems = (error.data?.errors ?? []) as FieldProblem[]
  const sentences = problems.map(({ label, message, path }) => {
    const name = typeof label === 'string' && label !== '' ? label : (path ?? '')
    return message?.includes('“') ? message : `“${name}”：${message ?? '填写不对，请检查。'}`
  })
  return new Error(sentences.join('\n') || error.message, { cause: error })
}

/** Runs an action; refusals come out readable. */
export async function readably<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    throw readable(error)
  }
}
