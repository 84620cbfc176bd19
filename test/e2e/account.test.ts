/** One's own account and the administration, in a real browser on a phone's screen: a second factor, devices, a role given, the audit log. */
import { generate } from 'otplib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../helpers/chromium.ts'
import { enterPassword, expectAccessible, grantAtMachine, openPhone, password, register, signIn } from '../helpers/journey.ts'
import { openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'
import { inOneStory } from '../helpers/story.ts'

let dataDir: Awaited<ReturnType<typeof openDataDir>>
let server: ServerProcess
let browser: Browser
let page: Page
const faults: string[] = []

const administrator = { fullName: 'Hồ Thị Thử Nghiệm', signInName: 'ho.thi.quan.tri' }
const officer = { fullName: 'Trần Văn Mẫu Thử', signInName: 'tran.van.mau' }

beforeAll(async () => {
  dataDir = await openDataDir(inject('demoDir'))
  ;[server, browser] = await Promise.all([startServer({ DATA_DIR: dataDir.path, DEMO: '1' }), openBrowser()])
  for (const person of [administrator, officer]) await register(server, person)
  await grantAtMachine(dataDir.path, 'administrator', administrator)
  page = await openPhone(browser, faults)
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGKILL')
  await dataDir.remove()
})

/** A step of the app's clock is taken once; the next one is taken ahead of its time, as from a phone that is half a minute fast. */
let secret = ''
const code = (stepsAhead = 0) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * stepsAhead })

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })

describe('somebody with a role', () => {
  inOneStory()
  let recoveryCodes: string[] = []

  it('is led from the administration to setting a second factor up', async () => {
    await signIn(page, server, administrator, '/admin')
    await heading('Phần này cần xác thực hai lớp').waitFor()
    await page.getByRole('link', { name: 'Bật xác thực hai lớp' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Bật xác thực hai lớp' }).click()
    await heading('Tài khoản của tôi').waitFor()
    await page.getByText('Vai trò của bạn cần xác thực hai lớp').waitFor()
    await expectAccessible(page)
  })

  it('sets it up, after a wrong password and a wrong code', async () => {
    await page.getByLabel('Nhập lại mật khẩu').fill('khong-phai')
    await button('Bật xác thực hai lớp').click()
    await page.getByText('Mật khẩu hiện tại chưa đúng').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Nhập lại mật khẩu').fill(password)
    await button('Bật xác thực hai lớp').click()
    await heading('Cài ứng dụng xác thực').waitFor()
    const uri = await page.getByRole('link', { name: 'Mở ứng dụng xác thực' }).getAttribute('href')
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    secret = new URL(uri ?? '').searchParams.get('secret') ?? ''
    await expectAccessible(page)
    await page.getByLabel('Mã 6 số').fill('12')
    await button('Xác nhận và bật').click()
    await page.getByRole('alert').getByText('Mã trong ứng dụng gồm 6 số').waitFor()
    await page.getByLabel('Mã 6 số').fill(await code())
    await button('Xác nhận và bật').click()
  })

  it('is shown ten recovery codes, once', async () => {
    await heading('Mười mã dự phòng').waitFor()
    recoveryCodes = await page.getByRole('list', { name: 'Các mã dự phòng' }).getByRole('listitem').allTextContents()
    expect(new Set(recoveryCodes).size).toBe(10)
    await expectAccessible(page)
    const [file] = await Promise.all([page.waitForEvent('download'), button('Tải tệp văn bản').click()])
    expect(file.suggestedFilename()).toBe('ma-du-phong.txt')
    await page.getByRole('link', { name: 'Tôi đã cất các mã' }).click()
    await page.getByText('Còn 10/10 mã dự phòng').waitFor()
    await page.reload()
    await page.getByText('Còn 10/10 mã dự phòng').waitFor()
    expect(await page.getByText(recoveryCodes[0] ?? '').count()).toBe(0)
  })

  it('signs out, and in again with a code; what was typed before stays', async () => {
    await button('Đăng xuất').first().click()
    await page
      .getByRole('link', { name: /Đăng nhập/ })
      .first()
      .waitFor()
    await enterPassword(page, server, administrator, '/account')
    await heading('Nhập mã xác thực').waitFor()
    expect(await page.getByLabel('Mã xác thực').evaluate((field) => field === document.activeElement)).toBe(true)
    await expectAccessible(page)
    await page.getByLabel('Mã xác thực').fill('abc')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Mã xác thực').fill(await code(1))
    await page.keyboard.press('Enter')
    await page.getByText('Lần đăng nhập này đã dùng mã').waitFor()
  })

  it('sees another device, which signed in by a recovery code, and ends it', async () => {
    const elsewhere = await openPhone(browser, faults)
    await enterPassword(elsewhere, server, administrator, '/account')
    await elsewhere.getByRole('button', { name: /dùng mã dự phòng/ }).click()
    await elsewhere.getByLabel('Mã dự phòng').fill((recoveryCodes[0] ?? '').toUpperCase())
    await elsewhere.keyboard.press('Enter')
    await elsewhere.getByText('Còn 9/10 mã dự phòng').waitFor()
    await page.reload()
    await page.getByText('Máy này', { exact: true }).waitFor()
    await button(/^Đăng xuất .+, Linux$/).click()
    await page.getByText('Đã đăng xuất thiết bị đó').waitFor()
    await page.getByText('Bạn chỉ đăng nhập trên máy này').waitFor()
    await expectAccessible(page)
    await elsewhere.reload()
    await elsewhere.getByRole('heading', { name: 'Bạn cần đăng nhập' }).waitFor()
    await elsewhere.context().close()
  })

  it('changes the password', async () => {
    await page.getByText('Đổi mật khẩu', { exact: true }).first().click()
    await page.getByLabel('Mật khẩu hiện tại').fill(password)
    await page.getByLabel('Mật khẩu mới').fill('ngan')
    await button('Đổi mật khẩu').click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Mật khẩu mới').fill(password)
    await button('Đổi mật khẩu').click()
    await page.getByText('Đã đổi mật khẩu').waitFor()
  })

  it('finds an account and gives it a role over a unit, after a question', async () => {
    await page.getByRole('link', { name: 'Quản trị', exact: true }).last().click()
    await heading('Tài khoản và vai trò').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Tìm tài khoản').fill('tran.van')
    await button('Tìm').click()
    await page.getByRole('link', { name: officer.fullName }).click()
    await heading('Cấp vai trò').waitFor()
    await button('Cấp vai trò').click()
    await page.getByRole('alert').getByText('Bạn chưa chọn vai trò').waitFor()
    await page.getByRole('radio', { name: /Đầu mối đơn vị/ }).check()
    await page.getByRole('combobox', { name: 'Đơn vị nào?' }).fill('vy da')
    await page.getByRole('option', { name: /Phường Vỹ Dạ/ }).click()
    await expectAccessible(page)
    await button('Cấp vai trò').click()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Cấp vai trò' }).click()
    await page.getByText('Đã cấp vai trò').waitFor()
    await button('Thu hồi Đầu mối đơn vị, Phường Vỹ Dạ').waitFor()
  })

  it('takes the role away again, and signs the account out', async () => {
    await button('Thu hồi Đầu mối đơn vị, Phường Vỹ Dạ').click()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await button('Thu hồi Đầu mối đơn vị, Phường Vỹ Dạ').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi vai trò' }).click()
    await page.getByText('Đã thu hồi vai trò').waitFor()
    await button('Đăng xuất khỏi mọi thiết bị').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất mọi thiết bị' }).click()
    await page.getByText('Đã đăng xuất tài khoản khỏi mọi thiết bị').waitFor()
    await expectAccessible(page)
  })

  it('reads all of it in the audit log, in sentences', async () => {
    await page.getByRole('link', { name: 'Nhật ký', exact: true }).click()
    await heading('Nhật ký').waitFor()
    await page.getByText(/^Hồ Thị Thử Nghiệm cấp vai trò Đầu mối đơn vị \(đơn vị \w{8}\) cho tài khoản \w{8}$/).waitFor()
    await page.getByText('Hồ Thị Thử Nghiệm bật xác thực hai lớp').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Loại việc').selectOption({ label: 'Cấp vai trò' })
    await button('Lọc').click()
    await page.getByRole('link', { name: 'Bỏ lọc' }).waitFor()
    await page.getByText(/^Người vận hành máy chủ cấp vai trò Quản trị hệ thống cho/).waitFor()
    expect(await page.getByText('Hồ Thị Thử Nghiệm bật xác thực hai lớp').count()).toBe(0)
    await page.getByText('Chi tiết').first().click()
    await expectAccessible(page)
  })

  it('finds no root on the first day, and the chain whole', async () => {
    await page.getByRole('link', { name: 'Dấu niêm' }).click()
    await page.getByText('Chưa có dấu niêm nào').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Kiểm tra' }).click()
    await button('Kiểm tra toàn bộ').click()
    await page.getByText('Nhật ký còn nguyên vẹn').waitFor()
    await expectAccessible(page)
  })

  it('meets no fault on the way', () => {
    expect(faults).toEqual([])
  })
})

describe('somebody without a role', () => {
  it('has no way to the administration', async () => {
    const own = await openPhone(browser, faults)
    await signIn(own, server, officer, '/account')
    await own.getByText('không giữ vai trò nào').waitFor()
    expect(await own.getByRole('link', { name: 'Quản trị' }).count()).toBe(0)
    await expectAccessible(own)
    await own.goto(`${server.origin}/admin`)
    await own.getByRole('heading', { name: 'Bạn không có quyền làm việc này' }).waitFor()
    await expectAccessible(own)
    await own.context().close()
  })
})
