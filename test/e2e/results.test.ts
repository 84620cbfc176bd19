/** A result and the people who answer for it: checked and verified by two, appealed against, corrected by two, and open for everybody to follow. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { type Demo, openDemo } from '../helpers/demo.ts'
import { expectAccessible, type Person } from '../helpers/journey.ts'
import { layLeakSignals } from '../helpers/laid-signals.ts'
import { openStaffPage } from '../helpers/staff-page.ts'
import { inOneStory } from '../helpers/story.ts'

const slug = 'binh-dang-gioi-hue'
const first: Person = { fullName: 'Lê Thị Thẩm Tra', signInName: 'le.thi.tham.tra' }
const officer: Person = { fullName: 'Phạm Thị Đầu Mối', signInName: 'pham.thi.dau.moi' }
const second: Person = { fullName: 'Trần Văn Xác Nhận', signInName: 'tran.van.xac.nhan' }

let demo: Demo
let embedded: Awaited<ReturnType<typeof startEmbedded>>
let database: ReturnType<typeof openDatabase>
let contest: Contest
let desk: Page
let otherDesk: Page
let phone: Page
/** Whoever leads round 1. */
let leader: string
const faults: string[] = []

inOneStory()
beforeAll(async () => {
  demo = await openDemo(async (dataDir) => {
    embedded = await startEmbedded({ dataDir })
    database = openDatabase(embedded.connection, { max: 1 })
  })
  contest = await demo.api('GET', `/contests/${slug}`)
  const { rows } = await database.pool.query(
    `select a.full_name from standings e join participants p on p.id = (e.body->>'id')::uuid join accounts a on a.id = p.account_id
       where e.snapshot_id = (select id from snapshots where board_key = 'individuals/rounds/vong-1/officials' and close_id is not null
         order by as_of desc, id desc limit 1) and e.place = 1`
  )
  leader = rows[0].full_name
  const staff = { role: 'organizer', scope: { kind: 'contest', id: contest.id }, width: 1280 } as const
  desk = await openStaffPage(demo, database.pool, first, staff, faults)
  otherDesk = await openStaffPage(demo, database.pool, second, staff, faults)
  phone = await demo.context.newPage()
}, 60_000)
afterAll(async () => {
  await database?.close()
  await embedded?.stop()
  await demo?.close()
})

const admin = (path: string) => `${demo.server.origin}/admin/contests/${contest.id}/${path}`
const headingOf = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
/** At a desk and on a phone, in light and in dark. */
async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const)
    for (const width of [360, 1280]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await expectAccessible(page)
    }
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')

it('an organizer has every paper of a round marked again, and proposes what that confirms', async () => {
  await desk.goto(admin('ket-qua'))
  await desk.getByText('Chưa chấm lại để kiểm tra').first().waitFor()
  await expectAccessible(desk)
  await desk.getByRole('link', { name: 'Xem Vòng 1' }).press('Enter')
  await headingOf(desk, 'Vòng 1').waitFor()
  await press(desk, 'Chấm lại')
  await desk.getByText('Chấm lại cho đúng kết quả đã chốt').waitFor()
  await press(desk, 'Đề nghị xác nhận đã thẩm tra')
  await desk.getByText('Đề nghị của bạn chờ một thành viên khác').waitFor()
  expect(await desk.getByRole('button', { name: 'Xác nhận', exact: true }).count()).toBe(0)
  await expectAccessible(desk)
})

it('another confirms it', async () => {
  await otherDesk.goto(admin('ket-qua/vong-1'))
  await otherDesk.getByText(`${first.fullName} đề nghị lúc`).waitFor()
  await press(otherDesk, 'Xác nhận')
  await otherDesk.getByText('Đã xác nhận', { exact: true }).waitFor()
  await otherDesk.getByText('Xác nhận kết quả chính thức').waitFor()
  await expectAccessible(otherDesk)
})

it('and names the winners by the prize plan, once each', async () => {
  await otherDesk.goto(admin('giai-thuong'))
  await otherDesk.getByRole('link', { name: 'Ghi giải, Vòng 1' }).waitFor()
  await expectAccessible(otherDesk)
  await otherDesk.getByRole('link', { name: 'Ghi giải, Vòng 1' }).press('Enter')
  await headingOf(otherDesk, 'Ghi giải: Vòng 1').waitFor()
  await expectAccessible(otherDesk)
  await press(otherDesk, 'Ghi giải và báo người đoạt giải')
  await otherDesk.getByText(/^Đã ghi [1-9]\d* giải$/).waitFor()
  await otherDesk.getByText('Mọi người, đơn vị được đề xuất đều đã được ghi giải.').waitFor()
  await otherDesk.getByRole('heading', { name: 'Danh sách trao giải' }).waitFor()
  await expectAccessible(otherDesk)
  await otherDesk.getByRole('link', { name: 'Giải thưởng', exact: true }).first().press('Enter')
  await otherDesk.getByRole('heading', { name: 'Tổng cộng' }).waitFor()
  await otherDesk.getByRole('rowheader', { name: 'Cộng: Vòng 1' }).waitFor()
  await expectAccessible(otherDesk)
})

it('a winner confirms, and the officer of a unit declines with a reason', async () => {
  const { rows } = await database.pool.query(`select p.id, p.unit_id from participants p join accounts a on a.id = p.account_id
    where a.sign_in_name = 'minh.an' and p.contest_id = '${contest.id}'`)
  const [{ id: participantId, unit_id: unitId }] = rows
  for (const [column, winner, title] of [
    ['participant_id', participantId, 'Giải Ba'],
    ['unit_id', unitId, 'Cờ thi đua']
  ])
    await database.pool.query(
      `insert into awards (id, contest_id, ${column}, title, value_dong, named_by, named_at, answer_by)
       values (gen_random_uuid(), $1, $2, $3, 500000, (select named_by from awards limit 1), now(), current_date + 7)`,
      [contest.id, winner, title]
    )
  await phone.goto(`${demo.server.origin}/tai-khoan/du-lieu`)
  await phone.getByText('Hãy xác nhận nhận giải hoặc từ chối').waitFor()
  await expectAccessible(phone)
  await press(phone, 'Xác nhận nhận giải: Giải Ba')
  await phone.getByText('Ban Tổ chức sẽ thông báo việc trao giải').waitFor()
  await expectAccessible(phone)

  const unitDesk = await openStaffPage(demo, database.pool, officer, { role: 'unit-officer', scope: { kind: 'unit', id: unitId } }, faults)
  await unitDesk.goto(`${demo.server.origin}/don-vi/${unitId}`)
  await unitDesk.getByRole('heading', { name: 'Giải thưởng của đơn vị' }).waitFor()
  await expectAccessible(unitDesk)
  await press(unitDesk, 'Từ chối: Cờ thi đua')
  const dialog = unitDesk.getByRole('dialog')
  await dialog.getByLabel('Lý do, Ban Tổ chức sẽ đọc').fill('Xin nhường cho đơn vị khác.')
  await dialog.getByRole('button', { name: 'Từ chối', exact: true }).press('Enter')
  await unitDesk.getByText('Đã ghi nhận việc từ chối').waitFor()
  await expectAccessible(unitDesk)
})

it('from the public page a participant appeals', async () => {
  await phone.goto(`${demo.server.origin}/contests/${slug}/ket-qua`)
  await phone.getByText('Ban Tổ chức đã kiểm tra lại toàn bộ').waitFor()
  await phone.getByText('Chưa có đợt điều chỉnh nào').waitFor()
  await expectAccessible(phone)
  await phone.getByRole('link', { name: 'Khiếu nại kết quả, Vòng 1' }).press('Enter')
  await headingOf(phone, 'Khiếu nại kết quả').waitFor()
  await press(phone, 'Gửi khiếu nại')
  await phone.getByRole('alert').getByText('Bạn chưa ghi nội dung').waitFor()
  await expectAccessible(phone)
  await phone.getByLabel('Điều bạn cho là chưa đúng').fill('Người dẫn đầu đã nhờ người khác làm bài.')
  await press(phone, 'Gửi khiếu nại')
  await phone.getByText('Khiếu nại đã được ghi nhận').waitFor()
  await phone.getByText('Khiếu nại của bạn về kết quả này đang chờ trả lời.').waitFor()
  await expectAccessible(phone)
})

it('the second organizer voids the paper in a correction, and sees who loses and gains what', async () => {
  await otherDesk.goto(admin('khieu-nai'))
  await otherDesk.getByRole('link', { name: /^Xem khiếu nại của/ }).press('Enter')
  await headingOf(otherDesk, /^Khiếu nại của .*, Vòng 1$/).waitFor()
  await expectAccessible(otherDesk)
  await otherDesk.getByRole('link', { name: 'Lập đợt điều chỉnh từ khiếu nại này' }).press('Enter')
  await headingOf(otherDesk, 'Lập đợt điều chỉnh').waitFor()
  await otherDesk.getByLabel('Tìm bài thi', { exact: true }).fill(leader)
  await press(otherDesk, 'Tìm')
  await otherDesk.getByRole('button', { name: `Loại bài của ${leader}, Vòng 1, lượt 1` }).press('Enter')
  await otherDesk.getByText(`Loại bài của ${leader}, Vòng 1, lượt 1`, { exact: true }).waitFor()
  await expectAccessible(otherDesk)
  await otherDesk.getByLabel('Lý do', { exact: true }).fill('Bài làm hộ, có biên bản.')
  await press(otherDesk, 'Lưu và xem trước ảnh hưởng')
  await otherDesk.getByRole('heading', { name: 'Giải được và mất' }).waitFor()
  const prizes = otherDesk.getByRole('region', { name: 'Giải được và mất' })
  await prizes
    .getByRole('row', { name: new RegExp(`Mất ${leader}`) })
    .first()
    .waitFor()
  await expectAccessible(otherDesk)
  await press(otherDesk, 'Đề nghị áp dụng')
  await otherDesk.getByText('Đề nghị của bạn chờ một thành viên khác').waitFor()
  expect(await otherDesk.getByRole('button', { name: 'Duyệt và áp dụng' }).count()).toBe(0)
})

it('the effect says what it costs, on a phone and in the dark too', async () => {
  const money = otherDesk.getByRole('region', { name: 'Tiền thưởng theo giải đề xuất' })
  await money.getByText(/^Tổng tiền thưởng của các giải có thay đổi: /).waitFor()
  await money
    .getByRole('row', { name: /, Bảng cán bộ, Vòng 1/ })
    .first()
    .waitFor()
  await expectAccessibleEverywhere(otherDesk)
})

it('the first approves it, and the appeal is answered with it', async () => {
  await desk.goto(admin('dieu-chinh'))
  await desk.getByRole('link', { name: /^Đợt 1: Theo khiếu nại/ }).press('Enter')
  await desk.getByText(/Duyệt thì áp dụng ngay: [1-9]/).waitFor()
  await press(desk, 'Duyệt và áp dụng')
  await desk.getByText('Đã áp dụng đợt điều chỉnh').waitFor()
  await expectAccessible(desk)
  await desk.goto(admin('giai-thuong'))
  await desk.getByText('Phải rút lại', { exact: true }).first().waitFor()
  await expectAccessible(desk)
  await otherDesk.getByRole('link', { name: 'Trở lại khiếu nại' }).press('Enter')
  await otherDesk.getByLabel('Chấp nhận khiếu nại').check()
  await otherDesk.getByLabel('Nội dung trả lời').fill('Bài đã bị loại, kết quả đã được điều chỉnh.')
  await press(otherDesk, 'Gửi trả lời')
  await otherDesk.getByRole('dialog').getByRole('button', { name: 'Gửi trả lời' }).press('Enter')
  await otherDesk.getByRole('link', { name: 'Đợt điều chỉnh 1' }).waitFor()
  await expectAccessible(otherDesk)
})

it('what taking it back would do is seen before anybody proposes that', async () => {
  await desk.goto(admin('dieu-chinh'))
  await desk.getByRole('link', { name: /^Đợt 1: Theo khiếu nại/ }).press('Enter')
  await desk.getByText('Muốn rút lại đợt này, trước hết hãy xem trước').waitFor()
  expect(await desk.getByRole('button', { name: 'Đề nghị rút lại' }).count()).toBe(0)
  await press(desk, 'Xem trước ảnh hưởng của việc rút lại')
  await desk.getByRole('heading', { name: 'Ảnh hưởng của việc rút lại' }).waitFor()
  await desk
    .getByRole('region', { name: 'Giải được và mất' })
    .getByRole('row', { name: new RegExp(`Được ${leader}`) })
    .first()
    .waitFor()
  await expectAccessible(desk)
  await press(desk, 'Đề nghị rút lại')
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Lý do rút lại').fill('Biên bản chưa đủ căn cứ.')
  await dialog.getByRole('button', { name: 'Đề nghị rút lại' }).press('Enter')
  await desk.getByText('Đề nghị rút lại của bạn chờ một thành viên khác').waitFor()
  await expectAccessible(desk)
  await press(desk, 'Rút đề nghị')
  await desk.getByText('Đợt điều chỉnh tiếp tục được áp dụng').waitFor()
})

it('signs of a leak are shown beside what they do not say', async () => {
  await layLeakSignals(database.pool)
  await desk.goto(admin('dau-hieu'))
  await headingOf(desk, 'Dấu hiệu lộ đề').waitFor()
  expect(await desk.locator('nav a[aria-current="page"]').allInnerTexts()).toEqual(['Kho câu hỏi'])
  await desk.getByText('Báo nhầm: trong 1.008 đơn vị').waitFor()
  const pace = desk.getByRole('region', { name: 'Làm nhanh hơn mức đọc kịp' })
  await pace.getByText('Điều dấu hiệu này không nói').waitFor()
  await pace.getByText('2 lượt thi').press('Enter')
  expect(await pace.getByRole('listitem').count()).toBe(2)
  await desk.getByText('Mỗi câu hỏi được bao nhiêu bài rút phải').press('Enter')
  await desk.getByRole('columnheader', { name: 'Đúng ở nửa sau' }).waitFor()
  await expectAccessibleEverywhere(desk)
})

it('and everybody can read what was corrected, and why', async () => {
  await phone.reload()
  await phone.getByText('Bài đã bị loại, kết quả đã được điều chỉnh.').waitFor()
  await phone.getByRole('link', { name: 'Về trang kết quả' }).press('Enter')
  await phone.getByRole('heading', { name: 'Đợt 1: Theo khiếu nại, Vòng 1' }).waitFor()
  await phone.getByText('Bài làm hộ, có biên bản.').waitFor()
  await phone
    .getByText(/Bản chốt thứ [2-9]/)
    .first()
    .waitFor()
  await expectAccessible(phone)
  expect(faults).toEqual([])
})
