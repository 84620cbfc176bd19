/** Rules from a template to what a participant reads: six fields changed, published, sealed by two people, amended, in a real browser on a phone's screen. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from '../helpers/chromium.ts'
import { expectAccessible, grantAtMachine, openPhone, type Person, register, showSecondFactor, signIn } from '../helpers/journey.ts'
import { openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'

let dataDir: Awaited<ReturnType<typeof openDataDir>>
let server: ServerProcess
let browser: Browser
let hasFailed = false
let contestId = ''
const faults: string[] = []

const administrator: Person = { fullName: 'Hồ Thị Quản Trị', signInName: 'ho.thi.quan.tri' }
const organizer: Person = { fullName: 'Lê Thị Tổ Chức', signInName: 'le.thi.to.chuc' }
const secretary: Person = { fullName: 'Đinh Văn Thư Ký', signInName: 'dinh.van.thu.ky' }
const reader: Person = { fullName: 'Nguyễn Thị Đọc Kỹ', signInName: 'nguyen.thi.doc.ky' }
const slug = 'binh-dang-gioi-nam-sau'
let admin: Page
let one: Page
let two: Page
let phone: Page

const read = async (path: string) => (await fetch(`${server.origin}/api${path}`)).json()

async function give(person: Person, role: string, scopeId: string): Promise<void> {
  const { request } = admin.context()
  const { items } = await (await request.get(`${server.origin}/api/accounts?q=${person.signInName}`)).json()
  const reply = await request.post(`${server.origin}/api/accounts/${items[0].id}/roles`, { data: { role, scopeId } })
  expect(reply.status()).toBe(201)
}

async function open(person: Person, isStaff = true): Promise<Page> {
  const page = await openPhone(browser, faults)
  await signIn(page, server, person, '/account')
  if (isStaff) await showSecondFactor(page, server)
  return page
}

beforeAll(async () => {
  dataDir = await openDataDir(inject('demoDir'))
  ;[server, browser] = await Promise.all([startServer({ DATA_DIR: dataDir.path, DEMO: '1' }), openBrowser()])
  for (const person of [administrator, organizer, secretary, reader]) await register(server, person)
  await grantAtMachine(dataDir.path, 'administrator', administrator)
  admin = await open(administrator)
  await give(organizer, 'organizer', (await read('/contests/binh-dang-gioi-hue')).id)
  one = await open(organizer)
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGKILL')
  await dataDir.remove()
})

/** The steps are one story. */
const step = (name: string, work: () => Promise<void>) =>
  it(name, async () => {
    if (hasFailed) expect.fail('an earlier step has failed')
    hasFailed = true
    await work()
    hasFailed = false
  })

/** A moment so many days from now, at that hour in Vietnam, as the field of a browser writes it. */
const inDays = (days: number, time: string) =>
  `${new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(Date.now() + days * 86_400_000))}T${time}`

const part = (name: string) => one.goto(`${server.origin}/admin/contests/${contestId}/the-le/${name}`)
const save = async () => {
  await one.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await one.getByText(/Đã lưu lúc/).waitFor()
}
const rulesPage = async () => {
  await phone.goto(`${server.origin}/contests/${slug}/rules`)
  await phone.getByRole('heading', { level: 1 }).waitFor()
  return phone.locator('main').innerText()
}

step('an organizer begins from a template', async () => {
  await one.goto(`${server.origin}/admin/contests`)
  await one.getByRole('link', { name: 'Tạo hội thi mới' }).first().click()
  await one.getByText('Bắt đầu từ').waitFor()
  await one.getByRole('button', { name: 'Tạo và soạn thể lệ' }).press('Enter')
  await one.getByText('Bạn chưa chọn bắt đầu từ đâu').first().waitFor()
  await expectAccessible(one)
  await one.getByRole('radio', { name: /Thi hằng tuần/ }).check()
  await one.getByLabel('Tên hội thi').fill('Hội thi tìm hiểu bình đẳng giới năm sau')
  await one.getByLabel('Địa chỉ').fill(slug)
  await one.getByLabel('Vòng đầu mở lúc').fill(inDays(20, '10:00'))
  await one.getByRole('button', { name: 'Tạo và soạn thể lệ' }).press('Enter')
  await one.getByRole('heading', { name: 'Soạn thể lệ' }).waitFor()
  contestId = one.url().split('/')[5] ?? ''
  await expectAccessible(one)
  expect((await read('/contests')).items.map((contest: { slug: string }) => contest.slug)).not.toContain(slug)
})

step('changes six fields beside the text that they make, and publishes', async () => {
  await part('chung')
  await one.getByLabel('Đơn vị tổ chức').fill('Ban Tổ chức Hội thi xã Thử Nghiệm')
  await save()
  await part('bai-thi')
  await one.getByLabel('Số lượt trong một vòng').fill('2')
  await one.getByLabel('Bài nào được tính').selectOption({ index: 3 })
  await one.getByText('không quá 2 lượt trong một vòng').first().waitFor()
  await one.getByLabel('Trừ điểm mỗi câu sai').fill('1')
  await one.getByText('câu sai bị trừ 1 điểm').first().waitFor()
  await expectAccessible(one)
  await save()
  await part('cong-bo')
  await one.getByLabel('Nhận khiếu nại trong (ngày)').fill('6')
  await one.getByLabel('Lưu họ tên sau vòng cuối (tháng)').fill('9')
  await save()
  await part('phat-hanh')
  await one.getByText('Đây là lần công bố đầu tiên').waitFor()
  await one.getByLabel('Lý do sửa đổi').fill('Theo Kế hoạch số 12/KH-UBND')
  await expectAccessible(one)
  await one.getByRole('button', { name: 'Công bố thể lệ' }).press('Enter')
  await one.getByText('Đã công bố thể lệ bản 1').waitFor()
  const { rules } = await read(`/contests/${slug}/rules`)
  expect([rules.attempts.perRound, rules.scoring.wrongCosts, rules.appealDays, rules.retentionMonths]).toEqual([2, 1, 6, 9])
  expect(rules.attempts.counts).not.toBe('only')
})

step('two people seal the first round', async () => {
  await give(secretary, 'organizer', contestId)
  two = await open(secretary)
  const [round] = (await read(`/contests/${slug}`)).rounds
  const at = `${server.origin}/admin/contests/${contestId}/vong/${round.id}`
  await one.goto(at)
  await one.getByRole('button', { name: 'Đề nghị niêm phong' }).press('Enter')
  await one.getByText('Đề nghị của bạn chờ một người khác').waitFor()
  await two.goto(at)
  await two.getByRole('button', { name: 'Xác nhận niêm phong' }).press('Enter')
  await two.getByText('Vòng đã được niêm phong').waitFor()
  expect((await read(`/contests/${slug}`)).rounds[0].phase).toBe('sealed')
})

step('a participant reads exactly that', async () => {
  phone = await open(reader, false)
  const text = await rulesPage()
  for (const said of [
    'Ban Tổ chức Hội thi xã Thử Nghiệm',
    'không quá 2 lượt trong một vòng',
    'câu sai bị trừ 1 điểm',
    'trong 6 ngày kể từ ngày công bố'
  ])
    expect(text).toContain(said)
  const joined = { divisionId: 'officials', unitId: (await read(`/contests/${slug}/units?q=phu%20bai`)).items[0].id, consentVersion: 1 }
  const reply = await phone.context().request.post(`${server.origin}/api/contests/${slug}/participants`, { data: joined })
  expect(reply.status()).toBe(201)
})

step('an amendment says what it changes, and everyone hears of it', async () => {
  await part('cong-bo')
  await one.getByLabel('Nhận khiếu nại trong (ngày)').fill('8')
  await save()
  await part('phat-hanh')
  await one.getByText('Những gì thay đổi').waitFor()
  await one.getByText('Khiếu nại về kết quả được nhận trong 8 ngày').first().waitFor()
  await one.getByLabel('Lý do sửa đổi').fill('Theo đề nghị của các đơn vị vùng bão lũ')
  await expectAccessible(one)
  await one.getByRole('button', { name: 'Công bố thể lệ' }).press('Enter')
  await one.getByText('Đã công bố thể lệ bản 2').waitFor()
  // Browsers may show what is public for two seconds more, the text and the list of versions each by itself.
  await expect
    .poll(rulesPage, { timeout: 10_000, interval: 500 })
    .toMatch(/trong 8 ngày kể từ ngày công bố[\s\S]*Theo đề nghị của các đơn vị vùng bão lũ/)
  await expectAccessible(phone)
  await expect
    .poll(
      async () =>
        (await (await phone.context().request.get(`${server.origin}/api/messages`)).json()).items.map(
          ({ title }: { title: string }) => title
        ),
      {
        timeout: 60_000
      }
    )
    .toContainEqual(expect.stringContaining('Thể lệ được sửa đổi (bản 2)'))
})

it('meets no fault on the way', () => {
  expect(faults).toEqual([])
})
