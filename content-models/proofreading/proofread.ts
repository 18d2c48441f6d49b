import type { Finding, ProofContext, ProofText } from './finding.ts'
import { proofLines } from './lines.ts'
import { type Rule, rules } from './rules.ts'

/** Everything that proofreading has to say of a piece: what blocks first, then in the order of the rules and of the text. */
export function proofread(text: ProofText, context: ProofContext): Finding[] {
  const look = { lines: proofLines(text), text, context }
  const all: readonly Rule[] = rules
  return all.flatMap(({ id, level, find }) => find(look).map((found) => ({ rule: id, level, ...found })))
}

/** The sentences of what stops submission. */
export const blockingSentences = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ level, message }) => (level === 'blocks' ? [message] : []))
