/** Signing in through a provider in a real browser on a phone's screen: first time, again, a link, and a provider that says no. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../helpers/chromium.ts'
import { expectAccessible, openPhone, password } from '../helpers/journey.ts'
import { nobody, type OpenidProvider, openOpenidProvider } from '../helpers/openid-provider.ts'
import { freePort, openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'

let dataDir: Awaited<ReturnType<typeof openDataDir>>
let server: ServerProcess
let provider: OpenidProvider
let browser: Browser
let page: Page
let origin: string
const faults: string[] = []

beforeAll(async () => {
  dataDir = await openDataDir(inject('demoDir'))
  const port = String(await freePort())
  origin = `http://127.0.0.1:${port}`
  provider = await openOpenidProvider('cong-vu', origin, { name: 'Tài khoản công vụ' })
  const { callback, ...settings } = provider.settings
  const env = { DATA_DIR: dataDir.path, DEMO: '1', PORT: port, PUBLIC_URL: origin, OIDC_PROVIDERS: JSON.stringify([settings]) }
  ;[server, browser] = await Promise.all([startServer(env), openBrowser()])
  page = await openPhone(browser, faults, origin)
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGKILL')
  await provider.close()
  await dataDir.remove()
})

const heading = (on: Page, name: string | RegExp) => on.getByRole('heading', { level: 1, name })
const throughProvider = (on: Page) => on.getByRole('button', { name: 'Đăng nhập bằng Tài khoản công vụ' })

/** By keyboard alone: the field is the first thing on the provider's page. */
async function sayWho(on: Page, subject: string): Promise<void> {
  await on.waitForURL(`${provider.settings.issuer}/**`)
  await on.keyboard.press('Tab')
  await on.keyboard.type(subject)
  await on.keyboard.press('Enter')
}

async function toProvider(on: Page, subject: string, next = '/account'): Promise<void> {
  await on.goto(`${origin}/sign-in?next=${encodeURIComponent(next)}`)
  await throughProvider(on).waitFor()
  await throughProvider(on).focus()
  await on.keyboard.press('Enter')
  await sayWho(on, subject)
}

describe('signing in through a provider', () => {
  it('is offered beside the password, and makes an account by consent', async () => {
    provider.people['nguoi-1'] = { name: 'Lê Thị Công Vụ' }
    await page.goto(`${origin}/sign-in`)
    await throughProvider(page).waitFor()
    await expectAccessible(page)
    await toProvider(page, 'nguoi-1')
    await heading(page, 'Lần đầu bạn vào bằng Tài khoản công vụ').waitFor()
    await page.getByText('Lê Thị Công Vụ').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tạo tài khoản và vào hội thi' }).click()
    await page.getByRole('alert').getByText('Bạn chưa đánh dấu ô đồng ý').waitFor()
    await expectAccessible(page)
    // Loaded again in the middle of it.
    await page.reload()
    await page.getByRole('checkbox').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await heading(page, 'Tài khoản của tôi').waitFor()
    await page.getByRole('main').getByText('Lê Thị Công Vụ').waitFor()
    await page.getByText(/^cong-vu-\d{8}$/).waitFor()
    await expectAccessible(page)
  })

  it('keeps the last way in, and takes it away once there is a password', async () => {
    await page.getByRole('button', { name: 'Gỡ liên kết với Tài khoản công vụ' }).click()
    await page.getByText('Đây là cách đăng nhập duy nhất của bạn').waitFor()
    await expectAccessible(page)
    await page.getByText('Đặt mật khẩu', { exact: true }).first().click()
    await page.getByLabel('Mật khẩu mới').fill(password)
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    await page.getByText('Đã đổi mật khẩu').waitFor()
    await page.getByRole('button', { name: 'Gỡ liên kết với Tài khoản công vụ' }).click()
    await page.getByText('Đã gỡ liên kết').waitFor()
    await page.getByText('Chưa liên kết dịch vụ nào').waitFor()
  })

  it('is linked again with the password, and then signs in at once', async () => {
    await page.getByText('Liên kết với Tài khoản công vụ').first().click()
    await page.getByLabel('Nhập lại mật khẩu để liên kết').fill(password)
    await page.getByRole('button', { name: 'Liên kết với Tài khoản công vụ' }).click()
    // The provider knows the browser already, and asks nothing.
    await page.getByText('Đã liên kết', { exact: true }).waitFor()
    await expectAccessible(page)
    const elsewhere = await openPhone(browser, faults, origin)
    await toProvider(elsewhere, 'nguoi-1')
    await heading(elsewhere, 'Tài khoản của tôi').waitFor()
    await elsewhere.getByRole('main').getByText('Lê Thị Công Vụ').waitFor()
    await elsewhere.context().close()
  })

  it('draws the key of the second factor, with words for who does not see it', async () => {
    await page.getByLabel('Nhập lại mật khẩu để bắt đầu').fill(password)
    await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
    await page.getByRole('img', { name: 'Mã QR chứa mã cài đặt ghi bằng chữ ở dưới' }).waitFor()
    await expectAccessible(page)
  })

  it('says in words that the provider said no, or does not answer', async () => {
    const other = await openPhone(browser, faults, origin)
    await toProvider(other, nobody)
    await heading(other, 'Chưa đăng nhập được qua dịch vụ này').waitFor()
    await expectAccessible(other)
    await other.getByRole('link', { name: 'Về trang đăng nhập' }).click()
    await heading(other, 'Đăng nhập').waitFor()
    await other.goto(`${origin}/openid/cong-vu?code=a&state=b`)
    await heading(other, 'Lần đăng nhập này đã quá hạn').waitFor()
    await other.context().close()
    // That the provider does not answer is said with 503.
    expect(faults.filter((fault) => !fault.startsWith('503'))).toEqual([])
  })
})
