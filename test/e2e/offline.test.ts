/** The attempt on a bad day: no network, a page that is killed, two tabs, a session that ends, a device that sleeps. Nothing is lost. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import type { Contest } from '@hoi-thi/shared/contest'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, demoAccount, openDemo } from '../helpers/demo.ts'
import { inOneStory } from '../helpers/story.ts'

let demo: Demo
let context: BrowserContext
let page: Page
let attemptId: string

beforeAll(async () => {
  demo = await openDemo()
  context = demo.context
  const { rounds } = await demo.api<Contest>('GET', '/contests/binh-dang-gioi-hue')
  const open = rounds.find(({ phase }) => phase === 'open')
  attemptId = (await demo.api<Attempt>('POST', `/rounds/${open?.id}/attempts`)).id
  page = await openAttempt()
})
afterAll(() => demo?.close())

const attempt = () => demo.api<Attempt>('GET', `/attempts/${attemptId}`)

async function openAttempt(): Promise<Page> {
  const opened = await context.newPage()
  await opened.goto(`${demo.server.origin}/attempts/${attemptId}`)
  await opened.getByRole('timer').waitFor()
  return opened
}

async function goTo(on: Page, question: number): Promise<void> {
  const step = on.getByRole('navigation', { name: 'Các câu của bài' }).getByRole('button', { name: new RegExp(`^${question}\\b`) })
  await step.click()
  await on.getByText(`Câu ${question}/15`).waitFor()
}

const options = (on: Page) => on.locator('label', { has: on.getByRole('radio') })

async function answer(on: Page, question: number, option: number): Promise<void> {
  await goTo(on, question)
  await options(on).nth(option).click()
}

/** As the page shows it: a, b, c, d. */
async function shown(on: Page, question: number): Promise<string | undefined> {
  await goTo(on, question)
  const checked = await on.getByRole('radio', { checked: true }).all()
  return checked[0] ? ((await checked[0].getAttribute('value')) ?? undefined) : undefined
}

/** As the server has stored it. */
const stored = async (question: number): Promise<string[] | undefined> =>
  (await attempt()).answers.find(({ position }) => position === question)?.optionIds

const allSaved = (on: Page, count: number) => on.getByText(`Đã lưu ${count} câu`).waitFor()

describe('an attempt', () => {
  inOneStory()

  it('goes on without a network', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await context.setOffline(true)
    for (const question of [1, 2, 3]) await answer(page, question, question % 4)
    await page.getByText('Đang chờ gửi').first().waitFor()
    await page.getByText('3 câu chờ gửi').waitFor()
    await page.getByText('Đang mất kết nối mạng').waitFor()
    expect((await attempt()).answers).toEqual([])
  })

  it('opens again without a network, with what waits', async () => {
    const response = await page.reload()
    expect(response?.fromServiceWorker()).toBe(true)
    // What the server fills in is empty: this is the kept shell.
    expect(await response?.text()).toContain('<!--page:head-->')
    await page.getByText('3 câu chờ gửi').waitFor()
    expect([await shown(page, 1), await shown(page, 2), await shown(page, 3)]).toEqual(['b', 'c', 'd'])
    await answer(page, 4, 0)
    await page.getByText('4 câu chờ gửi').waitFor()
    // The last words of a page that goes escape the pretended lack of a network, so the server may know the first three.
    expect(await stored(4)).toBeUndefined()
  })

  it('sends everything when the network is back', async () => {
    await context.setOffline(false)
    await allSaved(page, 4)
    expect((await attempt()).answers.map(({ position, optionIds }) => [position, ...optionIds])).toEqual([
      [1, 'b'],
      [2, 'c'],
      [3, 'd'],
      [4, 'a']
    ])
  })

  it('shows what the server had stored, too, when it opens without a network', async () => {
    await context.setOffline(true)
    await page.reload()
    await allSaved(page, 4)
    expect(await shown(page, 2)).toBe('c')
    await context.setOffline(false)
  })

  it('loses nothing when the page is killed right after a click', async () => {
    await goTo(page, 5)
    const devtools = await context.newCDPSession(page)
    await options(page).nth(0).click()
    // Shown is kept: what the page has not even shown yet, nobody takes for given.
    await page.getByRole('radio', { checked: true }).waitFor()
    // The answer to this command is the death of the one who would give it.
    void devtools.send('Page.crash').catch(() => undefined)
    await page.waitForEvent('crash')
    await page.close()
    page = await openAttempt()
    await allSaved(page, 5)
    expect(await stored(5)).toEqual(['a'])
  })

  it('ends with the same answers in two tabs that take turns', async () => {
    const other = await openAttempt()
    await Promise.all([goTo(page, 6), goTo(other, 6)])
    for (const option of [0, 1, 2, 3, 1])
      await options(option % 2 ? other : page)
        .nth(option)
        .click()
    await answer(other, 7, 3)
    await answer(page, 7, 2)
    await Promise.all([allSaved(page, 7), allSaved(other, 7)])
    for (const question of [6, 7]) {
      const here = await shown(page, question)
      expect(await shown(other, question)).toBe(here)
      expect(await stored(question)).toEqual([here])
    }
    await other.close()
  })

  it('outlives its session', async () => {
    await demo.api('DELETE', '/sessions/current')
    await answer(page, 8, 1)
    await page.getByText('Bạn cần đăng nhập lại').waitFor()
    await page.getByRole('link', { name: 'Đăng nhập rồi trở lại đây' }).click()
    await page.getByLabel('Tên đăng nhập').fill(demoAccount.signInName)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(demoAccount.password)
    await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
    await allSaved(page, 8)
    expect(new URL(page.url()).pathname).toBe(`/attempts/${attemptId}`)
    expect(await stored(8)).toEqual(['b'])
  })

  it('counts down to the server’s deadline after the page was frozen', async () => {
    const { deadlineAt, serverNow } = await attempt()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
    const frozenFor = async () => Date.parse((await attempt()).serverNow) - Date.parse(serverNow)
    await expect.poll(frozenFor, { timeout: 20_000, interval: 200 }).toBeGreaterThan(4000)
    await devtools.send('Page.setWebLifecycleState', { state: 'active' })
    const { at, text } = await nextTurnOfTheClock(page)
    const [minutes = 0, seconds = 0] = text.split(':').map(Number)
    expect(Math.abs(Date.parse(deadlineAt) - at - (minutes * 60 + seconds) * 1000)).toBeLessThan(250)
  })

  it('is submitted when the network is back, although its end was never opened before', async () => {
    await context.setOffline(true)
    await page.reload()
    await allSaved(page, 8)
    await page.getByRole('button', { name: 'Xem lại và nộp bài' }).click()
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp bài' }).click()
    await page.getByText('Bài sẽ tự nộp khi có mạng').waitFor()
    await context.setOffline(false)
    await page.getByText('Bài thi đã được ghi nhận').waitFor()
    expect((await attempt()).state).toBe('submitted')
  })
})

describe('what is kept on the device', () => {
  it('holds the shell and both languages, and nothing of the API', async () => {
    const names = await page.evaluate(async () => {
      const caches = await Promise.all((await self.caches.keys()).map((name) => self.caches.open(name)))
      const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat()
      return requests.map(({ url }) => new URL(url).pathname)
    })
    expect(names).toContain('/index.html')
    expect(names.filter((name) => /\/sentences-.*\.js$/.test(name))).toHaveLength(2)
    expect(names.filter((name) => name.startsWith('/api'))).toEqual([])
  })

  it('leaves title and text of a page to the server while there is a network', async () => {
    const response = await page.goto(`${demo.server.origin}/contests/binh-dang-gioi-hue/rules`)
    expect(response?.fromServiceWorker()).toBe(true)
    expect(await response?.text()).toContain('<title>Thể lệ')
  })

  it('can be installed', async () => {
    const response = await context.request.get(`${demo.server.origin}/manifest.webmanifest`)
    expect(response.headers()['content-type']).toContain('application/manifest+json')
    const { icons, name } = (await response.json()) as { name: string; icons: { src: string; type: string }[] }
    expect(name).toContain('Hội thi')
    for (const { src, type } of icons) {
      const icon = await context.request.get(demo.server.origin + src)
      expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, type])
    }
  })
})

/** The moment at which the shown time changes next, by the clock that this machine shares with the server. */
function nextTurnOfTheClock(on: Page): Promise<{ at: number; text: string }> {
  return on.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const figure = document.querySelector('[role="timer"] b')
        if (!figure) return reject(new Error('There is no clock.'))
        setTimeout(() => reject(new Error('The clock stands still.')), 2000)
        const turned = () => resolve({ at: Date.now(), text: figure.textContent ?? '' })
        new MutationObserver(turned).observe(figure, { characterData: true, childList: true, subtree: true })
      })
  )
}
