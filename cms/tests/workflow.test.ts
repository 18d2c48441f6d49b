import type { Actor, Role } from '@lectern/content-models/workflow'
import { signingChecklist } from '@lectern/content-models/workflow'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transitionPiece } from '../actions/transitions.ts'
import { describeWithDatabase, openTestCms, recordOf, type TestCms } from './database.ts'

describeWithDatabase('审签', () => {
  let test: TestCms
  const people: Record<string, Actor> = {}
  beforeAll(async () => {
    test = await openTestCms()
    for (const [name, roles] of Object.entries({
      author: ['author'],
      editor: ['editor'],
      reviewer: ['reviewer'],
      signer: ['signer'],
    } as Record<string, Role[]>)) {
      const user = await test.payload.create({
        collection: 'users',
        data: { email: `${name}@example.com`, password: '一句很长的口令 示例', name: `${name}示例`, roles },
        overrideAccess: true,
      })
      people[name] = { id: user.id, name: `${name}示例`, roles, units: 'all' }
    }
  })
  afterAll(() => test?.remove())

  const actor = (name: string): Actor => people[name] as Actor
  const user = (name: string) => test.payload.findByID({ collection: 'users', id: actor(name).id })
  const step = (
    id: string,
    transition: Parameters<typeof transitionPiece>[1]['transition'],
    by: string,
    request = {},
    now = new Date(),
  ) =>
    transitionPiece(test.payload, { collection: 'stories', id, transition, actor: actor(by), request, now })
  const checklist = signingChecklist.map((item) => item.id)

  const written = async (title: string) => {
    const { id } = await test.payload.create({
      collection: 'stories',
      data: { title, storyKind: '事件' },
      overrideAccess: false,
      user: { ...(await user('author')), collection: 'users' } as never,
    })
    return id
  }

  it('brings a piece to the public only by way of review and signature, and publishes what was signed', async () => {
    const id = await written('一篇示例')
    expect(await recordOf(test.cms, id)).toBeUndefined()
    await step(id, 'submit', 'author')
    await expect(step(id, 'sign', 'signer', { checklist })).rejects.toThrow('待签发')
    await step(id, 'pass', 'reviewer')
    await step(id, 'sign', 'signer', { checklist })
    expect(await recordOf(test.cms, id)).toBeUndefined()
    // A later draft changes nothing about what was signed.
    const stored = await test.payload.findByID({ collection: 'stories', id })
    await test.payload.update({
      collection: 'stories',
      id,
      data: { title: '改过的标题', saves: stored.saves },
      overrideAccess: false,
      user: { ...(await user('author')), collection: 'users' } as never,
    })
    await expect(step(id, 'publish', 'signer')).rejects.toThrow('草稿')
    const after = await test.payload.findByID({ collection: 'stories', id })
    expect(after.workflow).toMatchObject({ state: 'draft', revision: 2 })
  })

  it('signs anew what was returned after its signature: the earlier signed text is not published', async () => {
    const id = await written('签过的标题')
    await step(id, 'submit', 'author')
    await step(id, 'pass', 'reviewer')
    await step(id, 'sign', 'signer', { checklist })
    await step(id, 'return', 'signer', { reason: '标题要改' })
    const stored = await test.payload.findByID({ collection: 'stories', id })
    expect(stored.workflow).toMatchObject({ state: 'returned', revision: 2 })
    await test.payload.update({
      collection: 'stories',
      id,
      data: { title: '改好的标题', saves: stored.saves },
      overrideAccess: false,
      user: { ...(await user('author')), collection: 'users' } as never,
    })
    await step(id, 'submit', 'author')
    await step(id, 'pass', 'reviewer')
    await step(id, 'sign', 'signer', { checklist })
    await step(id, 'publish', 'signer')
    expect(await recordOf(test.cms, id)).toMatchObject({ title: '改好的标题' })
  })

  it('publishes at its time the signed revision, not the draft on top of it', async () => {
    const id = await written('定时的示例')
    await step(id, 'submit', 'author')
    await step(id, 'pass', 'reviewer')
    await step(id, 'sign', 'signer', { checklist })
    const now = new Date('2026-11-22T08:00:00Z')
    await step(id, 'schedule', 'signer', { publishAt: '2026-11-22T09:00:00.000Z' }, now)
    const stored = await test.payload.findByID({ collection: 'stories', id })
    await test.payload.update({
      collection: 'stories',
      id,
      data: { title: '后来的草稿', saves: stored.saves },
      overrideAccess: false,
      user: { ...(await user('author')), collection: 'users' } as never,
    })
    expect((await test.cms.publishDue(new Date('2026-11-22T08:59:59Z'))).published).toEqual([])
    expect((await test.cms.publishDue(new Date('2026-11-22T09:00:00Z'))).published).toEqual(['定时的示例'])
    expect((await test.cms.publishDue(new Date('2026-11-22T09:00:01Z'))).published).toEqual([])
    expect(await recordOf(test.cms, id)).toMatchObject({
      title: '定时的示例',
      signoff: { signer: 'signer示例', reviewers: ['reviewer示例'] },
    })
    expect((await test.payload.findByID({ collection: 'stories', id })).workflow).toMatchObject({
      state: 'draft',
      revision: 2,
      publicState: 'live',
    })
    await step(id, 'withdraw', 'signer', { reason: '示例原因', withdrawal: { kind: 'notice' } })
    expect(await recordOf(test.cms, id)).toBeUndefined()
    await step(id, 'restore', 'signer', { reason: '恢复' })
    expect(await recordOf(test.cms, id)).toMatchObject({ title: '定时的示例' })
  })

  it('refuses the second of two saves based on the same state, and shows the newer one', async () => {
    const id = await written('两人同改')
    const saves = (await test.payload.findByID({ collection: 'stories', id })).saves
    const save = async (title: string) =>
      test.payload.update({
        collection: 'stories',
        id,
        data: { title, saves },
        overrideAccess: false,
        user: { ...(await user('author')), collection: 'users' } as never,
      })
    const ended = await Promise.allSettled([save('甲'), save('乙')])
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(save('丙')).rejects.toMatchObject({ status: 409, data: { conflict: { theirs: { id } } } })
  })

  it('does not let anybody sign what was changed since they looked at it', async () => {
    const id = await written('看过以后改了')
    await step(id, 'submit', 'author')
    const { saves } = await test.payload.findByID({ collection: 'stories', id })
    const pass = (basedOn: number) =>
      transitionPiece(test.payload, {
        collection: 'stories',
        id,
        transition: 'pass',
        actor: actor('reviewer'),
        request: {},
        now: new Date(),
        basedOn,
      })
    await step(id, 'recall', 'author')
    await step(id, 'submit', 'author')
    await expect(pass(saves ?? 0)).rejects.toThrow('看过最新的内容')
    const newest = await test.payload.findByID({ collection: 'stories', id })
    expect((await pass(newest.saves ?? 0)).after.state).toBe('reviewed')
  })
})
