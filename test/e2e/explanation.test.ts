/** From a board to the reason of a rank: one's own after signing in, a unit's for anybody; on a phone and on a desk. */
import type { Board } from '@hoi-thi/shared/ranking'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Demo, openDemo } from '../helpers/demo.ts'
import { expectAccessible } from '../helpers/journey.ts'
import { inOneStory } from '../helpers/story.ts'

const slug = 'binh-dang-gioi-hue'
let demo: Demo
let page: Page

inOneStory()
beforeAll(async () => {
  demo = await openDemo()
  page = await demo.context.newPage()
})
afterAll(() => demo?.close())

const at = (path: string) => `${demo.server.origin}/contests/${slug}/${path}`

async function expectWide(width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow).toBe(0)
  await expectAccessible(page)
}

it('leads from the own row to the papers, their points and the ranks beside', async () => {
  const read = () => demo.api<Board>('GET', `/contests/${slug}/boards/individuals?round=vong-1`)
  // A server that has just started makes its boards first.
  const { items } = await vi.waitFor(read, { timeout: 30_000, interval: 250 })
  await page.goto(at('boards/individuals?round=vong-1'))
  expect(items.length).toBeGreaterThan(2)
  await page.getByRole('link', { name: 'Hạng của tôi' }).press('Enter')
  await page.getByRole('link', { name: 'Vì sao hạng này?' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Vì sao tôi ở hạng này' }).waitFor()
  expect(await page.getByRole('cell', { name: 'Được tính' }).count()).toBe(1)
  await page.getByRole('heading', { name: 'So với hạng trên và hạng dưới' }).waitFor()
  for (const width of [360, 1280]) await expectWide(width)
})

it('leads from a unit’s row to its score, for whoever looks', async () => {
  await demo.context.clearCookies()
  await page.goto(at('boards/units?round=vong-1'))
  await page
    .getByRole('link', { name: /^Vì sao hạng này\?/ })
    .first()
    .press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Vì sao đơn vị ở hạng này' }).waitFor()
  await page.getByRole('rowheader', { name: 'Cộng' }).waitFor()
  for (const width of [360, 1280]) await expectWide(width)
})
