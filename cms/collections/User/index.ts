import { APIError, type CollectionConfig } from 'payload'
import { keepAnAdministrator } from '../../access/keep-an-administrator.ts'
import { roleFields } from '../../access/role-fields.ts'
import { usersAccess } from '../../access/users.ts'
import { passwordProblem } from '../../accounts/password-problem.ts'

const refused = (message: string) => () => Response.json({ errors: [{ message }] }, { status: 403 })

/** 用户; cookies are marked secure when the admin is served over https. */
export const User = (options: { https: boolean }): CollectionConfig => ({
  slug: 'users',
  labels: { singular: '用户', plural: '用户' },
  typescript: { interface: 'User' },
  access: usersAccess,
  auth: {
    tokenExpiration: 8 * 3600,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    cookies: { secure: options.https, sameSite: 'Lax' },
    depth: 0,
  },
  admin: {
    hideAPIURL: true,
    group: '系统',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'unit', 'updatedAt'],
  },
  endpoints: [
    // Payload leaves this open until somebody has an account: whoever comes first would own the CMS.
    {
      path: '/first-register',
      method: 'post',
      handler: refused(
        '首个管理员只能在服务器上建立：请在服务器上运行 npm start，账号会显示一次并写入 var 文件夹。',
      ),
    },
    // No mail server is set up: without this a reset token would be written to the log.
    {
      path: '/forgot-password',
      method: 'post',
      handler: refused('没有配置邮件，不能用邮件重设密码：请联系管理员在“用户”里设置新密码。'),
    },
  ],
  hooks: {
    beforeOperation: [
      ({ args, operation }) => {
        if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return args
        const password: unknown = (args as { data?: { password?: unknown } }).data?.password
        const problem =
          password === undefined || password === null || password === ''
            ? undefined
            : passwordProblem(String(password))
        if (problem) throw new APIError(problem, 400, undefined, true)
        return args
      },
    ],
    beforeChange: [keepAnAdministrator.beforeChange],
    beforeDelete: [keepAnAdministrator.beforeDelete],
  },
  fields: [{ name: 'name', type: 'text', label: '姓名', required: true }, ...roleFields],
})
