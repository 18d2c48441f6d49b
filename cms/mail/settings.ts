import { join } from 'node:path'

/** Where mails go: to a mail server, into a folder as `.eml` files, or onto the console. */
export type MailTransport =
  | {
      kind: 'smtp'
      host: string
      port: number
      secure: boolean
      requireTLS: boolean
      auth?: { user: string; pass: string }
    }
  | { kind: 'file'; folder: string }
  | { kind: 'console' }

export interface MailSettings {
  transport: MailTransport
  from: { name: string; address: string }
}

const refused = (name: string, problem: string) =>
  new Error(
    `${name} ${problem}：请写成 smtp://用户:密码@主机:端口（加密连接用 smtps://），或 file（写成文件），或 console（显示在终端）。`,
  )

function transportOf(value: string, folder: string): MailTransport {
  if (value === 'file') return { kind: 'file', folder: join(folder, 'mail') }
  if (value === 'console') return { kind: 'console' }
  const url = URL.canParse(value) ? new URL(value) : undefined
  // The value is not repeated: it may hold a password.
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) throw refused('LECTERN_MAIL', '的值看不懂')
  const secure = url.protocol === 'smtps:'
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const auth = url.username
    ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
    : {}
  return {
    kind: 'smtp',
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // A password must not go over the network in the clear because somebody on the way struck out STARTTLS.
    requireTLS: !secure && !local && Boolean(url.username) && url.searchParams.get('tls') !== 'no',
    ...auth,
  }
}

/**
 * Reads `LECTERN_MAIL` and `LECTERN_MAIL_FROM` (`address` or `name <address>`); without them mails become files in `folder`/mail.
 * Throws an Error in Chinese that does not repeat a password.
 */
export function readMailSettings(env: Record<string, string | undefined>, folder: string): MailSettings {
  const transport = transportOf(env.LECTERN_MAIL || 'file', folder)
  const from = env.LECTERN_MAIL_FROM?.trim()
  if (!from && transport.kind === 'smtp')
    throw new Error(
      '有了 LECTERN_MAIL，还要 LECTERN_MAIL_FROM：请写上发件人，例如 宣讲台 <lectern@example.com>。',
    )
  const parts = /^(?:(?<name>[^<>]*?)\s*<)?(?<address>[^\s<>@]+@[^\s<>@]+)>?$/.exec(
    from || '宣讲台 <lectern@localhost>',
  )?.groups
  if (!parts?.address)
    throw new Error(`LECTERN_MAIL_FROM 的值“${from}”不是邮箱：请写成 宣讲台 <lectern@example.com>。`)
  return { transport, from: { name: parts.name?.replace(/^"|"$/g, '') || '宣讲台', address: parts.address } }
}
