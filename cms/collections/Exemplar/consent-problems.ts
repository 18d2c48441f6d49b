interface Consent {
  obtained?: boolean | null
  expires?: string | null
  minor?: boolean | null
  guardian?: string | null
}

/** Why an exemplar may not be published as its consent record stands at `now`; empty when it may. */
export function consentProblems(exemplarKind: unknown, consent: Consent, now: Date): string[] {
  const problems: string[] = []
  if (exemplarKind === '个人' && !consent.obtained)
    problems.push('还没有取得同意：请在“同意书”一栏勾选“已取得本人（或监护人）的书面同意”，再送审。')
  if (consent.expires && new Date(consent.expires) < now)
    problems.push('同意书已过期：请重新取得同意，并在“同意书”一栏更新“到期日”，再送审。')
  if (consent.minor && !consent.guardian?.trim())
    problems.push('未成年人须有监护人同意：请在“同意书”一栏填写“监护人”，再送审。')
  return problems
}
