export { consentReasons } from './consent.ts'
export { correctDocument, correctText } from './correct.ts'
export type {
  Consent,
  Finding,
  Level,
  ProofContext,
  ProofStatistic,
  ProofText,
  SimilarPiece,
  Term,
} from './finding.ts'
export { bandsOf, type MinHash, minHash, nearDuplicate, similarity } from './fingerprint.ts'
export { blockingSentences, proofread } from './proofread.ts'
export { type RuleId, ruleLabel, rules } from './rules.ts'
export { internalAddresses } from './structure.ts'
