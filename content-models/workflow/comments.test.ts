import { describe, expect, it } from 'vitest'
import { commentFailureReasons, deleteCommentFailureReasons, resolveFailureReasons } from './comments.ts'
import { type Actor, type Role, roles } from './roles.ts'

const actor = (id: string, role: Role, units: Actor['units'] = 'all'): Actor => ({
  id,
  name: id,
  roles: [role],
  units,
})
const piece = { authors: ['writer'], submittedBy: 'sender', unit: 'unit' }

describe('commentFailureReasons', () => {
  it.each(roles)('decides by role and authorship: %s', (role) => {
    const may = ['editor', 'reviewer', 'signer', 'admin'].includes(role)
    expect(commentFailureReasons(piece, actor('x', role)).length === 0).toBe(may)
    expect(commentFailureReasons(piece, actor('x', role, ['unit'])).length === 0).toBe(may)
    expect(commentFailureReasons(piece, actor('x', role, ['other']))).not.toEqual([])
    for (const id of ['writer', 'sender'])
      expect(commentFailureReasons(piece, actor(id, role, []))).toEqual([])
  })
})

describe.each(['writer', 'sender', 'commenter', 'somebody'])('a comment and %s', (id) => {
  const open = { author: 'commenter', resolved: false }
  it.each(roles)('as %s', (role) => {
    const who = actor(id, role)
    expect(resolveFailureReasons(open, piece, who).length === 0).toBe(id !== 'somebody')
    expect(deleteCommentFailureReasons(open, who).length === 0).toBe(id === 'commenter')
    expect(deleteCommentFailureReasons({ ...open, resolved: true }, who)).not.toEqual([])
  })
})
