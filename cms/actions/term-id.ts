import type { Payload } from 'payload'
import type { Vocabulary } from '../fields/terms.ts'
import { readably } from './readable.ts'

/** The id of a word in a vocabulary; a word that is not there is added at its end. */
export async function termId(payload: Payload, vocabulary: Vocabulary, name: string): Promise<string> {
  const find = async () => {
    const { docs } = await payload.find({
      collection: 'terms',
      where: { and: [{ vocabulary: { equals: vocabulary } }, { name: { equals: name.trim() } }] },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    return docs[0]?.id
  }
  const known = await find()
  if (known) return known
  const { totalDocs } = await payload.count({
    collection: 'terms',
    where: { vocabulary: { equals: vocabulary } },
    overrideAccess: true,
  })
  const created = await readably(() =>
    payload.create({
      collection: 'terms',
      data: { vocabulary, name: name.trim(), order: (totalDocs + 1) * 10 },
      depth: 0,
      overrideAccess: true,
    }),
  )
  return created.id
}

const usualTerms: Record<Vocabulary, string[]> = {
  audience: ['机关', '学校', '社区', '农村', '企业'],
  form: ['理论宣讲', '党史宣讲', '党课辅导', '艺术展演'],
  occasion: ['主题党日', '专题党课', '学习会', '现场教学', '文艺汇演'],
}

/** Fills the vocabularies of an empty database with the usual words. */
export async function fillVocabularies(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'terms', overrideAccess: true })
  if (totalDocs > 0) return
  for (const [vocabulary, names] of Object.entries(usualTerms) as [Vocabulary, string[]][])
    for (const name of names) await termId(payload, vocabulary, name)
}
