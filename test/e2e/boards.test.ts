/** Watching a board on a phone: it follows what happens, finds rows, tells one's own place, stands still when an organizer says so, and goes on. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { type Demo, openDemo } from '../helpers/demo.ts'
import { expectAccessible, openPhone } from '../helpers/journey.ts'
import { openStaffPage } from '../helpers/staff-page.ts'
import { inOneStory } from '../helpers/story.ts'

let demo: Demo
let embedded: Awaited<ReturnType<typeof startEmbedded>>
let database: ReturnType<typeof openDatabase>
let contest: Contest
let page: Page
let desk: Page
const faults: string[] = []

beforeAll(async () => {
  demo = await openDemo(async (dataDir) => {
    embedded = await startEmbedded({ dataDir })
    database = openDatabase(embedded.connection, { max: 1 })
  })
  contest = await demo.api('GET', '/contests/binh-dang-gioi-hue')
  const browser = demo.context.browser() ?? expect.fail('no browser')
  page = await openPhone(browser, faults)
  await page.context().addCookies(await demo.context.cookies())
  const secretary = { fullName: 'Trần Thị Bảng', signInName: 'tran.thi.bang' }
  const scope = { kind: 'contest', id: contest.id } as const
  desk = await openStaffPage(demo, database.pool, secretary, { role: 'organizer', scope }, faults)
})
afterAll(async () => {
  await database?.close()
  await embedded?.stop()
  await demo?.close()
})

const boards = () => `${demo.server.origin}/contests/${contest.slug}/boards`
const status = () => page.getByText(/^Bản chụp /)

describe('a board', () => {
  inOneStory()

  it('finds a unit without accents, by keyboard alone, and shows all again', async () => {
    await page.goto(`${boards()}/units?round=vong-2&bloc=commune-level`)
    await page.getByLabel('Tìm đơn vị').focus()
    await page.keyboard.type('thuy xuan')
    await page.keyboard.press('Enter')
    await page.getByText('1 dòng có “thuy xuan”').waitFor()
    expect(await page.getByRole('rowheader').count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Từng ngày' }).click()
    await page.getByRole('heading', { name: 'Phường Thủy Xuân: từng ngày' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Xem cả bảng' }).click()
    await page.getByRole('rowheader').nth(5).waitFor()
  })

  it('takes who takes part to their own row', async () => {
    await page.goto(`${boards()}/individuals?round=vong-1`)
    await page.getByRole('link', { name: 'Hạng của tôi' }).click()
    await page.getByRole('row').filter({ hasText: 'Tôi' }).getByRole('link', { name: 'Từng ngày' }).waitFor()
    await page
      .getByText(/^Kém hạng trên|^Lâu hơn hạng trên|^Đoán lệch hơn/)
      .first()
      .waitFor()
    await expectAccessible(page)
  })

  it('follows in place at the top, and offers what is new to who reads further down', async () => {
    await page.goto(`${boards()}/units?round=vong-2&bloc=commune-level`)
    const before = await status().textContent()
    await change()
    await page.waitForFunction((text) => !document.body.textContent?.includes(text), before ?? '')
    const shown = await status().textContent()
    await page.evaluate(() => window.scrollTo(0, 600))
    await change()
    await page.getByText('Có số liệu mới').waitFor()
    expect(await status().textContent()).toBe(shown)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Xem số liệu mới' }).click()
    await page.waitForFunction((text) => !document.body.textContent?.includes(text), shown ?? '')
  })

  it('stands still with a countdown once the organizer has said so, and goes on when it is ended', async () => {
    await page.goto(`${boards()}/units?round=vong-2&bloc=commune-level`)
    await status().waitFor()
    await desk.goto(`${demo.server.origin}/admin/contests/${contest.id}/vong`)
    await desk.getByLabel('Mở lại lúc').fill('2099-01-01T20:00')
    await desk.getByLabel('Vì sao bảng đứng yên, mọi người đọc được').fill('Chờ lễ công bố')
    await desk.getByRole('button', { name: 'Tạm dừng các bảng' }).click()
    await desk.getByText('Thời gian tạm dừng chưa hợp lệ').waitFor()
    const evening = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10)
    await desk.getByLabel('Mở lại lúc').fill(`${evening}T20:00`)
    await desk.getByRole('button', { name: 'Tạm dừng các bảng' }).click()
    await desk.getByText('Đã đặt lịch tạm dừng các bảng').waitFor()
    await expectAccessible(desk)
    await page.getByText('Bảng dừng ở bản chụp').waitFor()
    await page.getByText('Chờ lễ công bố').waitFor()
    await page.getByText(/, còn \d/).waitFor()
    await expectAccessible(page)
    await desk.getByRole('button', { name: 'Mở lại các bảng' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: 'Mở lại các bảng' }).click()
    await desk.getByText('Các bảng đã được mở lại').waitFor()
    await page.getByText('Bảng dừng ở bản chụp').waitFor({ state: 'detached' })
  })

  it('has met no fault', () => {
    expect(faults).toEqual([])
  })
})

/** One more takes part: an attempt of the past round, copied into the open one. */
async function change(): Promise<void> {
  const { rowCount } = await database.pool.query(
    `insert into attempts (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version, started_at, deadline_at,
       grace_seconds, paper, option_counts, asks_prediction, seed)
     select r.number, (left(replace(gen_random_uuid()::text, '-', ''), 12) || '8000' || to_hex(32768 | (r.number << 2)) || substr(md5(random()::text), 1, 12))::uuid, r.id, a.participant_id, a.account_id, a.unit_id, a.division_id, 1, 1, now(),
       now() + interval '1 hour', 5, a.paper, a.option_counts, true, 'copied'
     from attempts a join participants p on p.id = a.participant_id join units u on u.id = a.unit_id, rounds r
     where r.code = 'vong-2' and a.round_number <> r.number and u.bloc = 'commune-level'
       and not exists (select from attempts o where o.round_number = r.number and o.participant_id = a.participant_id) limit 1`
  )
  expect(rowCount).toBe(1)
}
