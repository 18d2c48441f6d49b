import type { Role } from '@lectern/content-models/workflow'
import { openTestCms } from '../tests/database.ts'
import type { FileLine, OpenedFile } from './file-view.ts'
import { readWaiting } from './read-waiting.ts'

const password = 'a long enough one'
export const bytes = (text: string) => new TextEncoder().encode(text)

/** Five plain sentences, the body of a text. */
export const sentences = [
  '示例村的老戏台修好以后，每逢农闲都有人来讲村里的旧事。',
  '今年入秋，宣讲队把三本旧账簿带到台上，一页一页念给乡亲们听。',
  '账上记着修渠那年各家出的工，谁家出了几个人、歇了几天，写得清清楚楚。',
  '有位老人听到自己父亲的名字，站起来补了一段账上没有的事。',
  '散场以后，队员把他的话记在账簿后面，注明是哪一天、谁说的。',
]

/** A text with title, source, author and editor. */
export const article = (title: string, body: readonly string[] = sentences) =>
  [title, '来源：示例日报', '作者：王示例', ...body, '责任编辑：李示例'].join('\n')

/** A CMS with people of two units, and what they do at the import desk. */
export async function openImportDesk() {
  const test = await openTestCms()
  const tokens = new Map<string, string>()
  const ids = new Map<string, string>()
  const unit = async (title: string) => (await test.cms.create('units', { title }, { publish: false })).id
  const red = await unit('示例红单位')
  const blue = await unit('示例蓝单位')
  const person = async (name: string, roles: Role[], of: string | null, allUnits = false) => {
    const email = `${name}@example.com`
    const { id } = await test.payload.create({
      collection: 'users',
      data: { email, password, name: `示例${name}`, roles, unit: of, allUnits },
      overrideAccess: true,
    })
    const answer = await test.rest('POST', '/users/login', { body: { email, password } })
    tokens.set(name, ((await answer.json()) as { token: string }).token)
    ids.set(name, id)
  }
  await person('author', ['author'], red)
  await person('colleague', ['editor'], red)
  await person('other', ['author'], blue)
  await person('admin', ['admin'], red)
  await person('chief', ['admin'], null, true)
  await person('none', [], red)
  const token = (who: string) => tokens.get(who) ?? ''

  const ask = async <Answer = Record<string, unknown>>(
    who: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; json: Answer & { reasons?: string[] } }> => {
    const answer = await test.rest(method, `/import-desk${path}`, {
      ...(body === undefined ? {} : { body }),
      token: token(who),
    })
    return { status: answer.status, json: (await answer.json().catch(() => ({}))) as never }
  }
  const start = async (who = 'author', choices: object = {}) =>
    (await ask<{ id: string }>(who, 'POST', '/batches', choices)).json.id
  /** Sends bytes to a batch: a file, or a picture beside one; `size` is what the screen says that it sends. */
  const send = async (
    batch: string,
    as: 'files' | 'beside',
    name: string,
    content: Uint8Array,
    { who = 'author', size = content.length }: { who?: string; size?: number } = {},
  ) => {
    const answer = await test.rest(
      'POST',
      `/import-desk/batches/${batch}/${as}?name=${encodeURIComponent(name)}&size=${size}`,
      { bytes: content, token: token(who) },
    )
    const json = (await answer.json()) as { id: string; reasons?: string[] }
    return { status: answer.status, ...json }
  }
  const upload = (batch: string, name: string, content: Uint8Array | string, who = 'author') =>
    send(batch, 'files', name, typeof content === 'string' ? bytes(content) : content, { who })
  const lines = async (batch: string, who = 'author') =>
    (await ask<{ files: FileLine[] }>(who, 'GET', `/batches/${batch}`)).json.files
  const open = async (file: string, who = 'author') =>
    (await ask<OpenedFile>(who, 'GET', `/files/${file}`)).json
  /** A batch of files, all read. */
  const batchOf = async (
    files: Record<string, string | Uint8Array>,
    choices: object = {},
    who = 'author',
  ) => {
    const batch = await start(who, choices)
    for (const [name, content] of Object.entries(files)) await upload(batch, name, content, who)
    await readWaiting(test.payload)
    return batch
  }
  const lectures = async (title: string) => test.cms.find('lecture-scripts', { title: { equals: title } })
  return {
    test,
    red,
    blue,
    token,
    idOf: (who: string) => ids.get(who) ?? '',
    ask,
    start,
    send,
    upload,
    lines,
    open,
    batchOf,
    lectures,
  }
}
