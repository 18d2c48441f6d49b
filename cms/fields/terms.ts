import type { RelationshipField } from 'payload'
import { mustBeAmong } from './must-be-among.ts'

/** 词表: lists of words that editors may extend. */
export const vocabularies = { audience: '适用对象', form: '宣讲形式', occasion: '适用场合' } as const
export type Vocabulary = keyof typeof vocabularies

/** Chooses one or several words of a vocabulary. */
export const termsField = (
  name: string,
  vocabulary: Vocabulary,
  label: string,
  options: { hasMany: boolean; required?: boolean },
): RelationshipField => ({
  name,
  type: 'relationship',
  relationTo: 'terms',
  hasMany: options.hasMany,
  label,
  ...(options.required ? { required: true } : {}),
  filterOptions: { vocabulary: { equals: vocabulary } },
  validate: mustBeAmong({
    collection: 'terms',
    where: { vocabulary: { equals: vocabulary } },
    label,
    remedy: `请从词表“${vocabularies[vocabulary]}”里重新选择。`,
  }),
  admin: {
    description: `从“词表”里选择；没有合适的，可以点“+”新增一个（词表选“${vocabularies[vocabulary]}”）。`,
  },
})
