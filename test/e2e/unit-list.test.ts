/** The administrator brings units in from a file, by keyboard on a phone's screen: seen row by row, written, taken back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from '../helpers/chromium.ts'
import { expectAccessible, grantAtMachine, openPhone, register, showSecondFactor, signIn } from '../helpers/journey.ts'
import { openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'

let dataDir: Awaited<ReturnType<typeof openDataDir>>
let server: ServerProcess
let browser: Browser
let page: Page
const faults: string[] = []
const administrator = { fullName: 'Hồ Thị Đơn Vị', signInName: 'ho.thi.don.vi' }

beforeAll(async () => {
  dataDir = await openDataDir(inject('demoDir'))
  ;[server, browser] = await Promise.all([startServer({ DATA_DIR: dataDir.path, DEMO: '1' }), openBrowser()])
  await register(server, administrator)
  await grantAtMachine(dataDir.path, 'administrator', administrator)
  page = await openPhone(browser, faults)
  await signIn(page, server, administrator, '/account')
  await showSecondFactor(page, server)
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGKILL')
  await dataDir.remove()
})

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
  await expectAccessible(page)
  await press('Xem trước')
  await page.getByRole('alert').getByText('Bạn chưa chọn tệp').waitFor()
  await expectAccessible(page)
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
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Có lỗi (2)' }).click()
  await page.getByText('Dòng 2', { exact: true }).waitFor({ state: 'detached' })
  await page.getByText('Chưa có đơn vị này').waitFor()
  await press('Ghi 2 thay đổi')
  await page.getByRole('status').getByText('Đã ghi tệp vào danh mục đơn vị').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Về trang đơn vị' }).click()
  await page.getByLabel('Tìm đơn vị').fill('so chuyen doi so')
  await page.keyboard.press('Enter')
  await page.getByText('Mã S-NEW').waitFor()
  await page.getByRole('link', { name: 'don-vi.csv' }).first().click()
  await press('Hoàn tác cả tệp')
  await page.getByRole('status').getByText('Đã hoàn tác tệp').waitFor()
  await page.getByText('Mọi thứ đã trở lại như trước').waitFor()
  await expectAccessible(page)
  expect(faults).toEqual([])
})
