import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AccountRules, readAccountRules } from './accounts/rules.ts'
import { type MailSettings, readMailSettings } from './mail/settings.ts'

/** What the CMS needs to know about where it runs. */
export interface CmsSettings {
  /** `mongodb://…`, or undefined for the SQLite file in `folder`. */
  databaseUrl: string | undefined
  /** Database file, media, files and secret. */
  folder: string
  /** Address of the admin, with no path and no slash at the end. */
  cmsUrl: string
  /** Address of the public site, written the same way. */
  siteUrl: string
  /** Address of the preview of drafts, written the same way; port 4322 of this machine where missing. */
  previewUrl?: string
  /** Signs sessions; empty while building, when no session exists. */
  secret: string
  /** Second factor and trusted proxies; as when nothing is set, where missing. */
  accounts?: AccountRules
  /** Where mails go; files in `folder`/mail where missing. */
  mail?: MailSettings
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const origin = (name: string, value: string | undefined, fallback: string): string => {
  if (!value) return fallback
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`${name} 的值“${value}”不是网址：请写成 https://域名 的形式，例如 ${name}=${fallback}。`)
  return url.origin
}

/**
 * Reads the settings from an environment: `DATABASE_URL`, `LECTERN_VAR`, `LECTERN_CMS_URL`, `LECTERN_SITE_URL`, `LECTERN_PREVIEW_URL`, `PAYLOAD_SECRET`,
 * `LECTERN_SECOND_FACTOR`, `LECTERN_TRUST_PROXY`, `LECTERN_MAIL`, `LECTERN_MAIL_FROM`.
 * Throws an Error in Chinese for an address that is not one and for a value that it does not know.
 */
export function readSettings(env: Record<string, string | undefined> = process.env): CmsSettings {
  const name = env.LECTERN_VAR || 'var'
  const folder = isAbsolute(name) ? name : resolve(root, name)
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    folder,
    cmsUrl: origin(
      'LECTERN_CMS_URL',
      env.LECTERN_CMS_URL,
      `http://localhost:${env.LECTERN_CMS_PORT || env.PORT || '3000'}`,
    ),
    siteUrl: origin(
      'LECTERN_SITE_URL',
      env.LECTERN_SITE_URL,
      `http://localhost:${env.LECTERN_SITE_PORT || '4321'}`,
    ),
    previewUrl: origin(
      'LECTERN_PREVIEW_URL',
      env.LECTERN_PREVIEW_URL,
      `http://localhost:${env.LECTERN_PREVIEW_PORT || '4322'}`,
    ),
    secret: env.PAYLOAD_SECRET || '',
    accounts: readAccountRules(env),
    mail: readMailSettings(env, folder),
  }
}

/** The secret kept in `folder/secret`, made on first use; only its owner may read the file. */
export function readOrCreateSecret(folder: string): string {
  const path = join(folder, 'secret')
  mkdirSync(folder, { recursive: true })
  try {
    // 'wx' refuses to replace a file, so that two processes starting at once agree on one secret.
    writeFileSync(path, `${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')}\n`, {
      flag: 'wx',
      mode: 0o600,
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < 32)
    throw new Error(`${path} 里的密钥太短或为空：请删除这个文件后重新启动（已登录的人需要重新登录）。`)
  return secret
}
