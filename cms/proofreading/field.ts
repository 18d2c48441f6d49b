import type { UIField } from 'payload'

/** What proofreading says, beside the form. */
export const proofreadingField = (): UIField => ({
  name: 'proofreading',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/proofreading/ProofreadingPanel.tsx#ProofreadingPanel' },
  },
})
