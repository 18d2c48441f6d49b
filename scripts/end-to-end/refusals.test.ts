import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { bringOut, type Colleague, colleague, logIn, openAdmin } from './editing.ts'

const { cms, email } = inject('installation')

/** What the built CMS answers to anything at all: a status and the sentences in it. */
const ask = async (
  role: Colleague | 'admin' | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; sentences: string }> => {
  const cookie = role ? (await logIn(role === 'admin' ? undefined : role)).cookie : ''
  const form = body instanceof FormData
  const answer = await fetch(`${cms}/api${path}`, {
    method,
    headers: { origin: cms, cookie, ...(form ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  const { errors = [], reasons = [] } = JSON.parse(text) as {
    errors?: { message?: string; data?: { errors?: { message?: string }[] } }[]
    reasons?: string[]
  }
  const all = errors.flatMap(({ message, data }) => [
    message,
    ...(data?.errors ?? []).map((one) => one.message),
  ])
  return { status: answer.status, sentences: [...all, ...reasons].join('\n') }
}

const created = async (
  role: Colleague,
  collection: string,
  data: Record<string, unknown>,
): Promise<string> => {
  const { doc } = await (await logIn(role)).send('POST', `/${collection}?depth=0`, data)
  return (doc as { id: string }).id
}
const story = (title: string) => created('author', 'stories', { title, storyKind: '事件' })
const upload = (name: string, type: string, bytes: Uint8Array, alt = '示例') => {
  const form = new FormData()
  form.append('file', new Blob([bytes as BlobPart], { type }), name)
  form.append('_payload', JSON.stringify({ alt }))
  return form
}
/** The head of a photograph as phones of Apple make them. */
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 0x18]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(64),
])

type Case = [what: string, run: () => ReturnType<typeof ask>, status: number, sentence: RegExp]
const cases: Case[] = [
  ['nobody is logged in', () => ask(undefined, 'GET', '/stories'), 403, /没有登录.*重新登录/],
  [
    'a wrong password',
    () => ask(undefined, 'POST', '/users/login', { email, password: '不对' }),
    401,
    /邮箱或密码不对/,
  ],
  ['what is gone', () => ask('author', 'GET', '/stories/does-not-exist'), 404, /找不到这一条.*刷新/],
  [
    'a right that an author has not',
    () => ask('author', 'POST', '/globals/site-settings', { siteName: '别名' }),
    403,
    /没有做这件事的权限：请/,
  ],
  [
    'a weak password',
    async () => {
      const { docs } = await (await logIn()).send(
        'GET',
        `/users?where[email][equals]=${colleague('author').email}`,
      )
      return ask('admin', 'PATCH', `/users/${(docs as { id: string }[])[0]?.id}`, { password: '123' })
    },
    400,
    /口令|密码/,
  ],
  [
    'the last administrator',
    async () => {
      const { docs } = await (await logIn()).send('GET', `/users?where[email][equals]=${email}`)
      return ask('admin', 'PATCH', `/users/${(docs as { id: string }[])[0]?.id}`, { roles: ['editor'] })
    },
    409,
    /最后一位管理员/,
  ],
  ['the log', () => ask('admin', 'POST', '/audit-entries', { key: 'x' }), 403, /审计日志只能由系统追加|权限/],
  [
    'an older state',
    async () => {
      const id = await story('示例：两人同时改')
      await (await logIn('author')).send('PATCH', `/stories/${id}`, { title: '先改的', saves: 1 })
      return ask('author', 'PATCH', `/stories/${id}`, { title: '后改的', saves: 1 })
    },
    409,
    /别人刚刚保存了同一条内容.*刷新/,
  ],
  [
    'a piece under review',
    async () => {
      const id = await story('示例：送审以后又改')
      await (await logIn('editor')).send('POST', `/stories/${id}/transitions/submit`, {})
      return ask('author', 'PATCH', `/stories/${id}`, { title: '改', saves: 2 })
    },
    403,
    /撤回送审|锁定|退回/,
  ],
  [
    'a step that is not this person’s',
    async () => ask('author', 'POST', `/stories/${await story('示例：自己签发')}/transitions/sign`, {}),
    422,
    /。/,
  ],
  [
    'HEIC',
    () => ask('author', 'POST', '/media', upload('a.HEIC', 'image/heic', heic)),
    400,
    /HEIC|不是图片|另存为/,
  ],
  [
    'no picture',
    () => ask('author', 'POST', '/media', upload('a.jpg', 'image/jpeg', Buffer.from('no'))),
    400,
    /读不出这张图片.*另存为/,
  ],
  [
    'SVG',
    () =>
      ask(
        'author',
        'POST',
        '/media',
        upload(
          'a.svg',
          'image/svg+xml',
          Buffer.from(
            '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
          ),
        ),
      ),
    400,
    /SVG.*另存为/,
  ],
  [
    'a program',
    () => ask('author', 'POST', '/files', upload('a.exe', 'application/x-msdownload', Buffer.from('MZ'))),
    400,
    /不能上传 \.exe 文件.*可以上传/,
  ],
  ['what is required', () => ask('author', 'POST', '/stories', { storyKind: '事件' }), 400, /标题/],
]

describe('the built CMS refuses in our words', () => {
  test.each(cases)('%s', async (_, run, status, sentence) => {
    const answer = await run()
    expect(answer.sentences).not.toMatch(/unknown|went wrong|not allowed|You |error/i)
    expect(answer).toMatchObject({ status, sentences: expect.stringMatching(sentence) })
  })

  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  test('and shows the words of an upload on the screen', async () => {
    const page = await openAdmin(browser, 'author')
    await page.goto(`${cms}/admin/collections/media/create`)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no') })
    await page.fill('#field-alt', '示例')
    await page.locator('#action-save').click()
    await page
      .getByText(/读不出这张图片.*另存为/)
      .first()
      .waitFor()
    expect(await page.inputValue('#field-alt')).toBe('示例')
    await page.context().close()
  })

  test('and those of a picture that a public piece shows', async () => {
    const signer = await logIn('signer')
    const { docs } = await signer.send('GET', '/media?limit=1&depth=0&sort=createdAt')
    const picture = (docs as { id: string }[])[0]?.id
    const id = await created('author', 'stories', {
      title: '示例：正用着图片',
      storyKind: '事件',
      cover: picture,
    })
    await bringOut('stories', id)
    const page = await openAdmin(browser, 'signer')
    await page.goto(`${cms}/admin/collections/media/${picture}`)
    await page.locator('.doc-controls__popup > button, .doc-controls__dots').first().click()
    await page.locator('#action-delete').click()
    await page.locator('#confirm-action').first().click()
    await page
      .getByText(/正用着它.*不能删除/)
      .first()
      .waitFor()
    expect((await signer.send('GET', `/media/${picture}`)).id).toBe(picture)
    await page.context().close()
  })
})
