/** Judging on screen: panels, the draw, a sheet that saves itself and is signed, a second window, an entry given back, results and minutes. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { Results } from '@hoi-thi/shared/jury'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { amendRules } from '../helpers/amend-rules.ts'
import { type Demo, openDemo, removeExample } from '../helpers/demo.ts'
import { expectAccessible, type Person } from '../helpers/journey.ts'
import { layEntry } from '../helpers/judging.ts'
import { openStaffPage } from '../helpers/staff-page.ts'
import { inOneStory } from '../helpers/story.ts'
import { clipsWith, criterionWith } from '../unit/rules.ts'

const slug = 'binh-dang-gioi-hue'
const organizer: Person = { fullName: 'Lê Thị Tổ Chức', signInName: 'le.thi.to.chuc' }
const judges: Person[] = [
  { fullName: 'Phan Thị Chấm Một', signInName: 'phan.cham.mot' },
  { fullName: 'Võ Văn Chấm Hai', signInName: 'vo.cham.hai' },
  { fullName: 'Hồ Thị Chấm Ba', signInName: 'ho.cham.ba' }
]

let demo: Demo
let embedded: Awaited<ReturnType<typeof startEmbedded>>
let database: ReturnType<typeof openDatabase>
let contest: Contest
let desk: Page
let judge: Page
const faults: string[] = []

const clips = clipsWith({
  closesAt: '2026-01-01T00:00:00Z',
  criteria: [
    criterionWith({
      ...{ maximum: 60, remarkBelow: 30 },
      anchors: [
        { atLeast: 50, text: 'tốt, có thể làm mẫu' },
        { atLeast: 30, text: 'đạt yêu cầu' }
      ]
    }),
    criterionWith({ id: 'hinh-thuc', name: 'Hình thức thể hiện', maximum: 40 })
  ]
})

inOneStory()
beforeAll(async () => {
  demo = await openDemo(async (dataDir) => {
    embedded = await startEmbedded({ dataDir })
    database = openDatabase(embedded.connection, { max: 1 })
    await removeExample(database.pool)
    await amendRules(database.pool, () => ({ clips }))
  })
  contest = await demo.api('GET', `/contests/${slug}`)
  desk = await openAs(organizer, 'organizer')
  const pages: Page[] = []
  for (const person of judges) pages.push(await openAs(person, 'judge'))
  judge = pages[0] ?? expect.fail()
  const { rows } = await database.pool.query(`select id from accounts where sign_in_name = 'minh.an'`)
  for (const number of [1, 2, 3]) {
    const title = `Bếp lửa chung ${number}`
    await layEntry(database.pool, { contestId: contest.id, number, by: rows[0], title })
  }
})
afterAll(async () => {
  await database?.close()
  await embedded?.stop()
  await demo?.close()
})

const openAs = (person: Person, role: string) =>
  openStaffPage(demo, database.pool, person, { role, scope: { kind: 'contest', id: contest.id } }, faults)

const admin = (more = '') => `${demo.server.origin}/admin/contests/${contest.id}/cham${more}`
const mark = (page: Page, name: string) => page.getByRole('region', { name }).getByLabel(/^Điểm, tối đa/)

it('the organizer forms a panel and seats judges', async () => {
  await desk.goto(admin())
  await desk.getByText('Chưa có tiểu ban nào').waitFor()
  await desk.getByRole('button', { name: 'Lập tiểu ban' }).click()
  await desk.getByText('Chưa lập được tiểu ban').waitFor()
  await desk.getByLabel('Tên tiểu ban').fill('Tiểu ban clip')
  for (const kind of ['Phóng sự', 'Tiểu phẩm']) await desk.getByLabel(kind).check()
  await desk.getByRole('button', { name: 'Lập tiểu ban' }).click()
  await desk.getByText('Đã lập Tiểu ban clip').waitFor()
  for (const { fullName } of judges) {
    await desk.getByLabel('Giám khảo', { exact: true }).selectOption({ label: fullName })
    await desk.getByRole('button', { name: 'Thêm vào tiểu ban' }).click()
    await desk.getByText(`Đã thêm ${fullName}`).waitFor()
  }
  await expectAccessible(desk)
})

it('and has the entries drawn, as shown before', async () => {
  await desk.goto(admin('/phan-cong'))
  await desk.getByText('mỗi người 2 bài.').waitFor()
  await desk.getByRole('button', { name: 'Phân công như dự kiến' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Phân công như dự kiến' }).click()
  await desk.getByText('Đã giao 6 lượt chấm').waitFor()
  await expectAccessible(desk)
})

it('a judge finds their entries, and marks one by keys and by buttons', async () => {
  await judge.goto(demo.server.origin)
  await judge.goto(`${demo.server.origin}/cham`)
  await judge.getByText('Đã ký 0 trên 2 bài').waitFor()
  await expectAccessible(judge)
  await judge.getByRole('link', { name: /^Chấm bài số/ }).click()
  await judge.getByText('Thể lệ quy định giám khảo không biết bên gửi bài').waitFor()
  await judge.getByRole('button', { name: 'Ký phiếu' }).click()
  await judge.getByText('Chưa có điểm: Nội dung').first().waitFor()
  const content = mark(judge, 'Nội dung')
  await content.fill('60,3')
  await judge.getByText('Điểm phải từ 0 đến 60, theo bước 0,5').waitFor()
  await content.fill('29')
  await content.press('ArrowUp')
  expect(await content.inputValue()).toBe('29,5')
  await judge.getByText('Nhận xét (cần có vì điểm dưới 30)').waitFor()
  await judge.getByRole('button', { name: 'Tăng điểm: Nội dung' }).click()
  expect(await content.inputValue()).toBe('30')
  await content.press('Enter')
  await judge.keyboard.type('35')
  await judge.getByText('Tổng: 65 trên 100 điểm').waitFor()
  await judge.getByText(/^Đã lưu nháp lúc \d\d:\d\d/).waitFor()
  await expectAccessible(judge)
})

it('what they typed is there again, and a second window does not overwrite it', async () => {
  await judge.reload()
  await judge.getByText('Tổng: 65 trên 100 điểm').waitFor()
  const second = await judge.context().newPage()
  await second.goto(judge.url())
  await mark(second, 'Nội dung').fill('40')
  await second.getByText(/^Đã lưu nháp lúc/).waitFor()
  await second.getByText('Tổng: 75 trên 100 điểm').waitFor()
  await expect.poll(async () => (await storedMarks()).includes('40')).toBe(true)
  await mark(judge, 'Hình thức thể hiện').fill('1')
  await judge.getByText('Phiếu này vừa được lưu ở cửa sổ khác').waitFor()
  await expectAccessible(judge)
  await judge.getByRole('button', { name: 'Mở bản đã lưu' }).click()
  await judge.getByText('Tổng: 75 trên 100 điểm').waitFor()
  await second.close()
})

const storedMarks = async () =>
  (await database.pool.query(`select marks->>'noi-dung' as content from mark_sheets`)).rows.map(({ content }) => content)

it('they sign after a look over it, and go on to the next', async () => {
  await judge.getByRole('button', { name: 'Ký phiếu' }).click()
  await judge.getByRole('dialog').getByText('75 trên 100').waitFor()
  await expectAccessible(judge)
  await judge.getByRole('button', { name: 'Ký phiếu này' }).click()
  await judge.getByText('Phiếu này được tính vào kết quả').waitFor()
  await expectAccessible(judge)
  await judge.getByRole('link', { name: /^Chấm tiếp bài số/ }).click()
  await judge.getByRole('button', { name: 'Xin không chấm bài này' }).click()
  await judge.getByLabel('Lý do').fill('Người nhà tham gia')
  await judge.getByRole('button', { name: 'Trả lại bài' }).click()
  await judge.getByText('Đã ký 1 trên 1 bài').waitFor()
})

it('the organizer sees who has signed, replaces, and reopens for a reason', async () => {
  await desk.goto(admin('/phan-cong'))
  await desk.getByText('Đã ký, 75 điểm').waitFor()
  await desk
    .getByText(/tự xin không chấm\. Người nhà tham gia/)
    .first()
    .waitFor()
  await desk.getByRole('button', { name: 'Phân công như dự kiến' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Phân công như dự kiến' }).click()
  await desk.getByText('Đã giao 1 lượt chấm').waitFor()
  await desk.getByRole('button', { name: /^Mở lại phiếu/ }).click()
  await desk.getByLabel('Lý do').fill('Nhầm tiêu chí')
  await desk.getByRole('dialog').getByRole('button', { name: 'Mở lại phiếu' }).click()
  await desk.getByText(`Đã mở lại phiếu của ${judges[0]?.fullName}`).waitFor()
  await expectAccessible(desk)
  await judge.goto(`${demo.server.origin}/cham`)
  await judge.getByText('Ban Tổ chức mở lại: Nhầm tiêu chí').waitFor()
})

it('results, differences and minutes stand on one page', async () => {
  for (const person of judges) await signAll(person)
  await desk.goto(admin('/ket-qua'))
  await desk.getByText('Hạng 1').first().waitFor()
  await desk.getByText('Nên trao đổi').first().waitFor()
  const reply = await desk.context().request.get(`${demo.server.origin}/api/contests/${slug}/judging/results`)
  expect(((await reply.json()) as Results).items.map(({ signed, rank }) => [signed, rank !== null])).toEqual(Array(3).fill([2, true]))
  await desk.getByLabel('Ngày trao đổi').fill('2026-11-24')
  await desk.getByLabel('Nội dung, kết luận').fill('Thống nhất cách hiểu tiêu chí nội dung.')
  await desk.getByRole('button', { name: 'Ghi lại', exact: true }).click()
  await desk.getByText('Thống nhất cách hiểu tiêu chí nội dung.').first().waitFor()
  await expectAccessible(desk)
  const [download] = await Promise.all([desk.waitForEvent('download'), desk.getByText('Tải biên bản (Word)').click()])
  expect(download.suggestedFilename()).toBe(`bien-ban-cham-${slug}.docx`)
})

/** Past the screen: each judge gives other marks. */
async function signAll({ signInName }: Person): Promise<void> {
  await database.pool.query(
    `insert into mark_sheets (id, entry_id, judge_id, number, marks, remarks, revision, saved_at, signed_at, rules_version)
     select gen_random_uuid(), a.entry_id, a.judge_id, 9, json_build_object('noi-dung', case sign_in_name when 'phan.cham.mot' then 25 else 55 end, 'hinh-thuc', 30),
       '{}', 1, now(), now(), 1
     from judging_assignments a join accounts c on c.id = a.judge_id where c.sign_in_name = $1 and a.replaced_at is null`,
    [signInName]
  )
}

it('meets no fault on the way', () => {
  expect(faults).toEqual([])
})
