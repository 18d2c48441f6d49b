import { ValidationError } from 'payload'

interface FieldProblem {
  label?: unknown
  message?: string
  path?: string
}

/** Fields whose values are unique: of these the database reports the name only. */
const uniqueFields: Record<string, string> = {
  slug: '网址名',
  from: '旧网址',
  email: '邮箱',
  filename: '文件名',
  importKey: '导入编号',
}

/** Turns what Payload throws into an Error whose message says in Chinese which field is wrong and why. */
export function readable(error: unknown): unknown {
  if (!(error instanceof ValidationError)) return error
  const problems = (error.data?.errors ?? []) as FieldProblem[]
  const sentences = problems.map(({ label, message, path }) => {
    const given = typeof label === 'string' && label !== '' ? label : (path ?? '')
    const name = uniqueFields[given] ?? given
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
