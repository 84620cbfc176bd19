/** The administrator brings units in from a file, by keyboard on a phone's screen: seen row by row, written, taken back. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { generate } from 'otplib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectRoot } from '../../server/src/lib/root.ts'
import { openBrowser } from '../helpers/chromium.ts'
import { openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'

let dataDir: Awaited<ReturnType<typeof openDataDir>>
let server: ServerProcess
let browser: Browser
let page: Page
const faults: string[] = []
const password = 'mat-khau-thu-nghiem'
const signInName = 'ho.thi.don.vi'

beforeAll(async () => {
  dataDir = await openDataDir()
  ;[server, browser] = await Promise.all([startServer({ DATA_DIR: dataDir.path, DEMO: '1' }), openBrowser()])
  const { version } = (await (await fetch(`${server.origin}/api/notice`)).json()) as { version: number }
  await ask('POST', 'accounts', { fullName: 'Hồ Thị Đơn Vị', signInName, password, consentVersion: version })
  const env = { ...process.env, DATA_DIR: dataDir.path }
  const grant = ['--import', 'tsx', join(projectRoot, 'server/src/grant.ts'), 'administrator', signInName]
  await promisify(execFile)(process.execPath, grant, { cwd: projectRoot, env })
  const { accessToken } = await ask<{ accessToken: string }>('POST', 'sessions', { signInName, password })
  const { secret } = await ask<{ secret: string }>('POST', 'me/second-factor', { password }, accessToken)
  await ask('PUT', 'me/second-factor', { code: await generate({ secret }) }, accessToken)
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  await context.addCookies([{ name: 'hoithi_session', value: accessToken, url: server.origin, httpOnly: true }])
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(String(error)))
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGKILL')
  await dataDir.remove()
})

async function ask<T>(method: string, path: string, body: object, token?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const reply = await fetch(`${server.origin}/api/${path}`, { method, headers, body: JSON.stringify(body) })
  expect(reply.status).toBeLessThan(300)
  return (await reply.json()) as T
}

async function expectAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}

const file = (...rows: string[]) => ({
  name: 'don-vi.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Mã,Tên đơn vị,Loại,Biên chế', ...rows].join('\n'))
})
const press = async (name: string | RegExp) => {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}

it('sees what each row becomes, writes the file, and takes it back', async () => {
  await page.goto(`${server.origin}/admin`)
  await page.getByRole('link', { name: 'Đơn vị', exact: true }).click()
  await page.getByRole('heading', { name: 'Đơn vị', exact: true }).waitFor()
  await expectAccessible()
  await press('Xem trước')
  await page.getByRole('alert').getByText('Bạn chưa chọn tệp').waitFor()
  await expectAccessible()
  await page.getByLabel('Chọn tệp').setInputFiles(file('1'))
  await press('Xem trước')
  await page.getByRole('heading', { name: 'Tệp “don-vi.csv”' }).waitFor()
  await page.goBack()
  await page
    .getByLabel('Chọn tệp')
    .setInputFiles(
      file(',UBND P. Vỹ Dạ,,131', 'S-NEW,Sở Chuyển đổi số,Sở,48', ',Sở Chưa rõ,,', ',phường Vỹ Dạ,,5', ',Phường Thuận Hóa,,1o4')
    )
  await press('Xem trước')
  await page.getByRole('heading', { name: 'Tệp “don-vi.csv”' }).waitFor()
  await page.getByText('Đơn vị: Phường Vỹ Dạ. Thay đổi: biên chế').waitFor()
  await page.getByText('Số biên chế phải là số nguyên, từ 1').waitFor()
  await expectAccessible()
  await page.getByRole('link', { name: 'Có lỗi (2)' }).click()
  await page.getByText('Dòng 2', { exact: true }).waitFor({ state: 'detached' })
  await page.getByText('Chưa có đơn vị này').waitFor()
  await press('Ghi 2 thay đổi')
  await page.getByRole('status').getByText('Đã ghi tệp vào danh mục đơn vị').waitFor()
  await expectAccessible()
  await page.getByRole('link', { name: 'Về trang đơn vị' }).click()
  await page.getByLabel('Tìm đơn vị').fill('so chuyen doi so')
  await page.keyboard.press('Enter')
  await page.getByText('Mã S-NEW').waitFor()
  await page.getByRole('link', { name: 'don-vi.csv' }).first().click()
  await press('Hoàn tác cả tệp')
  await page.getByRole('status').getByText('Đã hoàn tác tệp').waitFor()
  await page.getByText('Mọi thứ đã trở lại như trước').waitFor()
  await expectAccessible()
  expect(faults).toEqual([])
})
