import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'
import type { MailSettings, MailTransport } from './settings.ts'

/** Milliseconds that a mail server may take to answer. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

const nodemailerOptions = (transport: MailTransport) => {
  if (transport.kind !== 'smtp') return { streamTransport: true, buffer: true }
  const { kind: _, ...server } = transport
  return { ...server, ...patience }
}

/** Payload's sender of mails over the transport that is set. */
export async function mailAdapter({ transport, from }: MailSettings): Promise<EmailAdapter> {
  const nodemailer = await nodemailerAdapter({
    defaultFromAddress: from.address,
    defaultFromName: from.name,
    // A server that is down while the CMS starts is tried again with the first mail.
    skipVerify: true,
    transportOptions: nodemailerOptions(transport) as never,
  })
  if (transport.kind === 'smtp') return nodemailer
  return (options) => {
    const sender = nodemailer(options)
    return {
      ...sender,
      name: transport.kind,
      sendEmail: async (mail: SendEmailOptions) => {
        const composed = (await sender.sendEmail(mail)) as { message: Buffer }
        if (transport.kind === 'console') {
          process.stdout.write(
            `\n收件人：${String(mail.to)}\n主题：${mail.subject}\n\n${String(mail.text ?? '')}\n`,
          )
          return
        }
        mkdirSync(transport.folder, { recursive: true, mode: 0o700 })
        const name = `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`
        writeFileSync(join(transport.folder, name), composed.message, { flag: 'wx', mode: 0o600 })
      },
    }
  }
}
