import { plainText } from '../body/plain-text.ts'
import type { Found, ProofContext, ProofText } from './finding.ts'
import { minHash, nearDuplicate } from './fingerprint.ts'

/** Pieces that say much the same as this one, the most similar three. */
export function nearDuplicates(text: ProofText, context: ProofContext): Found[] {
  const print = minHash(plainText(text.body))
  if (!print) return []
  return context
    .similar(print)
    .filter(({ share }) => share >= nearDuplicate)
    .sort((one, other) => other.share - one.share)
    .slice(0, 3)
    .map(({ title, share }) => ({
      field: 'body',
      passage: '',
      offset: 0,
      message: `正文和《${title}》约有 ${Math.round(share * 100)}% 相同：请确认不是重复投稿；若是同一篇的新版本，请直接修改那一篇。`,
    }))
}
