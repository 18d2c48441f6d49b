import type { Material } from '@lectern/content-models/published'

/** One role under an article and who has it. */
export interface Credit {
  role: string
  people: readonly string[]
}

const filled = (credits: readonly Credit[]) => credits.filter(({ people }) => people.length > 0)

/** The editors of a material: those credited, and the one who submitted the signed revision unless already named. */
export const editorsOf = ({ credits, signoff }: Pick<Material, 'credits' | 'signoff'>): string[] => [
  ...new Set([...credits.editor, ...(signoff?.editor ? [signoff.editor] : [])]),
]

/** Who made a material: 作者、摄影; roles that nobody has are left out. */
export const makersOf = ({ credits }: Pick<Material, 'credits'>): Credit[] =>
  filled([
    { role: '作者', people: credits.author },
    { role: '摄影', people: credits.photographer },
  ])

/**
 * Who answers for it, in the order of their work: 编辑、校对、审核、签发. Where this system signed it, those who reviewed
 * and signed the source are named apart: nobody is shown to have signed what they never saw.
 */
export const answerersOf = ({ credits, signoff }: Pick<Material, 'credits' | 'signoff'>): Credit[] => {
  const ofSource = signoff ? '原文' : ''
  return filled([
    { role: '编辑', people: editorsOf({ credits, signoff }) },
    { role: '校对', people: credits.proofreader },
    { role: `${ofSource}审核`, people: credits.reviewer },
    { role: `${ofSource}签发`, people: credits.signer },
    { role: '审核', people: [...new Set(signoff?.reviewers ?? [])] },
    { role: '签发', people: signoff ? [signoff.signer] : [] },
  ])
}
