/** A paper with time per question in a real browser: one question at a time, each with its own end, and no way back. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import type { Contest } from '@hoi-thi/shared/contest'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { amendRounds } from '../helpers/amend-rules.ts'
import { type Demo, openDemo } from '../helpers/demo.ts'
import { expectAccessible } from '../helpers/journey.ts'
import { inOneStory } from '../helpers/story.ts'

const plenty = 120

let demo: Demo
let embedded: Awaited<ReturnType<typeof startEmbedded>>
let database: ReturnType<typeof openDatabase>
let page: Page
let attemptId: string
const faults: string[] = []

beforeAll(async () => {
  demo = await openDemo(async (dataDir) => {
    embedded = await startEmbedded({ dataDir })
    database = openDatabase(embedded.connection, { max: 1 })
    await amendRounds(database.pool, () => ({ secondsPerQuestion: plenty }))
  })
  demo.context.on('weberror', (error) => faults.push(String(error.error())))
  page = await demo.context.newPage()
})
afterAll(async () => {
  await database?.close()
  await embedded?.stop()
  await demo?.close()
})

const attempt = () => demo.api<Attempt>('GET', `/attempts/${attemptId}`)
const openPosition = async () => (await attempt()).questionTime?.position
const stored = async (question: number) => (await attempt()).answers.find(({ position }) => position === question)?.optionIds

/** To those that are opened from now on; the one that is open ends when it would have. */
const giveEach = (seconds: number) =>
  database.pool.query(
    `update attempts set seconds_per_question = $1, position_opened_at = position_opened_at + make_interval(secs => seconds_per_question - $1)
     where id = $2`,
    [seconds, attemptId]
  )

/** By the server's clock. */
async function waitUntilClosed(graceSeconds = 0): Promise<void> {
  const left = async () => {
    const { serverNow, questionTime } = await attempt()
    return Date.parse(questionTime?.closesAt ?? '') + graceSeconds * 1000 - Date.parse(serverNow)
  }
  await expect.poll(left, { timeout: 30_000, interval: 200 }).toBeLessThan(0)
}

const step = (on: Page, question: number) => on.getByText(`Câu ${question}/15`).waitFor()
const heading = (on: Page) => on.evaluate(() => document.activeElement?.textContent)
const option = (on: Page, index: number) => on.locator('label', { has: on.getByRole('radio') }).nth(index)
const saved = (on: Page) => on.getByText(/^Đã lưu lúc/).waitFor()
const next = (on: Page) => on.getByRole('button', { name: 'Câu sau' })

/** The first press may come too soon after the question: then it is taken for the second half of a double click. */
async function press(on: Page, name: string, outcome: string | RegExp): Promise<void> {
  const isThere = on.getByText(outcome).first()
  await expect
    .poll(async () => {
      const button = on.getByRole('button', { name, exact: true })
      if (!(await isThere.isVisible()) && (await button.isVisible())) await button.click({ timeout: 2000 }).catch(() => undefined)
      return isThere.isVisible()
    })
    .toBe(true)
}

const goOn = (on: Page, to: number) => press(on, 'Câu sau', `Câu ${to}/15`)

describe('a paper with time per question', () => {
  inOneStory()

  it('says before the start that there is no way back', async () => {
    const { rounds } = await demo.api<Contest>('GET', '/contests/binh-dang-gioi-hue')
    const round = rounds.find(({ phase }) => phase === 'open')
    await page.goto(`${demo.server.origin}/contests/binh-dang-gioi-hue/rounds/${round?.id}/start`)
    await page.getByText('Từng câu một, không quay lại').waitFor()
    expect(await page.getByText('Câu hỏi mở lần lượt, mỗi câu trong 2 phút.').count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
    await step(page, 1)
    attemptId = new URL(page.url()).pathname.split('/')[2] ?? ''
  })

  it('shows one question with its own clock, and nothing that leads to another', async () => {
    await page.getByText('Câu đã qua không mở lại được').waitFor()
    expect(await page.getByRole('timer').allTextContents()).toEqual([
      expect.stringMatching(/^Câu này còn 0[12]:\d\d$/),
      expect.stringMatching(/^Cả bài còn 1[45]:\d\d$/)
    ])
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByRole('group').count()).toBe(1)
    await option(page, 0).click()
    await saved(page)
    await expectAccessible(page)
  })

  it('opens the next one, read from its heading', async () => {
    await giveEach(4)
    await goOn(page, 2)
    expect(await heading(page)).toMatch(/^Câu 2\./)
    expect(await stored(1)).toEqual(['a'])
  })

  it('keeps the answer when the time of the question is over, and opens the next by itself', async () => {
    await giveEach(plenty)
    await page.keyboard.press('b')
    await saved(page)
    await step(page, 3)
    expect(await heading(page)).toMatch(/^Câu 3\./)
    expect(await stored(2)).toEqual(['b'])
  })

  it('waits for the network with the next question, and sends the answer before it', async () => {
    await demo.context.setOffline(true)
    await option(page, 2).click()
    await press(page, 'Câu sau', 'Đang mở câu tiếp theo…')
    await page.getByText('Đang mất kết nối mạng').waitFor()
    await step(page, 3)
    await expectAccessible(page)
    await giveEach(4)
    await demo.context.setOffline(false)
    await step(page, 4)
    expect(await stored(3)).toEqual(['c'])
  })

  it('says of an answer that came too late that it does not count, and keeps the one before', async () => {
    await option(page, 0).click()
    await saved(page)
    await demo.context.setOffline(true)
    await option(page, 1).click()
    await page.getByText('Đang chờ gửi').waitFor()
    await waitUntilClosed((await attempt()).graceSeconds)
    expect(await openPosition()).toBe(4)
    await giveEach(plenty)
    await demo.context.setOffline(false)
    await step(page, 5)
    await page.getByText(/^Lựa chọn ở câu\s4 đến muộn, không được tính$/).waitFor()
    await expectAccessible(page)
    expect(await stored(4)).toEqual(['a'])
  })

  it('takes the server’s position when another tab is further', async () => {
    const other = await demo.context.newPage()
    await other.goto(page.url())
    await step(other, 5)
    await goOn(other, 6)
    await option(page, 3).click()
    await step(page, 6)
    expect(await openPosition()).toBe(6)
    await other.close()
  })

  it('is at the same question after a reload', async () => {
    await page.reload()
    await step(page, 6)
    await giveEach(3)
    await goOn(page, 7)
  })

  it('opens one question, with its whole time, for somebody who was away', async () => {
    await page.goto('about:blank')
    await waitUntilClosed()
    await giveEach(plenty)
    await page.goto(`${demo.server.origin}/attempts/${attemptId}`)
    await step(page, 8)
    const { serverNow, questionTime } = await attempt()
    expect(questionTime?.position).toBe(8)
    expect(Date.parse(questionTime?.closesAt ?? '') - Date.parse(serverNow)).toBeGreaterThan((plenty - 20) * 1000)
  })

  it('says once that ten seconds are left', async () => {
    await giveEach(12)
    await goOn(page, 9)
    await giveEach(plenty)
    expect(await page.getByText('Câu này còn 10 giây').count()).toBe(0)
    await page.getByRole('status').filter({ hasText: 'Câu này còn 10 giây' }).waitFor({ state: 'attached' })
    await expectAccessible(page)
  })

  it('ends with the prediction, and submits what was saved', async () => {
    for (let question = 10; question <= 15; question++) {
      await goOn(page, question)
      if (question % 2) await option(page, 0).click()
    }
    await saved(page)
    await press(page, 'Dự đoán', 'Chưa ghi dự đoán')
    expect(await next(page).count()).toBe(0)
    await page.getByRole('textbox').fill('60')
    await page.getByText('Dự đoán đã lưu: 60').waitFor()
    await press(page, 'Xem lại', 'Bạn muốn nộp bài?')
    await page.getByText(/^Bỏ trống/).waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    await page.getByText('Bài thi đã được ghi nhận').waitFor()
    const { state, answers } = await attempt()
    expect(state).toBe('submitted')
    expect(answers.map(({ position }) => position)).toEqual([1, 2, 3, 4, 11, 13, 15])
  })

  it('meets no fault on the way', () => {
    expect(faults).toEqual([])
  })
})
