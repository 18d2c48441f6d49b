import type { Field } from 'payload'

/** 批注 in the side bar of a piece's form. */
export const commentsField: Field = {
  name: 'comments',
  type: 'ui',
  admin: { position: 'sidebar', components: { Field: '/comments/CommentsField.tsx#CommentsField' } },
}
