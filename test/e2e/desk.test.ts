/** The desk of a unit's officer, in a real browser on a phone's screen: a roster, slips, a code used, who has entered, links, requests about data. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { notice } from '../../server/src/modules/account/notice.ts'
import { openBrowser } from '../helpers/chromium.ts'
import {
  expectAccessible,
  grantAtMachine,
  openPhone,
  type Person,
  password,
  register,
  showSecondFactor,
  signIn
} from '../helpers/journey.ts'
import { openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'
import { inOneStory } from '../helpers/story.ts'

let dataDir: Awaited<ReturnType<typeof openDataDir>>
let server: ServerProcess
let browser: Browser
let page: Page
let unitId = ''
let other = ''
const faults: string[] = []

const administrator: Person = { fullName: 'Hồ Thị Quản Trị', signInName: 'ho.thi.quan.tri' }
const officer: Person = { fullName: 'Trần Văn Đầu Mối', signInName: 'tran.van.dau.moi' }
const organizer: Person = { fullName: 'Lê Thị Tổ Chức', signInName: 'le.thi.to.chuc' }
const secretary: Person = { fullName: 'Đinh Văn Thư Ký', signInName: 'dinh.van.thu.ky' }
/** Two who steer a round: whoever has shown a second factor before is asked for it. */
const steering: [Person, Person] = [
  { fullName: 'Mai Thị Điều Hành', signInName: 'mai.thi.dieu.hanh' },
  { fullName: 'Võ Văn Cùng Ký', signInName: 'vo.van.cung.ky' }
]
const guardian: Person = { fullName: 'Phan Thị Bảo Vệ', signInName: 'phan.thi.bao.ve' }
const walkIn: Person = { fullName: 'Nguyễn Văn Tự Vào', signInName: 'nguyen.van.tu.vao' }
const contest = 'binh-dang-gioi-hue'

beforeAll(async () => {
  dataDir = await openDataDir(inject('demoDir'))
  ;[server, browser] = await Promise.all([startServer({ DATA_DIR: dataDir.path, DEMO: '1' }), openBrowser()])
  for (const person of [administrator, officer, organizer, secretary, guardian, walkIn, ...steering]) await register(server, person)
  await grantAtMachine(dataDir.path, 'administrator', administrator)
  await grantAtMachine(dataDir.path, 'data-protection-officer', guardian)
  unitId = (await read(`/contests/${contest}/units?q=phu%20bai`)).items[0].id
  other = (await read(`/contests/${contest}/units?q=vy%20da`)).items[0].name
  const { id: contestId } = await read(`/contests/${contest}`)
  const admin = await openPhone(browser, faults)
  await signIn(admin, server, administrator, '/account')
  await showSecondFactor(admin, server)
  await give(admin, officer, 'unit-officer', unitId)
  for (const person of [organizer, secretary, ...steering]) await give(admin, person, 'organizer', contestId)
  await rename(admin, 'so tu phap', 'Sở Pháp chế')
  await admin.context().close()
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGKILL')
  await dataDir.remove()
})

const read = async (path: string) => (await fetch(`${server.origin}/api${path}`)).json()

async function give(admin: Page, { signInName }: Person, role: string, scopeId: string): Promise<void> {
  const { request } = admin.context()
  const { items } = await (await request.get(`${server.origin}/api/accounts?q=${signInName}`)).json()
  const reply = await request.post(`${server.origin}/api/accounts/${items[0].id}/roles`, { data: { role, scopeId } })
  expect(reply.status()).toBe(201)
}

async function rename(admin: Page, q: string, name: string): Promise<void> {
  const { id } = (await read(`/contests/${contest}/units?q=${encodeURIComponent(q)}`)).items[0]
  const on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
  const data = { kind: 'rename', from: [id], to: [{ name, kind: 'department', bloc: 'administrative' }], on }
  expect((await admin.context().request.post(`${server.origin}/api/units/successions`, { data })).status()).toBe(201)
}

/** As a phone of their own would do it: the code, a password, then consent and a first attempt. */
async function comeIn(code: string): Promise<void> {
  const send = (path: string, body: object, token = '') =>
    fetch(`${server.origin}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body)
    })
  const used = await send('/codes/uses', { code, password, consentVersion: notice.version })
  const { accessToken } = (await used.json()) as { accessToken: string }
  await send(`/contests/${contest}/participants`, { divisionId: 'officials', unitId, consentVersion: 1 }, accessToken)
  const { rounds } = await read(`/contests/${contest}`)
  const open = rounds.find(({ phase }: { phase: string }) => phase === 'open')
  expect((await send(`/rounds/${open.id}/attempts`, {}, accessToken)).status).toBe(201)
}

const on = (page: Page) => ({
  button: (name: string | RegExp) => page.getByRole('button', { name }),
  link: (name: string | RegExp) => page.getByRole('link', { name }),
  heading: (name: string | RegExp) => page.getByRole('heading', { name }),
  tab: (name: string) => page.getByRole('navigation', { name: 'Các việc của đầu mối' }).getByRole('link', { name, exact: true })
})

describe('an officer of a unit', () => {
  inOneStory()
  let codes: string[] = []
  let link = ''

  it('finds the desk in the menu, and what to do first', async () => {
    page = await openPhone(browser, faults)
    await signIn(page, server, officer, '/')
    await showSecondFactor(page, server)
    await page.goto(`${server.origin}/`)
    await on(page).link('Đơn vị của tôi').last().click()
    await on(page).heading('Tổng quan').waitFor()
    await expectAccessible(page)
  })

  it('previews a roster row by row, with reasons in words', async () => {
    await on(page).tab('Danh sách').click()
    await on(page).heading('Ghi danh bằng danh sách').waitFor()
    await on(page).button('Đọc tệp và xem trước').click()
    await page.getByText('Bạn chưa chọn tệp').waitFor()
    await expectAccessible(page)
    const rows = ['Họ tên,Điện thoại,E-mail', 'Đỗ Thị Một,0905123401,', 'Đỗ Thị Hai,,', 'Đỗ Thị Ba,12,', 'Đỗ Thị Một,0905123401,']
    await page
      .getByLabel('Tệp danh sách')
      .setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
    await on(page).button('Đọc tệp và xem trước').click()
    await on(page).heading('Xem trước danh sách').waitFor()
    await page.getByText('Số điện thoại không đúng').waitFor()
    await expectAccessible(page)
    await on(page).link('Cần sửa (1)').click()
    await page.getByText('Đỗ Thị Hai').waitFor({ state: 'detached' })
    expect(await page.getByRole('row').count()).toBe(2)
  })

  it('enrols them', async () => {
    await on(page).button('Ghi danh theo danh sách này').click()
    await page.getByText('Đã ghi danh theo danh sách').waitFor()
    await expectAccessible(page)
    await on(page).link('Tới trang in phiếu').first().click()
  })

  it('makes slips, which are shown once, and fit eight to a sheet', async () => {
    await page.getByText('2 người của đơn vị chưa kích hoạt').waitFor()
    await expectAccessible(page)
    await on(page).button('Tạo mã và xem phiếu').click()
    await page.getByText('2 phiếu, 1 tờ A4').waitFor()
    await page.getByRole('img', { name: 'Mã vuông của Đỗ Thị Một' }).waitFor()
    codes = (await page.locator('li p').allTextContents()).flatMap((text) => text.match(/^Mã: (.+)$/)?.[1] ?? [])
    expect(codes).toHaveLength(2)
    await expectAccessible(page)
  })

  it('sees who has come in and entered', async () => {
    await comeIn(codes[0] ?? '')
    await on(page).tab('Mọi người').click()
    await on(page).heading('Mọi người').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Tìm theo họ tên').fill('do thi')
    await page.keyboard.press('Enter')
    await page.getByText('2 người', { exact: true }).waitFor()
    await on(page).link('Đã thi').click()
    await page.getByText('1 người', { exact: true }).waitFor()
    await on(page).link('Chưa kích hoạt').click()
    await page.waitForURL(/loc=waiting/)
    await page.getByText('1 người', { exact: true }).waitFor()
  })

  it('has the reminders ready, with the names of those who have not entered', async () => {
    await on(page).tab('Nhắc').click()
    await page.getByText(/^Còn \d+ người chưa thi/).waitFor()
    await expectAccessible(page)
    const long = await page.getByText('Đến nay những người sau').textContent()
    const waiting = ['Đỗ Thị Một', 'Đỗ Thị Hai'].filter((name) => long?.includes(name))
    expect(waiting).toHaveLength(1)
    await on(page).button('Sao chép: Ngắn, cho Zalo').click()
    await page.getByText('Đã sao chép').first().waitFor()
  })

  it('makes a link, through which somebody joins for the unit, confirmed', async () => {
    await on(page).tab('Liên kết').click()
    await page.getByLabel('Nhiều nhất bao nhiêu người').fill('vài')
    await on(page).button('Tạo liên kết').click()
    await page.getByText('Số người phải là số nguyên').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Nhiều nhất bao nhiêu người').fill('5')
    await on(page).button('Tạo liên kết').click()
    await page.getByText('Đã tạo liên kết').waitFor()
    await expectAccessible(page)
    link = (await page.getByText(`${server.origin}/contests/`).textContent()) ?? ''
    const guest = await openPhone(browser, faults)
    await guest.goto(link)
    // Without an account the link leads to the registration, and to sign-in from there.
    await guest.waitForURL(/register/)
    await guest.getByRole('main').getByRole('link', { name: 'Đăng nhập' }).waitFor()
    await signIn(guest, server, walkIn, `/contests/${contest}/join`)
    await guest.getByText('Bạn đang ghi danh qua liên kết của').waitFor()
    await guest.getByRole('radio').first().check()
    await guest.getByLabel('Tôi đã đọc và đồng ý').check()
    await expectAccessible(guest)
    await on(guest).button('Ghi danh').click()
    await guest.waitForURL(/start$/)
    await page.reload()
    await page.getByText('1/5 người đã ghi danh').waitFor()
    await on(page).tab('Mọi người').click()
    await page.getByText(walkIn.fullName).waitFor()
    await guest.goto(`${server.origin}/contests/${contest}/doi-don-vi`)
    await guest.getByRole('combobox', { name: 'Đơn vị mới của bạn' }).fill('vy da')
    await guest.getByRole('option', { name: new RegExp(other) }).click()
    await on(guest).button('Gửi đề nghị').click()
    await guest.getByRole('alert').getByText('Bạn chưa ghi lý do').waitFor()
    await expectAccessible(guest)
    await guest.getByLabel('Lý do').fill('Chuyển công tác')
    await on(guest).button('Gửi đề nghị').click()
    await guest.getByText('Đã gửi đề nghị chuyển sang').waitFor()
    await guest.context().close()
  })

  it('disputes somebody with a reason, by keyboard alone, and takes it back', async () => {
    const dispute = on(page).button(`Ghi ${walkIn.fullName} không thuộc đơn vị`)
    await dispute.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Lý do, người đó sẽ đọc').fill('Không có trong biên chế')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Đã ghi 1 người không thuộc đơn vị').waitFor()
    await page.getByText('Lý do: Không có trong biên chế').waitFor()
    await on(page).button('Hoàn tác').click()
    await page.getByText('Đã hoàn tác').waitFor()
    await page.getByText('Lý do: Không có trong biên chế').waitFor({ state: 'detached' })
  })

  it('cannot take the roster back any more, and is told why', async () => {
    await on(page).tab('Danh sách').click()
    await on(page).link('danh-sach.csv').click()
    await on(page).button('Hoàn lại lần ghi danh này').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn lại lần ghi danh này' }).click()
    await page.getByText('Không hoàn lại được nữa').waitFor()
    await expectAccessible(page)
  })

  it('disputes the headcount, with the document that it stands in', async () => {
    await on(page).tab('Biên chế').click()
    await on(page).heading('Biên chế của đơn vị').waitFor()
    await on(page).button('Gửi kiến nghị').click()
    await page.getByRole('alert').getByText('Bạn chưa ghi lý do').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Số biên chế đúng').fill('1.042')
    await page.getByLabel('Số văn bản, nếu có').fill('15/QĐ-UBND')
    await page.getByLabel('Ngày văn bản, nếu có').fill('2026-10-01')
    await page.getByLabel('Lý do').fill('Được giao thêm biên chế')
    await on(page).button('Gửi kiến nghị').click()
    await page.getByText('Đã gửi kiến nghị').waitFor()
    await page.getByText('kiến nghị 1.042 người').waitFor()
    await page.getByText('Văn bản: 15/QĐ-UBND, ngày 01/10/2026').waitFor()
    await expectAccessible(page)
  })
})

describe('an organizer', () => {
  it('decides on changes of unit, and enrols for several units', async () => {
    const own = await openPhone(browser, faults)
    await signIn(own, server, organizer, '/')
    await showSecondFactor(own, server)
    await own.goto(`${server.origin}/admin`)
    await on(own).heading('Người dự thi').waitFor()
    await own.getByText('Chuyển công tác').waitFor()
    await expectAccessible(own)
    await own.getByRole('button', { name: `Nhận ${walkIn.fullName}`, exact: true }).click()
    await own.getByText('nay được tính cho đơn vị mới').waitFor()
    await on(own).link('Ghi danh cho nhiều đơn vị').click()
    const rows = ['Họ tên,Đơn vị', `Đỗ Thị Một,${other}`, 'Võ Thị Lạ,Đơn vị không có']
    await own.getByLabel('Tệp danh sách').setInputFiles({ name: 'nhieu.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
    await on(own).button('Đọc tệp và xem trước').click()
    await own.getByText('Trùng họ tên với một người ở đơn vị khác').waitFor()
    await expectAccessible(own)
    await on(own).button('Ghi danh theo danh sách này').click()
    await own.getByText('Đã ghi danh theo danh sách').waitFor()
    await own.goto(`${server.origin}/admin`)
    await own.getByText('Trùng họ tên').waitFor()
    await expectAccessible(own)
    await on(own)
      .button(/là hai người$/)
      .click()
    await own.getByText('Đã ghi quyết định').waitFor()
    await answerDispute(own)
    await setRetention(own)
    await own.context().close()
    await page.reload()
    await page.getByText('Được chấp nhận', { exact: true }).waitFor()
    await page.getByText('1.042 người', { exact: true }).waitFor()
    await page.goto(`${server.origin}/thu`)
    await page.getByText('Trả lời kiến nghị về biên chế').first().waitFor()
  })

  async function answerDispute(own: Page): Promise<void> {
    await on(own).link('Kiến nghị biên chế (1 chờ trả lời)').click()
    await on(own)
      .button(/^Chấp nhận kiến nghị của/)
      .click()
    const dialog = own.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Chấp nhận' }).click()
    await dialog.getByText('Bạn chưa ghi câu trả lời').waitFor()
    await expectAccessible(own)
    await own.keyboard.type('Theo quyết định kèm theo.')
    await dialog.getByRole('button', { name: 'Chấp nhận' }).click()
    await own.getByText('nay được tính có 1.042 người').waitFor()
    await expectAccessible(own)
    await on(own).link('Về Người dự thi').click()
  }

  async function setRetention(own: Page): Promise<void> {
    const set = async (day: string) => {
      await own.getByLabel('Lưu đến hết ngày').fill(day)
      await own.getByLabel('Lý do lưu đến ngày đó').fill('Hết thời gian kiểm tra, thanh toán giải thưởng')
      await on(own).button('Lưu hạn này').click()
    }
    await on(own).link('Hạn lưu dữ liệu cá nhân').click()
    await own.getByText('Khi hết hạn').waitFor()
    await expectAccessible(own)
    await set('2020-01-01')
    await own.getByRole('alert').getByText('Hãy chọn một ngày từ').waitFor()
    await expectAccessible(own)
    await set('2099-12-31')
    await own.getByText('được lưu đến hết ngày 31/12/2099').waitFor()
    await own.getByText(`${organizer.fullName}, lúc`).waitFor()
    await set('2099-06-30')
    await expectAccessible(own)
    await own.getByRole('dialog').getByRole('button', { name: 'Rút ngắn' }).click()
    await own.getByText('được lưu đến hết ngày 30/06/2099').waitFor()
    await on(own).button('Hoàn tác').click()
    await own.getByText('Đã hoàn tác').waitFor()
  }
})

it('shows the board of units as they are and as they were', async () => {
  const anyone = await openPhone(browser, faults)
  await anyone.goto(`${server.origin}/contests/${contest}/boards/units?bloc=administrative`)
  await anyone.getByText('Cách xem này giữ các đơn vị như trước đó').waitFor()
  await anyone.getByRole('rowheader', { name: 'Sở Tư pháp' }).waitFor()
  await on(anyone).link('Theo đơn vị hiện nay').click()
  await anyone.getByText('Tính cả Sở Tư pháp').waitFor()
  await expectAccessible(anyone)
  await anyone.context().close()
})

describe('a winner', () => {
  it('is named by the organizer, gives the number by keyboard alone, and it goes with the handing over', async () => {
    const desk = await openPhone(browser, faults)
    await signIn(desk, server, secretary, '/')
    await showSecondFactor(desk, server)
    await desk.goto(`${server.origin}/admin`)
    await on(desk).link('Giải thưởng').click()
    await desk.getByLabel('Tìm theo họ tên').fill('tu vao')
    await desk.keyboard.press('Enter')
    await on(desk).button(`Chọn ${walkIn.fullName}`).click()
    await desk.getByLabel('Tên giải').fill('Giải Nhất tuần 1')
    await desk.getByLabel('Giá trị').fill('1.000.000')
    await desk.keyboard.press('Enter')
    await desk.getByText('Đã ghi Giải Nhất tuần 1 cho').waitFor()
    await expectAccessible(desk)
    const own = await openPhone(browser, faults)
    await signIn(own, server, walkIn, '/tai-khoan/du-lieu')
    await on(own).button('Cung cấp số định danh: Giải Nhất tuần 1').focus()
    for (const key of ['Enter', '123', 'Enter']) await (key === '123' ? own.keyboard.type(key) : own.keyboard.press(key))
    await own.getByText('Bạn chưa đánh dấu đồng ý').first().waitFor()
    await expectAccessible(own)
    await own.getByLabel('Số định danh cá nhân').fill('099 195 001 001')
    for (const key of ['Tab', 'Space', 'Tab', 'Enter']) await own.keyboard.press(key)
    await own.getByText('Đã nhận số định danh').waitFor()
    await expectAccessible(own)
    await desk.reload()
    await desk.getByText('Số định danh: ********1001').waitFor()
    await desk.getByLabel('Chi trả giải thưởng').check()
    const [file] = await Promise.all([desk.waitForEvent('download'), on(desk).button('Tải danh sách (.xlsx)').click()])
    expect(file.suggestedFilename()).toMatch(/^danh-sach-chi-tra-.*\.xlsx$/)
    await on(desk)
      .button(/^Ghi nhận đã trao/)
      .click()
    await expectAccessible(desk)
    await desk.getByRole('dialog').getByRole('button', { name: 'Ghi nhận đã trao' }).click()
    await desk.getByText('Đã ghi nhận trao').waitFor()
    await own.reload()
    await own.getByText('Không còn giữ').waitFor()
    await Promise.all([desk, own].map((each) => each.context().close()))
  })
})

describe('somebody’s own data', () => {
  it('are seen, corrected, agreed to, and asked to be erased; the officer answers', async () => {
    const own = await openPhone(browser, faults)
    await signIn(own, server, walkIn, '/account')
    await on(own)
      .link(/^Dữ liệu của tôi/)
      .click()
    await on(own).heading('Hội thi giữ gì về bạn').waitFor()
    await expectAccessible(own)
    const consent = own.getByRole('switch', { name: /Công bố họ tên khi đoạt giải/ })
    expect(await own.getByRole('switch', { checked: true }).count()).toBe(0)
    await consent.focus()
    await own.keyboard.press('Space')
    await own.getByText('Đã ghi sự đồng ý').waitFor()
    expect(await consent.isChecked()).toBe(true)
    await own.getByText('Lịch sử').click()
    await own.getByText('Đồng ý: Công bố họ tên khi đoạt giải, bản 1').waitFor()
    await on(own).button('Xem dữ liệu của tôi').click()
    await own.locator('summary', { hasText: 'Thí sinh của một hội thi: 1 dòng' }).click()
    await expectAccessible(own)
    const [file] = await Promise.all([own.waitForEvent('download'), on(own).button('Tải về (.json)').click()])
    expect(file.suggestedFilename()).toBe('du-lieu-cua-toi.json')
    await on(own).button('Gửi yêu cầu').click()
    await own.getByText('Bạn chưa chọn điều muốn yêu cầu').waitFor()
    await own.getByRole('radio', { name: /^Hạn chế xử lý/ }).check()
    await on(own).button('Gửi yêu cầu').click()
    await own.getByText('Chúng tôi trả lời bạn chậm nhất').waitFor()
    await on(own).button('Yêu cầu xóa dữ liệu').click()
    await expectAccessible(own)
    await own.getByRole('dialog').getByRole('button', { name: 'Gửi yêu cầu xóa' }).click()
    await own.getByText('Bạn đã gửi yêu cầu xóa dữ liệu').waitFor()
    await expectAccessible(own)
    await answerAsGuardian()
    await own.reload()
    await own.getByText('Trả lời: Chúng tôi đã nhận.').waitFor()
    await own.context().close()
  })

  async function answerAsGuardian(): Promise<void> {
    const desk = await openPhone(browser, faults)
    await signIn(desk, server, guardian, '/')
    await showSecondFactor(desk, server)
    await desk.goto(`${server.origin}/admin/requests`)
    await on(desk).heading('Yêu cầu về dữ liệu cá nhân').waitFor()
    await on(desk).button('Xem những gì sẽ xóa và còn lại').click()
    await desk.getByText('Còn lại, không còn tên bạn').waitFor()
    await desk.getByLabel(`Giải quyết Xóa dữ liệu: ${walkIn.fullName}`).click()
    await on(desk).button('Trả lời').last().click()
    await desk.getByText('Bạn chưa ghi lời gửi').waitFor()
    await expectAccessible(desk)
    await desk.getByLabel('Lời gửi người yêu cầu').last().fill('Chúng tôi đã nhận.')
    await on(desk).button('Trả lời').last().click()
    await desk.getByText('Đã ghi, và người gửi được báo').waitFor()
    await desk.getByText('Ghi thêm một ngày').click()
    await desk.getByLabel('Ngày', { exact: true }).fill('2030-12-24')
    await desk.getByLabel('Nghỉ', { exact: true }).check()
    await desk.getByLabel('Theo văn bản nào').fill('Công văn số 1/VP')
    await on(desk).button('Lưu ngày này').click()
    await desk.getByText('Đã lưu vào lịch').waitFor()
    await desk.context().close()
  }
})

describe('two organizers', () => {
  const admin = async (person: Person, phone: Page) => {
    await signIn(phone, server, person, '/account')
    await showSecondFactor(phone, server)
    return phone
  }

  it('take a seal off and put it on again, give time, pause and resume, and everyone reads what was done', async () => {
    const { id, rounds } = await read(`/contests/${contest}`)
    const [open, sealed] = ['open', 'sealed'].map((phase) => rounds.find((round: { phase: string }) => round.phase === phase))
    const one = await admin(steering[0], await openPhone(browser, faults))
    const at = (roundId: string) => `${server.origin}/admin/contests/${id}/vong/${roundId}`
    await one.goto(at(sealed.id))
    await on(one).button('Mở niêm phong').press('Enter')
    await one.getByRole('dialog').getByLabel('Lý do, mọi người đọc được').fill('Bổ sung câu hỏi về luật mới')
    await one.getByRole('dialog').getByRole('button', { name: 'Mở niêm phong' }).press('Enter')
    await one.getByText('Đã mở niêm phong').waitFor()
    await on(one).button('Đề nghị niêm phong').press('Enter')
    await one.getByText('Đề nghị của bạn chờ một người khác').waitFor()
    await expectAccessible(one)
    const two = await admin(steering[1], await openPhone(browser, faults))
    await two.goto(at(sealed.id))
    await on(two).button('Xác nhận niêm phong').press('Enter')
    await two.getByText('Vòng đã được niêm phong').waitFor()
    await expectAccessible(two)

    const someone = await openPhone(browser, faults)
    await signIn(someone, server, walkIn, '/account')
    const joined = { divisionId: 'officials', unitId, consentVersion: 1 }
    await someone.context().request.post(`${server.origin}/api/contests/${contest}/participants`, { data: joined })
    const attempt = await (await someone.context().request.post(`${server.origin}/api/rounds/${open.id}/attempts`)).json()
    await someone.goto(`${server.origin}/attempts/${attempt.id}`)
    await someone.getByRole('timer').waitFor()

    await one.goto(at(open.id))
    await one.getByRole('searchbox', { name: 'Tìm thí sinh' }).fill('nguyen van tu')
    await one.getByRole('searchbox', { name: 'Tìm thí sinh' }).press('Enter')
    await on(one).button(`Chọn ${walkIn.fullName}`).press('Enter')
    await one.getByLabel('Số phút thêm').fill('0')
    await on(one).button('Thêm giờ').press('Enter')
    await one.getByText('Chưa thêm giờ được').waitFor()
    await expectAccessible(one)
    await one.getByLabel('Số phút thêm').fill('10')
    await one.getByLabel('Lý do', { exact: true }).fill('Mất điện tại trụ sở')
    await on(one).button('Thêm giờ').press('Enter')
    await one.getByText(`Đã thêm 10 phút cho ${walkIn.fullName}`).waitFor()
    await on(one).button('Tạm dừng vòng').press('Enter')
    await one.getByRole('dialog').getByLabel('Lý do, mọi người đọc được').fill('Sự cố đường truyền toàn tỉnh')
    await one.getByRole('dialog').getByRole('button', { name: 'Tạm dừng vòng' }).press('Enter')
    await one.getByText('Vòng đã tạm dừng').waitFor()
    await expectAccessible(one)
    await someone.reload()
    await someone.getByText('Đồng hồ đứng lại').waitFor()
    const left = await someone.getByRole('timer').textContent()
    await someone.getByRole('radio').first().check()
    await someone.getByText('Đã lưu 1 câu').first().waitFor()
    expect(await someone.getByRole('timer').textContent()).toBe(left)
    await expectAccessible(someone)
    await two.goto(at(open.id))
    await on(two).button('Cho vòng tiếp tục').press('Enter')
    await two.getByRole('dialog').getByRole('button', { name: 'Cho vòng tiếp tục' }).press('Enter')
    await two.getByText('Vòng đã tiếp tục').waitFor()
    await expectAccessible(two)
    await someone.goto(`${server.origin}/contests/${contest}/rules`)
    await someone.getByText('Sự cố đường truyền toàn tỉnh').waitFor()
    await someone.goto(`${server.origin}/contests/${contest}`)
    await someone.getByText('Bổ sung câu hỏi về luật mới').waitFor()
    await expectAccessible(someone)
    for (const phone of [one, two, someone]) await phone.context().close()
  })
})

it('meets no fault on the way', () => {
  expect(faults).toEqual([])
})
