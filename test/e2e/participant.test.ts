/** One person's way through the contest, in a real browser on a phone's screen: from finding it to signing out. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../helpers/chromium.ts'
import { expectAccessible, openPhone } from '../helpers/journey.ts'
import { openDataDir, type ServerProcess, startServer } from '../helpers/server-process.ts'
import { inOneStory } from '../helpers/story.ts'

let dataDir: Awaited<ReturnType<typeof openDataDir>>
let server: ServerProcess
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  dataDir = await openDataDir(inject('demoDir'))
  ;[server, browser] = await Promise.all([startServer({ DATA_DIR: dataDir.path, DEMO: '1' }), openBrowser()])
  page = await openPhone(browser, faults)
})
afterAll(async () => {
  await browser?.close()
  await server?.kill('SIGKILL')
  await dataDir.remove()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })

describe('a participant', () => {
  inOneStory()

  it('finds the contest and reads its rules', async () => {
    await page.goto(server.origin)
    await heading('Hội thi trực tuyến tìm hiểu công tác bình đẳng giới').waitFor()
    await expectAccessible(page)
    await link('Đọc thể lệ trước khi thi').click()
    await heading('Bài thi').waitFor()
    expect(await page.getByText('15 câu hỏi, rút ngẫu nhiên').count()).toBe(1)
    await expectAccessible(page)
  })

  it('registers, with a consent that is not ticked beforehand', async () => {
    await page.goto(server.origin)
    await link('Vào thi vòng 2').click()
    await heading('Đăng ký').waitFor()
    const consent = page.getByRole('checkbox')
    expect(await consent.isChecked()).toBe(false)
    await page.getByLabel('Họ và tên').fill('Hồ Thị Thử Nghiệm')
    await page.getByLabel('Tên đăng nhập').fill('ho.thi.thu.nghiem')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('mat-khau-thu-nghiem')
    await button('Đăng ký').click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await consent.check()
    await button('Đăng ký').click()
  })

  it('finds the unit by a few letters without accents, and joins with consent', async () => {
    await heading('Ghi danh dự thi').waitFor()
    await page.getByRole('radio').first().check()
    const combobox = page.getByRole('combobox', { name: 'Đơn vị của bạn' })
    await combobox.fill('vi da')
    await page.getByRole('option', { name: /Phường Vỹ Dạ/ }).click()
    const consent = page.getByRole('checkbox')
    expect(await consent.isChecked()).toBe(false)
    await expectAccessible(page)
    await consent.check()
    await button('Ghi danh').click()
  })

  it('starts, and saves each answer with one click', async () => {
    await button('Bắt đầu làm bài').waitFor()
    await expectAccessible(page)
    await button('Bắt đầu làm bài').click()
    for (let number = 1; number <= 15; number++) {
      await page.getByText(`Câu ${number}/15`).first().waitFor()
      if (number !== 9) {
        await page
          .locator('label', { has: page.getByRole('radio') })
          .nth(number % 4)
          .click()
        await page.getByText(/^Đã lưu lúc/).waitFor()
      }
      if (number === 4) await button('Đánh dấu').click()
      if (number === 5) await expectAccessible(page)
      if (number < 15) await button('Câu sau').click()
    }
  })

  it('comes back to the same answers after a reload and on another device', async () => {
    await page.reload()
    await page.getByText('Đã lưu 14 câu').first().waitFor()
    const elsewhere = await openPhone(browser, faults)
    await elsewhere.setViewportSize({ width: 1280, height: 900 })
    await elsewhere.context().addCookies(await page.context().cookies())
    await elsewhere.goto(page.url())
    await elsewhere.getByText('Đã lưu 14 câu').first().waitFor()
    await expectAccessible(elsewhere)
    await elsewhere.context().close()
  })

  it('predicts, sees what is missing, and submits', async () => {
    await button('Các câu').click()
    await link('Dự đoán').or(button('Dự đoán')).first().click()
    await page.getByRole('textbox').fill('60')
    await page.getByText('Dự đoán đã lưu: 60').waitFor()
    await button('Xem lại').first().click()
    await heading('Bạn muốn nộp bài?').waitFor()
    expect(await page.getByText(/Còn 1 câu chưa trả lời: câu\s9/).count()).toBe(1)
    await expectAccessible(page)
    await button('Nộp bài').click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Nộp bài' }).click()
  })

  it('gets a score and a receipt, and no key before the round has closed', async () => {
    await page.getByText('Bài thi đã được ghi nhận').waitFor()
    expect(await page.getByText(/\d+\/15 câu đúng/).count()).toBe(1)
    expect((await page.getByRole('main').innerText()).replace(/\s/g, '')).toMatch(/[A-Z2-7]{16}/)
    expect(await heading('Đáp án và lời giải').count()).toBe(0)
    await expectAccessible(page)
  })

  it('sees the boards: of the open round units only, of the past one people with masked names', async () => {
    const boards = `${server.origin}/contests/binh-dang-gioi-hue/boards`
    await page.goto(`${boards}/units?round=vong-2`)
    await page.getByText('Phường Vỹ Dạ').first().waitFor()
    await expectAccessible(page)
    await page.goto(`${boards}/individuals?round=vong-2`)
    await page
      .getByText(/sau khi vòng/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await page.goto(`${boards}/individuals?round=vong-1`)
    await page.getByRole('rowheader').first().waitFor()
    for (const name of await page.getByRole('rowheader').locator('> span:first-child').allTextContents())
      expect(name.trim()).toMatch(/^(\p{Lu}\.)+ \p{Lu}\p{L}*$/u)
    await expectAccessible(page)
  })

  it('practises from the home page, and sees key and reasons at once', async () => {
    await page.goto(server.origin)
    await link('Làm thử, không tính điểm').first().click()
    await button('Bắt đầu làm bài').click()
    await page.getByText('Câu 1/10').first().waitFor()
    await button('Các câu').click()
    await button('Xem lại').first().click()
    await button('Nộp bài').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp bài' }).click()
    await heading('Đáp án và lời giải').waitFor()
    expect(await link('Làm thử lần nữa').count()).toBe(1)
    await expectAccessible(page)
  })

  it('signs out', async () => {
    await page.goto(server.origin)
    await button(/Đăng xuất/)
      .or(link(/Đăng xuất/))
      .first()
      .click()
    await link(/Đăng nhập/)
      .first()
      .waitFor()
    expect((await page.request.get(`${server.origin}/api/me`)).status()).toBe(401)
  })

  it('meets no fault on the way', () => {
    expect(faults).toEqual([])
  })
})

describe('a page without script', () => {
  it('carries its title, description, Open Graph data and main text in the first response', async () => {
    const rows: [string, string, string][] = [
      ['/', 'Hội thi trực tuyến tìm hiểu công tác bình đẳng giới', 'Vòng 2 (Lao động và gia đình)'],
      ['/contests/binh-dang-gioi-hue', 'Hội thi trực tuyến tìm hiểu công tác bình đẳng giới', 'Lịch các vòng thi'],
      ['/contests/binh-dang-gioi-hue/rules', 'Thể lệ', 'rút ngẫu nhiên theo ma trận đề'],
      ['/contests/binh-dang-gioi-hue/boards/units', 'Bảng xếp hạng', 'Vòng 1 (Những quy định chung)']
    ]
    for (const [path, title, text] of rows) {
      const html = await (await fetch(server.origin + path)).text()
      expect(html).toContain(`<title>${title}`)
      expect(html).toContain(`<meta property="og:title" content="${title}`)
      expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/)
      expect(html).toContain(text)
    }
    expect((await fetch(`${server.origin}/khong-co`)).status).toBe(404)
  })

  it('has the printed rules beside it, with the typeface that they need', async () => {
    for (const [format, begins] of [
      ['docx', 'PK'],
      ['pdf', '%PDF']
    ] as const) {
      const reply = await fetch(`${server.origin}/api/contests/binh-dang-gioi-hue/rules/document?format=${format}`)
      expect({ format, status: reply.status }).toEqual({ format, status: 200 })
      expect((await reply.text()).slice(0, begins.length)).toBe(begins)
    }
  })
})
