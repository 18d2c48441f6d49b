import { createServer } from 'node:net'
import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What an installation may set through the environment; every name is listed in docs/operations.md. */
export interface Settings {
  /** The project's folder. */
  root: string
  /** Everything that is not code: database, media, releases, logs. */
  folder: string
  host: string
  cmsPort: number
  sitePort: number
  previewPort: number
  databaseUrl: string | undefined
}

/** A setting that cannot be used; the message says which, and what to write instead. */
export class SettingsError extends Error {}

const port = (name: string, value: string | undefined, fallback: number): number => {
  if (value === undefined || value === '') return fallback
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new SettingsError(
      `${name} 的值“${value}”不是端口号：请写 1 到 65535 之间的整数，例如 ${name}=${fallback}。`,
    )
  return number
}

/**
 * Reads the settings from an environment.
 * Throws SettingsError, in Chinese, for a port that is not one or for both servers on one port.
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const folder = env.LECTERN_VAR
    ? isAbsolute(env.LECTERN_VAR)
      ? env.LECTERN_VAR
      : resolve(root, env.LECTERN_VAR)
    : join(root, 'var')
  const settings: Settings = {
    root,
    folder,
    host: env.LECTERN_HOST || '127.0.0.1',
    cmsPort: port('LECTERN_CMS_PORT', env.LECTERN_CMS_PORT, 3000),
    sitePort: port('LECTERN_SITE_PORT', env.LECTERN_SITE_PORT, 4321),
    previewPort: port('LECTERN_PREVIEW_PORT', env.LECTERN_PREVIEW_PORT, 4322),
    databaseUrl: env.DATABASE_URL || undefined,
  }
  if (settings.cmsPort === settings.sitePort)
    throw new SettingsError(
      `LECTERN_CMS_PORT 和 LECTERN_SITE_PORT 都是 ${settings.cmsPort}：后台和网站需要各用一个端口。`,
    )
  for (const [name, number] of [
    ['LECTERN_CMS_PORT', settings.cmsPort],
    ['LECTERN_SITE_PORT', settings.sitePort],
  ] as const)
    if (number === settings.previewPort)
      throw new SettingsError(
        `LECTERN_PREVIEW_PORT 和 ${name} 都是 ${number}：预览需要自己的端口，请用 LECTERN_PREVIEW_PORT 换一个。`,
      )
  return settings
}

/**
 * Makes sure that a port is free on a host.
 * Throws SettingsError naming the setting that moves it elsewhere.
 */
export async function requireFreePort(host: string, wanted: number, setting: string): Promise<void> {
  await new Promise<void>((done, refuse) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      refuse(
        new SettingsError(
          error.code === 'EADDRINUSE'
            ? `端口 ${wanted} 已被别的程序占用：请先停掉它，或换一个端口，例如 ${setting}=${wanted + 10} npm start。`
            : error.code === 'EACCES'
              ? `没有使用端口 ${wanted} 的权限：请用 ${setting} 换一个 1024 以上的端口。`
              : `不能在 ${host}:${wanted} 上提供服务（${error.code ?? error.message}）：请检查 LECTERN_HOST 和 ${setting}。`,
        ),
      )
    })
    probe.listen(wanted, host, () => probe.close(() => done()))
  })
}
