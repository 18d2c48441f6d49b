import type { CollectionConfig } from 'payload'
import { keepAnAdministrator } from '../../access/keep-an-administrator.ts'
import { roleFields } from '../../access/role-fields.ts'
import { usersAccess } from '../../access/users.ts'
import { auditPassword, checkPassword } from '../../accounts/check-password.ts'
import { accountEndpoints } from '../../accounts/endpoints.ts'
import { forgetSecondFactor } from '../../accounts/enrolments.ts'
import { beforeLogIn } from '../../accounts/log-in.ts'
import { type AccountRules, idleHours, lockOut } from '../../accounts/rules.ts'
import { completeLogIn } from '../../accounts/second-step.ts'
import { auditUnlock, endResetSessions, limitSession, markReset } from '../../accounts/sessions.ts'
import { auditAccounts } from '../../audit/track-accounts.ts'
import { notificationPreferences } from '../../notifications/collection.ts'

/** 用户; cookies are marked secure when the admin is served over https. */
export const User = (options: { https: boolean; rules: AccountRules }): CollectionConfig => ({
  slug: 'users',
  labels: { singular: '用户', plural: '用户' },
  typescript: { interface: 'User' },
  access: usersAccess,
  auth: {
    useSessions: true,
    tokenExpiration: idleHours * 3600,
    maxLoginAttempts: lockOut.attempts,
    lockTime: lockOut.minutes * 60 * 1000,
    cookies: { secure: options.https, sameSite: 'Lax' },
    depth: 0,
  },
  admin: {
    hideAPIURL: true,
    group: '系统',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'unit', 'updatedAt'],
  },
  endpoints: accountEndpoints(options.rules),
  hooks: {
    beforeOperation: [checkPassword, beforeLogIn, limitSession(options.rules), markReset],
    beforeLogin: [completeLogIn(options.rules)],
    afterOperation: [auditPassword, auditUnlock, endResetSessions],
    beforeChange: [keepAnAdministrator.beforeChange],
    beforeDelete: [keepAnAdministrator.beforeDelete],
    afterDelete: [forgetSecondFactor, auditAccounts.afterDelete],
    afterChange: [auditAccounts.afterChange],
    afterLogin: [auditAccounts.afterLogin],
    afterLogout: [auditAccounts.afterLogout],
  },
  fields: [
    { name: 'name', type: 'text', label: '姓名', required: true },
    ...roleFields,
    notificationPreferences,
    // Payload's own field, with what tells one device from another.
    {
      name: 'sessions',
      type: 'array',
      fields: [
        { name: 'browser', type: 'text' },
        { name: 'address', type: 'text' },
      ],
    },
    {
      name: 'security',
      type: 'ui',
      admin: { components: { Field: '/accounts/admin/SecurityPanel.tsx#SecurityPanel' } },
    },
  ],
})
