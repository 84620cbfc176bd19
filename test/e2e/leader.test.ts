/** A leader on a phone: whether all is on course, whom to call, what people do not know; then the screen on the wall. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { ParticipationInsight } from '@hoi-thi/shared/insight'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { type Demo, openDemo } from '../helpers/demo.ts'
import { expectAccessible } from '../helpers/journey.ts'
import { openStaffPage } from '../helpers/staff-page.ts'
import { inOneStory } from '../helpers/story.ts'

let demo: Demo
let embedded: Awaited<ReturnType<typeof startEmbedded>>
let database: ReturnType<typeof openDatabase>
let contest: Contest
let page: Page
const faults: string[] = []

inOneStory()
beforeAll(async () => {
  demo = await openDemo(async (dataDir) => {
    embedded = await startEmbedded({ dataDir })
    database = openDatabase(embedded.connection, { max: 1 })
    // Some have chosen to say; who has not, has not.
    await database.pool.query(
      `update participants set facts = jsonb_build_object('gender', case when ascii(right(id::text, 1)) % 3 = 0 then 'male' else 'female' end)
       where ascii(right(id::text, 2)) % 4 > 0`
    )
    const counted = async () => (await database.pool.query('select from round_statistics where papers > 0')).rowCount
    await vi.waitFor(async () => expect(await counted()).toBe(1), { timeout: 60_000, interval: 250 })
    // Counted anew when the server starts again, with what was said since.
    await database.pool.query('delete from round_knowledge')
  })
  contest = await demo.api('GET', '/contests/binh-dang-gioi-hue')
  const person = { fullName: 'Trần Thị Lãnh Đạo', signInName: 'tran.lanh.dao' }
  page = await openStaffPage(demo, database.pool, person, { role: 'leader', scope: { kind: 'contest', id: contest.id } }, faults)
})
afterAll(async () => {
  await database?.close()
  await embedded?.stop()
  await demo?.close()
  expect(faults).toEqual([])
})

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first()

it('waits for the first count, and then shows who takes part against headcounts', async () => {
  const path = `/api/contests/${contest.id}/insight/participation`
  const seen = async (): Promise<ParticipationInsight> => (await page.context().request.get(demo.server.origin + path)).json()
  await expect.poll(async () => (await seen()).asOf, { timeout: 60_000, interval: 500 }).not.toBe(null)
  const known = async () =>
    (await (await page.context().request.get(demo.server.origin + path.replace('participation', 'knowledge'))).json()).rounds.length
  await expect.poll(known, { timeout: 60_000, interval: 500 }).toBe(1)
  const { people, headcount } = await seen()
  await page.goto(`${demo.server.origin}/lanh-dao`)
  await heading(/biên chế đã dự thi/).waitFor()
  expect(page.url()).toContain(`/lanh-dao/contests/${contest.id}`)
  const number = new Intl.NumberFormat('vi-VN')
  await page
    .getByText(`${number.format(people)} trên ${number.format(headcount)} người`)
    .first()
    .waitFor()
  await page.locator('canvas').first().waitFor()
  await page.getByText('Bảng số: Người dự thi cộng dồn').click()
  await page.getByRole('rowheader', { name: 'Ngày 1', exact: true }).waitFor()
})

it('says whom to call and what people do not know, and of few people nothing', async () => {
  await heading('5 đơn vị nên gọi').waitFor()
  await heading('Điều nhiều người chưa nắm').waitFor()
  await heading('Nữ và nam trong số người dự thi').waitFor()
  await expectAccessible(page)
})

it('gives the same as a workbook', async () => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải các bảng (.xlsx)', exact: true }).first().click()
  ])
  expect(file.suggestedFilename()).toMatch(/^toan-canh-.*\.xlsx$/)
})

it('stands on a wall: large, with nothing to press and no phone numbers', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto(`${demo.server.origin}/lanh-dao/contests/${contest.id}/man-hinh`)
  await heading(/biên chế đã dự thi/).waitFor()
  // This device has asked for less motion.
  await page.getByRole('button', { name: 'Tự chuyển phần' }).waitFor()
  await page.emulateMedia({ reducedMotion: null })
  await page.reload()
  await page.getByRole('button', { name: 'Dừng chuyển phần' }).waitFor()
  await page.getByRole('button', { name: 'Các đơn vị' }).click()
  await heading('40 xã, phường theo tỷ lệ tham gia').waitFor()
  expect(await page.locator('a[href^="tel:"]').count()).toBe(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Tự chuyển phần' }).waitFor()
})
