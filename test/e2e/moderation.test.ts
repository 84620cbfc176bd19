/** Two organizers and a clip that is like another: held side by side, disqualified by one, appealed against, taken back in by the other. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { Entry } from '@hoi-thi/shared/entry'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import { makeClip } from '../helpers/clip.ts'
import { clipRules } from '../helpers/clip-rules.ts'
import { type Demo, demoAccount, openDemo, removeExample } from '../helpers/demo.ts'
import { written } from '../helpers/entry.ts'
import { expectAccessible, type Person } from '../helpers/journey.ts'
import { openStaffPage } from '../helpers/staff-page.ts'
import { inOneStory } from '../helpers/story.ts'
import { type Place, uploadWhole } from '../helpers/tus.ts'

const slug = 'binh-dang-gioi-hue'
const first: Person = { fullName: 'Lê Thị Xét Bài', signInName: 'le.thi.xet.bai' }
const second: Person = { fullName: 'Trần Văn Phúc Đáp', signInName: 'tran.van.phuc.dap' }

let demo: Demo
let embedded: Awaited<ReturnType<typeof startEmbedded>>
let database: ReturnType<typeof openDatabase>
let contest: Contest
let desk: Page
let otherDesk: Page
let entryId: string
const faults: string[] = []

inOneStory()
beforeAll(async () => {
  demo = await openDemo(async (dataDir) => {
    embedded = await startEmbedded({ dataDir })
    database = openDatabase(embedded.connection, { max: 1 })
    await removeExample(database.pool)
    const closesAt = new Date(Date.now() + 20 * 86_400_000).toISOString()
    await amendRules(database.pool, () => ({ clips: { ...clipRules, closesAt } }))
  })
  contest = await demo.api('GET', `/contests/${slug}`)
  const staff = { role: 'organizer', scope: { kind: 'contest', id: contest.id }, width: 1280 } as const
  desk = await openStaffPage(demo, database.pool, first, staff, faults)
  otherDesk = await openStaffPage(demo, database.pool, second, staff, faults)
  const { accessToken } = await demo.api<{ accessToken: string }>('POST', '/sessions', demoAccount)
  const place = { origin: demo.server.origin, token: accessToken }
  const clip = await makeClip({ seconds: 40, width: 640, height: 360, codec: 'vp9' })
  const earlier = await submitEntry(place, clip, 'Bữa cơm chiều')
  const later = await submitEntry(place, clip, 'Bữa cơm tối')
  entryId = later.entryId
  const spans = [
    { from: 5, otherFrom: 12, seconds: 20 },
    { from: 30, otherFrom: 2, seconds: 6.5 }
  ]
  await database.pool.query(
    `insert into entry_likenesses (upload_id, other_upload_id, percent, is_mirrored, spans, found_at) values ($1, $2, 94, true, $3, now())`,
    [later.uploadId, earlier.uploadId, JSON.stringify(spans)]
  )
}, 120_000)
afterAll(async () => {
  await database?.close()
  await embedded?.stop()
  await demo?.close()
})

async function submitEntry(place: Place, clip: Uint8Array, title: string) {
  const { id } = await demo.api<Entry>('POST', `/contests/${slug}/entries`, { sender: 'person' })
  const uploadId = await uploadWhole(place, id, `${title}.mp4`, clip)
  await demo.api('PUT', `/contests/${slug}/entries/${id}`, written(uploadId, { title }))
  const stateOfFile = async () => (await demo.api<Entry>('GET', `/contests/${slug}/entries/${id}`)).versions[0]?.file?.state
  await vi.waitFor(async () => expect(await stateOfFile()).toBe('ready'), { timeout: 20_000, interval: 200 })
  await demo.api('PUT', `/contests/${slug}/entries/${id}/submission`)
  return { entryId: id, uploadId }
}

const headingOf = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 })

it('an organizer goes from one entry to the next of those that wait', async () => {
  await desk.goto(`${demo.server.origin}/admin/contests/${contest.id}/bai-du-thi?loc=submitted`)
  await desk.getByText('Giống bài khác: 1').nth(1).waitFor()
  await expectAccessible(desk)
  await desk.getByRole('link', { name: 'Bài số 1: Bữa cơm chiều' }).press('Enter')
  await headingOf(desk, 'Bài số 1: Bữa cơm chiều').waitFor()
  await desk.getByRole('link', { name: 'Bài tiếp theo' }).press('Enter')
  await headingOf(desk, 'Bài số 2: Bữa cơm tối').waitFor()
  expect(await desk.getByRole('link', { name: 'Bài tiếp theo' }).count()).toBe(0)
})

it('holds the clip beside the one that it is like, second by second, and writes down what that is', async () => {
  const clips = desk.getByRole('region', { name: 'Giống clip khác' }).locator('video')
  expect(await clips.count()).toBe(2)
  await desk.getByText('Mức chắc chắn: 94%').waitFor()
  await desk.getByRole('button', { name: '00:05 của bài này, 00:12 của bài kia, dài 20 giây' }).press('Enter')
  expect(await clips.evaluateAll((all: HTMLVideoElement[]) => all.map(({ currentTime }) => currentTime))).toEqual([5, 12])
  await desk.getByRole('button', { name: 'Ghi nhận xét' }).press('Enter')
  await desk.getByText('Bạn chưa ghi nhận xét').waitFor()
  await desk.getByLabel('Nhận xét').fill('Cùng một nhóm quay.')
  await desk.getByRole('button', { name: 'Ghi nhận xét' }).press('Enter')
  await desk.getByText('Đã ghi nhận xét').waitFor()
  await expectAccessible(desk)
})

it('disqualifies the entry, once a reason is given', async () => {
  await desk.getByRole('button', { name: 'Loại bài' }).press('Enter')
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Loại bài' }).press('Enter')
  await dialog.getByText('Bạn chưa ghi lý do').waitFor()
  await expectAccessible(desk)
  await dialog.getByLabel('Lý do, người gửi sẽ đọc').fill('Trùng hình với bài số 1.')
  await dialog.getByRole('button', { name: 'Loại bài' }).press('Enter')
  await desk.getByText('Đã loại bài', { exact: true }).waitFor()
  await desk.getByText('Trùng hình với bài số 1.').waitFor()
})

it('its sender reads until when they may appeal, and does', async () => {
  const phone = await demo.context.newPage()
  await phone.goto(`${demo.server.origin}/contests/${slug}/bai-du-thi/${entryId}`)
  await phone.getByText(/^Hạn khiếu nại: 23:59 /).waitFor()
  await expectAccessible(phone)
  await phone.getByLabel('Vì sao bạn không đồng ý').fill('Hai bài do một nhóm làm, cảnh quay chung có ghi nguồn.')
  await phone.getByRole('button', { name: 'Gửi khiếu nại' }).press('Enter')
  await phone.getByText('Khiếu nại đang được xem xét').waitFor()
  expect(await phone.getByText(/^Hạn khiếu nại/).count()).toBe(0)
  await phone.close()
})

it('does not answer the appeal against that', async () => {
  await desk.reload()
  await desk.getByText('Bạn là người đã loại bài này').waitFor()
  expect(await desk.getByRole('button', { name: 'hấp nhận khiếu nại' }).count()).toBe(0)
  await expectAccessible(desk)
})

it('another organizer finds the appeal and grants it: the entry is in again, and waits for its review', async () => {
  await otherDesk.goto(`${demo.server.origin}/admin/contests/${contest.id}/bai-du-thi?loc=disqualified`)
  await otherDesk.getByText('Có khiếu nại').waitFor()
  await otherDesk.getByRole('link', { name: 'Bài số 2: Bữa cơm tối' }).press('Enter')
  await otherDesk.getByRole('button', { name: 'Chấp nhận khiếu nại', exact: true }).press('Enter')
  const dialog = otherDesk.getByRole('dialog')
  await dialog.getByLabel('Trả lời, người gửi sẽ đọc').fill('Đã đối chiếu nguồn.')
  await dialog.getByRole('button', { name: 'Chấp nhận khiếu nại', exact: true }).press('Enter')
  await otherDesk.getByText('Đã chấp nhận khiếu nại; bài được nhận lại').waitFor()
  // Nobody has gone through the list for it yet.
  await otherDesk.getByText('còn 8 điểm chưa đánh dấu').waitFor()
  await expectAccessible(otherDesk)
})

it('and no page has failed', () => {
  expect(faults).toEqual([])
})
