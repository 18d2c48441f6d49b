import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { bringToSignature, eventually, logIn, openAdmin } from './editing.ts'

const { cms } = inject('installation')
const mark = Date.now().toString(36)

const hour = 3_600_000
const day = 24 * hour
/** Beijing is eight hours ahead all year. */
const wallOf = (instant: number) => new Date(instant + 8 * hour)
/** `2026-12-10`, in Beijing. */
const dayOf = (instant: number) => wallOf(instant).toISOString().slice(0, 10)

// In the month after this one every day is ahead, whatever today is.
const today = wallOf(Date.now())
const month = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 1) - 8 * hour
/** Twenty past three in the afternoon. */
const planned = month + 9 * day + 15 * hour + 20 * 60_000
// The lanes show a week from Monday: the one after this.
const nextMonday =
  Date.parse(`${dayOf(Date.now())}T00:00:00+08:00`) + (7 - ((today.getUTCDay() + 6) % 7)) * day
const at = (days: number, hours: number) => new Date(nextMonday + days * day + hours * hour).toISOString()

const scheduledTitle = `示例稿：渡口的钟${mark}`
const signedTitle = `示例稿：没有排期的一封信${mark}`

let browser: Browser
let page: Page
let scheduled = ''
let signed = ''
let slot = ''
const features: string[] = []

const field = async (collection: string, id: string) =>
  (await logIn('signer')).send('GET', `/${collection}/${id}?depth=0`)
const publishAtOf = async (id: string) =>
  ((await field('stories', id)).workflow as { publishAt?: string }).publishAt
const endOf = async (id: string) => (await field('features', id)).endsAt

const signedStory = async (title: string) => {
  const { doc } = await (await logIn('editor')).send('POST', '/stories', { title, storyKind: '事件' })
  const { id } = doc as { id: string }
  await bringToSignature('stories', id)
  return id
}

beforeAll(async () => {
  browser = await launchChromium()
  scheduled = await signedStory(scheduledTitle)
  signed = await signedStory(signedTitle)
  const signer = await logIn('signer')
  await signer.send('POST', `/stories/${scheduled}/transitions/schedule`, {
    publishAt: new Date(planned).toISOString(),
  })
  const made = await signer.send('POST', '/feature-slots', {
    place: 'banner',
    name: `示例横幅${mark}`,
    capacity: 1,
    fallback: 'nothing',
  })
  slot = (made.doc as { id: string }).id
  const query = '/stories?depth=0&limit=2&where[workflow.publicState][equals]=live'
  const { docs: stories } = (await signer.send('GET', query)) as { docs: { id: string }[] }
  const windows = [
    { startsAt: at(0, 10), endsAt: at(2, 10) },
    { startsAt: at(4, 10), endsAt: at(6, 10) },
  ]
  for (const [index, window] of windows.entries()) {
    const item = { relationTo: 'stories', value: stories[index]?.id }
    const { doc } = await signer.send('POST', '/features', {
      slot,
      item,
      title: `示例推荐${index + 1}`,
      ...window,
    })
    features.push((doc as { id: string }).id)
  }
  page = await openAdmin(browser, 'signer')
  // All six weeks of a month: what is dragged and where it goes are in view together.
  await page.setViewportSize({ width: 1440, height: 1600 })
})
afterAll(async () => {
  const signer = await logIn('signer')
  for (const id of features) await signer.send('DELETE', `/features/${id}`)
  if (slot) await signer.send('DELETE', `/feature-slots/${slot}`)
  await browser?.close()
})

/** The calendar as it is read anew from the CMS. */
const open = async () => {
  await page.goto(`${cms}/admin/calendar`)
  await page.locator('.calendar-lanes').waitFor()
}
const openNextMonth = async () => {
  await open()
  await page.getByRole('button', { name: '往后', exact: true }).click()
}
/** The cell of a day of the shown month. */
const cell = (date: string) => page.locator(`.fc-daygrid-day[data-date="${date}"]`)
const said = () => page.locator('.calendar-said')

/** Presses the mouse on one thing, moves it over another in small steps, and lets go; `held` happens before it does. */
const drag = async (
  from: Locator,
  to: { x: number; y: number },
  held: () => Promise<void> = async () => {},
) => {
  const box = await from.boundingBox()
  if (!box) throw new Error('nothing to drag')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await held()
  await page.mouse.up()
}
const middleOf = async (target: Locator) => {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

describe('what is set for a time, in the month', () => {
  const entry = () => page.locator(`[data-entry="publication:${scheduled}"]`)

  test('is dragged to another day and keeps its hour in Beijing', async () => {
    await openNextMonth()
    await entry().waitFor()
    await drag(entry(), await middleOf(cell(dayOf(planned + 2 * day))))
    await said().getByText(`《${scheduledTitle}》改到`).waitFor()
    expect(await publishAtOf(scheduled)).toBe(new Date(planned + 2 * day).toISOString())
    await cell(dayOf(planned + 2 * day))
      .getByText('15:20')
      .waitFor()
  })

  test('goes a week on and a day back with the keyboard, and stays where it is after Esc', async () => {
    await openNextMonth()
    await entry().focus()
    await page.keyboard.press('ArrowRight')
    await said().getByText('回车确认，Esc 取消').waitFor()
    await page.keyboard.press('Escape')
    await said().getByText('没有改动').waitFor()
    await entry().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowLeft')
    expect(await publishAtOf(scheduled)).toBe(new Date(planned + 2 * day).toISOString())
    await page.keyboard.press('Enter')
    await said().getByText(`《${scheduledTitle}》改到`).waitFor()
    expect(await publishAtOf(scheduled)).toBe(new Date(planned + 8 * day).toISOString())
  })

  test('comes from the list of what nobody has set a time for', async () => {
    await openNextMonth()
    const card = page.locator('.calendar-card', { hasText: signedTitle })
    await card.waitFor()
    const on = dayOf(month + 20 * day)
    await drag(card, await middleOf(cell(on)))
    const form = page.getByRole('dialog', { name: signedTitle })
    expect(await form.getByLabel('发布时间（北京时间）').inputValue()).toBe(`${on}T09:00`)
    await form.getByRole('button', { name: '定时发布' }).click()
    await said().getByText(`《${signedTitle}》定于`).waitFor()
    expect(await publishAtOf(signed)).toBe(new Date(`${on}T09:00:00+08:00`).toISOString())
    await eventually(
      () => card.count(),
      (count) => count === 0,
    )
    await cell(on).getByText(signedTitle).waitFor()
  })
})

describe('what is featured, in its lane', () => {
  const bar = (index: number) => page.locator(`[data-feature="${features[index]}"]`)
  const openWeek = async () => {
    await open()
    await page.getByRole('button', { name: '推荐位：下一周' }).click()
    await bar(0).waitFor()
  }
  /** Width of a day in the lane, in pixels. */
  const dayWidth = async () =>
    ((await page.locator(`.calendar-lane__time[data-slot="${slot}"]`).boundingBox())?.width ?? 0) / 7

  test('is made longer by its end', async () => {
    await openWeek()
    const end = bar(0).locator('[data-part="end"]')
    const { x, y } = await middleOf(end)
    await drag(end, { x: x + (await dayWidth()), y })
    await said().getByText('的推荐已改').waitFor()
    expect(await endOf(features[0] ?? '')).toBe(at(3, 10))
  })

  test('shows a clash while it is still held, and says when and what to do after it is let go', async () => {
    await openWeek()
    expect(await page.locator('.calendar-conflicts').count()).toBe(0)
    const end = bar(0).locator('[data-part="end"]')
    const { x, y } = await middleOf(end)
    await drag(end, { x: x + 2 * (await dayWidth()), y }, async () => {
      await bar(0).getByText('冲突：').waitFor()
      await page.locator('.calendar-lanes__clash').getByText(`示例横幅${mark}`).waitFor()
      expect(await endOf(features[0] ?? '')).toBe(at(3, 10))
    })
    await said().getByText('的推荐已改').waitFor()
    expect(await endOf(features[0] ?? '')).toBe(at(5, 10))
    await page.locator('.calendar-conflicts').getByText(`示例横幅${mark}`).waitFor()
  })

  test('is taken to the lane of another slot with the mouse, and put back', async () => {
    await openWeek()
    const before = await field('features', features[1] ?? '')
    const lane = page.locator(`.calendar-lane__time:not([data-slot="${slot}"])`).first()
    const other = await lane.getAttribute('data-slot')
    const held = await middleOf(bar(1))
    await drag(bar(1), { x: held.x, y: (await middleOf(lane)).y })
    await said().getByText('的推荐已改').waitFor()
    expect(await field('features', features[1] ?? '')).toMatchObject({
      slot: other,
      startsAt: before.startsAt,
      endsAt: before.endsAt,
    })
    await said().getByRole('button', { name: '改回去' }).click()
    await said().getByText('已改回原来的时间').waitFor()
    expect(await field('features', features[1] ?? '')).toMatchObject({ slot })
  })

  test('is made shorter again with the keyboard, and the clash is gone', async () => {
    await openWeek()
    await page.locator('.calendar-conflicts').waitFor()
    await bar(0).focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    await eventually(
      () => bar(0).textContent(),
      (words) => !words?.includes('冲突'),
    )
    await page.keyboard.press('Enter')
    await said().getByText('的推荐已改').waitFor()
    await eventually(
      () => page.locator('.calendar-conflicts').count(),
      (count) => count === 0,
    )
    expect(await endOf(features[0] ?? '')).toBe(at(3, 10))
  })
})
