import { reservedSlugs } from '@lectern/content-models/published'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase, openTestCms, recordOf, recordsOf, type TestCms } from './database.ts'

describeWithDatabase('slugs', () => {
  let test: TestCms
  beforeAll(async () => {
    test = await openTestCms()
  })
  afterAll(() => test?.remove())

  const newTopic = (data: Record<string, unknown>, publish = true) =>
    test.cms.create('topics', { title: '专题', ...data }, { publish })
  const slugOf = async (id: string) => (await test.cms.find('topics', { id: { equals: id } }))[0]?.slug
  const redirects = async () =>
    (await recordsOf(test.cms))
      .filter(({ kind }) => kind === 'redirect')
      .map(({ from, to }) => ({ from, to }))

  it('makes one of the title: pinyin and a short id', async () => {
    const { id } = await newTopic({ title: '浙西南革命精神' })
    expect(await slugOf(id)).toMatch(/^zhe-xi-nan-ge-ming-jing-shen-[a-z0-9]{6}$/)
  })

  it('keeps it when the title changes, and makes a new one when it is cleared', async () => {
    const { id } = await newTopic({ title: '第一个标题' }, false)
    const first = await slugOf(id)
    await test.cms.update('topics', id, { title: '第二个标题' }, { publish: false })
    expect(await slugOf(id)).toBe(first)
    await test.cms.update('topics', id, { slug: '' }, { publish: false })
    expect(await slugOf(id)).toMatch(/^di-er-ge-biao-ti-[a-z0-9]{6}$/)
  })

  it.each(['中文网址', 'a b', 'a--b', '-a', 'a/b', '../a'])('refuses “%s” in Chinese', async (slug) => {
    await expect(newTopic({ slug })).rejects.toThrow(/网址名.*只能用小写字母/)
  })

  it.each(reservedSlugs)('refuses the reserved page slug “%s”', async (slug) => {
    await expect(test.cms.create('pages', { title: '页面', slug }, { publish: true })).rejects.toThrow(
      /网站自己要用这个地址|只能用小写字母/,
    )
  })

  it('refuses one that is taken, and says what to do', async () => {
    await newTopic({ slug: 'taken-once' })
    await expect(newTopic({ slug: 'taken-once' })).rejects.toThrow(/网址名.*请换一个/)
  })

  it('gives a copy an address of its own', async () => {
    const { id } = await newTopic({ title: '要复制的' })
    const copy = await test.payload.duplicate({ collection: 'topics', id, overrideAccess: true })
    expect(copy.slug).toBeTruthy()
    expect(copy.slug).not.toBe(await slugOf(id))
  })

  it('redirects the old address of something published, without chains or circles', async () => {
    const { id } = await newTopic({ slug: 'address-a' })
    await test.cms.update('topics', id, { slug: 'address-b' }, { publish: false })
    expect(await redirects()).toEqual([])
    await test.cms.update('topics', id, { slug: 'address-b' }, { publish: true })
    expect(await redirects()).toEqual([{ from: '/topics/address-a/', to: '/topics/address-b/' }])
    await test.cms.update('topics', id, { slug: 'address-c' }, { publish: true })
    expect(new Set(await redirects())).toEqual(
      new Set([
        { from: '/topics/address-a/', to: '/topics/address-c/' },
        { from: '/topics/address-b/', to: '/topics/address-c/' },
      ]),
    )
    await test.cms.update('topics', id, { slug: 'address-a' }, { publish: true })
    expect(new Set(await redirects())).toEqual(
      new Set([
        { from: '/topics/address-b/', to: '/topics/address-a/' },
        { from: '/topics/address-c/', to: '/topics/address-a/' },
      ]),
    )
    expect(await recordOf(test.cms, id)).toMatchObject({ slug: 'address-a' })
  })

  it('writes no redirect for a draft that was never public', async () => {
    const before = await redirects()
    const { id } = await newTopic({ slug: 'never-public' }, false)
    await test.cms.update('topics', id, { slug: 'still-not-public' }, { publish: false })
    expect(await redirects()).toEqual(before)
  })
})
