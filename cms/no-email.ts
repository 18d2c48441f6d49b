import { APIError, type EmailAdapter } from 'payload'

/** No mail server is set up: whatever wants to send says so instead of writing mails, and tokens in them, to the log. */
export const noEmail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: '宣讲台',
  sendEmail: () => {
    throw new APIError('没有配置邮件，不能发送：请联系管理员。', 400, undefined, true)
  },
})
