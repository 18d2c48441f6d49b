import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cms } from '@lectern/cms'
import { loadSampleContent } from './load-sample-content.ts'

/** The e-mail address with which the first administrator logs in. */
export const firstAdministratorEmail = 'admin@example.com'

// Without characters that look alike on paper.
const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const newPassword = () => Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('')

/**
 * Prepares an empty database: sample content, then the first administrator. Returns the password that was made, or undefined.
 *
 * A marker file stands from the first write to the last, so that a start that was cut off is completed by the next;
 * the password is written to `first-administrator.txt` (readable by the owner only) before the account is made, so that it cannot be lost.
 */
export async function prepareEmptyDatabase(
  cms: Cms,
  folder: string,
  say: (line: string) => void,
): Promise<string | undefined> {
  const marker = join(folder, 'first-start-unfinished')
  if (!(await cms.isEmpty()) && !existsSync(marker)) return undefined
  await mkdir(folder, { recursive: true })
  await writeFile(marker, new Date().toISOString())
  say('正在载入示例内容 …')
  const { items } = await loadSampleContent(cms)
  say(`已载入 ${items} 条示例内容。`)
  let password: string | undefined
  if (await cms.isEmpty()) {
    const note = join(folder, 'first-administrator.txt')
    password = existsSync(note) ? (await readFile(note, 'utf8')).match(/密码：(\S+)/)?.[1] : undefined
    password ??= newPassword()
    await writeFile(
      note,
      `后台首位管理员\n邮箱：${firstAdministratorEmail}\n密码：${password}\n登录后请修改密码并删除本文件。\n`,
    )
    await chmod(note, 0o600)
    await cms.createFirstAdministrator({ email: firstAdministratorEmail, password, name: '管理员' })
  }
  await rm(marker)
  return password
}
